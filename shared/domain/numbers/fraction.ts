import type { ExactValue } from './exact-value.ts'

/** An exact quotient of two integers; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Null for a denominator of zero or below: such a quotient has no value. */
export function fraction(numerator: bigint | number, denominator: bigint | number): Fraction | null {
  const below = BigInt(denominator)
  if (below <= 0n) return null
  return { numerator: BigInt(numerator), denominator: below }
}

export const fractionOf = (value: ExactValue): Fraction => ({
  numerator: BigInt(value.amount),
  denominator: 10n ** BigInt(value.scale),
})

/** −1, 0 or 1, on the exact quotients. */
export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const subtractFractions = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.denominator - right.numerator * left.denominator,
  denominator: left.denominator * right.denominator,
})

/**
 * Rounds to `decimals` places, half away from zero (data.md section 2), and returns the scaled integer:
 * 39,654 with two decimals gives 3965n.
 */
export function roundFraction(value: Fraction, decimals: number): bigint {
  const scaled = value.numerator * 10n ** BigInt(decimals)
  const negative = scaled < 0n
  const magnitude = negative ? -scaled : scaled
  const doubled = (2n * magnitude + value.denominator) / (2n * value.denominator)
  return negative ? -doubled : doubled
}

/** For drawing only (axes, bars): a decision is never taken on it. */
export const approximate = (value: Fraction): number => Number(roundFraction(value, 6)) / 1_000_000
