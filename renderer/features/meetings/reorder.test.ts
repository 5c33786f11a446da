import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedPlace, moved } from './reorder.ts'

test('an entry goes to its place and every other keeps its order', () => {
  const list = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(list, fc.nat(11), fc.integer({ min: -3, max: 14 }), (entries, from, to) => {
      const result = moved(entries, from, to)
      const entry = entries[from]
      if (entry === undefined) {
        expect(result).toBe(entries)
        return
      }
      expect(result[Math.max(0, Math.min(to, entries.length - 1))]).toBe(entry)
      expect(result.filter((one) => one !== entry)).toEqual(entries.filter((one) => one !== entry))
    }),
  )
})

test('only Alt with an arrow moves a row', () => {
  expect(keyedPlace({ key: 'ArrowUp', altKey: true }, 3)).toBe(2)
  expect(keyedPlace({ key: 'ArrowDown', altKey: true }, 3)).toBe(4)
  expect(keyedPlace({ key: 'ArrowDown', altKey: false }, 3)).toBeNull()
  expect(keyedPlace({ key: 'Enter', altKey: true }, 3)).toBeNull()
})
