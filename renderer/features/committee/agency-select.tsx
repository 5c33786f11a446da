import { type OptionsFilter, Select } from '@mantine/core'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { useAgencyChoices } from './committee-data.ts'

interface AgencySelectProps {
  /** Code of the register; '' for none. */
  readonly agency: string
  /** The row that names it: an agency that left the register keeps its name in the list. */
  readonly known: { readonly agency: string | null; readonly agencyName: string | null } | null
  /** Offered before all others. */
  readonly first?: readonly { readonly code: string; readonly name: string }[]
  readonly onChange: (agency: string) => void
}

/** "so y te" finds Sở Y tế, in every group. */
const withoutDiacritics: OptionsFilter = ({ options, search }) => {
  const wanted = foldWords(search)
  const found: typeof options = []
  for (const option of options) {
    if (!('group' in option)) {
      if (foldWords(option.label).includes(wanted)) found.push(option)
      continue
    }
    const items = option.items.filter((item) => foldWords(item.label).includes(wanted))
    if (items.length > 0) found.push({ ...option, items })
  }
  return found
}

/** An agency of the register. */
export function AgencySelect({ agency, known, first = [], onChange }: AgencySelectProps) {
  const choices = useAgencyChoices()
  const former =
    known?.agency && !choices.some(({ value }) => value === known.agency)
      ? [{ value: known.agency, label: known.agencyName ?? known.agency }]
      : []
  const proposed = first.map(({ code, name }) => ({ value: code, label: name }))
  const others = [...former, ...choices].filter(({ value }) => first.every(({ code }) => code !== value))
  return (
    <Select
      label="Cơ quan"
      placeholder="Chưa gắn cơ quan"
      data={
        proposed.length === 0
          ? others
          : [
              { group: 'Kế hoạch nêu', items: proposed },
              { group: 'Cơ quan khác', items: others },
            ]
      }
      value={agency === '' ? null : agency}
      onChange={(value) => onChange(value ?? '')}
      filter={withoutDiacritics}
      nothingFoundMessage="Không có cơ quan này; thêm ở màn hình Cơ quan."
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan' }}
    />
  )
}
