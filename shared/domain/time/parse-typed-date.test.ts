import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, formatDate, isoDate } from './iso-date.ts'
import { parseTypedDate } from './parse-typed-date.ts'

it('reads the day first, never the month', () => {
  expect(parseTypedDate('10/01/2023')).toBe('2023-01-10')
  expect(parseTypedDate(' 5/1/2024 ')).toBe('2024-01-05')
  expect(parseTypedDate('05.01.2024')).toBe('2024-01-05')
  expect(parseTypedDate('2024-01-05')).toBe('2024-01-05')
})

it('reads back every date as it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
      const date = addDays(isoDate('1990-01-01'), days)
      expect(parseTypedDate(formatDate(date))).toBe(date)
    }),
  )
})

it('takes nothing that names no day', () => {
  for (const text of ['', '31/02/2023', '13/13/2023', '10/01/23', '10-01', 'hôm nay']) {
    expect(parseTypedDate(text)).toBeNull()
  }
})
