import type { OwnTask } from '../../../shared/domain/tasks/task.ts'
import type { Desk } from '../desk.ts'
import { conclusionTasks } from '../meetings/conclusion-tasks.ts'
import { type ConcludedSummary, readConcluded } from '../meetings/read-meeting.ts'

/**
 * The committee's own tasks: those that were entered, oldest first, then those that its meetings concluded.
 *
 * @param meetings every concluded meeting, where they were read already
 */
export const ownTasksOf = (
  desk: Pick<Desk, 'store'>,
  meetings: readonly ConcludedSummary[] = readConcluded(desk),
): readonly OwnTask[] => [...desk.store.tasks.ownTasks(), ...meetings.flatMap(conclusionTasks)]
