import { Button, FileButton, Group, Select, Text, TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { formatInteger } from '../../../../shared/domain/numbers/format-number.ts'
import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { type AgencyChoice, withoutDiacritics } from '../agency-choices.ts'
import { DecisionFields } from '../decision-fields.tsx'
import type { LetterDraft, LetterFaults } from './letter-draft.ts'

interface LetterFieldsProps {
  readonly draft: LetterDraft
  readonly faults: LetterFaults
  readonly agencies: readonly AgencyChoice[]
  readonly file: File | null
  readonly onChange: (part: Partial<LetterDraft>) => void
  readonly onFile: (file: File | null) => void
}

/** The letter itself: who answers, its number, date and subject, when it came in, its file. */
export function LetterFields({ draft, faults, agencies, file, onChange, onFile }: LetterFieldsProps) {
  return (
    <>
      <Select
        label="Cơ quan trả lời"
        description="Nhiệm vụ còn mở của cơ quan này được đưa lên đầu"
        placeholder="Gõ tên cơ quan, không cần dấu"
        data={[...agencies]}
        value={draft.agency === '' ? null : draft.agency}
        onChange={(agency) => {
          const name = agencies.find(({ value }) => value === agency)?.label ?? ''
          onChange({ agency: agency ?? '', ...(agency === null ? {} : { issuer: name }) })
        }}
        filter={withoutDiacritics}
        limit={60}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn cơ quan trả lời' }}
        nothingFoundMessage="Không tìm thấy"
      />
      <DecisionFields draft={draft} faults={faults} onChange={onChange} />
      <TextInput
        label="Trích yếu"
        value={draft.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
        error={faults.subject}
        maxLength={500}
        required
      />
      <Group grow align="flex-start" gap="sm">
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
          error={faults.arrivalDate}
        />
      </Group>
      <Group gap="sm">
        <FileButton onChange={onFile}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPaperclip size={16} aria-hidden="true" />}>
              {file === null ? 'Kèm tệp (không bắt buộc)' : 'Chọn tệp khác'}
            </Button>
          )}
        </FileButton>
        {file === null ? null : (
          <>
            <Text size="sm">
              {file.name} ({formatInteger(Math.max(1, Math.round(file.size / 1024)))} KB)
            </Text>
            <Button size="compact-sm" variant="subtle" onClick={() => onFile(null)}>
              Bỏ tệp
            </Button>
          </>
        )}
      </Group>
    </>
  )
}
