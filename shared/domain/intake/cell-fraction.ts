import type { Fraction } from '../numbers/fraction.ts'
import { type Decimal, decimalOfDouble } from './exact-decimal.ts'
import type { GridCell } from './grid.ts'
import { type NumberHabit, parseNumberText } from './parse-number.ts'

/** The number that a cell prints, without regard to any variable; null when it holds none. */
export function printedDecimal(cell: GridCell, habit: NumberHabit): Decimal | null {
  if (cell.kind === 'number' && cell.number !== null) return decimalOfDouble(cell.number)
  if (cell.kind !== 'text') return null
  const read = parseNumberText(cell.text, habit)
  return read.kind === 'number' ? read.value : null
}

export const fractionOfDecimal = (value: Decimal): Fraction => ({
  numerator: value.digits,
  denominator: 10n ** BigInt(value.scale),
})

/** Decimals that the cell shows: its number format's, else those of the number, at most `most`. */
export function shownDecimals(cell: GridCell, value: Decimal, most: number): number {
  const format = /[0#]\.([0#]+)/.exec(cell.format)
  if (cell.kind === 'number' && format?.[1]) return Math.min(format[1].length, most)
  if (cell.kind === 'number' && /^[#,]*0%?$/.test(cell.format)) return 0
  return Math.min(value.scale, most)
}
