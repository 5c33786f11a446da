import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanTarget } from '../catalogue/plan.ts'
import { indicatorCode } from '../ids.ts'
import { compareFractions, type Fraction, fraction } from '../numbers/fraction.ts'
import { period } from '../time/period.ts'
import { stillNeededFor } from './still-needed.ts'
import { meetsTarget, verdictOf } from './verdict.ts'

const target: PlanTarget = {
  id: 'si_coverage-2022',
  indicator: indicatorCode('si_coverage'),
  clause: 'II.2.b',
  yearFrom: 2022,
  yearTo: 2022,
  comparator: '>=',
  value: { amount: 42, scale: 0 },
  unit: '%',
  nature: 'quantitative',
  aspiration: false,
  denominator: null,
  owner: null,
  source: null,
  subsetOf: null,
  note: null,
  sameAs: null,
  lines: null,
}
const percent = (numerator: bigint, denominator: bigint) => fraction(numerator * 100n, denominator) as Fraction

describe('the verdict on a target', () => {
  test('is decided on the exact quotient: 41,9999 % is not 42 %', () => {
    expect(verdictOf(percent(419_999n, 1_000_000n), target, period('2022'))).toBe('not_met')
    expect(verdictOf(percent(42n, 100n), target, period('2022'))).toBe('met')
  })
  test('during the year a result below the target is not a failure yet', () => {
    expect(verdictOf(percent(40n, 100n), target, period('2022-9M'))).toBe('not_yet')
    expect(verdictOf(percent(40n, 100n), target, period('2022-Q4'))).toBe('not_met')
  })
  test('“trên” is strict', () => {
    expect(meetsTarget(percent(42n, 100n), '>', percent(42n, 100n))).toBe(false)
  })
  test('without figures there is no verdict, and a qualitative target waits for a person', () => {
    expect(verdictOf(null, target, period('2022'))).toBe('no_data')
    expect(
      verdictOf(percent(1n, 1n), { ...target, nature: 'qualitative', value: null, comparator: null }, period('2022')),
    ).toBe('needs_judgement')
    expect(verdictOf(percent(1n, 1n), null, period('2020'))).toBe('not_due')
  })
})

describe('how many more people until the target', () => {
  const cases = fc.tuple(
    fc.bigInt(0n, 2_000_000n),
    fc.bigInt(1n, 2_000_000n),
    fc.constantFrom('>=' as const, '>' as const),
    fc.bigInt(0n, 1000n),
  )

  test('property: that many meet it, one fewer do not', () => {
    fc.assert(
      fc.property(cases, ([numerator, denominator, comparator, permille]) => {
        const wanted: Fraction = { numerator: permille, denominator: 10n }
        const needed = stillNeededFor(numerator, denominator, comparator, wanted) as bigint
        expect(meetsTarget(percent(numerator + needed, denominator), comparator, wanted)).toBe(true)
        if (needed > 0n)
          expect(meetsTarget(percent(numerator + needed - 1n, denominator), comparator, wanted)).toBe(false)
      }),
    )
  })
  test('is whole people where the population has decimals: enough with them, not enough with one fewer', () => {
    const scales = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(cases, scales, ([numerator, denominator, comparator, permille], scale) => {
        const wanted: Fraction = { numerator: permille, denominator: 10n }
        const person = 10n ** BigInt(scale)
        const needed = stillNeededFor(numerator, denominator, comparator, wanted, scale) as bigint
        const withMore = (people: bigint) =>
          meetsTarget(percent(numerator + people * person, denominator), comparator, wanted)
        expect(withMore(needed)).toBe(true)
        if (needed > 0n) expect(withMore(needed - 1n)).toBe(false)
      }),
    )
  })
  test('is nothing when the target is met', () => {
    expect(stillNeededFor(50n, 100n, '>=', { numerator: 42n, denominator: 1n })).toBe(0n)
    expect(compareFractions(percent(50n, 100n), { numerator: 42n, denominator: 1n })).toBe(1)
  })
})
