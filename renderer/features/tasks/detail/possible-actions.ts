import type { TaskAction } from '../task-form.ts'
import type { TaskPart, TaskRow } from '../tasks-data.ts'

/** What can be done to one agency's part as it stands; a standing duty is judged and never "done". */
export function partActions({ status }: Pick<TaskPart, 'status'>, row: TaskRow): readonly TaskAction[] {
  if (row.stopped || status === 'completed') return []
  if (status === 'reported') return ['accepted', 'returned']
  return row.standing ? ['progress'] : ['progress', 'reported']
}

/** What can be done to the task as a whole. */
export function taskActions(row: TaskRow): readonly TaskAction[] {
  if (row.stopped) return ['resumed', 'noted']
  const isDone = row.status === 'completed'
  const canExtend = row.due !== null && !row.request && !row.standing && !isDone && row.status !== 'reported'
  return [
    ...(row.standing ? (['judged'] as const) : []),
    ...(canExtend ? (['extended'] as const) : []),
    ...(isDone ? [] : (['assigned', 'stopped'] as const)),
    'noted',
  ]
}
