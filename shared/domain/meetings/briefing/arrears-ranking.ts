import type { UnitCode } from '../../ids.ts'
import { addExact, type ExactSum, zeroSum } from '../../indicators/quotient.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import { compareFractions, type Fraction, fractionOf } from '../../numbers/fraction.ts'

/** Số tiền chậm đóng, trốn đóng of one unit, in đồng. */
export interface UnitArrears {
  readonly unit: UnitCode
  readonly amount: ExactValue
  /** Of it for three months or more; null: not reported. */
  readonly threeMonths: ExactValue | null
  /** Employers that owe three months or more; null: not reported. */
  readonly employers: ExactValue | null
  /** A year before; null: not reported. */
  readonly before: ExactValue | null
}

export interface ArrearsRanking {
  /** Largest first, at most ten; units of equal amounts stay in the order given. */
  readonly largest: readonly (UnitArrears & {
    /** Its part of what all units that reported owe, in per cent; null when that is zero. */
    readonly share: Fraction | null
  })[]
  /** Σ over the units that reported; null when none did. */
  readonly total: ExactSum | null
  readonly reported: readonly UnitCode[]
  /** Units whose arrears nobody knows; not zero. */
  readonly missing: readonly UnitCode[]
}

const mostRows = 10

/** @param units those that report, each with its amount; null: not reported */
export function arrearsRanking(
  units: readonly (Omit<UnitArrears, 'amount'> & { readonly amount: ExactValue | null })[],
): ArrearsRanking {
  const known = units.flatMap(({ amount, ...unit }) => (amount === null ? [] : [{ ...unit, amount }]))
  const missing = units.filter(({ amount }) => amount === null).map(({ unit }) => unit)
  if (known.length === 0) return { largest: [], total: null, reported: [], missing }
  const total = known
    .map(({ amount }): ExactSum => ({ amount: BigInt(amount.amount), scale: amount.scale }))
    .reduce(addExact, zeroSum)
  const share = ({ amount, scale }: ExactValue): Fraction | null =>
    total.amount <= 0n
      ? null
      : {
          numerator: BigInt(amount) * 100n * 10n ** BigInt(total.scale),
          denominator: total.amount * 10n ** BigInt(scale),
        }
  return {
    largest: known
      .toSorted((left, right) => compareFractions(fractionOf(right.amount), fractionOf(left.amount)))
      .slice(0, mostRows)
      .map((unit) => ({ ...unit, share: share(unit.amount) })),
    total,
    reported: known.map(({ unit }) => unit),
    missing,
  }
}
