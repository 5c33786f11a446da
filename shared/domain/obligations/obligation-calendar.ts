import type { Plan, PlanObligation } from '../catalogue/plan.ts'
import type { IsoDate, PeriodKey } from '../ids.ts'
import { compareDates, daysBetween } from '../time/iso-date.ts'
import { lastDay, type Period, parsePeriod, periodKey } from '../time/period.ts'
import { dueDay, lastDayInTime } from './due-rule.ts'

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
      const due = dueDay(obligation.due, value)
      const daysLeft = due && daysBetween(today, lastDayInTime(due))
      return {
        obligation,
        period: periodKey(value),
        due: due?.date ?? null,
        dueInclusive: due?.inclusive ?? true,
        daysLeft,
        state: stateOf(daysLeft),
      }
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
  const { date } = plan.meta
  // Nobody owed a report on a period that was over when the plan was issued.
  return years
    .flatMap((year) => periodsInYear(kind, year))
    .filter((value) => date === null || compareDates(lastDay(value), date) >= 0)
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
