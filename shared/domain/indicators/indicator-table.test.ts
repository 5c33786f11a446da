import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAssignedFigures } from '../assigned/official-figure.ts'
import type { Comparator, Plan, PlanTarget } from '../catalogue/plan.ts'
import { type IndicatorCode, indicatorCode, planId, unitCode, variableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { compareFractions } from '../numbers/fraction.ts'
import { period } from '../time/period.ts'
import type { IndicatorDefinition } from './definition.ts'
import type { Figures } from './figures.ts'
import { indicatorTable, targetsOfYear } from './indicator-table.ts'

const si = indicatorCode('si_coverage')
const hi = indicatorCode('hi_coverage')
const ratio = (code: IndicatorCode, over: string): IndicatorDefinition => ({
  code,
  label: code,
  shortLabel: code,
  better: 'up',
  kind: 'ratio',
  formulas: [
    {
      numerator: [{ variable: variableCode('people'), sign: 1 }],
      denominator: [{ variable: variableCode(over), sign: 1 }],
      provisional: false,
      footnote: null,
    },
  ],
})
const target = (indicator: IndicatorCode, yearFrom: number, yearTo: number, amount: number): PlanTarget => ({
  id: `${indicator}-${yearFrom}`,
  indicator,
  clause: 'II.2',
  yearFrom,
  yearTo,
  comparator: '>=',
  value: { amount, scale: 0 },
  unit: '%',
  nature: 'quantitative',
  aspiration: false,
  denominator: null,
  owner: null,
  source: null,
  subsetOf: null,
  note: null,
  sameAs: null,
  lines: null,
})
const plan = (more: Partial<Plan>): Plan => ({
  meta: {
    id: planId('plan'),
    number: null,
    title: 'Kế hoạch',
    subject: null,
    documentType: 'Kế hoạch',
    issuer: null,
    date: null,
    signer: null,
    signerPost: null,
    locality: 'Đà Nẵng',
    territory: unitCode('48'),
    yearFrom: 2013,
    yearTo: 2020,
    parents: [],
    recipients: [],
    note: null,
  },
  targets: [],
  baselines: [],
  assignments: [],
  obligations: [],
  committee: [],
  agencies: [],
  groups: [],
  officialFigures: {},
  formulas: {},
  labels: {},
  ...more,
})
const figures: Record<string, number> = { people: 40, labour_force: 100, labour_force_15plus: 80 }
const figuresOfHaiChau: Figures = (unit, variable) =>
  unit === '492' && figures[variable] !== undefined ? { amount: figures[variable], scale: 0 } : null
const tableOf = (of: Plan, year: string) =>
  indicatorTable({
    plan: of,
    definitions: [ratio(si, 'labour_force'), ratio(hi, 'labour_force')],
    period: period(year),
    units: [
      { code: unitCode('492'), reports: true },
      { code: unitCode('498'), reports: false },
    ],
    figures: figuresOfHaiChau,
    toDate: figuresOfHaiChau,
    assigned: noAssignedFigures,
    series: [],
    labelOf: (variable) => variable,
  })

describe('the table of indicators', () => {
  test('between two years with targets an indicator is not due yet, beside one whose target runs on', () => {
    const of = plan({ targets: [target(si, 2015, 2015, 44), target(si, 2020, 2020, 50), target(hi, 2013, 2020, 30)] })
    expect(tableOf(of, '2017').city.map((row) => [row.indicator, row.verdict])).toEqual([
      ['hi_coverage', 'met'],
      ['si_coverage', 'not_due'],
    ])
    expect(tableOf(of, '2015').city.map((row) => [row.indicator, row.verdict])).toEqual([
      ['si_coverage', 'not_met'],
      ['hi_coverage', 'met'],
    ])
  })

  test('a plan counts over its own denominator where it says so', () => {
    const formulas = {
      si_coverage: [
        {
          numerator: [{ variable: variableCode('people'), sign: 1 as const }],
          denominator: [{ variable: variableCode('labour_force_15plus'), sign: 1 as const }],
          provisional: false,
          footnote: null,
        },
      ],
    }
    const [usual] = tableOf(plan({ targets: [target(si, 2015, 2015, 44)] }), '2015').city
    const [own] = tableOf(plan({ targets: [target(si, 2015, 2015, 44)], formulas }), '2015').city
    expect([usual?.denominator, usual?.verdict]).toEqual([100n, 'not_met'])
    expect([own?.denominator, own?.verdict]).toEqual([80n, 'met'])
  })

  test('a district shows its distance to the city’s target and is not judged by it', () => {
    const rows = tableOf(plan({ targets: [target(si, 2015, 2015, 44)] }), '2015').districts
    expect(rows.map((row) => [row.unit, row.verdict, row.stillNeeded])).toEqual([
      ['492', 'not_due', 4n],
      ['498', 'no_data', null],
    ])
  })

  test('the year’s own targets come before those that run on', () => {
    const of = plan({ targets: [target(hi, 2013, 2020, 30), target(si, 2015, 2015, 44)] })
    expect(targetsOfYear(of, 2015).map((one) => one.indicator)).toEqual(['si_coverage', 'hi_coverage'])
  })
})

describe('a plain value (hours) held against a target in numbers', () => {
  const hours = indicatorCode('transaction_hours')
  const definition: IndicatorDefinition = {
    code: hours,
    label: 'Số giờ giao dịch',
    shortLabel: 'Giờ',
    better: 'down',
    kind: 'value',
    variable: variableCode('hours'),
    measure: 'hour',
  }
  const rowOf = (reached: ExactValue | null, comparator: Comparator, wanted: ExactValue, text = '2022') => {
    const figures: Figures = (unit) => (unit === '48' ? reached : null)
    const [row] = indicatorTable({
      plan: plan({ targets: [{ ...target(hours, 2022, 2022, 0), comparator, value: wanted, unit: 'giờ' }] }),
      definitions: [definition],
      period: period(text),
      units: [],
      figures,
      toDate: figures,
      assigned: noAssignedFigures,
      series: [],
      labelOf: (variable) => variable,
    }).city
    if (row === undefined) throw new Error('No row')
    return row
  }
  const whole = (amount: number): ExactValue => ({ amount, scale: 0 })

  test('is judged and its distance told, in its own unit', () => {
    expect(rowOf(whole(49), '<=', whole(49))).toMatchObject({ verdict: 'met', percent: null })
    const missed = rowOf({ amount: 505, scale: 1 }, '<=', whole(49))
    expect(missed.verdict).toBe('not_met')
    expect(missed.distance && compareFractions(missed.distance, { numerator: 3n, denominator: 2n })).toBe(0)
    expect(rowOf(whole(50), '<=', whole(49), '2022-H1').verdict).toBe('not_yet')
    expect(rowOf(null, '<=', whole(49))).toMatchObject({ verdict: 'no_data', distance: null })
  })

  test('property: met exactly where the value stands to the target as the target asks', () => {
    const values = fc.record({ amount: fc.integer({ min: 0, max: 5_000 }), scale: fc.integer({ min: 0, max: 2 }) })
    const comparators = fc.constantFrom<Comparator>('>=', '>', '<=', '<', '=')
    fc.assert(
      fc.property(values, values, comparators, (reached, wanted, comparator) => {
        // Whole hundredths on both sides: plain numbers decide.
        const [left, right] = [reached, wanted].map(({ amount, scale }) => amount * 10 ** (2 - scale)) as [
          number,
          number,
        ]
        const holds = {
          '>=': left >= right,
          '>': left > right,
          '<=': left <= right,
          '<': left < right,
          '=': left === right,
        }
        const row = rowOf(reached, comparator, wanted)
        expect(row.verdict).toBe(holds[comparator] ? 'met' : 'not_met')
        expect(row.distance?.numerator === 0n).toBe(left === right)
      }),
    )
  })
})
