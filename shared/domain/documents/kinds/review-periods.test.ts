import { describe, expect, it } from 'vitest'
import { isoDate } from '../../time/iso-date.ts'
import { type Period, periodKey } from '../../time/period.ts'
import { goalYearOf, reviewPeriods, reviewSpan, stagesOf } from './review-periods.ts'

const plan = (yearFrom: number, yearTo: number) => ({ meta: { yearFrom, yearTo } }) as Parameters<typeof reviewSpan>[1]
const keys = (periods: readonly Period[]) => periods.map(periodKey)
const has = (known: Readonly<Record<string, number>>) => (period: Period) => known[periodKey(period)] ?? 0
const stage = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) })

describe('the years of a review', () => {
  it('takes them from the clause', () => {
    expect(reviewSpan('midterm', plan(2021, 2025), { covers: '2021-2023' }, 2023)).toEqual({ from: 2021, to: 2023 })
    expect(reviewSpan('midterm', plan(2012, 2020), { covers: '2016-2020' }, 2018)).toEqual({ from: 2016, to: 2018 })
    expect(reviewSpan('final', plan(2012, 2020), { covers: '2012-2015' }, 2015)).toEqual({ from: 2012, to: 2015 })
  })

  it('takes the plan’s years where no clause asks for a review', () => {
    expect(reviewSpan('midterm', plan(2014, 2020), null, 2017)).toEqual({ from: 2014, to: 2017 })
    expect(reviewSpan('final', plan(2014, 2020), null, 2019)).toEqual({ from: 2014, to: 2020 })
  })

  it('looks towards the end of the stage, or of the plan', () => {
    expect(goalYearOf('midterm', plan(2021, 2025), { covers: '2021-2023' })).toBe(2025)
    expect(goalYearOf('final', plan(2012, 2020), { covers: '2012-2015' })).toBe(2015)
    expect(goalYearOf('final', plan(2014, 2020), null)).toBe(2020)
  })
})

describe('the figures of each year', () => {
  const span = stage('2021-01-01', '2023-12-31')

  it('takes each year’s own, and of the last year the latest period that has figures', () => {
    const answered = has({ '2021': 6, '2022': 6, '2023-Q1': 6, '2023-H1': 5, '2023-9M': 6 })
    expect(keys(reviewPeriods(span, 2023, isoDate('2023-11-15'), answered))).toEqual(['2021', '2022', '2023-9M'])
    expect(keys(reviewPeriods(span, 2023, isoDate('2023-08-15'), answered))).toEqual(['2021', '2022', '2023-H1'])
  })

  it('takes the whole year once its figures are in', () => {
    const answered = has({ '2023': 6, '2023-9M': 6 })
    expect(keys(reviewPeriods(span, 2023, isoDate('2024-02-01'), answered)).at(-1)).toBe('2023')
  })

  it('is not led astray by a month with a stray figure', () => {
    const answered = has({ '2023-10': 1, '2023-9M': 6 })
    expect(keys(reviewPeriods(span, 2023, isoDate('2023-11-15'), answered)).at(-1)).toBe('2023-9M')
  })

  it('keeps the column of a year without figures', () => {
    expect(keys(reviewPeriods(span, 2023, isoDate('2023-11-15'), () => 0))).toEqual(['2021', '2022', '2023'])
  })

  it('never takes a former year’s nine months for the year', () => {
    expect(keys(reviewPeriods(span, 2023, isoDate('2023-11-15'), has({ '2022-9M': 6 })))).toEqual([
      '2021',
      '2022',
      '2023',
    ])
  })
})

describe('a change of territory', () => {
  const stages = stagesOf({ from: 2021, to: 2025 }, [isoDate('2025-07-01')])

  it('cuts the years in two', () => {
    expect(stages).toEqual([stage('2021-01-01', '2025-06-30'), stage('2025-07-01', '2025-12-31')])
    expect(stagesOf({ from: 2021, to: 2023 }, [isoDate('2025-07-01')])).toEqual([stage('2021-01-01', '2023-12-31')])
  })

  it('leaves the half before the change to the old territory and the year’s end to the new one', () => {
    const answered = has({ '2025-H1': 6, '2025': 6, '2025-9M': 6 })
    const until = isoDate('2026-01-20')
    const [before, after] = stages.map((one) => keys(reviewPeriods(one, 2025, until, answered)))
    expect(before).toEqual(['2021', '2022', '2023', '2024', '2025-H1'])
    expect(after).toEqual(['2025'])
  })

  it('names the stretch before the change also where it has no figures', () => {
    const [before] = stages.map((one) => keys(reviewPeriods(one, 2025, isoDate('2026-01-20'), () => 0)))
    expect(before?.at(-1)).toBe('2025-H1')
  })
})
