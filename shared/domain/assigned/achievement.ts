import type { IsoDate } from '../ids.ts'
import { stillNeededFor } from '../indicators/still-needed.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { compareFractions, type Fraction, fraction, fractionOf, subtractFractions } from '../numbers/fraction.ts'
import { datePartsOf, daysInMonth } from '../time/iso-date.ts'

/** How far somebody is on the way to an assigned figure; null is "chưa có số liệu" or "không áp dụng", never zero. */
export interface Achievement {
  /** `% thực hiện kế hoạch`: actual / assigned × 100. Of counts only. */
  readonly percent: Fraction | null
  /** The rate reached, for an assigned percentage. */
  readonly rate: Fraction | null
  /** Reached minus assigned: persons, or percentage points. */
  readonly distance: Fraction | null
  /** `còn phải phát triển`: the fewest more persons; 0 once the figure is reached. */
  readonly stillNeeded: bigint | null
  readonly verdict: 'met' | 'not_met' | 'not_yet' | 'no_data'
}

const nothing: Achievement = { percent: null, rate: null, distance: null, stillNeeded: null, verdict: 'no_data' }

/** The figures of the assigned year's last day are in: what is not reached by then is missed. */
export const isYearEnd = (asOf: IsoDate, year: number): boolean => asOf >= `${year}-12-31`

/** An assigned count: reached exactly when the actual count is not below it. */
export function achievementOfCount(assigned: ExactValue, actual: ExactValue | null, yearIsOver: boolean): Achievement {
  if (actual === null) return nothing
  const reached = fractionOf(actual)
  const wanted = fractionOf(assigned)
  const distance = subtractFractions(reached, wanted)
  return {
    percent: fraction(reached.numerator * wanted.denominator * 100n, reached.denominator * wanted.numerator),
    rate: null,
    distance,
    stillNeeded: distance.numerator >= 0n ? 0n : ceilingOf({ ...distance, numerator: -distance.numerator }),
    verdict: verdictOf(distance.numerator >= 0n, yearIsOver),
  }
}

/** An assigned rate, held against the persons reached and those they are counted over. */
export function achievementOfRate(
  assigned: ExactValue,
  people: { readonly numerator: bigint; readonly denominator: bigint } | null,
  yearIsOver: boolean,
): Achievement {
  const rate = people && fraction(people.numerator * 100n, people.denominator)
  if (!people || !rate) return nothing
  const wanted = fractionOf(assigned)
  return {
    percent: null,
    rate,
    distance: subtractFractions(rate, wanted),
    stillNeeded: stillNeededFor(people.numerator, people.denominator, '>=', wanted),
    verdict: verdictOf(compareFractions(rate, wanted) >= 0, yearIsOver),
  }
}

const verdictOf = (isReached: boolean, yearIsOver: boolean): Achievement['verdict'] =>
  isReached ? 'met' : yearIsOver ? 'not_met' : 'not_yet'

const ceilingOf = ({ numerator, denominator }: Fraction): bigint => (numerator + denominator - 1n) / denominator

/** Months of a year that are not over on a day: all before the year, none from its last day on. */
export function monthsLeft(year: number, day: IsoDate): number {
  const parts = datePartsOf(day)
  if (parts.year !== year) return parts.year < year ? 12 : 0
  const monthIsOver = parts.day === daysInMonth(parts.year, parts.month)
  return 12 - parts.month + (monthIsOver ? 0 : 1)
}

/** Persons a month until the year ends, rounded up; null when nothing is missing or no month is left. */
export function neededPerMonth(stillNeeded: bigint | null, months: number): bigint | null {
  if (stillNeeded === null || stillNeeded === 0n || months === 0) return null
  return ceilingOf({ numerator: stillNeeded, denominator: BigInt(months) })
}
