import { describe, expect, test } from 'vitest'
import type { AssignedHolder, ValuedFigure } from '../assigned/assigned-figure.ts'
import { type AssignedFigures, assignedFigures, noAssignedFigures } from '../assigned/official-figure.ts'
import { indicatorCode, unitCode, variableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { formatFraction } from '../numbers/format-number.ts'
import { isoDate } from '../time/iso-date.ts'
import type { IndicatorDefinition } from './definition.ts'
import { evaluateTerritory, evaluateUnit } from './evaluate.ts'
import type { EvaluationScope } from './evaluation.ts'
import type { Figures } from './figures.ts'

const city = unitCode('48')
const units = ['491', '492', '493'].map(unitCode)
const voluntary = variableCode('si_voluntary')
const rate: IndicatorDefinition = {
  code: indicatorCode('assigned_rate_si_voluntary'),
  label: 'Tỷ lệ thực hiện kế hoạch giao',
  shortLabel: '% kế hoạch',
  better: 'up',
  kind: 'assigned',
  variable: voluntary,
}

const figure = (holder: AssignedHolder, amount: number, more: Partial<ValuedFigure> = {}): ValuedFigure => ({
  id: `${holder.code}-${amount}`,
  holder,
  year: 2023,
  variable: voluntary,
  measure: 'count',
  source: 'ubnd',
  value: { amount, scale: 0 },
  decision: { number: '1/QĐ-UBND', date: isoDate('2023-01-05'), issuer: 'UBND thành phố' },
  adjusts: null,
  reason: null,
  origin: { kind: 'typed' },
  recordedAt: '2023-01-06T00:00:00.000Z',
  recordedBy: 'Nguyễn Thị Thử',
  ...more,
})
const unit = (code: string): AssignedHolder => ({ kind: 'unit', code: unitCode(code) })

function scope(actual: Readonly<Record<string, number>>, assigned: AssignedFigures): EvaluationScope {
  const figures: Figures = (code): ExactValue | null =>
    actual[code] === undefined ? null : { amount: actual[code], scale: 0 }
  return {
    territory: city,
    reportingUnits: units,
    figures,
    toDate: figures,
    assigned,
    officialFigures: {},
    labelOf: (code) => code,
  }
}
const percentOf = (evaluation: ReturnType<typeof evaluateTerritory>) =>
  evaluation.percent && formatFraction(evaluation.percent)

describe('% thực hiện kế hoạch of the city', () => {
  test('is held against the city’s own figure once every unit has reported, and the difference is told', () => {
    const given = assignedFigures(
      [figure(unit('48'), 400), figure(unit('491'), 100), figure(unit('492'), 100), figure(unit('493'), 100)],
      null,
    )
    const result = evaluateTerritory(rate, scope({ 491: 100, 492: 100, 493: 100 }, given))
    expect([percentOf(result), result.missing]).toEqual(['75,00', []])
    expect(result.notes).toEqual(['Chỉ tiêu giao: tổng các đơn vị 300, giao chung 400, chênh lệch 100.'])
  })

  test('under a missing report takes both sides from the units that have both, and names the others', () => {
    const given = assignedFigures([figure(unit('48'), 400), figure(unit('491'), 100), figure(unit('492'), 100)], null)
    const result = evaluateTerritory(rate, scope({ 491: 50, 493: 90 }, given))
    expect([percentOf(result), result.reported, result.missing]).toEqual(['50,00', ['491'], ['492', '493']])
    expect(result.notes).toEqual(['Mới có chỉ tiêu giao của 2/3 đơn vị.'])
  })

  test('never turns a missing assigned figure into a share, nor a choice that nobody made', () => {
    expect(evaluateTerritory(rate, scope({ 491: 50 }, noAssignedFigures))).toMatchObject({
      percent: null,
      notes: ['Chưa có chỉ tiêu giao để so sánh.'],
    })
    const twoSources = assignedFigures(
      [figure(unit('491'), 100), figure(unit('491'), 90, { id: 'other', source: 'bhxh_vn' })],
      null,
    )
    const ofUnit = evaluateUnit(rate, unitCode('491'), scope({ 491: 50 }, twoSources))
    expect([ofUnit.percent, ofUnit.notes]).toEqual([
      null,
      ['Chưa chọn nguồn chính thức trong các nguồn giao chỉ tiêu.'],
    ])
    const chosen = assignedFigures(twoSources.all, 'bhxh_vn')
    expect(percentOf(evaluateUnit(rate, unitCode('491'), scope({ 491: 50 }, chosen)))).toBe('55,56')
  })

  test('of an agency’s figure alone has no value: the reports do not show the agency’s part', () => {
    const given = assignedFigures([figure({ kind: 'agency', code: 'buu-dien-tinh' }, 1_500)], null)
    const result = evaluateTerritory(rate, scope({ 491: 50, 492: 1, 493: 1 }, given))
    expect([result.percent, result.notes[0]?.startsWith('Chỉ tiêu 1.500 giao cho cơ quan')]).toEqual([null, true])
  })
})
