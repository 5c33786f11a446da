import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { foldWords } from '../../../../shared/domain/text/fold-text.ts'

interface ChoiceFieldProps<Choice extends string>
  extends Pick<SelectProps, 'label' | 'className' | 'placeholder' | 'error'> {
  readonly value: Choice | null
  readonly choices: readonly { readonly value: Choice; readonly label: string }[]
  readonly onChange: (value: Choice) => void
  /** Long lists are searched, without regard to diacritics. */
  readonly searchable?: boolean
}

/** One of a closed list. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { value, choices, onChange, searchable = false, ...rest } = props
  return (
    <Select
      {...rest}
      size="xs"
      value={value}
      data={choices.map((choice) => ({ ...choice }))}
      onChange={(picked) => {
        const choice = choices.find((one) => one.value === picked)
        if (choice) onChange(choice.value)
      }}
      searchable={searchable}
      openOnFocus={false}
      selectFirstOptionOnChange
      filter={withoutDiacritics}
      allowDeselect={false}
      nothingFoundMessage="Không tìm thấy"
      // Its options stay out of the document until they are asked for: a row has many such fields.
      comboboxProps={{ keepMounted: false, width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={280}
    />
  )
}

const withoutDiacritics: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && foldWords((option as ComboboxItem).label).includes(foldWords(search)))

/** Choices from a table of words, in the table's order. */
export const choicesOf = <Choice extends string>(words: Readonly<Record<Choice, string>>) =>
  (Object.entries(words) as [Choice, string][]).map(([value, label]) => ({ value, label }))
