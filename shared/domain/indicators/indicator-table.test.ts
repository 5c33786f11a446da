import { describe, expect, test } from 'vitest'
import { noAssignedFigures } from '../assigned/official-figure.ts'
import type { Plan, PlanTarget } from '../catalogue/plan.ts'
import { type IndicatorCode, indicatorCode, planId, unitCode, variableCode } from '../ids.ts'
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
