import type { ChasedTask } from './today-groups.ts'

export interface DueNotice<Task> {
  readonly task: Task
  /** The notice that was reached: the fewest of the days set that still cover the days left. */
  readonly withinDays: number
}

/** Open tasks whose last day is so near that one of the notices set (14, 7, 3, 1 days) was reached, nearest first. */
export function dueNotices<Task extends ChasedTask>(
  tasks: readonly Task[],
  noticeDays: readonly number[],
): readonly DueNotice<Task>[] {
  const marks = noticeDays.toSorted((left, right) => left - right)
  return tasks
    .flatMap((task) => {
      if (task.timeliness !== 'open_in_time' || task.daysLeft === null || task.daysLeft < 0) return []
      const { daysLeft } = task
      const withinDays = marks.find((mark) => daysLeft <= mark)
      return withinDays === undefined ? [] : [{ task, withinDays, daysLeft }]
    })
    .sort((left, right) => left.daysLeft - right.daysLeft)
    .map(({ task, withinDays }) => ({ task, withinDays }))
}
