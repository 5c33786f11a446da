import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { achievementOfCount, achievementOfRate, monthsLeft, neededPerMonth } from './achievement.ts'

const people = (amount: number) => ({ amount, scale: 0 })

describe('an assigned count', () => {
  test('is reached by exactly as many, and what is beyond it is never missing below zero', () => {
    expect(achievementOfCount(people(2_400), people(2_400), true)).toMatchObject({ verdict: 'met', stillNeeded: 0n })
    expect(achievementOfCount(people(2_400), people(2_500), true)).toMatchObject({ verdict: 'met', stillNeeded: 0n })
    expect(achievementOfCount(people(2_400), people(2_399), true)).toMatchObject({
      verdict: 'not_met',
      stillNeeded: 1n,
    })
  })

  test('is not missed before the year is over, and unknown without figures', () => {
    expect(achievementOfCount(people(2_400), people(10), false).verdict).toBe('not_yet')
    expect(achievementOfCount(people(2_400), null, true)).toEqual({
      percent: null,
      rate: null,
      distance: null,
      stillNeeded: null,
      verdict: 'no_data',
    })
  })

  test('of nobody has no share, and is reached', () => {
    expect(achievementOfCount(people(0), people(0), true)).toMatchObject({ percent: null, verdict: 'met' })
  })

  test('property: exactly the missing persons reach it, one fewer does not', () => {
    const count = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(count, count, (wanted, reached) => {
        const needed = Number(achievementOfCount(people(wanted), people(reached), true).stillNeeded)
        expect(achievementOfCount(people(wanted), people(reached + needed), true).verdict).toBe('met')
        if (needed > 0)
          expect(achievementOfCount(people(wanted), people(reached + needed - 1), true).verdict).toBe('not_met')
      }),
    )
  })
})

describe('an assigned rate', () => {
  test('is judged on the exact fraction: 94,749…% is not 94,75%', () => {
    const wanted = { amount: 9475, scale: 2 }
    expect(achievementOfRate(wanted, { numerator: 9475n, denominator: 10_000n }, true).verdict).toBe('met')
    expect(achievementOfRate(wanted, { numerator: 947_499n, denominator: 1_000_000n }, true)).toMatchObject({
      verdict: 'not_met',
      percent: null,
      stillNeeded: 1n,
    })
  })

  test('property: exactly the missing persons reach it, one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.bigInt({ min: 1n, max: 10_000_000n }),
        fc.bigInt({ min: 0n, max: 10_000_000n }),
        (amount, denominator, numerator) => {
          const wanted = { amount, scale: 2 }
          const needed = achievementOfRate(wanted, { numerator, denominator }, true).stillNeeded
          if (needed === null) throw new Error('no number of persons')
          const verdictWith = (persons: bigint) =>
            achievementOfRate(wanted, { numerator: persons, denominator }, true).verdict
          expect(verdictWith(numerator + needed)).toBe('met')
          if (needed > 0n) expect(verdictWith(numerator + needed - 1n)).toBe('not_met')
        },
      ),
    )
  })
})

describe('the rest of the year', () => {
  test.each([
    ['2022-12-31', 12],
    ['2023-01-01', 12],
    ['2023-09-30', 3],
    ['2023-10-01', 3],
    ['2023-12-30', 1],
    ['2023-12-31', 0],
    ['2024-01-01', 0],
  ])('on %s the year 2023 has %i months left', (day, months) => {
    expect(monthsLeft(2023, isoDate(day))).toBe(months)
  })

  test('persons a month are rounded up, and there are none after the year or when nothing is missing', () => {
    expect(neededPerMonth(10n, 3)).toBe(4n)
    expect([neededPerMonth(10n, 0), neededPerMonth(0n, 3), neededPerMonth(null, 3)]).toEqual([null, null, null])
  })
})
