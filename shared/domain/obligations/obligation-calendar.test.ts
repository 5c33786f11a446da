import { expect, test } from 'vitest'
import type { Plan, PlanObligation } from '../catalogue/plan.ts'
import { planId, unitCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { obligationCalendar } from './obligation-calendar.ts'

const obligation = (more: Partial<PlanObligation>): PlanObligation => ({
  id: 'annual',
  clause: 'IV.2',
  document: null,
  kind: 'annual',
  from: null,
  to: null,
  period: null,
  due: null,
  covers: null,
  title: 'Báo cáo năm',
  lines: null,
  ...more,
})
const plan = (...obligations: PlanObligation[]): Plan => ({
  meta: {
    id: planId('plan-2021'),
    number: null,
    title: 'Kế hoạch',
    documentType: 'Kế hoạch',
    issuer: null,
    date: null,
    signer: null,
    signerPost: null,
    locality: 'Đà Nẵng',
    territory: unitCode('48'),
    yearFrom: 2021,
    yearTo: 2023,
    parents: [],
    recipients: [],
    subject: null,
    note: null,
  },
  targets: [],
  baselines: [],
  assignments: [],
  committee: [],
  agencies: [],
  groups: [],
  formulas: {},
  labels: {},
  obligations,
  officialFigures: {},
})

test('a yearly report is due once for each year of the plan', () => {
  const calendar = obligationCalendar(plan(obligation({})), isoDate('2023-01-10'))
  expect(calendar.map((one) => one.period)).toEqual(['2021', '2022', '2023'])
})

test('“trước ngày 05 tháng 01” excludes the 5th, “chậm nhất ngày 25” includes the 25th, both in the year after', () => {
  const before = obligation({
    id: 'before',
    due: { rule: '--01-05', inclusive: false, text: 'trước ngày 05 tháng 01' },
  })
  const latest = obligation({
    id: 'latest',
    due: { rule: '--01-25', inclusive: true, text: 'chậm nhất ngày 25 tháng 01' },
  })
  const on = (day: string) =>
    obligationCalendar(plan(before, latest), isoDate(day)).filter((one) => one.period === '2022')
  expect(on('2023-01-05').map((one) => [one.due, one.daysLeft, one.state])).toEqual([
    ['2023-01-05', -1, 'overdue'],
    ['2023-01-25', 20, 'due_soon'],
  ])
  expect(on('2023-01-25').map((one) => one.daysLeft)).toEqual([-21, 0])
})

test('a report that the plan gives no day is never late', () => {
  const [first] = obligationCalendar(plan(obligation({})), isoDate('2026-11-22'))
  expect(first).toMatchObject({ due: null, daysLeft: null, state: 'no_due_date' })
})

test('a review due before its period ends keeps its own day', () => {
  const midterm = obligation({
    kind: 'midterm',
    period: '2023',
    due: { rule: '2023-Q3', inclusive: true, text: 'quý III/2023' },
  })
  expect(obligationCalendar(plan(midterm), isoDate('2023-09-01'))[0]).toMatchObject({
    due: '2023-09-30',
    daysLeft: 29,
    state: 'due_soon',
  })
})

test('a quarterly report is due four times a year; a report that follows an event is in no calendar', () => {
  const quarterly = obligation({ id: 'quarterly', kind: 'quarterly' })
  const adhoc = obligation({ id: 'adhoc', kind: 'adhoc' })
  const periods = obligationCalendar(plan(quarterly, adhoc), isoDate('2021-05-01')).map((one) => one.period)
  expect(periods.slice(0, 5)).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1'])
  expect(periods).toHaveLength(12)
})

test('nobody owes a report on a period that was over when the plan was issued', () => {
  const issued = plan(obligation({ due: { rule: '--01-05', inclusive: false, text: 'trước ngày 05/01' } }))
  const late = { ...issued, meta: { ...issued.meta, date: isoDate('2022-07-05') } }
  expect(obligationCalendar(late, isoDate('2023-01-01')).map(({ period }) => period)).toEqual(['2022', '2023'])
})
