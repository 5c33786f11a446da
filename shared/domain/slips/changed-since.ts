import type { WorkingDays } from '../tasks/task-due.ts'
import type { TaskEvent, TaskLine } from '../tasks/task-event.ts'
import { type LineState, lineOf, type TaskStart, type TaskState, taskState } from '../tasks/task-state.ts'
import { fieldsOf, type MergedField } from './merge-row.ts'

/** Who changed a field last after the slip was made. */
export interface ChangedBy {
  readonly personName: string
  /** ISO instant. */
  readonly at: string
}

/** A task as it stood when a slip was made; null: the store has never been at that revision. */
export function stateAt(
  start: TaskStart,
  events: readonly TaskEvent[],
  days: WorkingDays,
  revision: number,
): TaskState | null {
  if (revision !== 0 && !events.some(({ sequence }) => sequence === revision)) return null
  const then = events.filter(({ sequence }) => sequence <= revision)
  return taskState(start, then, days)
}

/** The last event after a revision that gave a field of one part another value; null: none did. */
export function changedSince(
  start: TaskStart,
  events: readonly TaskEvent[],
  days: WorkingDays,
  { revision, line, field }: { readonly revision: number; readonly line: TaskLine; readonly field: MergedField },
): ChangedBy | null {
  const ordered = [...events].sort((left, right) => left.sequence - right.sequence)
  const valueAfter = (count: number) => fieldsOf(lineAfter(count))[field]
  const lineAfter = (count: number): LineState => lineOf(taskState(start, ordered.slice(0, count), days), line)
  for (let count = ordered.length; count > 0; count -= 1) {
    const event = ordered[count - 1]
    if (!event || event.sequence <= revision) return null
    if (valueAfter(count) !== valueAfter(count - 1)) return { personName: event.personName, at: event.at }
  }
  return null
}
