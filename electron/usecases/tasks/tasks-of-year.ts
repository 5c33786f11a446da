import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import type { Desk } from '../desk.ts'
import { readChased } from './read-tasks.ts'

/** Tasks whose period, or whose last day in time, touches a calendar year; null: all that have begun by the day. */
export function tasksOfYear(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  planId: PlanId,
  year: number | null,
  day: IsoDate,
): readonly TaskReading[] {
  if (year === null) return readChased(desk, planId, day)
  const [first, last] = [isoDate(`${year}-01-01`), isoDate(`${year}-12-31`)]
  return readChased(desk, planId, last).filter(
    ({ task, state }) =>
      // An own task is known from the day it was entered on, also when nothing says when it ends.
      task.opens <= last &&
      (task.ends === null ||
        task.ends >= first ||
        (state.due !== null && state.due.date >= first && state.due.date <= last)),
  )
}
