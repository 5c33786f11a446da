import type { Fraction } from './fraction.ts'

/** In lowest terms, so that long sums of exact quotients stay short. */
export function reduceFraction({ numerator, denominator }: Fraction): Fraction {
  let [left, right] = [numerator < 0n ? -numerator : numerator, denominator]
  while (right !== 0n) [left, right] = [right, left % right]
  return left === 0n
    ? { numerator: 0n, denominator: 1n }
    : { numerator: numerator / left, denominator: denominator / left }
}

export const wholeFraction = (value: number | bigint): Fraction => ({ numerator: BigInt(value), denominator: 1n })

export const addFractions = (left: Fraction, right: Fraction): Fraction =>
  reduceFraction({
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  })

export const multiplyFractions = (left: Fraction, right: Fraction): Fraction =>
  reduceFraction({
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  })

/** Null when the divisor is zero. */
export function divideFractions(left: Fraction, right: Fraction): Fraction | null {
  if (right.numerator === 0n) return null
  const sign = right.numerator < 0n ? -1n : 1n
  return reduceFraction({
    numerator: sign * left.numerator * right.denominator,
    denominator: sign * left.denominator * right.numerator,
  })
}

export const negateFraction = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: -numerator,
  denominator,
})

/**
 * Rounds to `decimals` places away from zero, and returns the scaled integer: a pace that is printed shorter than it is
 * would not suffice.
 */
export function roundAwayFromZero(value: Fraction, decimals: number): bigint {
  const scaled = value.numerator * 10n ** BigInt(decimals)
  const negative = scaled < 0n
  const magnitude = negative ? -scaled : scaled
  const rounded = (magnitude + value.denominator - 1n) / value.denominator
  return negative ? -rounded : rounded
}
