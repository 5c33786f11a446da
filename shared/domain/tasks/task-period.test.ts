import { describe, expect, it } from 'vitest'
import type { RecurrenceKind } from '../catalogue/plan.ts'
import { isoDate } from '../time/iso-date.ts'
import { taskPeriods } from './task-period.ts'

/** Periods of a duty with a stated rhythm, in a plan as the built-in ones are dated. */
const periods = (kind: RecurrenceKind, yearFrom: number, yearTo: number, date: string | null) =>
  taskPeriods(
    { recurrence: { kind, stated: true } },
    { yearFrom, yearTo, date: date === null ? null : isoDate(date) },
  ).map(({ key, from, to }) => [key, from, to])

describe('the periods of a duty', () => {
  it('begin no earlier than the plan that gives it', () => {
    expect(periods('quarterly', 2012, 2020, '2013-07-05').slice(0, 2)).toEqual([
      ['2013-Q3', '2013-07-05', '2013-09-30'],
      ['2013-Q4', '2013-10-01', '2013-12-31'],
    ])
    expect(periods('yearly', 2021, 2025, null)[0]).toEqual(['2021', '2021-01-01', '2021-12-31'])
  })

  it('by term of office are the terms that the plan reaches into: 2011–2015 and 2016–2020 for a letter of 2014', () => {
    expect(periods('per_term', 2014, 2020, '2014-05-07')).toEqual([
      ['nhiem-ky-2011', '2014-05-07', '2015-12-31'],
      ['nhiem-ky-2016', '2016-01-01', '2020-12-31'],
    ])
    expect(periods('per_term', 2021, 2023, null)).toEqual([['nhiem-ky-2021', '2021-01-01', '2023-12-31']])
  })

  it('by school year leave out the one whose lessons were over when the plan was issued', () => {
    const found = periods('school_year', 2012, 2020, '2013-07-05')
    expect(found[0]).toEqual(['nam-hoc-2013', '2013-09-01', '2014-05-31'])
    expect(found.at(-1)?.[0]).toBe('nam-hoc-2020')
    expect(found).toHaveLength(8)
    expect(periods('school_year', 2021, 2025, '2021-04-12')[0]).toEqual(['nam-hoc-2020', '2021-04-12', '2021-05-31'])
  })
})
