import type { SnapshotTask } from './snapshot-tasks.ts'

/**
 * How tasks stand. Every task counts exactly once: as an order with its state, as nhiệm vụ thường xuyên, or as a request
 * (đề nghị), which is never late.
 */
export interface TaskCounts {
  readonly all: number
  /** Orders with a due date or a state of their own: what is chased. */
  readonly orders: number
  readonly completedInTime: number
  readonly completedLate: number
  /** Done, and no day was set. */
  readonly completed: number
  readonly inProgressInTime: number
  readonly inProgressLate: number
  readonly notStartedInTime: number
  readonly notStartedLate: number
  readonly stopped: number
  readonly standing: number
  readonly standingDone: number
  readonly standingNotDone: number
  readonly requests: number
  readonly requestsDone: number
}

const isOrder = ({ standing, request }: SnapshotTask): boolean => !standing && !request
const isOpen = ({ status }: SnapshotTask): boolean => status !== 'completed' && status !== 'stopped'
/** A report that nobody has accepted yet is work under way, late if it was done late. */
const isLate = ({ timeliness }: SnapshotTask): boolean => timeliness === 'open_late' || timeliness === 'completed_late'

export const isOpenLate = (task: SnapshotTask): boolean => isOrder(task) && isOpen(task) && isLate(task)

export function countTasks(tasks: readonly SnapshotTask[]): TaskCounts {
  const orders = tasks.filter(isOrder)
  const standing = tasks.filter((task) => task.standing)
  const requests = tasks.filter((task) => task.request && !task.standing)
  const done = orders.filter(({ status }) => status === 'completed')
  const untouched = orders.filter(({ status }) => status === 'not_started')
  const underWay = orders.filter((task) => isOpen(task) && task.status !== 'not_started')
  const number = (among: readonly SnapshotTask[], test: (task: SnapshotTask) => boolean) => among.filter(test).length
  return {
    all: tasks.length,
    orders: orders.length,
    completedInTime: number(done, ({ timeliness }) => timeliness === 'completed_in_time'),
    completedLate: number(done, ({ timeliness }) => timeliness === 'completed_late'),
    completed: number(done, ({ timeliness }) => timeliness === 'completed'),
    inProgressInTime: number(underWay, (task) => !isLate(task)),
    inProgressLate: number(underWay, isLate),
    notStartedInTime: number(untouched, (task) => !isLate(task)),
    notStartedLate: number(untouched, isLate),
    stopped: number(orders, ({ status }) => status === 'stopped'),
    standing: standing.length,
    standingDone: number(standing, ({ judged }) => judged === 'done' || judged === 'well_done'),
    standingNotDone: number(standing, ({ judged }) => judged === 'not_done'),
    requests: requests.length,
    requestsDone: number(requests, ({ status }) => status === 'completed' || status === 'reported'),
  }
}

/** Tasks by the agencies that lead them; a task that several lead counts for each, one without a lead under ''. */
export function tasksByLead(tasks: readonly SnapshotTask[]): ReadonlyMap<string, readonly SnapshotTask[]> {
  const parts = tasks.flatMap((task) => (task.lead.length === 0 ? [''] : task.lead).map((agency) => ({ agency, task })))
  return new Map(
    [...Map.groupBy(parts, ({ agency }) => agency)].map(([agency, own]) => [agency, own.map(({ task }) => task)]),
  )
}
