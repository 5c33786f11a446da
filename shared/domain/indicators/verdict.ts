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
export function verdictOf(
  result: Fraction | null,
  target: Pick<PlanTarget, 'nature' | 'comparator' | 'value'> | null,
  period: Period,
): Verdict {
  if (target === null) return 'not_due'
  if (target.nature !== 'quantitative' || target.comparator === null || target.value === null) return 'needs_judgement'
  if (result === null) return 'no_data'
  if (meetsTarget(result, target.comparator, fractionOf(target.value))) return 'met'
  return lastDay(period) === `${period.year}-12-31` ? 'not_met' : 'not_yet'
}
