import type { Fraction } from '../numbers/fraction.ts'

/** A fraction as it stands in a frozen snapshot: JSON has no big integers, so both sides are decimal text. */
export interface StoredFraction {
  readonly numerator: string
  readonly denominator: string
}

export const storeFraction = (value: Fraction): StoredFraction => ({
  numerator: value.numerator.toString(),
  denominator: value.denominator.toString(),
})

export const readFraction = (stored: StoredFraction): Fraction => ({
  numerator: BigInt(stored.numerator),
  denominator: BigInt(stored.denominator),
})
