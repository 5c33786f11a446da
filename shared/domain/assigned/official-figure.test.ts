import { describe, expect, test } from 'vitest'
import { unitCode, variableCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { type AssignedFigure, figuresInForce, type ValuedFigure } from './assigned-figure.ts'
import { assignedStanding } from './assigned-standing.ts'
import { assignedTotal } from './assigned-total.ts'
import { assignedFigures, officialFigure } from './official-figure.ts'

let last = 0
const figure = (more: Partial<AssignedFigure> = {}): ValuedFigure => ({
  id: String(++last),
  holder: { kind: 'unit', code: unitCode('492') },
  year: 2023,
  variable: variableCode('si_voluntary'),
  measure: 'count',
  source: 'ubnd',
  decision: { number: '1/QĐ-UBND', date: isoDate('2023-01-05'), issuer: 'UBND thành phố' },
  adjusts: null,
  reason: null,
  origin: { kind: 'typed' },
  recordedAt: '2023-01-06T00:00:00.000Z',
  recordedBy: 'Nguyễn Thị Thử',
  ...more,
  value: more.value ?? { amount: 2_400, scale: 0 },
})

describe('the figure that counts', () => {
  const ofUbnd = figure()
  const ofBhxh = figure({ source: 'bhxh_vn' })
  const ofContract = figure({ source: 'hop_dong' })

  test('is the only one there is', () => {
    expect(officialFigure([ofBhxh], null)).toMatchObject({ kind: 'chosen', figure: ofBhxh, isFallback: false })
  })

  test('is none of several until somebody has named the official source', () => {
    expect(officialFigure([ofUbnd, ofBhxh], null)).toEqual({ kind: 'not_chosen' })
    expect(officialFigure([ofUbnd, ofBhxh], 'bhxh_vn')).toMatchObject({ figure: ofBhxh, isFallback: false })
  })

  test('of a source that gives none follows the documented order, and says so', () => {
    expect(officialFigure([ofContract, ofBhxh], 'hdnd')).toMatchObject({ figure: ofBhxh, isFallback: true })
  })
})

test('the latest entry of each source is in force; a withdrawn one leaves nothing', () => {
  const first = figure()
  const adjusted = figure({ adjusts: first.id, value: { amount: 2_500, scale: 0 } })
  const other = figure({ source: 'hdnd' })
  const withdrawn: AssignedFigure = { ...figure({ source: 'hdnd', adjusts: other.id }), value: null }
  expect(figuresInForce([first, other, adjusted, withdrawn]).map(({ value }) => value.amount)).toEqual([2_500])
})

test('a rate that waits for its source is not passed over for a count', () => {
  const rate = { measure: 'percent', value: { amount: 95, scale: 0 } } as const
  const all = [figure({ source: 'hdnd', ...rate }), figure({ source: 'ubnd', ...rate }), figure({ source: 'ubnd' })]
  const reached = { actual: { amount: 1, scale: 0 }, people: null, yearIsOver: true }
  const standing = assignedStanding(
    assignedFigures(all, null),
    figure().holder,
    'si_voluntary',
    ['percent', 'count'],
    reached,
  )
  expect([standing?.counting, standing?.figures.length]).toEqual([null, 3])
})

describe('the sum of the districts', () => {
  const units = ['492', '491', '493'].map(unitCode)
  const variable = variableCode('si_voluntary')
  const cell = (code: string, assigned: number | null, actual: number | null) => {
    const holder = { kind: 'unit', code: unitCode(code) } as const
    const figures = assignedFigures(
      assigned === null ? [] : [figure({ holder, value: { amount: assigned, scale: 0 } })],
      null,
    )
    const reached = { actual: actual === null ? null : { amount: actual, scale: 0 }, people: null, yearIsOver: true }
    return {
      holder,
      variable,
      measure: 'count' as const,
      actual: reached.actual,
      standing: assignedStanding(figures, holder, variable, ['count'], reached),
    }
  }

  test('stands beside the city’s own figure with the difference', () => {
    const total = assignedTotal(
      cell('48', 6_000, null),
      [cell('492', 2_400, 2_400), cell('491', 2_100, 1_050), cell('493', 1_000, 500)],
      units,
    )
    expect(total).toMatchObject({ sum: { amount: 5_500 }, missing: [], difference: { amount: 500 } })
    expect(total.achieved.percent).toEqual({ numerator: 395_000n, denominator: 5_500n })
  })

  test('names who is missing, and its share leaves out who lacks one side', () => {
    const total = assignedTotal(
      cell('48', null, null),
      [cell('492', 2_400, null), cell('491', null, 900), cell('493', 1_000, 500)],
      units,
    )
    expect(total).toMatchObject({ counted: ['492', '493'], missing: ['491'], difference: null })
    expect(total.achieved).toMatchObject({ reported: ['493'], missing: ['492', '491'] })
  })

  test('of nobody is no zero', () => {
    expect(assignedTotal(cell('48', null, null), [], units).sum).toBeNull()
  })
})
