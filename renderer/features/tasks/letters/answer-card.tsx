import { ActionIcon, Alert, Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { StandingChip } from '../standing-chip.tsx'
import { taskStanding, usualNotice } from '../task-standing.ts'
import type { Names, TaskRow } from '../tasks-data.ts'
import { type AnswerDraft, type AnswerFaults, type AnswerKind, answerKinds, answerWords } from './letter-draft.ts'
import classes from './letters.module.css'

interface AnswerCardProps {
  /** Null: the task is no longer there, since its plan was amended. */
  readonly row: TaskRow | null
  readonly answer: AnswerDraft
  readonly faults: AnswerFaults
  readonly names: Names
  readonly onChange: (part: Partial<AnswerDraft>) => void
  readonly onDrop: () => void
}

/** What the letter says about one task. */
export function AnswerCard({ row, answer, faults, names, onChange, onDrop }: AnswerCardProps) {
  const title = row?.title ?? answer.key
  const kinds = row?.status === 'completed' ? (['evidence'] as const) : answerKinds
  return (
    <li className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <div>
          <strong>{title}</strong>
          {row ? (
            <span className={classes.second}>
              {row.periodLabel} · {partWords(row, answer.line, names)}
            </span>
          ) : null}
        </div>
        {row ? <StandingChip standing={taskStanding(row, [usualNotice])} /> : null}
        <ActionIcon variant="subtle" color="gray" aria-label={`Bỏ nhiệm vụ ${title}`} onClick={onDrop}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {row === null ? <Alert color="yellow">Nhiệm vụ không còn trong danh sách; bỏ dòng này rồi lưu lại.</Alert> : null}
      {row !== null && row.revision !== answer.seen ? (
        <Alert color="yellow">
          Nhiệm vụ vừa được người khác cập nhật; trạng thái mới ở trên.{' '}
          <Button size="compact-xs" variant="default" onClick={() => onChange({ seen: row.revision })}>
            Đã xem, tiếp tục
          </Button>
        </Alert>
      ) : null}
      <Group align="flex-start" gap="sm">
        {row && row.coordinating.length > 0 ? (
          <Select
            label="Phần của"
            data={[
              { value: leadLine, label: 'cơ quan chủ trì' },
              ...row.coordinating.map((code) => ({ value: code, label: names.short(code) })),
            ]}
            value={answer.line}
            onChange={(line) => line && onChange({ line })}
            allowDeselect={false}
            size="xs"
            w={170}
          />
        ) : null}
        <Select
          label="Văn bản nêu"
          data={kinds.map((value) => ({ value, label: answerWords[value] }))}
          value={answer.kind}
          onChange={(kind) => kind && onChange({ kind: kind as AnswerKind })}
          allowDeselect={false}
          size="xs"
          w={140}
        />
        {answer.kind === 'progress' ? (
          <TextInput
            label="Tiến độ (%)"
            inputMode="numeric"
            value={answer.percent}
            onChange={(event) => onChange({ percent: event.currentTarget.value })}
            error={faults.percent}
            size="xs"
            w={100}
          />
        ) : null}
        {answer.kind === 'reported' ? (
          <div className={classes.date}>
            <DateField
              label="Ngày hoàn thành"
              value={parseIsoDate(answer.doneOn)}
              onChange={(date) => onChange({ doneOn: date ?? '' })}
              error={faults.doneOn}
              required
            />
          </div>
        ) : null}
        {answer.kind === 'evidence' ? null : (
          <TextInput
            label="Nội dung"
            value={answer.note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
            error={faults.note}
            maxLength={4000}
            size="xs"
            className={classes.note ?? ''}
          />
        )}
      </Group>
      {answer.kind === 'reported' ? (
        <Checkbox
          size="xs"
          label="Chấp nhận hoàn thành ngay"
          checked={answer.accept}
          onChange={(event) => onChange({ accept: event.currentTarget.checked })}
        />
      ) : null}
    </li>
  )
}

const partWords = ({ lead }: TaskRow, line: string, names: Names): string =>
  line === leadLine
    ? lead.length === 0
      ? 'chưa phân công'
      : `chủ trì: ${lead.map(names.short).join(', ')}`
    : `phối hợp: ${names.short(line)}`
