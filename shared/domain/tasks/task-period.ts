import type { PlanAssignment, PlanMeta } from '../catalogue/plan.ts'
import type { IsoDate } from '../ids.ts'
import { compareDates, isoDate } from '../time/iso-date.ts'
import { firstDay, formatPeriod, lastDay, type Period, periodKey } from '../time/period.ts'

/** The stretch of time that one occurrence of a duty is for. */
export interface TaskPeriod {
  /** Part of the occurrence's key: a period key, `nam-hoc-2021`, `nhiem-ky-2021`, `mot-lan`. */
  readonly key: string
  /** "quý III/2023", "năm học 2021–2022" */
  readonly label: string
  readonly from: IsoDate
  readonly to: IsoDate
  /** What due rules count from; a stretch that is no calendar period has its last year. */
  readonly counted: Period
}

/** A duty of this rhythm is one task per plan year without a due date (product.md rule 15). */
export const isStanding = ({ recurrence }: Pick<PlanAssignment, 'recurrence'>): boolean =>
  recurrence.kind === 'continuous' ||
  recurrence.kind === 'periodic_unspecified' ||
  recurrence.kind === 'conditional' ||
  recurrence.kind === 'event' ||
  (!recurrence.stated && recurrence.kind !== 'once')

/**
 * Every period in which a duty is to be done, in order, from the plan's date (else its first year) to its last year.
 * A period counts when it has not ended before the plan was issued; nobody has the duty before that day.
 */
export function taskPeriods(
  assignment: Pick<PlanAssignment, 'recurrence'>,
  { yearFrom, yearTo, date }: Pick<PlanMeta, 'yearFrom' | 'yearTo' | 'date'>,
): readonly TaskPeriod[] {
  const begins = date !== null && compareDates(date, newYear(yearFrom)) > 0 ? date : newYear(yearFrom)
  const all = isStanding(assignment)
    ? years(yearFrom, yearTo).map((year) => ofPeriod({ kind: 'year', year }))
    : rhythm(assignment.recurrence.kind, yearFrom, yearTo, begins)
  return all
    .filter((one) => compareDates(one.to, begins) >= 0)
    .map((one) => (compareDates(one.from, begins) < 0 ? { ...one, from: begins } : one))
}

function rhythm(
  kind: PlanAssignment['recurrence']['kind'],
  yearFrom: number,
  yearTo: number,
  begins: IsoDate,
): readonly TaskPeriod[] {
  const all = years(yearFrom, yearTo)
  switch (kind) {
    case 'monthly':
      return all.flatMap((year) => months.map((index) => ofPeriod({ kind: 'month', year, index })))
    case 'quarterly':
      return all.flatMap((year) => quarters.map((index) => ofPeriod({ kind: 'quarter', year, index })))
    case 'half_yearly':
      return all.flatMap((year) => halves.map((index) => ofPeriod({ kind: 'half', year, index })))
    case 'school_year':
      return years(yearFrom - 1, yearTo).map(ofSchoolYear)
    case 'per_term':
      return termsIn(yearFrom, yearTo).map((first) => ofTerm(first, yearTo))
    case 'once':
      return [ofWholePlan(yearTo, begins)]
    default:
      return all.map((year) => ofPeriod({ kind: 'year', year }))
  }
}

const months = Array.from({ length: 12 }, (_, month) => month + 1)
const quarters = [1, 2, 3, 4] as const
const halves = [1, 2] as const

const years = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const newYear = (year: number): IsoDate => isoDate(`${year}-01-01`)

const ofPeriod = (counted: Period): TaskPeriod => ({
  key: periodKey(counted),
  label: formatPeriod(counted),
  from: firstDay(counted),
  to: lastDay(counted),
  counted,
})

/**
 * September to the end of May, when the yearly frames of the Ministry of Education (khung kế hoạch thời gian năm học)
 * end a school year; the year in which it begins names it.
 */
const ofSchoolYear = (year: number): TaskPeriod => ({
  key: `nam-hoc-${year}`,
  label: `năm học ${year}–${year + 1}`,
  from: isoDate(`${year}-09-01`),
  to: isoDate(`${year + 1}-05-31`),
  counted: { kind: 'year', year: year + 1 },
})

/** First years of the terms of office as plans count them: 2011–2015, 2016–2020 (letter 40-CV/BCS, clause 1). */
const termsIn = (yearFrom: number, yearTo: number): readonly number[] =>
  years(yearFrom - yearsOfTerm + 1, yearTo).filter((year) => year % yearsOfTerm === 1)

const yearsOfTerm = 5

const ofTerm = (first: number, yearTo: number): TaskPeriod => {
  const last = first + yearsOfTerm - 1
  return {
    key: `nhiem-ky-${first}`,
    label: `nhiệm kỳ ${first}–${last}`,
    from: isoDate(`${first}-01-01`),
    to: isoDate(`${Math.min(last, yearTo)}-12-31`),
    counted: { kind: 'year', year: Math.min(last, yearTo) },
  }
}

const ofWholePlan = (yearTo: number, from: IsoDate): TaskPeriod => ({
  key: 'mot-lan',
  label: 'một lần',
  from,
  to: isoDate(`${yearTo}-12-31`),
  counted: { kind: 'year', year: yearTo },
})
