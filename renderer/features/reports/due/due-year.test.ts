import { expect, it } from 'vitest'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { dueYear, dueYears, openingYear } from './due-year.ts'

const report = (period: string, due: string | null, state = 'not_due') => ({
  period,
  due: due === null ? null : isoDate(due),
  state,
})
const today = isoDate('2023-06-01')

it('a report stands in the month of its day, not of its period; by day within a month', () => {
  const year = dueYear(
    [report('2022', '2023-01-25'), report('2021', '2022-01-25'), report('2022-Q4', '2023-01-05')],
    2023,
  )
  expect(year.months[0]?.map(({ period }) => period)).toEqual(['2022-Q4', '2022'])
  expect(year.months.slice(1).flat()).toEqual([])
  expect(year.dueCount).toBe(2)
})

it('a report without a day is kept apart, in the year of its period', () => {
  expect(dueYear([report('2022-Q1', null), report('2023-Q1', null)], 2023).undated).toEqual([report('2023-Q1', null)])
})

it('years run without a gap from the first to the last; without a report there is this year', () => {
  expect(
    dueYears([report('2021', '2022-01-05'), report('2025', '2026-01-05'), report('2021-Q1', null)], today),
  ).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
  expect(dueYears([], today)).toEqual([2023])
})

it('opens where something presses, else nearest to today', () => {
  const years = [2021, 2022, 2023, 2024]
  expect(
    openingYear([report('2020', '2021-01-05', 'overdue'), report('2021', '2022-01-05', 'overdue')], years, today),
  ).toBe(2022)
  expect(openingYear([report('2020', '2021-01-05')], years, today)).toBe(2023)
  expect(openingYear([], [2021, 2022], today)).toBe(2022)
})
