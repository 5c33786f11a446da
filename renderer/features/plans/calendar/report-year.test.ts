import { describe, expect, it } from 'vitest'
import { obligationCalendar } from '../../../../shared/domain/obligations/obligation-calendar.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { samplePlan, sampleReport } from '../plan-sample.ts'
import type { DueReport, PlanView } from '../plans-data.ts'
import {
  calendarYears,
  dueLine,
  lastDayLine,
  periodsText,
  reportYear,
  startingYear,
  weekdayOf,
  wordsBehindDay,
} from './report-year.ts'

const plan = samplePlan('ke-hoach', {
  obligations: [
    sampleReport({ id: 'city', due: { rule: '--01-25', inclusive: true, text: 'chậm nhất ngày 25/01 năm sau' } }),
    sampleReport({ id: 'agencies', due: { rule: '--01-05', inclusive: false, text: 'trước ngày 05/01 năm sau' } }),
    sampleReport({
      id: 'review',
      kind: 'midterm',
      period: '2023',
      due: { rule: '2023-Q3', inclusive: true, text: 'quý III năm 2023' },
    }),
    sampleReport({ id: 'quarterly', kind: 'quarterly' }),
    sampleReport({ id: 'adhoc', kind: 'adhoc' }),
  ],
})

/** As the backend gives them. */
const occurrencesOf = (view: PlanView): readonly DueReport[] =>
  obligationCalendar({ ...view, formulas: {}, labels: {}, officialFigures: {} }, isoDate('2022-06-01')).map((one) => ({
    id: `${one.obligation.id}:${one.period}`,
    obligationId: one.obligation.id,
    clause: one.obligation.clause,
    kind: one.obligation.kind,
    title: one.obligation.title,
    period: one.period,
    part: '',
    from: one.obligation.from,
    to: one.obligation.to,
    due: one.due,
    dueInclusive: one.dueInclusive,
    dueText: one.obligation.due?.text ?? null,
    daysLeft: one.daysLeft,
    state: one.state,
    issued: null,
  }))
const occurrences = occurrencesOf(plan)

describe('a year of reports', () => {
  it('places each report in the month and by the day that the plan names, with what it means for the last day', () => {
    const { months, dueCount } = reportYear(plan, occurrences, 2023)
    expect(months[0]?.map((one) => [one.report.id, dueLine(one), lastDayLine(one)])).toEqual([
      ['agencies', 'trước ngày 05/01/2023', 'chậm nhất ngày 04/01/2023'],
      ['city', 'chậm nhất ngày 25/01/2023', 'tính cả ngày này'],
    ])
    expect(months[8]?.map(({ report, due }) => [report.id, due, wordsBehindDay(report)])).toEqual([
      ['review', '2023-09-30', 'quý III năm 2023'],
    ])
    expect(dueCount).toBe(3)
  })

  it('sets apart what is owed without a day, with the periods of that year', () => {
    const { undated } = reportYear(plan, occurrences, 2022)
    expect(undated.map(({ report, occurrences: owed }) => [report.id, periodsText(owed)])).toEqual([
      ['quarterly', '4 kỳ, từ quý I/2022 đến quý IV/2022'],
    ])
  })

  it('has nothing due in a year of which the plan names no day', () => {
    const quiet = samplePlan('ke-hoach', { obligations: [sampleReport({ id: 'annual' })] })
    expect(reportYear(quiet, occurrencesOf(quiet), 2022)).toMatchObject({ dueCount: 0, undated: [{}] })
    expect(reportYear(quiet, occurrencesOf(quiet), 2030)).toMatchObject({ dueCount: 0, undated: [] })
  })
})

describe('the years of the calendar', () => {
  const years = calendarYears(plan, occurrences)

  it('run from the plan’s first to the last day due, which may be the year after', () => {
    expect(years).toEqual([2021, 2022, 2023, 2024, 2025, 2026])
  })

  it('open with this year, or the nearest of them', () => {
    expect(['2019-01-01', '2023-05-05', '2040-12-31'].map((today) => startingYear(years, isoDate(today)))).toEqual([
      2021, 2023, 2026,
    ])
  })
})

it('knows the day of the week', () => {
  expect([weekdayOf(isoDate('2014-01-05')), weekdayOf(isoDate('2014-01-25'))]).toEqual(['Chủ nhật', 'Thứ bảy'])
})
