import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareMinutes } from './agenda-minutes.ts'

test('two hours go out in steps of five minutes, heavier items first', () => {
  expect(shareMinutes([1, 3, 6, 2], 120)).toEqual([15, 30, 55, 20])
})

test('a meeting that cannot give each item a minute has no agenda', () => {
  expect(shareMinutes([1, 1, 1], 2)).toBeNull()
})

test('an odd length goes out by the minute', () => {
  expect(shareMinutes([1, 1], 61)).toEqual([31, 30])
})

test('property: the minutes add up, nobody goes without, and more weight never means less time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 15, max: 600 }),
      (weights, length) => {
        const minutes = shareMinutes(weights, length) ?? []
        expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(length)
        expect(Math.min(...minutes)).toBeGreaterThan(0)
        const pairs = weights.map((weight, index) => ({ weight, minutes: minutes[index] ?? Number.NaN }))
        const step = length % 5 === 0 && length / 5 >= weights.length ? 5 : 1
        for (const one of pairs)
          for (const other of pairs)
            if (one.weight > other.weight) expect(one.minutes).toBeGreaterThanOrEqual(other.minutes - step)
      },
    ),
  )
})
