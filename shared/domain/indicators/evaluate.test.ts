import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noAssignedFigures } from '../assigned/official-figure.ts'
import { indicatorCode, unitCode, variableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { IndicatorDefinition } from './definition.ts'
import { evaluateTerritory, evaluateUnit } from './evaluate.ts'
import type { EvaluationScope } from './evaluation.ts'
import type { Figures } from './figures.ts'

const city = unitCode('48')
const [haiChau, thanhKhe, sonTra] = [unitCode('492'), unitCode('491'), unitCode('493')]
const term = (variable: string, sign: 1 | -1 = 1) => ({ variable: variableCode(variable), sign })

const coverage: IndicatorDefinition = {
  code: indicatorCode('hi_coverage'),
  label: 'Bao phủ BHYT',
  shortLabel: 'BHYT',
  better: 'up',
  kind: 'ratio',
  formulas: [
    {
      numerator: [term('hi'), term('hi_forces', -1)],
      denominator: [term('people'), term('forces', -1)],
      provisional: false,
      footnote: null,
    },
    {
      numerator: [term('hi')],
      denominator: [term('people'), term('forces', -1)],
      provisional: true,
      footnote: 'Chưa tách.',
    },
  ],
}

type Sheet = Record<string, Record<string, number | ExactValue>>
const figuresOf =
  (sheet: Sheet): Figures =>
  (unit, variable) => {
    const value = sheet[unit]?.[variable]
    return value === undefined ? null : typeof value === 'number' ? { amount: value, scale: 0 } : value
  }
const scope = (sheet: Sheet, more: Partial<EvaluationScope> = {}): EvaluationScope => ({
  territory: city,
  reportingUnits: [haiChau, thanhKhe, sonTra],
  figures: figuresOf(sheet),
  toDate: figuresOf(sheet),
  assigned: noAssignedFigures,
  officialFigures: {},
  labelOf: (variable) => variable,
  ...more,
})

describe('a rate of the city', () => {
  test('is the sum of numerators over the sum of denominators, not the mean of the districts', () => {
    const result = evaluateTerritory(
      coverage,
      scope({
        492: { hi: 90, people: 110, forces: 10 },
        491: { hi: 500, people: 1000, forces: 0 },
        493: { hi: 10, people: 10, forces: 0 },
      }),
    )
    expect([result.numerator, result.denominator]).toEqual([600n, 1110n])
    expect(result.missing).toEqual([])
  })

  test('leaves out a district that lacks one side and names it', () => {
    const result = evaluateTerritory(
      coverage,
      scope({
        492: { hi: 90, people: 110, forces: 10 },
        491: { hi: 500, forces: 0 },
        493: { hi: 10, people: 10 },
      }),
    )
    expect([result.numerator, result.denominator]).toEqual([90n, 100n])
    expect(result.reported).toEqual([haiChau])
    expect(result.missing).toEqual([thanhKhe, sonTra])
  })

  test('takes the substitute formula only where the exact one covers fewer districts, and says so', () => {
    const complete = {
      492: { hi: 90, hi_forces: 5, people: 110, forces: 10 },
      491: { hi: 50, hi_forces: 0, people: 60, forces: 0 },
      493: { hi: 9, hi_forces: 0, people: 10, forces: 0 },
    }
    expect(evaluateTerritory(coverage, scope(complete))).toMatchObject({
      numerator: 144n,
      provisional: false,
      notes: [],
    })
    const partly = { ...complete, 493: { hi: 9, people: 10, forces: 0 } }
    expect(evaluateTerritory(coverage, scope(partly))).toMatchObject({
      numerator: 149n,
      provisional: true,
      notes: ['Chưa tách.'],
    })
  })

  test('uses the city’s own denominator when the plan makes it official, and shows the difference', () => {
    const sheet = {
      48: { people: 300 },
      492: { hi: 90, people: 100, forces: 0 },
      491: { hi: 90, people: 100, forces: 0 },
      493: { hi: 90, people: 90, forces: 0 },
    }
    const result = evaluateTerritory(coverage, scope(sheet, { officialFigures: { people: 'city' } }))
    expect([result.numerator, result.denominator]).toEqual([270n, 300n])
    expect(result.notes.join()).toContain('tổng các đơn vị 290, số của thành phố 300')
  })

  test('never sets the city’s whole denominator under a numerator with districts missing', () => {
    const sheet = {
      48: { people: 300 },
      492: { hi: 90, people: 100, forces: 0 },
      491: { hi: 90, people: 100, forces: 0 },
    }
    const result = evaluateTerritory(coverage, scope(sheet, { officialFigures: { people: 'city' } }))
    expect([result.numerator, result.denominator]).toEqual([180n, 200n])
    expect(result.missing).toEqual([sonTra])
  })

  test('takes the exact formula on the city’s official figures, however many districts a substitute would cover', () => {
    const sheet = {
      48: { hi: 250, hi_forces: 20, people: 300, forces: 30 },
      492: { hi: 90, people: 100, forces: 0 },
      491: { hi: 80, people: 100, forces: 0 },
      493: { hi: 70, people: 90, forces: 0 },
    }
    const officialFigures = { hi: 'city', hi_forces: 'city', people: 'city', forces: 'city' } as const
    const result = evaluateTerritory(coverage, scope(sheet, { officialFigures }))
    expect([result.numerator, result.denominator, result.provisional]).toEqual([230n, 270n, false])
    expect(result.notes.join()).toContain('tổng các đơn vị 240, số của thành phố 250')
  })

  test('names only the district that stands in the way where the city alone holds the denominator', () => {
    const sheet = { 48: { people: 300, forces: 0 }, 492: { hi: 90 }, 491: { hi: 90 } }
    const result = evaluateTerritory(coverage, scope(sheet))
    expect([result.percent, result.missing]).toEqual([null, [sonTra]])
  })

  test('has no value when nobody reported', () => {
    expect(evaluateTerritory(coverage, scope({}))).toMatchObject({ numerator: null, percent: null, reported: [] })
  })

  test('property: lies between the lowest and the highest district', () => {
    const district = fc.record({
      hi: fc.integer({ min: 0, max: 1_000_000 }),
      people: fc.integer({ min: 1, max: 1_000_000 }),
      forces: fc.constant(0),
    })
    fc.assert(
      fc.property(district, district, district, (one, two, three) => {
        const sheet = { 492: one, 491: two, 493: three }
        const result = evaluateTerritory(coverage, scope(sheet))
        const rates = [haiChau, thanhKhe, sonTra].map((unit) => evaluateUnit(coverage, unit, scope(sheet)))
        const compare = (rate: typeof result) =>
          (result.numerator ?? 0n) * (rate.denominator ?? 1n) - (rate.numerator ?? 0n) * (result.denominator ?? 1n)
        expect(rates.some((rate) => compare(rate) >= 0n) && rates.some((rate) => compare(rate) <= 0n)).toBe(true)
      }),
    )
  })
})

describe('a survey score', () => {
  const satisfaction: IndicatorDefinition = {
    code: indicatorCode('satisfaction'),
    label: 'Hài lòng',
    shortLabel: 'Hài lòng',
    better: 'up',
    kind: 'score',
    score: variableCode('score'),
    respondents: variableCode('ballots'),
  }

  test('is the city’s published figure, exact to its decimals', () => {
    const result = evaluateTerritory(satisfaction, scope({ 48: { score: { amount: 8652, scale: 2 } } }))
    expect(result.percent).toEqual({ numerator: 865200n, denominator: 10000n })
  })

  test('is weighted by ballots where only districts report it', () => {
    const result = evaluateTerritory(
      satisfaction,
      scope({ 492: { score: 90, ballots: 300 }, 491: { score: 80, ballots: 100 } }),
    )
    expect(Number(result.percent?.numerator) / Number(result.percent?.denominator)).toBe(87.5)
    expect(result.missing).toEqual([sonTra])
  })
})
