import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../ids.ts'
import {
  addDays,
  daysBetween,
  formatDate,
  formatDocumentDate,
  isoDate,
  parseIsoDate,
  vietnameseDay,
} from './iso-date.ts'
import {
  firstDay,
  formatPeriod,
  lastDay,
  type Period,
  parsePeriod,
  period,
  periodKey,
  previousPeriod,
} from './period.ts'

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(isoDate('1990-01-01'), days))
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: 1991, max: 2100 }),
    fc.constantFrom('', '-H1', '-H2', '-9M', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-06', '-12'),
  )
  .map(([year, suffix]) => period(`${year}${suffix}`))

describe('dates', () => {
  test('a day that the calendar does not have is refused', () => {
    expect(['2023-02-29', '2023-13-01', '2023-00-10', '2023-4-01', '05/01/2024'].map(parseIsoDate)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29')
  })
  test('property: adding days and counting them back agree', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -2000, max: 2000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    )
  })
  test('the day in Việt Nam begins at 17:00 UTC, whatever the PC says', () => {
    expect(vietnameseDay(Date.parse('2022-12-31T16:59:59Z'))).toBe('2022-12-31')
    expect(vietnameseDay(Date.parse('2022-12-31T17:00:00Z'))).toBe('2023-01-01')
  })
  test('documents print a zero before days below 10 and before months 1 and 2 only', () => {
    expect(formatDocumentDate(isoDate('2024-01-05'))).toBe('ngày 05 tháng 01 năm 2024')
    expect(formatDocumentDate(isoDate('2021-04-12'))).toBe('ngày 12 tháng 4 năm 2021')
    expect(formatDocumentDate(isoDate('2021-12-09'))).toBe('ngày 09 tháng 12 năm 2021')
    expect(formatDate(isoDate('2021-04-09'))).toBe('09/04/2021')
  })
})

describe('periods', () => {
  test('property: a key reads back as the period it was made of', () => {
    fc.assert(
      fc.property(anyPeriod, (value) => {
        expect(parsePeriod(periodKey(value))).toEqual(value)
      }),
    )
  })
  test('property: a period begins before it ends, and the one before ends before this one ends', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        (value) => firstDay(value) < lastDay(value) && lastDay(previousPeriod(value)) < lastDay(value),
      ),
    )
  })
  test('nine months end on 30 September, the half-year on 30 June, February with its leap day', () => {
    expect([period('2023-9M'), period('2023-H1'), period('2024-02'), period('2022')].map(lastDay)).toEqual([
      '2023-09-30',
      '2023-06-30',
      '2024-02-29',
      '2022-12-31',
    ] satisfies string[] as IsoDate[])
  })
  test('periods are named as officials name them', () => {
    expect(['2022', '2023-H1', '2023-9M', '2022-Q3', '2022-05'].map((key) => formatPeriod(period(key)))).toEqual([
      'năm 2022',
      '6 tháng đầu năm 2023',
      '9 tháng đầu năm 2023',
      'quý III/2022',
      'tháng 5/2022',
    ])
  })
  test('what is no period is refused', () => {
    expect(['2022-Q5', '2022-13', '22', '2022-H3', 'năm 2022', ''].map(parsePeriod)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
