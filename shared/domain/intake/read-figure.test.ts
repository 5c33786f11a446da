import { describe, expect, it } from 'vitest'
import type { Variable } from '../catalogue/variable.ts'
import { cellAt, type LooseCell, sheetFromRows } from './grid.ts'
import { readFigure } from './read-figure.ts'

const cell = (loose: LooseCell) => cellAt(sheetFromRows('Sheet1', [[loose]]), 0)
const person: Pick<Variable, 'measure' | 'fractional' | 'label'> = {
  measure: 'person',
  fractional: false,
  label: 'Số người tham gia BHYT',
}
const population = { ...person, fractional: true, label: 'Dân số' }
const money = { ...person, measure: 'dong' as const, label: 'Số tiền nợ' }
const score = { measure: 'percent' as const, fractional: true, label: 'Chỉ số hài lòng' }

const read = (
  loose: LooseCell,
  variable = person as Pick<Variable, 'measure' | 'fractional' | 'label'>,
  exponent = 0,
) => {
  const reading = readFigure(cell(loose), { variable, exponent, habit: 'unknown' })
  if (reading.kind === 'figure') return reading.value.scale === 0 ? reading.value.amount : reading.value
  return reading.kind === 'fault' ? reading.code : reading.kind
}

describe('readFigure', () => {
  it('converts units of measure exactly', () => {
    expect(read(417585.586811, money, 6)).toBe(417_585_586_811)
    expect(read('17.229,782681', money, 6)).toBe(17_229_782_681)
    expect(read(1.5, money, 9)).toBe(1_500_000_000)
    expect(read(12.345, person, 3)).toBe(12_345)
  })

  it('reads a dot before three digits as thousands of persons, and asks for a score', () => {
    expect(read('590.126')).toBe(590_126)
    expect(read('162.550', population)).toBe(162_550)
    expect(read('86.521', score)).toBe('ambiguous_number')
  })

  it('takes a percent format or sign for a score and refuses it for a count', () => {
    expect(read({ kind: 'number', number: 0.125, format: '0.0%' }, score)).toEqual({ amount: 125, scale: 1 })
    expect(read('86,5%', score)).toEqual({ amount: 865, scale: 1 })
    expect(read({ kind: 'number', number: 0.98, format: '0%' })).toBe('percent_in_count_cell')
    expect(read('98%')).toBe('percent_in_count_cell')
  })

  it('allows a fraction of a person only in an average population', () => {
    expect(read(100.5)).toBe('fraction_of_a_count')
    expect(read(100.5, population)).toEqual({ amount: 1005, scale: 1 })
    expect(read(1 / 3, population)).toBe('too_many_decimals')
  })

  it('rejects values that lost precision instead of rounding them', () => {
    expect(read(2 ** 53 + 2)).toBe('precision_lost')
    expect(read(1 / 3, money, 6)).toBe('precision_lost')
    expect(read('9.007.199.254.740.993')).toBe('value_too_large')
    expect(read('9.007.199.254.740.991')).toBe(9_007_199_254_740_991)
  })

  it('tells missing, zero and "không phát sinh" apart', () => {
    expect(read('-')).toBe('missing')
    expect(read(0)).toBe(0)
    expect(readFigure(cell('không phát sinh'), { variable: person, exponent: 0, habit: 'unknown' })).toEqual({
      kind: 'figure',
      value: { amount: 0, scale: 0 },
      nothingArisen: true,
    })
  })

  it('never reads the zero that stands for a formula without a value', () => {
    expect(read({ kind: 'formula_without_value', formula: 'SUM(A1:A9)' })).toBe('formula_without_value')
    expect(read({ kind: 'number', number: 12, formula: 'SUM(A1:A9)' })).toBe(12)
  })

  it('refuses dates, errors of formulas and TRUE', () => {
    expect(read({ kind: 'date', number: 44935 })).toBe('date_in_number_cell')
    expect(read({ kind: 'error', text: '#DIV/0!' })).toBe('spreadsheet_error')
    expect(read({ kind: 'boolean', text: 'TRUE' })).toBe('not_a_number')
    expect(read('1.201/1.500 (80,1%)')).toBe('several_numbers')
  })
})
