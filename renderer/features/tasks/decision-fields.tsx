import { Group, TextInput } from '@mantine/core'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'

interface DecisionDraft {
  readonly number: string
  readonly date: string
  readonly issuer: string
}

interface DecisionFieldsProps {
  readonly draft: DecisionDraft
  readonly faults: Partial<Record<keyof DecisionDraft, string>>
  readonly onChange: (part: Partial<DecisionDraft>) => void
  readonly required?: boolean
}

/** Number, date and issuer of an official document. */
export function DecisionFields({ draft, faults, onChange, required = true }: DecisionFieldsProps) {
  return (
    <>
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label="Số, ký hiệu văn bản"
          placeholder="Ví dụ: 125/SYT-NVY"
          value={draft.number}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
          error={faults.number}
          maxLength={60}
          required={required}
        />
        <DateField
          label="Ngày văn bản"
          value={parseIsoDate(draft.date)}
          onChange={(date) => onChange({ date: date ?? '' })}
          error={faults.date}
          required={required}
        />
      </Group>
      <TextInput
        label="Cơ quan ban hành"
        value={draft.issuer}
        onChange={(event) => onChange({ issuer: event.currentTarget.value })}
        error={faults.issuer}
        maxLength={160}
        required={required}
      />
    </>
  )
}
