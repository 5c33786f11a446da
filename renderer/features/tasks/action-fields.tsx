import { Checkbox, Group, Radio, Select, TextInput } from '@mantine/core'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { judgementWords } from '../../../shared/domain/tasks/task-words.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../ui/date-field.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { AgenciesField } from './agencies-field.tsx'
import type { AgencyChoice } from './agency-choices.ts'
import { DecisionFields } from './decision-fields.tsx'
import type { TaskAction, TaskDraft, TaskFaults } from './task-form.ts'

export interface ActionFieldsProps {
  readonly action: TaskAction
  readonly draft: TaskDraft
  readonly faults: TaskFaults
  readonly onChange: (part: Partial<TaskDraft>) => void
  readonly agencies: readonly AgencyChoice[]
  /** Reporting periods of the year that a standing duty is for. */
  readonly periods: readonly { readonly value: string; readonly label: string }[]
}

/** The fields of one action; what they mean stands in `task-form.ts`. */
export function ActionFields(props: ActionFieldsProps) {
  const { action, draft, faults, onChange, agencies, periods } = props
  switch (action) {
    case 'progress':
      return (
        <>
          <TextInput
            label="Tiến độ (%)"
            description="Số nguyên từ 0 đến 100; để trống nếu văn bản không nêu"
            inputMode="numeric"
            value={draft.percent}
            onChange={(event) => onChange({ percent: event.currentTarget.value })}
            error={faults.percent}
            maxLength={5}
            w={240}
          />
          <Note label="Nội dung đã làm" {...props} />
          <Product {...props} />
        </>
      )
    case 'reported':
      return (
        <>
          <DateField
            label="Ngày hoàn thành"
            description="Ngày công việc thực sự xong, theo báo cáo của cơ quan; đúng hạn hay quá hạn tính theo ngày này"
            value={dayOf(draft.doneOn)}
            onChange={(date) => onChange({ doneOn: date ?? '' })}
            error={faults.doneOn}
            required
          />
          <Note label="Kết quả" {...props} />
          <Product {...props} />
          <Checkbox
            label="Chấp nhận hoàn thành ngay"
            checked={draft.accept === 'yes'}
            onChange={(event) => onChange({ accept: event.currentTarget.checked ? 'yes' : '' })}
          />
        </>
      )
    case 'accepted':
      return <Note label="Ý kiến (không bắt buộc)" {...props} />
    case 'returned':
      return <Reason label="Lý do trả lại" {...props} />
    case 'stopped':
    case 'resumed':
      return (
        <>
          <DecisionFields draft={draft} faults={faults} onChange={onChange} />
          <Reason label="Lý do" {...props} />
        </>
      )
    case 'extended':
      return (
        <>
          <DecisionFields draft={draft} faults={faults} onChange={onChange} />
          <DateField
            label="Hạn mới"
            value={dayOf(draft.due)}
            onChange={(date) => onChange({ due: date ?? '' })}
            error={faults.due}
            required
          />
          <Radio.Group label="Văn bản viết" value={draft.inclusive} onChange={(inclusive) => onChange({ inclusive })}>
            <Radio value="yes" label="chậm nhất ngày (tính cả ngày đó)" mt={4} />
            <Radio value="no" label="trước ngày (không tính ngày đó)" mt={4} />
          </Radio.Group>
          <Reason label="Lý do gia hạn" {...props} />
        </>
      )
    case 'assigned':
      return (
        <>
          <AgenciesField
            label="Cơ quan chủ trì"
            choices={agencies}
            value={draft.lead}
            onChange={(lead) => onChange({ lead })}
            error={faults.lead}
            required
          />
          <AgenciesField
            label="Cơ quan phối hợp"
            choices={agencies.filter(({ value }) => !draft.lead.includes(value))}
            value={draft.coordinating}
            onChange={(coordinating) => onChange({ coordinating })}
          />
          <DecisionFields draft={draft} faults={faults} onChange={onChange} required={false} />
          <Reason label="Lý do, căn cứ phân công" {...props} />
        </>
      )
    case 'judged':
      return (
        <>
          <Select
            label="Kỳ báo cáo"
            data={[...periods]}
            value={draft.period === '' ? null : draft.period}
            onChange={(period) => onChange({ period: period ?? '' })}
            error={faults.period}
            allowDeselect={false}
            required
          />
          <Radio.Group
            label="Kết quả đánh giá"
            value={draft.outcome}
            onChange={(outcome) => onChange({ outcome })}
            error={faults.outcome}
            required
          >
            <Group gap="md" mt={4}>
              {Object.entries(judgementWords).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Group>
          </Radio.Group>
          <Note label="Nhận xét" {...props} />
        </>
      )
    case 'noted':
      return <Note label="Nội dung ghi chú" {...props} />
  }
}

const dayOf = (text: string): IsoDate | null => parseIsoDate(text)

type FieldProps = Pick<ActionFieldsProps, 'draft' | 'faults' | 'onChange'> & { readonly label: string }

function Note({ label, draft, faults, onChange }: FieldProps) {
  return (
    <GrowingTextarea
      label={label}
      value={draft.note}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
      error={faults.note}
      maxLength={4000}
    />
  )
}

function Reason({ label, draft, faults, onChange }: FieldProps) {
  return (
    <GrowingTextarea
      label={label}
      value={draft.reason}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
      error={faults.reason}
      maxLength={1000}
      required
    />
  )
}

function Product({ draft, onChange }: Pick<ActionFieldsProps, 'draft' | 'onChange'>) {
  return (
    <TextInput
      label="Sản phẩm (số văn bản, tài liệu)"
      value={draft.product}
      onChange={(event) => onChange({ product: event.currentTarget.value })}
      maxLength={300}
    />
  )
}
