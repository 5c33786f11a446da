import type { IsoDate } from '../../shared/domain/ids.ts'
import { addDays, daysInMonth, isoDate } from '../../shared/domain/time/iso-date.ts'

/** A calendar month; `month` counts from 1. */
export interface MonthOfYear {
  readonly year: number
  readonly month: number
}

const firstOf = ({ year, month }: MonthOfYear): IsoDate => isoDate(`${year}-${String(month).padStart(2, '0')}-01`)

/** Days since Monday. */
export const weekdayOf = (day: IsoDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The weeks that a month touches, Monday first, filled up with days of the months beside it. */
export function monthWeeks(month: MonthOfYear): readonly (readonly IsoDate[])[] {
  const first = firstOf(month)
  const monday = addDays(first, -weekdayOf(first))
  const last = addDays(first, daysInMonth(month.year, month.month) - 1)
  const weeks: IsoDate[][] = []
  for (let day = monday; day <= last; day = addDays(day, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((step) => addDays(day, step)))
  return weeks
}

export function monthAfter({ year, month }: MonthOfYear, steps: number): MonthOfYear {
  const count = year * 12 + (month - 1) + steps
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

export const monthOf = (day: IsoDate): MonthOfYear => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
})

export const isInMonth = (day: IsoDate, { year, month }: MonthOfYear): boolean =>
  day.startsWith(`${year}-${String(month).padStart(2, '0')}`)
