import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { datePartsOf } from '../../../../shared/domain/time/iso-date.ts'
import { parsePeriod } from '../../../../shared/domain/time/period.ts'

interface Due {
  readonly due: IsoDate | null
  readonly period: string
}

export interface DueYear<Report> {
  /** Twelve lists, January first, each by day. */
  readonly months: readonly (readonly Report[])[]
  /** Owed for a period of this year, without a day. */
  readonly undated: readonly Report[]
  readonly dueCount: number
}

/** What is due in a calendar year, month by month. */
export function dueYear<Report extends Due>(reports: readonly Report[], year: number): DueYear<Report> {
  const dated = reports
    .flatMap((report) => (report.due === null ? [] : [{ report, due: datePartsOf(report.due) }]))
    .filter(({ due }) => due.year === year)
    .sort((left, right) => left.due.month - right.due.month || left.due.day - right.due.day)
  return {
    months: Array.from({ length: 12 }, (_, month) =>
      dated.filter(({ due }) => due.month === month + 1).map(({ report }) => report),
    ),
    undated: reports.filter(({ due, period }) => due === null && parsePeriod(period)?.year === year),
    dueCount: dated.length,
  }
}

/** Every year in which something is due or owed, from the first to the last; this year where there is nothing. */
export function dueYears(reports: readonly Due[], today: IsoDate): readonly number[] {
  const years = reports.flatMap(({ due, period }) => {
    if (due !== null) return [datePartsOf(due).year]
    const year = parsePeriod(period)?.year
    return year === undefined ? [] : [year]
  })
  if (years.length === 0) return [datePartsOf(today).year]
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index)
}

/** The year to open with: that of the earliest report still open and due by now or next, else the nearest to today. */
export function openingYear(
  reports: readonly (Due & { readonly state: string })[],
  years: readonly number[],
  today: IsoDate,
): number {
  const pressing = reports
    .flatMap(({ due, state }) => (due !== null && (state === 'overdue' || state === 'due_soon') ? [due] : []))
    .sort()
    .at(-1)
  const { year } = datePartsOf(pressing ?? today)
  return Math.min(Math.max(year, years.at(0) ?? year), years.at(-1) ?? year)
}
