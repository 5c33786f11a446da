import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { lastDayInTime, parseDueRule } from '../../../../shared/domain/obligations/due-rule.ts'
import { datePartsOf, formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import type { DueReport, PlannedReport, PlanView } from '../plans-data.ts'

/** One report due on a day, with what the plan says of it. */
export interface DatedReport {
  readonly occurrence: DueReport
  readonly report: PlannedReport
  readonly due: IsoDate
}

/** A report of which the plan names no day, with the periods of the year that it is owed for. */
export interface UndatedReport {
  readonly report: PlannedReport
  readonly occurrences: readonly DueReport[]
}

export interface ReportYear {
  /** Twelve lists, January first, each by day. */
  readonly months: readonly (readonly DatedReport[])[]
  /** "Chưa đặt hạn" */
  readonly undated: readonly UndatedReport[]
  readonly dueCount: number
}

/** What is due in a calendar year by month, and apart from it what is owed for its periods without any day. */
export function reportYear(plan: Pick<PlanView, 'obligations'>, occurrences: readonly DueReport[], year: number) {
  const reports = new Map(plan.obligations.map((report) => [report.id, report]))
  const dated = occurrences
    .flatMap((occurrence) => {
      const report = reports.get(occurrence.obligationId)
      return report && occurrence.due !== null ? [{ occurrence, report, due: occurrence.due }] : []
    })
    .filter(({ due }) => datePartsOf(due).year === year)
    .sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0))
  const months = Array.from({ length: 12 }, (_, month) =>
    dated.filter(({ due }) => datePartsOf(due).month === month + 1),
  )
  const undated = plan.obligations.flatMap((report) => {
    const owed = occurrences.filter(
      ({ obligationId, due, period }) =>
        obligationId === report.id && due === null && parsePeriod(period)?.year === year,
    )
    return owed.length === 0 ? [] : [{ report, occurrences: owed }]
  })
  return { months, undated, dueCount: dated.length } satisfies ReportYear
}

/** Years from the plan's first, or the first day due, to its last; in order. */
export function calendarYears({ meta }: Pick<PlanView, 'meta'>, occurrences: readonly DueReport[]): readonly number[] {
  const due = occurrences.flatMap((one) => (one.due === null ? [] : [datePartsOf(one.due).year]))
  const first = Math.min(meta.yearFrom, ...due)
  const last = Math.max(meta.yearTo, ...due)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The year a calendar opens with: this one, or the nearest of the plan's. */
export function startingYear(years: readonly number[], today: IsoDate): number {
  const { year } = datePartsOf(today)
  const first = years.at(0) ?? year
  const last = years.at(-1) ?? year
  return Math.min(Math.max(year, first), last)
}

/** "trước ngày 05/01/2014" leaves the 5th out; "chậm nhất ngày 25/01/2014" counts the 25th. */
export const dueLine = ({ occurrence, due }: DatedReport): string =>
  occurrence.dueInclusive ? `chậm nhất ngày ${formatDate(due)}` : `trước ngày ${formatDate(due)}`

/** "chậm nhất ngày 04/01/2014" where the day named is not counted itself. */
export const lastDayLine = ({ occurrence, due }: DatedReport): string =>
  occurrence.dueInclusive
    ? 'tính cả ngày này'
    : `chậm nhất ngày ${formatDate(lastDayInTime({ date: due, inclusive: false }))}`

/** The document's own words, where it names a span of time and no day: "quý III năm 2015". */
export function wordsBehindDay({ due }: PlannedReport): string | null {
  const rule = due && parseDueRule(due.rule)
  return due && (rule?.kind === 'period_end' || rule?.kind === 'days_after') ? due.text : null
}

/** "năm 2022"; "4 kỳ, từ quý I/2022 đến quý IV/2022" */
export function periodsText(occurrences: readonly DueReport[]): string {
  const periods = occurrences.flatMap(({ period }) => parsePeriod(period) ?? [])
  const [first, ...others] = periods
  if (!first) return ''
  if (others.length === 0) return formatPeriod(first)
  const last = others.at(-1) ?? first
  return `${periods.length} kỳ, từ ${formatPeriod(first)} đến ${formatPeriod(last)}`
}

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const

/** Day of the week in the civil calendar: no clock and no time zone takes part. */
export const weekdayOf = (date: IsoDate): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
