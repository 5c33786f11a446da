import { describe, expect, test } from 'vitest'
import type { Variable, VariableMeasure } from '../../shared/domain/catalogue/variable.ts'
import { variableCode } from '../../shared/domain/ids.ts'
import { headRow, inputRanges, romanNumeral, templateRows } from './template-layout.ts'

const variable = (
  code: string,
  order: number | null,
  group: string,
  measure: VariableMeasure = 'person',
): Variable => ({
  code: variableCode(code),
  label: code,
  measure,
  nature: 'stock',
  templateOrder: order,
  group,
  fractional: false,
  required: false,
})

const rows = templateRows([
  variable('due', 4, 'Thu, nợ', 'dong'),
  variable('population', 1, 'Dân số'),
  variable('labour', 2, 'Dân số'),
  variable('unused', null, 'Dân số'),
  variable('arrears', 5, 'Thu, nợ', 'dong'),
  variable('employers', 6, 'Thu, nợ', 'employer'),
])

describe('rows of the template', () => {
  test('each group has a head with a Roman numeral; numbers start anew under it', () => {
    const shown = rows.map((row) => [
      row.row - headRow,
      row.kind === 'group' ? row.numeral : `${row.number} ${row.variable.code}`,
    ])
    expect(shown).toEqual([
      [1, 'I'],
      [2, '1 population'],
      [3, '2 labour'],
      [4, 'II'],
      [5, '1 due'],
      [6, '2 arrears'],
      [7, '3 employers'],
    ])
  })

  test('neighbouring rows of one measure share a rule; a head or another measure ends it', () => {
    const ranges = inputRanges(rows).map(({ firstRow, lastRow, variable: first }) => [
      firstRow - headRow,
      lastRow - headRow,
      first.measure,
    ])
    expect(ranges).toEqual([
      [2, 3, 'person'],
      [5, 6, 'dong'],
      [7, 7, 'employer'],
    ])
  })
})

test('Roman numerals', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 9, 10, 14, 19, 39]
  expect(numbers.map(romanNumeral)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'X', 'XIV', 'XIX', 'XXXIX'])
})
