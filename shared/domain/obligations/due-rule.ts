import type { PlanDue } from '../catalogue/plan.ts'
import type { IsoDate } from '../ids.ts'
import { addDays, datePartsOf, daysInMonth, isoDateOf, parseIsoDate } from '../time/iso-date.ts'
import { lastDay, type Period, parsePeriod } from '../time/period.ts'

/**
 * When a report or duty is due, counted from the period it is for. The written forms:
 *
 * | form         | the day                                               | as documents say it                       |
 * |--------------|-------------------------------------------------------|-------------------------------------------|
 * | `2024-06-30` | that day, whatever the period                         | "trước ngày 30 tháng 6 năm 2024"          |
 * | `2023-Q3`    | the last day of that period (`parsePeriod`)           | "hoàn thành trong quý III năm 2023"       |
 * | `--01-05`    | 5 January of the year after the period's              | "trước ngày 05 tháng 01 năm sau"          |
 * | `0--12-15`   | 15 December of the period's own year                  | "trước ngày 15/12 hằng năm"               |
 * | `---10`      | the 10th of the month after the period's end          | "trong 10 ngày đầu tháng sau"             |
 * | `0---25`     | the 25th of the period's last month                   | "ngày 25 tháng cuối quý"                  |
 * | `+15`        | 15 days after the period's last day (1 to 366)        | "trong 15 ngày kể từ khi kết thúc quý"    |
 *
 * A day that its month lacks (31 June, 29 February of a common year) is the month's last day.
 */
export type DueRule =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'period_end'; readonly period: Period }
  | { readonly kind: 'day_of_year'; readonly yearsAfter: 0 | 1; readonly month: number; readonly day: number }
  | { readonly kind: 'day_of_month'; readonly monthsAfter: 0 | 1; readonly day: number }
  | { readonly kind: 'days_after'; readonly days: number }

/** Null for anything but the forms above; a day that no year has (30 February) is none. */
export function parseDueRule(text: string): DueRule | null {
  const ofYear = /^(0?)--(\d{2})-(\d{2})$/.exec(text)
  if (ofYear) {
    const [month, day] = [Number(ofYear[2]), Number(ofYear[3])]
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return null
    return { kind: 'day_of_year', yearsAfter: ofYear[1] === '0' ? 0 : 1, month, day }
  }
  const ofMonth = /^(0?)---(\d{2})$/.exec(text)
  if (ofMonth) {
    const day = Number(ofMonth[2])
    if (day < 1 || day > 31) return null
    return { kind: 'day_of_month', monthsAfter: ofMonth[1] === '0' ? 0 : 1, day }
  }
  const after = /^\+([1-9]\d{0,2})$/.exec(text)
  if (after) {
    const days = Number(after[1])
    return days <= 366 ? { kind: 'days_after', days } : null
  }
  const date = parseIsoDate(text)
  if (date) return { kind: 'date', date }
  const period = parsePeriod(text)
  return period ? { kind: 'period_end', period } : null
}

export const isDueRule = (text: string): boolean => parseDueRule(text) !== null

/** The written form, as `parseDueRule` reads it back. */
export const dayOfYearRule = (month: number, day: number, yearsAfter: 0 | 1): string =>
  `${yearsAfter === 0 ? '0' : ''}--${twoDigits(month)}-${twoDigits(day)}`
export const dayOfMonthRule = (day: number, monthsAfter: 0 | 1): string =>
  `${monthsAfter === 0 ? '0' : ''}---${twoDigits(day)}`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

export interface DueDay {
  readonly date: IsoDate
  /** Whether `date` itself is still in time. */
  readonly inclusive: boolean
}

/** The day that a rule names for a period; null for a text that is no rule and for days behind the year 2199. */
export function dueDate(rule: string, period: Period): IsoDate | null {
  return namedDay(rule, period)?.date ?? null
}

/**
 * The day with what the words make of it. "Trước ngày 31 hằng tháng" leaves out the 31st only: in a month of 30 days
 * the 30th is in time, so the day that stands in for a missing one is always included.
 */
export function dueDay(due: PlanDue | null, period: Period): DueDay | null {
  const named = due && namedDay(due.rule, period)
  return due && named ? { date: named.date, inclusive: due.inclusive || named.standsIn } : null
}

/** The last day still in time; null where the plan sets none. */
export const lastDayInTime = ({ date, inclusive }: DueDay): IsoDate => (inclusive ? date : addDays(date, -1))

function namedDay(text: string, period: Period): { date: IsoDate; standsIn: boolean } | null {
  const rule = parseDueRule(text)
  if (rule === null) return null
  switch (rule.kind) {
    case 'date':
      return { date: rule.date, standsIn: false }
    case 'period_end':
      return { date: lastDay(rule.period), standsIn: false }
    case 'day_of_year':
      return dayIn(period.year + rule.yearsAfter, rule.month, rule.day)
    case 'day_of_month': {
      const { year, month } = datePartsOf(lastDay(period))
      if (rule.monthsAfter === 0) return dayIn(year, month, rule.day)
      return month === 12 ? dayIn(year + 1, 1, rule.day) : dayIn(year, month + 1, rule.day)
    }
    case 'days_after':
      return { date: addDays(lastDay(period), rule.days), standsIn: false }
  }
}

function dayIn(year: number, month: number, day: number): { date: IsoDate; standsIn: boolean } | null {
  const last = daysInMonth(year, month)
  const date = isoDateOf({ year, month, day: Math.min(day, last) })
  return date && { date, standsIn: day > last }
}
