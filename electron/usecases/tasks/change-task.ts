import type { PlanId } from '../../../shared/domain/ids.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import type { TaskChange } from '../../../shared/domain/tasks/task-event.ts'
import { refuseChange, type TaskRole } from '../../../shared/domain/tasks/task-rules.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { lookUpTasks, type TaskLookUp } from './look-up-tasks.ts'

export interface TaskStep {
  readonly key: TaskKey
  readonly change: TaskChange
  /** The task's last event as the person saw it; 0 for none. */
  readonly expectedRevision: number
}

/** Who acts, and as what: the secretariat, or a liaison for one agency. */
export interface Actor {
  readonly person: Person
  readonly role: TaskRole
}

type Working = Pick<Desk, 'store' | 'catalogue' | 'clock'>

/**
 * Several steps, all or none: "báo cáo hoàn thành" and its acceptance, or one letter that answers many tasks. Gives the
 * new revision of each. Refuses what a task's state or the role does not allow; STALE when somebody was faster: the
 * newer state is read again and nothing was overwritten.
 */
export function changeTasks(desk: Working, steps: readonly TaskStep[], actor: Actor): readonly number[] {
  return desk.store.transaction(() => {
    const tasks = lookUpTasks(desk)
    // A second step on the same task builds on the first one's revision.
    const latest = new Map<TaskKey, number>()
    return steps.map((step) => {
      const expectedRevision = latest.get(step.key) ?? step.expectedRevision
      const revision = changeTask(desk, tasks, { ...step, expectedRevision }, actor)
      latest.set(step.key, revision)
      return revision
    })
  })
}

/** Does one thing to a task, inside the transaction of its look-up; gives the new revision. */
function changeTask(
  desk: Working,
  tasks: TaskLookUp,
  { key, change, expectedRevision }: TaskStep,
  actor: Actor,
): number {
  const { task, state } = tasks.taskOf(key)
  if (state.revision !== expectedRevision) throw stale(task.title)
  const refused = refuseChange(state, change, actor.role, todayOf(desk), task.request)
  if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
  requireNamed(desk, tasks, task.planId, change)
  const event = desk.store.tasks.append({
    taskKey: key,
    planId: task.planId,
    change: change.kind === 'reported' ? { ...change, lastDay: state.due?.lastDay ?? null } : change,
    person: actor.person,
    expectedRevision,
  })
  if (event === null) throw stale(task.title)
  desk.store.audit.append({
    person: actor.person,
    action: `task_${change.kind}`,
    subject: `task:${key}`,
    before: { revision: expectedRevision },
    after: { ...change, role: actor.role },
  })
  return event.sequence
}

/** What a change names must exist: its document, its agencies. */
function requireNamed(desk: Pick<Desk, 'store'>, tasks: TaskLookUp, planId: PlanId | null, change: TaskChange): void {
  if (change.kind === 'assigned') tasks.requireAgencies(planId, [...change.lead, ...change.coordinating])
  if (change.kind === 'moved') tasks.requireAgencies(planId, [change.to])
  if (change.kind === 'evidence' && desk.store.tasks.document(change.documentId) === null)
    throw new Refusal('NOT_FOUND', 'Không có văn bản được dẫn làm minh chứng.', 'Nhập văn bản rồi gắn lại.')
}

const stale = (title: string): Refusal =>
  new Refusal(
    'STALE',
    `Nhiệm vụ “${title}” vừa được người khác cập nhật.`,
    'Xem nội dung mới rồi làm lại; thay đổi trước đó vẫn được giữ nguyên.',
  )
