import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { type PeriodKey, unitCode, variableCode } from '../ids.ts'
import { wholeNumber } from '../numbers/exact-value.ts'
import { isoDate } from '../time/iso-date.ts'
import { firstDay, lastDay, type Period, period } from '../time/period.ts'
import { flowsOfPeriod, openingPeriod } from './period-flow.ts'

const variable = variableCode('contributions_collected')
const hiParticipants = variableCode('hi_participants')

/** A cumulative flow since New Year, unless a window is named. */
const fact = (key: string, amount: number, more: Partial<Fact> = {}): Fact => ({
  id: `${key}-${amount}`,
  submissionId: 's',
  unit: unitCode('492'),
  variable,
  period: key as PeriodKey,
  asOf: lastDay(period(key)),
  windowFrom: isoDate(`${key.slice(0, 4)}-01-01`),
  value: wholeNumber(amount),
  status: 'actual',
  provenance: { kind: 'manual', document: { number: '1', date: isoDate('2023-01-01'), issuer: 'x' }, reason: 'mẫu' },
  acceptedAt: '2023-10-01T00:00:00Z',
  acceptedBy: 'Thử',
  ...more,
})

const flowOf = (facts: readonly Fact[], opening: readonly Fact[], wanted: string) =>
  flowsOfPeriod(facts, opening, period(wanted)).map(({ value }) => value.amount)

describe('the flow of a period alone', () => {
  it('of a quarter is cumulative minus cumulative before, whichever report closes on that day', () => {
    expect(flowOf([fact('2023-9M', 900)], [fact('2023-H1', 620)], '2023-Q3')).toEqual([280])
  })

  it('of a period that begins with the year is the cumulative one', () => {
    for (const key of ['2023', '2023-H1', '2023-Q1', '2023-01', '2023-9M'])
      expect(flowOf([fact(key, 77)], [], key)).toEqual([77])
  })

  it('is the report of that very window where there is one', () => {
    const own = fact('2023-Q3', 275, { windowFrom: isoDate('2023-07-01') })
    expect(flowOf([own, fact('2023-9M', 900)], [fact('2023-H1', 620)], '2023-Q3')).toEqual([275])
  })

  it('is missing, never zero, while one of the two is missing', () => {
    expect(flowOf([fact('2023-9M', 900)], [], '2023-Q3')).toEqual([])
    expect(flowOf([], [fact('2023-H1', 620)], '2023-Q3')).toEqual([])
  })

  it('is not made of cumulative figures that run since different days', () => {
    const from15 = fact('2023-9M', 900, { windowFrom: isoDate('2022-12-15') })
    expect(flowOf([from15], [fact('2023-H1', 620)], '2023-Q3')).toEqual([])
    const alsoFrom15 = fact('2023-H1', 620, { windowFrom: isoDate('2022-12-15') })
    expect(flowOf([from15], [alsoFrom15], '2023-Q3')).toEqual([280])
  })

  it('never takes an estimate for what came in', () => {
    expect(flowOf([fact('2023-9M', 900, { status: 'estimate' })], [fact('2023-H1', 620)], '2023-Q3')).toEqual([])
  })

  it('goes below zero where a cumulative figure was corrected downwards', () => {
    expect(flowOf([fact('2023-9M', 600)], [fact('2023-H1', 620)], '2023-Q3')).toEqual([-20])
  })

  it('leaves stocks out: they are never subtracted', () => {
    const stock = fact('2023-9M', 5, { variable: hiParticipants, windowFrom: null })
    expect(flowOf([stock], [], '2023-9M')).toEqual([])
  })
})

const periods: readonly Period[] = [
  ...([1, 2, 3, 4] as const).map((index): Period => ({ kind: 'quarter', year: 2023, index })),
  ...Array.from({ length: 12 }, (_, month): Period => ({ kind: 'month', year: 2023, index: month + 1 })),
]
const monthKeys = Array.from({ length: 12 }, (_, month) => `2023-${String(month + 1).padStart(2, '0')}`)

it('property: flows of the quarters, and of the months, add up to the year', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 12, maxLength: 12 }), (perMonth) => {
      const cumulative = perMonth.map((_, month) => perMonth.slice(0, month + 1).reduce((sum, one) => sum + one, 0))
      const reports = monthKeys.map((key, month) => fact(key, cumulative[month] ?? 0))
      const flow = (wanted: Period) => {
        const before = openingPeriod(wanted)
        const closing = (value: Period) => reports.filter(({ asOf }) => asOf === lastDay(value))
        const [only] = flowsOfPeriod(closing(wanted), before === null ? [] : closing(before), wanted)
        return only?.value.amount ?? Number.NaN
      }
      for (const kind of ['quarter', 'month'] as const) {
        const sum = periods.filter((one) => one.kind === kind).reduce((total, one) => total + flow(one), 0)
        expect(sum).toBe(cumulative[11])
      }
    }),
  )
})

it('property: the opening ends on the day before the period begins', () => {
  for (const one of periods) {
    const before = openingPeriod(one)
    if (before === null) expect(firstDay(one)).toBe('2023-01-01')
    else
      expect(new Date(`${lastDay(before)}T00:00:00Z`).getTime() + 86_400_000).toBe(
        Date.parse(`${firstDay(one)}T00:00:00Z`),
      )
  }
})
