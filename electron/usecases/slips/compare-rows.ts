import type { IsoDate } from '../../../shared/domain/ids.ts'
import { type ChangedBy, changedSince, stateAt } from '../../../shared/domain/slips/changed-since.ts'
import {
  conflictsOf,
  type FieldMerge,
  mergedFields,
  mergeRow,
  type RowMerge,
} from '../../../shared/domain/slips/merge-row.ts'
import type { AnsweredSlipRow, SlipReading } from '../../../shared/domain/slips/read-slip.ts'
import { resolveRow } from '../../../shared/domain/slips/resolve-row.ts'
import type { Slip, SlipRow } from '../../../shared/domain/slips/slip.ts'
import { contradictions, isEmptyAnswer, type SlipFault } from '../../../shared/domain/slips/slip-answer.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import type { WorkingDays } from '../../../shared/domain/tasks/task-due.ts'
import type { TaskChange } from '../../../shared/domain/tasks/task-event.ts'
import { refuseChange, type TaskRefusal } from '../../../shared/domain/tasks/task-rules.ts'
import {
  type LineState,
  lineOf,
  type TaskState,
  type TaskStatus,
  untouched,
} from '../../../shared/domain/tasks/task-state.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { OfficialDocument } from '../../store/task-records.ts'
import type { Desk } from '../desk.ts'
import type { TaskWithHistory } from '../tasks/read-tasks.ts'
import { readTaskSettings, workingDaysOf } from '../tasks/task-settings.ts'
import { agencyNameIn, readingsInScope } from './open-lines.ts'

/**
 * unchanged: the slip says what is there already, or repeats what it was made from · changed: nothing stands against
 * taking it · conflict: a person decides · fault: a cell makes no sense · blocked: the task takes nothing any more
 */
export type SlipRowState = 'unchanged' | 'changed' | 'conflict' | 'fault' | 'blocked'

export interface SlipFieldPreview {
  readonly merge: FieldMerge
  readonly cell: string
  /** Of a conflict, and of a value that was kept: who moved the task on. */
  readonly changedBy: ChangedBy | null
}

export interface SlipRowPreview {
  readonly row: SlipRow
  readonly state: SlipRowState
  readonly fields: readonly SlipFieldPreview[]
  /** The document that the row names as proof. */
  readonly document: {
    readonly number: string
    readonly date: IsoDate
    readonly cell: string
    /** same: it stands under the task already */
    readonly outcome: 'taken' | 'same'
  } | null
  readonly faults: readonly SlipFault[]
  readonly blocked: TaskRefusal | null
  /** The status that follows where nobody has to decide; null: it depends on the decision. */
  readonly status: TaskStatus | null
  readonly merge: RowMerge
  readonly now: LineState
  /** The task's last event as it was compared. */
  readonly revision: number
}

type Comparing = Pick<Desk, 'store' | 'catalogue'>
type Slipped = Extract<SlipReading, { kind: 'slip' }>

/** Every row of the slip that says something, against its task as it was when the slip was made and as it is now. */
export function compareRows(desk: Comparing, reading: Slipped, today: IsoDate): readonly SlipRowPreview[] {
  const tasks = tasksWithHistory(desk, reading.slip, today)
  const days = workingDaysOf(readTaskSettings(desk))
  return reading.rows
    .filter(({ answer, faults }) => faults.length > 0 || !isEmptyAnswer(answer))
    .map((answered) => {
      const task = tasks.get(answered.row.key) ?? null
      return compareRow(desk, { slip: reading.slip, answered, task, days, today })
    })
}

/** Every task that the slip can be about: read at once, since a slip may have hundreds of rows. */
function tasksWithHistory(desk: Comparing, { planId }: Slip, day: IsoDate): ReadonlyMap<TaskKey, TaskWithHistory> {
  const found = new Map<TaskKey, TaskWithHistory>()
  for (const { meta, readings } of readingsInScope(desk, { planId, year: null, day })) {
    const events = Map.groupBy(desk.store.tasks.eventsOfPlan(meta?.id ?? null), ({ taskKey }) => taskKey)
    for (const { task, state } of readings)
      found.set(task.key, { task, state, events: events.get(task.key)?.map(({ event }) => event) ?? [] })
  }
  return found
}

interface RowToCompare {
  readonly slip: Slip
  readonly answered: AnsweredSlipRow
  /** Null: there is no such task any more. */
  readonly task: TaskWithHistory | null
  readonly days: WorkingDays
  readonly today: IsoDate
}

function compareRow(desk: Comparing, { slip, answered, task, days, today }: RowToCompare): SlipRowPreview {
  const { row, answer, cells } = answered
  const then = task && stateAt(task.task, task.events, days, row.revision)
  if (task === null || then === null) return blockedRow(answered, task, unknownTask(row))
  const [base, now] = [lineOf(then, row.line), lineOf(task.state, row.line)]
  const faulty = new Set(answered.faults.map(({ column }) => column))
  const faults = [...answered.faults, ...contradictions({ answer, cells, faulty }, base, today)]
  const merge = mergeRow(base, now, answer)
  const document = documentOf(desk, slip.agencyName, answered, now)
  const said = { row, faults, document, merge, now, revision: task.state.revision }
  const fields = mergedFields.flatMap((field): SlipFieldPreview[] => {
    const one = merge[field]
    if (one === null) return []
    const moved = one.outcome === 'conflict' || one.outcome === 'kept'
    const since = { revision: row.revision, line: row.line, field }
    return [
      { merge: one, cell: cells[field], changedBy: moved ? changedSince(task.task, task.events, days, since) : null },
    ]
  })
  const wantsNothing = fields.every(({ merge: one }) => one.outcome === 'same' || one.outcome === 'kept')
  const addsNothing = document?.outcome !== 'taken'
  if (faults.length > 0) return { ...said, fields, state: 'fault', blocked: null, status: null }
  if (wantsNothing && addsNothing) return { ...said, fields, state: 'unchanged', blocked: null, status: now.status }
  const blocked =
    movedAway(desk, task.state, slip, today) ??
    refuseChange(
      task.state,
      wantsNothing ? { kind: 'evidence', line: row.line, documentId: '' } : anyProgress(row.line),
      { kind: 'liaison', agency: slip.agency },
      today,
      task.task.request,
    )
  if (blocked) return { ...said, fields, state: 'blocked', blocked, status: now.status }
  if (conflictsOf(merge).length > 0) return { ...said, fields, state: 'conflict', blocked: null, status: null }
  const resolved = resolveRow(merge, now, row.line, {})
  const status = resolved.kind === 'resolved' ? resolved.status : null
  return { ...said, fields, state: 'changed', blocked: null, status }
}

/** A task that passed to another agency after the slip was made is answered by that one. */
function movedAway(
  desk: Comparing,
  { lead, coordinating, movedFrom }: TaskState,
  { agency, planId }: Slip,
  today: IsoDate,
): TaskRefusal | null {
  const move = movedFrom.findLast(({ from }) => from === agency)
  if (move === undefined || [...lead, ...coordinating].includes(agency)) return null
  return {
    message: `Nhiệm vụ đã chuyển sang ${agencyNameIn(desk, planId, move.to, today)} từ ngày ${formatDate(move.on)}.`,
    remedy: 'Đề nghị cơ quan nhận nhiệm vụ cập nhật bằng phiếu của mình.',
  }
}

/** Whether the task takes any word of the liaison; what exactly is said was checked before. */
const anyProgress = (line: string): TaskChange => ({ kind: 'progress', line, percent: null, note: '', product: null })

const unknownTask = ({ printed }: SlipRow): TaskRefusal => ({
  message: `Nhiệm vụ “${printed.title}” (${printed.period}) không còn trong kế hoạch như khi lập phiếu, hoặc kho dữ liệu đã được khôi phục về trước ngày lập phiếu.`,
  remedy: 'Lập phiếu mới cho cơ quan, hoặc cập nhật trực tiếp tại nhiệm vụ.',
})

function blockedRow(
  { row, answer, cells, faults }: AnsweredSlipRow,
  task: TaskWithHistory | null,
  blocked: TaskRefusal,
): SlipRowPreview {
  const now = task ? lineOf(task.state, row.line) : untouched
  const merge = mergeRow(untouched, untouched, answer)
  return {
    row,
    state: 'blocked',
    fields: mergedFields.flatMap((field) => {
      const one = merge[field]
      return one === null ? [] : [{ merge: one, cell: cells[field], changedBy: null }]
    }),
    document: answer.document && { ...answer.document, cell: cells.documentNumber, outcome: 'taken' },
    faults,
    blocked,
    status: null,
    merge,
    now,
    revision: task?.state.revision ?? 0,
  }
}

function documentOf(
  desk: Comparing,
  issuer: string,
  { answer, cells }: AnsweredSlipRow,
  now: LineState,
): SlipRowPreview['document'] {
  if (answer.document === null) return null
  const known = knownDocument(desk, issuer, answer.document)
  const outcome = known !== null && now.evidence.includes(known.id) ? 'same' : 'taken'
  return { ...answer.document, cell: cells.documentNumber, outcome }
}

/** The document of an agency that was entered before, by its number and date. */
export const knownDocument = (
  { store }: Comparing,
  issuer: string,
  document: { readonly number: string; readonly date: IsoDate },
): OfficialDocument | null => store.tasks.findDocument({ ...document, issuer })
