import { conclusionClause } from '../../../shared/domain/meetings/conclusion.ts'
import type { OwnTask } from '../../../shared/domain/tasks/task.ts'
import type { TaskSource } from '../../../shared/domain/tasks/task-source.ts'
import { type ConcludedSummary, conclusionsInForce } from './read-meeting.ts'

/**
 * The work that a meeting gave, as tasks of its plan, in the order of its conclusions; none while it is not concluded.
 * They are generated at each reading, so that a changed conclusion changes its task at once. Once the notice is issued
 * they are what the notice says: what is changed for a notice that replaces it counts when that one is issued. What
 * people do with a task is kept under its key, which its conclusion's id gives.
 */
export function conclusionTasks(summary: ConcludedSummary): readonly OwnTask[] {
  const { meeting, details, state } = summary
  const { concluded } = state
  if (concluded === null) return []
  return conclusionsInForce(summary).flatMap(({ id, task }, index): OwnTask[] =>
    task === null
      ? []
      : [
          {
            id,
            planId: meeting.planId,
            title: task.title,
            sourceKind: 'meeting',
            source: conclusionSource(summary, index),
            mode: task.mode,
            lead: task.lead,
            coordinating: task.coordinating,
            due: task.due,
            deliverable: task.deliverable,
            createdAt: concluded.at,
            createdOn: details.date ?? concluded.day,
            createdBy: concluded.personName,
          },
        ],
  )
}

/** How a conclusion of a concluded meeting is cited; `index` counts from 0. */
function conclusionSource({ details, state, notice, announced }: ConcludedSummary, index: number): TaskSource {
  const clause = conclusionClause(index)
  // A notice is cited only for what it says.
  if (notice !== null && announced !== null)
    return {
      documentType: notice.title === '' ? 'Thông báo' : notice.title,
      number: notice.numberText,
      date: notice.date,
      issuer: notice.issuingBody,
      clause,
    }
  const of = details.kind === 'consultation' ? 'consultation' : 'meeting'
  const date = details.date ?? state.concluded?.day
  // Only concluded meetings are cited, and the day of concluding is always known.
  if (date === undefined) throw new Error('A meeting that is not concluded cannot be cited')
  return { number: null, of, date, clause }
}
