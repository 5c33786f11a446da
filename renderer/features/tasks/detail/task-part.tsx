import { Button, Group, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { actionWords } from '../action-words.ts'
import { StandingChip } from '../standing-chip.tsx'
import type { TaskAction } from '../task-form.ts'
import { partStanding } from '../task-standing.ts'
import type { Names, TaskPart as Part, TaskDetail } from '../tasks-data.ts'
import classes from './detail.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { partActions } from './possible-actions.ts'

interface TaskPartProps {
  readonly task: TaskDetail
  readonly part: Part
  readonly names: Names
  /** Null: nothing can be changed here. */
  readonly onAct: ((action: TaskAction, line: string) => void) | null
  /** The form of an action on this part, while it is open. */
  readonly form: ReactNode
}

/** One agency's part: how it stands, what it said, what proves it, and what can be done about it. */
export function TaskPart({ task, part, names, onAct, form }: TaskPartProps) {
  const { row } = task
  const isLead = part.line === leadLine
  const actions = onAct ? partActions(part, row) : []
  const who = isLead ? row.lead.map(names.full).join(', ') : names.full(part.line)
  return (
    <section className={classes.part} aria-label={isLead ? 'Chủ trì' : `Phối hợp: ${who}`}>
      <div className={classes.partHead}>
        <span className={classes.role}>{isLead ? 'Chủ trì' : 'Phối hợp'}</span>
        <StandingChip standing={partStanding(part, row)} />
      </div>
      <p className={classes.who}>{who === '' ? 'Chưa phân công cơ quan chủ trì' : who}</p>
      {part.percent === null ? null : (
        <div className={classes.percent}>
          <Progress value={part.percent} size="md" aria-label={`Tiến độ của ${who}`} />
          <span>{part.percent}%</span>
        </div>
      )}
      {factsOf(part).map((text) => (
        <p key={text} className={classes.said}>
          {text}
        </p>
      ))}
      <EvidenceList ids={part.evidence} documents={task.documents} />
      {onAct && actions.length > 0 ? (
        <Group gap={6} mt={6}>
          {actions.map((action, place) => (
            <Button
              key={action}
              size="xs"
              variant={
                place === actions.length - 1 && action === 'reported'
                  ? 'light'
                  : action === 'accepted'
                    ? 'filled'
                    : 'default'
              }
              onClick={() => onAct(action, part.line)}
            >
              {actionWords[action].open}
            </Button>
          ))}
        </Group>
      ) : null}
      {form}
    </section>
  )
}

const factsOf = (part: Part): readonly string[] => [
  ...(part.doneOn === null ? [] : [`Hoàn thành ngày ${formatDate(part.doneOn)}${reportedText(part)}.`]),
  ...(part.returnedFor === null ? [] : [`Lý do trả lại: ${part.returnedFor}`]),
  ...(part.note ? [part.note] : []),
  ...(part.product === null ? [] : [`Sản phẩm: ${part.product}`]),
]

const reportedText = ({ doneOn, reportedOn }: Part): string =>
  reportedOn === null || reportedOn === doneOn ? '' : `, ghi nhận ngày ${formatDate(reportedOn)}`
