import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInMonth, monthAfter, monthWeeks, weekdayOf } from './month-weeks.ts'

test('January 2023 begins on a Sunday: six weeks, from Monday 26 December to Sunday 5 February', () => {
  const weeks = monthWeeks({ year: 2023, month: 1 })
  expect(weeks).toHaveLength(6)
  expect(weeks[0]?.[0]).toBe('2022-12-26')
  expect(weeks.at(-1)?.at(-1)).toBe('2023-02-05')
})

test('February 2021 fills four weeks to the day', () => {
  const weeks = monthWeeks({ year: 2021, month: 2 })
  expect(weeks.map((week) => [week[0], week[6]])).toEqual([
    ['2021-02-01', '2021-02-07'],
    ['2021-02-08', '2021-02-14'],
    ['2021-02-15', '2021-02-21'],
    ['2021-02-22', '2021-02-28'],
  ])
})

test('the months beside one lie in the years beside it', () => {
  expect(monthAfter({ year: 2022, month: 12 }, 1)).toEqual({ year: 2023, month: 1 })
  expect(monthAfter({ year: 2022, month: 1 }, -1)).toEqual({ year: 2021, month: 12 })
})

test('every week begins on a Monday, and every day of the month stands once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = monthWeeks({ year, month })
      expect(weeks.filter(([monday]) => monday === undefined || weekdayOf(monday) !== 0)).toEqual([])
      const own = weeks.flat().filter((day) => isInMonth(day, { year, month }))
      expect(own).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate())
      expect(new Set(own).size).toBe(own.length)
    }),
    // The calendar ends with it.
    { examples: [[2199, 12]] },
  )
})
