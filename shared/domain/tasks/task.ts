import type { IsoDate, PlanId } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import type { Occurrence, TaskKey } from './occurrence.ts'
import { taskKey } from './occurrence.ts'
import { type TaskDue, taskDue, type WorkingDays } from './task-due.ts'
import { sourceWords, type TaskSource } from './task-source.ts'

export const ownTaskSources = ['meeting', 'letter', 'hand'] as const

/**
 * A task that no plan's text gives: from a letter, by hand, from a meeting's conclusion. One of a meeting that this
 * store holds is generated from it and bears its conclusion's id.
 */
export interface OwnTask {
  readonly id: string
  /** The plan under which it is chased; null: none. */
  readonly planId: PlanId | null
  readonly title: string
  readonly sourceKind: (typeof ownTaskSources)[number]
  /** The document it rests on; null only for `hand`. */
  readonly source: TaskSource | null
  readonly mode: 'order' | 'request'
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly due: { readonly date: IsoDate; readonly inclusive: boolean } | null
  readonly deliverable: string | null
  readonly createdAt: string
  /** The calendar day of `createdAt` in Việt Nam. */
  readonly createdOn: IsoDate
  readonly createdBy: string
}

/** What is chased, whether a plan's text or the committee gave it. */
export interface Task {
  readonly key: TaskKey
  readonly planId: PlanId | null
  /** Null for an own task. */
  readonly assignmentId: string | null
  readonly title: string
  /** Clause of the plan, or of the document an own task rests on. */
  readonly clause: string | null
  readonly bullet: number | null
  readonly group: string | null
  readonly periodKey: string
  readonly periodLabel: string
  /** The first day on which it can be worked on, and the last of its period (null: open end). */
  readonly opens: IsoDate
  readonly ends: IsoDate | null
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly due: TaskDue | null
  readonly deliverable: string | null
  /** Nhiệm vụ thường xuyên: judged, never late, outside on-time rates. */
  readonly standing: boolean
  /** Đề nghị: never late, never chased. */
  readonly request: boolean
  readonly own: OwnTask | null
}

export function taskOfOccurrence(occurrence: Occurrence): Task {
  const { key, planId, assignment, period, lead, coordinating, due, standing } = occurrence
  return {
    key,
    planId,
    assignmentId: assignment.id,
    title: assignment.title,
    clause: assignment.clause,
    bullet: assignment.bullet,
    group: assignment.group,
    periodKey: period.key,
    periodLabel: period.label,
    opens: period.from,
    ends: period.to,
    lead,
    coordinating,
    due,
    deliverable: assignment.deliverable,
    standing,
    request: assignment.mode === 'request',
    own: null,
  }
}

export const ownTaskKey = (id: string): TaskKey => taskKey(`rieng/${id}`)

export function taskOfOwn(own: OwnTask, days: WorkingDays): Task {
  const { source, due } = own
  return {
    key: ownTaskKey(own.id),
    planId: own.planId,
    assignmentId: null,
    title: own.title,
    clause: source?.clause ?? null,
    bullet: null,
    group: null,
    periodKey: own.createdOn.slice(0, 4),
    periodLabel: `năm ${own.createdOn.slice(0, 4)}`,
    opens: own.createdOn,
    ends: due === null ? null : isoDate(due.date),
    lead: own.lead,
    coordinating: own.coordinating,
    due:
      due &&
      taskDue(due.date, due.inclusive, source === null ? 'Tổ thư ký đặt hạn' : `theo ${sourceWords(source)}`, days),
    deliverable: own.deliverable,
    standing: false,
    request: own.mode === 'request',
    own,
  }
}
