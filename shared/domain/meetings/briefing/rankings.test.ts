import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitCode } from '../../ids.ts'
import { wholeNumber } from '../../numbers/exact-value.ts'
import { compareFractions } from '../../numbers/fraction.ts'
import { addFractions, wholeFraction } from '../../numbers/fraction-arithmetic.ts'
import { arrearsRanking } from './arrears-ranking.ts'
import { unitGaps } from './unit-gaps.ts'

const [a, b, c, d] = ['491', '492', '493', '494'].map(unitCode) as [
  ReturnType<typeof unitCode>,
  ReturnType<typeof unitCode>,
  ReturnType<typeof unitCode>,
  ReturnType<typeof unitCode>,
]
const goal = { comparator: '>=', value: wholeNumber(40) } as const

describe('what is lacking by unit', () => {
  test('largest first, with its share; a unit above the target lacks nothing, one without figures is not zero', () => {
    const gaps = unitGaps(
      [
        { unit: a, numerator: 390n, denominator: 1_000n },
        { unit: b, numerator: 370n, denominator: 1_000n },
        { unit: c, numerator: 500n, denominator: 1_000n },
        { unit: d, numerator: null, denominator: null },
      ],
      goal,
    )
    expect(gaps).toEqual({
      kind: 'by_unit',
      below: [
        { unit: b, people: 30n, share: { numerator: 3_000n, denominator: 40n } },
        { unit: a, people: 10n, share: { numerator: 1_000n, denominator: 40n } },
      ],
      total: 40n,
      unknown: [d],
    })
  })

  test('a strict target asks for one person more', () => {
    expect(unitGaps([{ unit: a, numerator: 400n, denominator: 1_000n }], { ...goal, comparator: '>' })).toMatchObject({
      below: [{ people: 1n }],
    })
  })

  test('a downward target and a denominator that only the city has are told, not guessed', () => {
    const units = [{ unit: a, numerator: 1n, denominator: null }]
    expect(unitGaps(units, { ...goal, comparator: '<=' })).toEqual({ kind: 'not_by_unit', why: 'downward' })
    expect(unitGaps(units, goal)).toEqual({ kind: 'not_by_unit', why: 'undivided' })
  })

  test('property: the shares make up the whole', () => {
    const sides = fc.record({ numerator: fc.bigInt(0n, 1_000n), denominator: fc.bigInt(1_000n, 3_000n) })
    fc.assert(
      fc.property(fc.array(sides, { minLength: 1, maxLength: 9 }), (all) => {
        const gaps = unitGaps(
          all.map((one) => ({ ...one, unit: a })),
          goal,
        )
        if (gaps.kind !== 'by_unit' || gaps.below.length === 0) return
        const whole = gaps.below.map(({ share }) => share).reduce(addFractions)
        expect(compareFractions(whole, wholeFraction(100))).toBe(0)
      }),
    )
  })
})

describe('the largest in arrears', () => {
  const owing = (unit: typeof a, amount: number | null) => ({
    unit,
    amount: amount === null ? null : wholeNumber(amount),
    threeMonths: null,
    employers: null,
    before: null,
  })

  test('who reported nothing is named and counts for nothing', () => {
    const ranking = arrearsRanking([owing(a, 100), owing(b, 300), owing(c, null)])
    expect(ranking.largest.map(({ unit, share }) => [unit, share])).toEqual([
      [b, { numerator: 30_000n, denominator: 400n }],
      [a, { numerator: 10_000n, denominator: 400n }],
    ])
    expect(ranking).toMatchObject({ total: { amount: 400n, scale: 0 }, reported: [a, b], missing: [c] })
  })

  test('ten at most, of sums beyond what a float can hold', () => {
    const many = Array.from({ length: 12 }, (_, index) => owing(a, 9_000_000_000_000_000 - index))
    const ranking = arrearsRanking(many)
    expect(ranking.largest).toHaveLength(10)
    expect(ranking.total?.amount).toBe(12n * 9_000_000_000_000_000n - 66n)
  })

  test('nobody reported: no total', () => {
    expect(arrearsRanking([owing(a, null)])).toEqual({ largest: [], total: null, reported: [], missing: [a] })
  })
})
