import type { PlanId } from '../../../shared/domain/ids.ts'
import { type Occurrence, occurrencesOf, type TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import { ownTaskKey, type Task, taskOfOccurrence, taskOfOwn } from '../../../shared/domain/tasks/task.ts'
import { taskPeriods } from '../../../shared/domain/tasks/task-period.ts'
import { taskState } from '../../../shared/domain/tasks/task-state.ts'
import { type Desk, planOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { ownTasksOf } from './own-tasks.ts'
import { occurrenceContextOf, type TaskWithHistory } from './read-tasks.ts'
import { knownAgencies, refuseUnknown } from './require-agencies.ts'
import { readTaskSettings, workingDaysOf } from './task-settings.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

export interface TaskLookUp {
  /** One task with its history as it is at the call, or a refusal that says what the key lacks. */
  taskOf(key: TaskKey): TaskWithHistory
  /** As `requireAgencies`. */
  requireAgencies(planId: PlanId | null, codes: readonly string[]): void
}

/**
 * Looks tasks up one by one. Plans, agencies, settings and own tasks are read once, each when it is first needed, so
 * that the hundredth task of a bulk change costs only its own events, which are read from the store each time.
 * Therefore it lives no longer than one transaction, in which nothing but events, documents and audit rows is written.
 */
export function lookUpTasks(desk: Reading): TaskLookUp {
  const days = workingDaysOf(readTaskSettings(desk))
  const own = new Map(ownTasksOf(desk).map((task) => [ownTaskKey(task.id), task]))
  const planWith = remembered((planId: PlanId) => planOf(desk, planId))
  const contextOf = remembered((planId: PlanId) => occurrenceContextOf(desk, planWith(planId)))
  const agenciesOf = remembered((planId: PlanId | null) => knownAgencies(desk, planId))

  /** What a duty asks for in one period, by key: the members of a class are generated together. */
  const generatedFor = remembered((duty: `${PlanId}/${string}/${string}`): ReadonlyMap<TaskKey, Occurrence> => {
    const [planPart, assignmentId, periodKey] = duty.split('/')
    const plan = planWith(planPart as PlanId)
    const assignment = plan.assignments.find(({ id }) => id === assignmentId)
    const period = assignment && taskPeriods(assignment, plan.meta).find((one) => one.key === periodKey)
    if (!assignment || !period) return new Map()
    return new Map(occurrencesOf(contextOf(plan.meta.id), assignment, period).map((one) => [one.key, one]))
  })

  const find = (key: TaskKey): Task | null => {
    const ownTask = own.get(key)
    if (ownTask) return taskOfOwn(ownTask, days)
    const [planPart, assignmentId, periodKey] = key.split('/')
    if (!planPart || !assignmentId || !periodKey || planPart === 'rieng') return null
    const found = generatedFor(`${planPart as PlanId}/${assignmentId}/${periodKey}`).get(key)
    return found ? taskOfOccurrence(found) : null
  }

  return {
    taskOf(key) {
      const task = find(key)
      if (!task)
        throw new Refusal(
          'NOT_FOUND',
          `Không có nhiệm vụ “${key}”.`,
          'Kế hoạch có thể đã được sửa đổi; tải lại danh sách nhiệm vụ rồi chọn lại.',
        )
      const events = desk.store.tasks.events(key)
      return { task, events, state: taskState(task, events, days) }
    },

    requireAgencies: (planId, codes) => refuseUnknown(codes, agenciesOf(planId)),
  }
}

/** The same function, which makes each of its results once. */
function remembered<Key, Result extends object>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new Map<Key, Result>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const result = make(key)
    made.set(key, result)
    return result
  }
}
