import type { Variable } from '../catalogue/variable.ts'
import type { GridCell } from '../intake/grid.ts'
import type { NumberHabit } from '../intake/parse-number.ts'
import { type FigureReading, readFigure } from '../intake/read-figure.ts'
import { compareFractions, fractionOf } from '../numbers/fraction.ts'
import type { AssignedMeasure } from './assigned-figure.ts'

export interface AssignedValueRule {
  readonly variable: Pick<Variable, 'label' | 'measure' | 'fractional'>
  readonly measure: AssignedMeasure
  /** Power of ten of the printed unit of measure: 3 for nghìn người. */
  readonly exponent: number
  readonly habit: NumberHabit
}

type Fault = Extract<FigureReading, { kind: 'fault' }>

const fault = (detail: string, remedy: string): Fault => ({ kind: 'fault', code: 'not_a_number', detail, remedy })

/** Reads a cell as an assigned figure: under the rules of a report's cells, not negative, a rate at most 100%. */
export function readAssignedValue(
  cell: GridCell,
  { variable, measure, exponent, habit }: AssignedValueRule,
): FigureReading {
  const rule =
    measure === 'count'
      ? { variable, exponent, habit }
      : { variable: { label: variable.label, measure: 'percent' as const, fractional: true }, exponent: 0, habit }
  const reading = readFigure(cell, rule)
  if (reading.kind !== 'figure') return reading
  const value = fractionOf(reading.value)
  if (value.numerator < 0n) return fault('chỉ tiêu giao là số âm.', 'Ghi lại số theo quyết định giao.')
  if (measure === 'count') return reading
  if (compareFractions(value, { numerator: 100n, denominator: 1n }) > 0)
    return fault('tỷ lệ giao lớn hơn 100%.', 'Ghi lại tỷ lệ theo quyết định giao.')
  // Excel keeps 95,15% as 0,9515; without the percent format nobody can tell it from 0,95%.
  const isSmall = compareFractions(value, { numerator: 1n, denominator: 1n }) <= 0 && value.numerator > 0n
  if (isSmall && cell.kind === 'number' && !cell.format.includes('%')) {
    return fault(
      'tỷ lệ giao từ 1 trở xuống mà ô không ở định dạng %, có thể là phần của 1.',
      'Đặt định dạng % cho ô, hoặc ghi tỷ lệ theo phần trăm (95,15) rồi nhập lại.',
    )
  }
  return reading
}

/** A value as typed: "12.500", "95,15", "95,15%". */
export const readTypedValue = (text: string, rule: Omit<AssignedValueRule, 'exponent' | 'habit'>): FigureReading =>
  readAssignedValue(
    { row: 0, column: 0, kind: 'text', number: null, text, format: '', formula: null },
    { ...rule, exponent: 0, habit: 'dots' },
  )
