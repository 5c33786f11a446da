import { Textarea } from '@mantine/core'
import { DateField } from '../../../ui/date-field.tsx'
import { typedYear } from '../../../ui/typed-figure.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { TitleField } from '../fields/title-field.tsx'
import { TypedField } from '../fields/typed-field.tsx'
import classes from '../fields.module.css'
import type { MetaValue } from '../review.ts'
import { useReviewChoices } from '../review-choices.ts'
import { metaWords } from '../section-words.ts'
import type { EditorProps } from './editor-props.ts'

/** One fact about the document, each with the field that fits it. */
export function MetaEditor({ value, onChange }: EditorProps<'meta'>) {
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <MetaField value={value} onChange={onChange} />
      </div>
    </div>
  )
}

function MetaField({ value, onChange }: { value: MetaValue; onChange: (value: MetaValue) => void }) {
  const { territories } = useReviewChoices()
  const label = metaWords[value.field]
  switch (value.field) {
    case 'date':
      return <DateField label={label} value={value.value} onChange={(date) => onChange({ ...value, value: date })} />
    case 'yearFrom':
    case 'yearTo':
      return (
        <TypedField
          label={label}
          value={value.value}
          write={String}
          read={typedYear}
          onChange={(year) => onChange({ ...value, value: year })}
        />
      )
    case 'territory':
      return (
        <ChoiceField
          label={label}
          value={value.value ?? null}
          choices={territories.map(({ code, fullName }) => ({ value: code, label: fullName }))}
          onChange={(territory) => onChange({ ...value, value: territory })}
          placeholder="Chọn tỉnh, thành phố"
          searchable
        />
      )
    case 'title':
      return (
        <TitleField
          label={label}
          value={value.value ?? ''}
          onChange={(title) => onChange({ ...value, value: title })}
        />
      )
    case 'parents':
    case 'recipients':
      return (
        <Textarea
          size="xs"
          label={label}
          description="Mỗi dòng một mục; Ctrl+Enter để xong"
          rows={4}
          value={(value.value ?? []).join('\n')}
          onChange={({ currentTarget }) => onChange({ ...value, value: linesOfText(currentTarget.value) })}
        />
      )
    default:
      return <TextField label={label} value={value.value} onChange={(text) => onChange({ ...value, value: text })} />
  }
}

/** A list without a line is none: "không có trong văn bản". */
const linesOfText = (text: string): readonly string[] | null => (text === '' ? null : text.split('\n'))
