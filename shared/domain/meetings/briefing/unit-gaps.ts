import type { Comparator } from '../../catalogue/plan.ts'
import type { UnitCode } from '../../ids.ts'
import { stillNeededFor } from '../../indicators/still-needed.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import { type Fraction, fractionOf } from '../../numbers/fraction.ts'

/** Both sides of an indicator for one unit; null where it was not reported. */
export interface UnitSides {
  readonly unit: UnitCode
  readonly numerator: bigint | null
  readonly denominator: bigint | null
}

/** How many more people a unit would need to reach the territory's own target by itself. */
export interface UnitGap {
  readonly unit: UnitCode
  /** At least 1. */
  readonly people: bigint
  /** Its part of what all units below the target lack together, in per cent, exact. */
  readonly share: Fraction
}

export type UnitGaps =
  | {
      readonly kind: 'by_unit'
      /** Largest first; units of equal gaps stay in the order given. */
      readonly below: readonly UnitGap[]
      /**
       * Σ of the gaps. More than the territory lacks where other units are above the target, since what they have over
       * it counts for the territory and not for those below.
       */
      readonly total: bigint
      /** Units without figures: nothing is known of them, which is not "nothing is lacking". */
      readonly unknown: readonly UnitCode[]
    }
  /** `downward`: fewer is better, so that no people are lacking · `undivided`: no unit has both sides of its own. */
  | { readonly kind: 'not_by_unit'; readonly why: 'downward' | 'undivided' }

/** @param units those that report; one without figures of its own ("không phát sinh") is not among them */
export function unitGaps(
  units: readonly UnitSides[],
  goal: { readonly comparator: Comparator; readonly value: ExactValue },
): UnitGaps {
  if (goal.comparator !== '>=' && goal.comparator !== '>') return { kind: 'not_by_unit', why: 'downward' }
  const wanted = fractionOf(goal.value)
  const needs = units.map(({ unit, numerator, denominator }) => ({
    unit,
    people:
      numerator === null || denominator === null || denominator <= 0n
        ? null
        : stillNeededFor(numerator, denominator, goal.comparator, wanted),
  }))
  if (needs.every(({ people }) => people === null)) return { kind: 'not_by_unit', why: 'undivided' }
  const lacking = needs.flatMap(({ unit, people }) => (people === null || people === 0n ? [] : [{ unit, people }]))
  const total = lacking.reduce((sum, { people }) => sum + people, 0n)
  return {
    kind: 'by_unit',
    below: lacking
      .map(({ unit, people }) => ({ unit, people, share: { numerator: people * 100n, denominator: total } }))
      .toSorted((left, right) => (left.people > right.people ? -1 : left.people < right.people ? 1 : 0)),
    total,
    unknown: needs.filter(({ people }) => people === null).map(({ unit }) => unit),
  }
}
