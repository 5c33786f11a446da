import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { type Desk, planOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { readChased } from './read-tasks.ts'

/** Tasks whose period, or whose due date, touches a calendar year; null: all that have begun by the day. */
export function tasksOfYear(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  planId: PlanId,
  year: number | null,
  day: IsoDate,
): readonly TaskReading[] {
  if (year === null) return readChased(desk, planId, day)
  requireYearOfPlan(desk, planId, year, day)
  const [first, last] = [isoDate(`${year}-01-01`), isoDate(`${year}-12-31`)]
  return readChased(desk, planId, last).filter((reading) => touches(reading, first, last))
}

/** The tasks of each of several years, read from the store and generated once for all of them. */
export function tasksOfYears(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  planId: PlanId,
  years: readonly number[],
  day: IsoDate,
): (year: number) => readonly TaskReading[] {
  const each = [...new Set(years)]
  for (const year of each) requireYearOfPlan(desk, planId, year, day)
  const all = each.length === 0 ? [] : readChased(desk, planId, isoDate(`${Math.max(...each)}-12-31`))
  const byYear = new Map(
    each.map((year) => {
      const [first, last] = [isoDate(`${year}-01-01`), isoDate(`${year}-12-31`)]
      return [year, all.filter((reading) => touches(reading, first, last))]
    }),
  )
  return (year) => byYear.get(year) ?? []
}

/** Whether a task's period, or its due date, touches the days between two days, both included. */
export function touches(reading: TaskReading, first: IsoDate, last: IsoDate): boolean {
  const { from, to } = spanOf(reading)
  return from <= last && (to === null || to >= first)
}

/**
 * The days on which a task is looked for: its period, and its due date wherever that falls. An own task may be entered
 * after its due date. Null: open end.
 */
function spanOf({ task, state }: TaskReading): { readonly from: IsoDate; readonly to: IsoDate | null } {
  const { opens, ends } = task
  const due = state.due?.date ?? opens
  const latest = due > opens ? due : opens
  return { from: due < opens ? due : opens, to: ends !== null && ends < latest ? latest : ends }
}

/** Own tasks may run on after the plan, so the years up to next one are let through. */
function requireYearOfPlan(desk: Pick<Desk, 'store' | 'catalogue'>, planId: PlanId, year: number, day: IsoDate): void {
  const { yearFrom, yearTo } = planOf(desk, planId).meta
  const last = Math.max(yearTo + 1, Number(day.slice(0, 4)) + 1)
  if (year >= yearFrom && year <= last) return
  throw new Refusal(
    'REFUSED',
    `Năm ${year} nằm ngoài giai đoạn ${yearFrom}–${yearTo} của kế hoạch.`,
    `Chọn một năm từ ${yearFrom} đến ${last}.`,
  )
}
