import type { IsoDate } from '../../ids.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import { leadLine } from '../../tasks/task-event.ts'
import { lineOf, standingOf, type TaskStatus, type Timeliness } from '../../tasks/task-state.ts'
import type { PeriodTasks } from './period-facts.ts'

/** A task of the period as the report tells of it. */
export interface SnapshotTask {
  readonly key: string
  /** The duty of the plan it is an occurrence of; null: a task of the committee's own. */
  readonly assignment: string | null
  readonly title: string
  readonly clause: string | null
  readonly group: string | null
  readonly periodLabel: string
  /** Codes; who leads, and who coordinates. */
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly standing: boolean
  readonly request: boolean
  /** Number of the document of a conclusion that was entered by hand; meetings that are kept are told apart. */
  readonly meeting: string | null
  /** In force; null: the document sets no day. */
  readonly due: { readonly date: IsoDate; readonly inclusive: boolean; readonly lastDay: IsoDate } | null
  readonly status: TaskStatus
  readonly timeliness: Timeliness
  readonly daysLate: number
  readonly doneOn: IsoDate | null
  readonly note: string | null
  readonly product: string | null
  readonly evidence: readonly string[]
  /** Of a standing duty: what the committee judged it for this very period. */
  readonly judged: 'well_done' | 'done' | 'not_done' | null
}

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Tasks in the order of the plan; their keys decide among those of one duty. */
export function snapshotTasks(
  readings: readonly TaskReading[],
  { day, documents }: Pick<PeriodTasks, 'day' | 'documents'>,
  period: string,
): readonly SnapshotTask[] {
  const ranks = new Map<string, number>()
  for (const { task } of readings) {
    const duty = task.assignmentId ?? ''
    if (!ranks.has(duty)) ranks.set(duty, ranks.size)
  }
  const rank = ({ assignment }: SnapshotTask) => ranks.get(assignment ?? '') ?? ranks.size
  return readings
    .map((reading) => snapshotTask(reading, day, documents, period))
    .sort((left, right) => rank(left) - rank(right) || order(left.key, right.key))
}

function snapshotTask(
  { task, state }: TaskReading,
  day: IsoDate,
  documents: PeriodTasks['documents'],
  period: string,
): SnapshotTask {
  const lead = lineOf(state, leadLine)
  const { timeliness, daysLate } = standingOf(state, leadLine, day, { neverLate: task.standing || task.request })
  const source = task.own?.sourceKind === 'meeting' ? task.own.source : null
  const isEntered = source !== null && source.number !== null && source.documentType === undefined
  return {
    key: task.key,
    assignment: task.assignmentId,
    title: task.title,
    clause: task.clause,
    group: task.group,
    periodLabel: task.periodLabel,
    lead: state.lead,
    coordinating: state.coordinating,
    standing: task.standing,
    request: task.request,
    meeting: isEntered ? source.number : null,
    due: state.due && { date: state.due.date, inclusive: state.due.inclusive, lastDay: state.due.lastDay },
    status: state.stopped ? 'stopped' : lead.status,
    timeliness,
    daysLate,
    doneOn: lead.doneOn,
    note: lead.note,
    product: lead.product,
    evidence: [...lead.evidence, ...state.coordinating.flatMap((code) => lineOf(state, code).evidence)].map(
      (id) => documents[id] ?? id,
    ),
    judged: state.judgements.get(period)?.outcome ?? null,
  }
}
