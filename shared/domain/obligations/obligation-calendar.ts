import type { Plan, PlanDue, PlanObligation } from '../catalogue/plan.ts'
import type { IsoDate, PeriodKey } from '../ids.ts'
import { addDays, daysBetween, parseIsoDate } from '../time/iso-date.ts'
import { lastDay, type Period, parsePeriod, periodKey } from '../time/period.ts'

/** One report due for one period. */
export interface ObligationOccurrence {
  readonly obligation: PlanObligation
  readonly period: PeriodKey
  /** The day as the plan names it; null: it names none ("chưa đặt hạn"), and the report is never late. */
  readonly due: IsoDate | null
  readonly dueInclusive: boolean
  /** Whole days until the last day still in time; negative when past. */
  readonly daysLeft: number | null
  readonly state: 'not_due' | 'due_soon' | 'overdue' | 'no_due_date'
}

/** Days before the last day in time from which a report counts as due soon. */
const soon = 30

/**
 * Every report of the plan, one per period it covers. An obligation without a period of its own gives one for each
 * month, quarter, half-year, nine months or year of the plan, as its kind says.
 */
export function obligationCalendar(plan: Plan, today: IsoDate): readonly ObligationOccurrence[] {
  return plan.obligations.flatMap((obligation) =>
    periodsOf(obligation, plan).map((value) => {
      const due = dueDate(obligation.due, value)
      const dueInclusive = obligation.due?.inclusive ?? true
      const lastInTime = due === null ? null : dueInclusive ? due : addDays(due, -1)
      const daysLeft = lastInTime === null ? null : daysBetween(today, lastInTime)
      return { obligation, period: periodKey(value), due, dueInclusive, daysLeft, state: stateOf(daysLeft) }
    }),
  )
}

function stateOf(daysLeft: number | null): ObligationOccurrence['state'] {
  if (daysLeft === null) return 'no_due_date'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= soon ? 'due_soon' : 'not_due'
}

type Rhythm = Exclude<PlanObligation['kind'], 'midterm' | 'final' | 'adhoc'>

function periodsOf(obligation: PlanObligation, plan: Plan): readonly Period[] {
  if (obligation.period !== null) {
    const fixed = parsePeriod(obligation.period)
    return fixed ? [fixed] : []
  }
  const { kind } = obligation
  // An ad hoc report follows an event, which no calendar knows; a review of the whole plan is due once, for its last year.
  if (kind === 'adhoc') return []
  if (kind === 'midterm' || kind === 'final') return [{ kind: 'year', year: plan.meta.yearTo }]
  const years = Array.from(
    { length: plan.meta.yearTo - plan.meta.yearFrom + 1 },
    (_, index) => plan.meta.yearFrom + index,
  )
  return years.flatMap((year) => periodsInYear(kind, year))
}

function periodsInYear(kind: Rhythm, year: number): readonly Period[] {
  switch (kind) {
    case 'monthly':
      return Array.from({ length: 12 }, (_, month): Period => ({ kind: 'month', year, index: month + 1 }))
    case 'quarterly':
      return ([1, 2, 3, 4] as const).map((index): Period => ({ kind: 'quarter', year, index }))
    case 'half_year':
      return ([1, 2] as const).map((index): Period => ({ kind: 'half', year, index }))
    case 'nine_month':
      return [{ kind: 'nine_months', year }]
    case 'annual':
      return [{ kind: 'year', year }]
  }
}

/**
 * The day a due rule names for a period: an ISO date; a period key (its last day); or `--MM-DD`, a day in the year
 * after the one reported ("trước ngày 05 tháng 01" of the following year).
 */
export function dueDate(due: PlanDue | null, value: Period): IsoDate | null {
  if (due === null) return null
  const followingYear = /^--(\d{2}-\d{2})$/.exec(due.rule)
  if (followingYear) return parseIsoDate(`${value.year + 1}-${followingYear[1]}`)
  const duePeriod = parsePeriod(due.rule)
  return duePeriod ? lastDay(duePeriod) : parseIsoDate(due.rule)
}
