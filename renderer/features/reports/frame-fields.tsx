import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { levelOf, useSession } from '../../lib/use-session.ts'
import { DateField } from '../../ui/date-field.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { Panel } from '../../ui/panel.tsx'
import { periodText } from './due/due-words.ts'
import { asLines, fromLines, numberFromText, signingFormOf, signingForms } from './frame-text.ts'
import { IssuerSelect } from './issuer-select.tsx'
import type { Draft, Fields } from './reports-data.ts'

interface FrameFieldsProps {
  readonly fields: Fields
  /** Periods that may be chosen for the figures; empty where the kind leaves no choice. */
  readonly figuresPeriods: Draft['figuresPeriods']
  readonly onChange: (part: Partial<Fields>) => void
}

const profiles = [
  { value: 'nd30', label: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)' },
  { value: 'party_36', label: 'Văn bản của Đảng (Hướng dẫn 36-HD/VPTW, đến 26/5/2026)' },
  { value: 'party_05', label: 'Văn bản của Đảng (Hướng dẫn 05-HD/VPTW, từ 27/5/2026)' },
] as const

/** Everything of the frame that people fill in: heads, number, date, who signs, who receives. */
export function FrameFields({ fields, figuresPeriods, onChange }: FrameFieldsProps) {
  const forms = signingForms(levelOf(useSession()))
  const form = signingFormOf(forms, fields.signingLines)
  return (
    <Panel title="Thể thức">
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextInput
            label="Số báo cáo"
            description="Để trống khi chờ văn thư cấp số"
            value={fields.number === null ? '' : String(fields.number)}
            onChange={(event) => {
              const number = numberFromText(event.currentTarget.value)
              if (number !== undefined) onChange({ number })
            }}
            inputMode="numeric"
          />
          <DateField
            label="Ngày ký"
            description="Để trống thì in chỗ chờ điền"
            value={fields.date}
            onChange={(date) => onChange({ date })}
          />
        </Group>
        <GrowingTextarea
          label="Trích yếu"
          description="Để trống thì in trích yếu của loại văn bản"
          value={fields.subject}
          onChange={(event) => onChange({ subject: event.currentTarget.value.replaceAll('\n', ' ') })}
          maxLength={500}
        />
        {figuresPeriods.length === 0 && fields.figuresPeriod === null ? null : (
          <Select
            label="Kỳ số liệu"
            description="Số liệu của năm cuối trong báo cáo; để trống thì lấy kỳ mới nhất đủ số liệu"
            placeholder="Kỳ mới nhất đủ số liệu"
            data={periodChoices(figuresPeriods, fields.figuresPeriod)}
            value={fields.figuresPeriod}
            onChange={(value) => onChange({ figuresPeriod: figuresPeriods.find((one) => one === value) ?? null })}
            clearable
          />
        )}
        <IssuerSelect fields={fields} onChange={onChange} />
        <Select
          label="Mẫu thể thức"
          data={profiles}
          value={fields.profile}
          onChange={(value) => {
            const profile = profiles.find((one) => one.value === value)?.value
            if (profile) onChange({ profile })
          }}
          allowDeselect={false}
        />
        <TextInput
          label="Cơ quan cấp trên"
          value={fields.parentAgency}
          onChange={(event) => onChange({ parentAgency: event.currentTarget.value })}
          maxLength={200}
        />
        <GrowingTextarea
          label="Cơ quan ban hành"
          value={fields.issuingBody}
          onChange={(event) => onChange({ issuingBody: event.currentTarget.value })}
          maxLength={300}
        />
        <TextInput
          label="Ký hiệu cơ quan ban hành"
          description="Phần sau số và loại văn bản, ví dụ BCĐ trong 05/BC-BCĐ"
          value={fields.issuerCode}
          onChange={(event) => onChange({ issuerCode: event.currentTarget.value })}
          maxLength={40}
        />
        <TextInput
          label="Địa danh"
          value={fields.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
          maxLength={80}
        />
        <Select
          label="Hình thức ký"
          placeholder="Khác (ghi ở dưới)"
          data={forms.map(({ name }) => name)}
          value={form?.name ?? null}
          onChange={(name) => {
            const chosen = forms.find((candidate) => candidate.name === name)
            if (chosen) onChange({ signingLines: [...chosen.lines], agencyPost: chosen.agencyPost })
          }}
          allowDeselect={false}
        />
        <GrowingTextarea
          label="Quyền hạn, chức vụ của người ký"
          description="Mỗi dòng một hàng, ví dụ “TM. Ban Chỉ đạo” rồi “Trưởng ban”; bản in tự viết hoa"
          value={asLines(fields.signingLines)}
          onChange={(event) => onChange({ signingLines: fromLines(event.currentTarget.value, 4) })}
        />
        <TextInput
          label="Chức vụ tại cơ quan đóng dấu"
          value={fields.agencyPost}
          onChange={(event) => onChange({ agencyPost: event.currentTarget.value })}
          maxLength={120}
        />
        <TextInput
          label="Họ và tên người ký"
          value={fields.signerName}
          onChange={(event) => onChange({ signerName: event.currentTarget.value })}
          maxLength={80}
        />
        <Checkbox
          label="Chừa ô ký số của người ký và của cơ quan trong tệp PDF"
          description="Ký bằng phần mềm chữ ký số của cơ quan"
          checked={fields.signatureFields}
          onChange={(event) => onChange({ signatureFields: event.currentTarget.checked })}
        />
        <GrowingTextarea
          label="Nơi nhận"
          description="Mỗi dòng một nơi, không cần gạch đầu dòng"
          value={asLines(fields.recipients)}
          onChange={(event) => onChange({ recipients: fromLines(event.currentTarget.value, 20) })}
        />
      </Stack>
    </Panel>
  )
}

/** The period that is chosen stays among them, also where its figures are gone. */
const periodChoices = (offered: Draft['figuresPeriods'], chosen: Fields['figuresPeriod']) =>
  [...offered, ...(chosen === null || offered.includes(chosen) ? [] : [chosen])].map((value) => ({
    value,
    label: upperFirst(periodText(value)),
  }))

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
