import type { OwnTask } from '../../../shared/domain/tasks/task.ts'
import type { Desk } from '../desk.ts'
import { conclusionTasks } from '../meetings/conclusion-tasks.ts'

/** The committee's own tasks: those that were entered, oldest first, then those that its meetings concluded. */
export const ownTasksOf = (desk: Pick<Desk, 'store'>): readonly OwnTask[] => [
  ...desk.store.tasks.ownTasks(),
  ...conclusionTasks(desk),
]
