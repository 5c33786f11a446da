import type { Comparator, PlanTarget } from '../catalogue/plan.ts'
import { compareFractions, type Fraction, fractionOf } from '../numbers/fraction.ts'
import { lastDay, type Period } from '../time/period.ts'
import type { Verdict } from './indicator-row.ts'

/** On the exact quotient; nothing is rounded before it is compared. */
export function meetsTarget(result: Fraction, comparator: Comparator, target: Fraction): boolean {
  const order = compareFractions(result, target)
  switch (comparator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '=':
      return order === 0
  }
}

/**
 * Verdict of a period's result (data.md section 2). `not_met` only once the figures of the target's own date are in;
 * before that a result below target is `not_yet`. A qualitative or conditional target waits for a person.
 */
export function verdictOf(result: Fraction | null, target: PlanTarget | null, period: Period): Verdict {
  if (target === null) return 'not_due'
  if (target.nature !== 'quantitative' || target.comparator === null || target.value === null) return 'needs_judgement'
  if (result === null) return 'no_data'
  if (meetsTarget(result, target.comparator, fractionOf(target.value))) return 'met'
  return lastDay(period) === `${period.year}-12-31` ? 'not_met' : 'not_yet'
}

/**
 * The fewest more people that bring numerator/denominator to the target with the denominator as it is: strict for ">".
 * 0 when the target is met already; null for a downward target, where more people have no meaning.
 */
export function stillNeededFor(
  numerator: bigint,
  denominator: bigint,
  comparator: Comparator,
  targetPercent: Fraction,
): bigint | null {
  if (comparator !== '>=' && comparator !== '>') return null
  const wanted = targetPercent.numerator * denominator
  const share = targetPercent.denominator * 100n
  const floor = wanted / share
  const fewest = comparator === '>' ? floor + 1n : wanted % share === 0n ? floor : floor + 1n
  return fewest > numerator ? fewest - numerator : 0n
}
