import type { UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { FormulaTerm, RatioFormula } from './definition.ts'
import type { Figures } from './figures.ts'

/** A sum of figures, exact: `amount / 10 ** scale`. */
export interface ExactSum {
  readonly amount: bigint
  readonly scale: number
}

export const zeroSum: ExactSum = { amount: 0n, scale: 0 }

export function addExact(left: ExactSum, right: ExactSum): ExactSum {
  const scale = Math.max(left.scale, right.scale)
  return { amount: atScale(left, scale) + atScale(right, scale), scale }
}

/** The amount when counted in units of 10^−scale; `scale` is at least the sum's own. */
export const atScale = (sum: ExactSum, scale: number): bigint => sum.amount * 10n ** BigInt(scale - sum.scale)

const signed = (value: ExactValue, sign: 1 | -1): ExactSum => ({
  amount: BigInt(value.amount) * BigInt(sign),
  scale: value.scale,
})

/** Σ of the terms for one unit; null as soon as one term was not reported. */
export function sumTerms(terms: readonly FormulaTerm[], unit: UnitCode, figures: Figures): ExactSum | null {
  let sum = zeroSum
  for (const term of terms) {
    const value = figures(unit, term.variable)
    if (value === null) return null
    sum = addExact(sum, signed(value, term.sign))
  }
  return sum
}

/** Both sides of a ratio for one unit, or null when a figure is missing. */
export interface Quotient {
  readonly numerator: ExactSum
  readonly denominator: ExactSum
}

export function quotientOf(formula: RatioFormula, unit: UnitCode, figures: Figures): Quotient | null {
  const numerator = sumTerms(formula.numerator, unit, figures)
  const denominator = sumTerms(formula.denominator, unit, figures)
  return numerator && denominator ? { numerator, denominator } : null
}

/** Whole numbers with the same quotient: both sides in units of 10^−countScale, their common scale. */
export function asIntegers({ numerator, denominator }: Quotient): {
  readonly numerator: bigint
  readonly denominator: bigint
  readonly countScale: number
} {
  const countScale = Math.max(numerator.scale, denominator.scale)
  return { numerator: atScale(numerator, countScale), denominator: atScale(denominator, countScale), countScale }
}
