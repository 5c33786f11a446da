import { FileInput, Group, TextInput } from '@mantine/core'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import type { LetterDraft, LetterFaults } from './letter-draft.ts'

interface LetterFieldsProps {
  readonly draft: LetterDraft
  readonly faults: LetterFaults
  readonly file: File | null
  readonly onChange: (part: Partial<LetterDraft>) => void
  readonly onFile: (file: File | null) => void
}

/** Số, ngày, cơ quan, trích yếu of a letter that came in, and its scanned file. */
export function LetterFields({ draft, faults, file, onChange, onFile }: LetterFieldsProps) {
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label="Số, ký hiệu"
          placeholder="Ví dụ: 215/UBND-LĐ"
          value={draft.number}
          onChange={(event) => onChange({ number: event.currentTarget.value })}
          error={faults.number}
          maxLength={60}
          required
        />
        <DateField
          label="Ngày văn bản"
          value={parseIsoDate(draft.date)}
          onChange={(date) => onChange({ date: date ?? '' })}
          error={faults.date}
          required
        />
      </Group>
      <TextInput
        label="Cơ quan ban hành"
        value={draft.issuer}
        onChange={(event) => onChange({ issuer: event.currentTarget.value })}
        error={faults.issuer}
        maxLength={160}
        required
      />
      <GrowingTextarea
        label="Trích yếu"
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        error={faults.subject}
        maxLength={500}
        required
      />
      <Group grow align="flex-start">
        <TextInput
          label="Số đến"
          value={draft.arrivalNumber}
          onChange={(event) => onChange({ arrivalNumber: event.currentTarget.value })}
          maxLength={60}
        />
        <DateField
          label="Ngày đến"
          value={parseIsoDate(draft.arrivalDate)}
          onChange={(date) => onChange({ arrivalDate: date ?? '' })}
        />
      </Group>
      <FileInput
        label="Tệp văn bản"
        description="Không bắt buộc; bản quét được lưu nguyên vẹn cùng hồ sơ."
        placeholder="Chọn tệp"
        value={file}
        onChange={onFile}
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ tệp đã chọn' }}
      />
    </>
  )
}
