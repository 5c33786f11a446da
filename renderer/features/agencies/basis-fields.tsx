import { Text, TextInput } from '@mantine/core'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import type { AgencyDraft, DraftFaults } from './agency-form.ts'

interface BasisFieldsProps {
  readonly withDocument: boolean
  readonly draft: AgencyDraft
  readonly faults: DraftFaults
  readonly onChange: (part: Partial<AgencyDraft>) => void
}

/** The document that orders the change, where there is one, and the reason that stays in the book. */
export function BasisFields({ withDocument, draft, faults, onChange }: BasisFieldsProps) {
  return (
    <>
      {withDocument ? (
        <>
          <Text size="sm" c="dimmed" mt="xs">
            Văn bản làm căn cứ (nếu có): ghi đủ số, ngày và cơ quan ban hành, hoặc để trống cả ba.
          </Text>
          <TextInput
            label="Số, ký hiệu văn bản"
            placeholder="Ví dụ: 12/NQ-HĐND"
            value={draft.number}
            onChange={(event) => onChange({ number: event.currentTarget.value })}
            error={faults.number}
            maxLength={60}
          />
          <DateField
            label="Ngày văn bản"
            value={parseIsoDate(draft.date ?? '')}
            onChange={(date) => onChange({ date })}
            error={faults.date}
          />
          <TextInput
            label="Cơ quan ban hành"
            value={draft.issuer}
            onChange={(event) => onChange({ issuer: event.currentTarget.value })}
            error={faults.issuer}
            maxLength={160}
          />
        </>
      ) : null}
      <GrowingTextarea
        label="Lý do"
        description="Được ghi vào sổ cùng tên người sửa."
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={faults.reason}
        maxLength={1000}
        required
      />
    </>
  )
}
