import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from './iso-date.ts'
import { weekdayWords } from './weekday.ts'

describe('the day of the week', () => {
  it('is told in words, Sunday by its own name', () => {
    expect(weekdayWords(isoDate('2023-10-05'))).toBe('thứ Năm')
    expect(weekdayWords(isoDate('2024-02-29'))).toBe('thứ Năm')
    expect(weekdayWords(isoDate('2026-11-22'))).toBe('Chủ nhật')
    expect(weekdayWords(isoDate('1969-12-31'))).toBe('thứ Tư')
  })

  it('comes again after seven days and on none of the six between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = addDays(isoDate('1950-01-01'), days)
        const week = [1, 2, 3, 4, 5, 6].map((later) => weekdayWords(addDays(day, later)))
        expect(week).not.toContain(weekdayWords(day))
        expect(weekdayWords(addDays(day, 7))).toBe(weekdayWords(day))
      }),
    )
  })
})
