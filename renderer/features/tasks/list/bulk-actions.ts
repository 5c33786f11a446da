import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { isToJudge } from '../../../../shared/domain/tasks/today-groups.ts'
import { parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'
import { changesOf, type TaskAction, type TaskDraft } from '../task-form.ts'
import type { TaskRow } from '../tasks-data.ts'
import { keyOf, type SentStep } from '../use-task-change.ts'

export const bulkActions = ['assigned', 'reported', 'accepted', 'judged'] as const satisfies readonly TaskAction[]
export type BulkAction = (typeof bulkActions)[number]

/** The contract takes as many steps at once. */
export const mostSteps = 500

/**
 * The tasks that an action is for: those without a lead, still to be reported, reported, or standing and not judged for
 * the period.
 */
export const rowsFor = (action: BulkAction, rows: readonly TaskRow[], judged: PeriodKey | null): readonly TaskRow[] =>
  rows.filter((row) => !row.stopped && isFor(action, row, judged))

function isFor(action: BulkAction, row: TaskRow, judged: PeriodKey | null): boolean {
  switch (action) {
    case 'assigned':
      return row.lead.length === 0 && row.status !== 'completed'
    case 'reported':
      return !row.standing && row.status !== 'reported' && row.status !== 'completed'
    case 'accepted':
      return row.awaiting.length > 0
    case 'judged':
      return judged !== null && isToJudge(row, judged)
  }
}

/** What one form does to all of them; acceptance is of every part that waits for it. */
export function bulkSteps(action: BulkAction, rows: readonly TaskRow[], draft: TaskDraft): readonly SentStep[] {
  return rowsFor(action, rows, periodOf(draft)).flatMap((row) => {
    const lines = action === 'accepted' ? row.awaiting : [leadLine]
    return lines.flatMap((line) =>
      changesOf(action, line, draft).map((change) => ({
        key: keyOf(row),
        change: change.kind === 'assigned' ? withKeptAgencies(change, row) : change,
        expectedRevision: row.revision,
      })),
    )
  })
}

/** The period that a form judges; null while none is chosen. */
export function periodOf({ period }: Pick<TaskDraft, 'period'>): PeriodKey | null {
  const parsed = parsePeriod(period)
  return parsed && periodKey(parsed)
}

/** One form names a lead for many tasks; who coordinates each of them already, goes on doing so. */
function withKeptAgencies<
  Change extends { readonly lead: readonly string[]; readonly coordinating: readonly string[] },
>(change: Change, row: TaskRow): Change {
  const coordinating = [...new Set([...row.coordinating, ...change.coordinating])]
  return { ...change, coordinating: coordinating.filter((code) => !change.lead.includes(code)) }
}
