import { Group, MultiSelect, Radio, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import type { Conclusion, ConclusionTask } from '../../../../shared/domain/meetings/conclusion.ts'
import type { AgendaItem } from '../../../../shared/domain/meetings/meeting.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx'
import { useAgencies, withoutDiacritics } from '../agency-choices.ts'
import meetingClasses from '../meetings.module.css'
import { newTask } from './conclusion-list.ts'

interface ConclusionFieldsProps {
  readonly number: number
  readonly conclusion: Conclusion
  readonly agenda: readonly AgendaItem[]
  readonly onChange: (part: Partial<Conclusion>) => void
}

/** The text as the notice prints it, and the work that it gives. */
export function ConclusionFields({ number, conclusion, agenda, onChange }: ConclusionFieldsProps) {
  const { text, task, itemId } = conclusion
  return (
    <Stack gap="sm">
      <GrowingTextarea
        label={`Nội dung kết luận ${number}`}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        maxLength={8000}
      />
      <div className={meetingClasses.fields}>
        <SegmentedControl
          aria-label={`Tính chất kết luận ${number}`}
          data={[
            { value: 'info', label: 'Thông tin' },
            { value: 'task', label: 'Giao việc' },
          ]}
          value={task === null ? 'info' : 'task'}
          onChange={(value) => onChange({ task: value === 'task' ? (task ?? newTask(text)) : null })}
        />
        <Select
          aria-label={`Mục chương trình của kết luận ${number}`}
          placeholder="Không gắn với mục nào của chương trình"
          data={agenda.map(({ id, title }, index) => ({ value: id, label: `Mục ${index + 1}: ${title}` }))}
          value={agenda.some(({ id }) => id === itemId) ? itemId : null}
          onChange={(value) => onChange({ itemId: value })}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ gắn với mục chương trình' }}
          w={380}
        />
      </div>
      {task === null ? null : (
        <TaskFields number={number} task={task} onChange={(part) => onChange({ task: { ...task, ...part } })} />
      )}
    </Stack>
  )
}

interface TaskFieldsProps {
  readonly number: number
  readonly task: ConclusionTask
  readonly onChange: (part: Partial<ConclusionTask>) => void
}

function TaskFields({ number, task, onChange }: TaskFieldsProps) {
  const { choices, nameOf } = useAgencies()
  const withChosen = (codes: readonly string[]) => [
    ...choices,
    // No longer at work, or under a name of the plan: what was chosen stays readable.
    ...codes
      .filter((code) => !choices.some(({ value }) => value === code))
      .map((value) => ({ value, label: nameOf(value) })),
  ]
  const agencies = (
    label: string,
    codes: readonly string[],
    others: readonly string[],
    change: (next: string[]) => void,
  ) => (
    <MultiSelect
      label={label}
      placeholder={codes.length === 0 ? 'Gõ tên cơ quan' : ''}
      data={withChosen(codes).filter(({ value }) => !others.includes(value))}
      value={[...codes]}
      onChange={change}
      filter={withoutDiacritics}
      searchable
      hidePickedOptions
      limit={60}
      nothingFoundMessage="Không tìm thấy"
    />
  )
  return (
    <>
      <TextInput
        label={`Tên nhiệm vụ của kết luận ${number}`}
        description="Tên ngắn trong danh sách nhiệm vụ"
        value={task.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        maxLength={500}
      />
      <Radio.Group
        label="Cách giao"
        value={task.mode}
        onChange={(value) => onChange({ mode: value === 'request' ? 'request' : 'order' })}
      >
        <Group gap="lg" mt={4}>
          <Radio value="order" label="giao" />
          <Radio value="request" label="đề nghị quan tâm phối hợp (cơ quan Đảng, Mặt trận, đoàn thể, cấp trên)" />
        </Group>
      </Radio.Group>
      {agencies('Cơ quan chủ trì', task.lead, task.coordinating, (lead) => onChange({ lead }))}
      {agencies('Cơ quan phối hợp', task.coordinating, task.lead, (coordinating) => onChange({ coordinating }))}
      <div className={meetingClasses.fields}>
        <DateField
          label={task.mode === 'request' ? 'Thời hạn (không bắt buộc)' : 'Thời hạn'}
          value={task.due?.date ?? null}
          onChange={(date) =>
            onChange({ due: date === null ? null : { date, inclusive: task.due?.inclusive ?? true } })
          }
        />
        {task.due === null ? null : (
          <Radio.Group
            label="Kết luận viết"
            value={task.due.inclusive ? 'yes' : 'no'}
            onChange={(value) => task.due && onChange({ due: { ...task.due, inclusive: value === 'yes' } })}
          >
            <Group gap="md" h={36}>
              <Radio value="yes" label="chậm nhất ngày" />
              <Radio value="no" label="trước ngày" />
            </Group>
          </Radio.Group>
        )}
        <TextInput
          label="Sản phẩm"
          value={task.deliverable ?? ''}
          onChange={(event) =>
            onChange({ deliverable: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
          maxLength={300}
          w={320}
        />
      </div>
    </>
  )
}
