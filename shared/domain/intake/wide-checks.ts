import { formatFraction } from '../numbers/format-number.ts'
import { compareFractions, type Fraction, subtractFractions } from '../numbers/fraction.ts'
import { fractionOfDecimal, printedDecimal, shownDecimals } from './cell-fraction.ts'
import { addDecimals, type Decimal, decimal } from './exact-decimal.ts'
import { atCell } from './finding-list.ts'
import type { Table } from './locate-table.ts'
import type { NumberHabit } from './parse-number.ts'
import { cellText, showDecimal } from './read-figure.ts'
import type { SheetContext } from './sheet-context.ts'
import { computeFormula, type FormulaValue } from './sheet-formula.ts'
import type { WideColumn } from './wide-columns.ts'
import type { WideRow } from './wide-rows.ts'

const isWithin = (difference: Fraction, limit: Fraction): boolean => {
  const magnitude = {
    ...difference,
    numerator: difference.numerator < 0n ? -difference.numerator : difference.numerator,
  }
  return compareFractions(magnitude, limit) <= 0
}

/**
 * Printed TOTAL against the sum of the rows, residual rows included, subtotals not. Figures printed in their own unit
 * (người, đồng) must agree to the last one; rounded ones (triệu đồng, decimals) within half a printed unit per row.
 */
export function checkTotals(
  context: SheetContext,
  columns: readonly WideColumn[],
  rows: readonly WideRow[],
  habit: NumberHabit,
): void {
  const { view, findings } = context
  const parts = rows.filter(({ is }) => ['unit', 'detail', 'residual', 'refused'].includes(is.kind))
  const totals = rows.filter(({ is }) => is.kind === 'total')
  if (parts.length === 0) return
  for (const { column, heading, measure, use } of columns) {
    if (use.kind !== 'value' && use.kind !== 'side') continue
    const read = parts.flatMap(({ row }) => {
      const index = view.indexAt(row, column)
      const value = index < 0 ? null : printedDecimal(view.cell(index), habit)
      return value ? [value] : []
    })
    if (read.length === 0) continue
    const sum = read.reduce(addDecimals, decimal(0n, 0))
    for (const { row } of totals) {
      const index = view.indexAt(row, column)
      const total = index < 0 ? null : printedDecimal(view.cell(index), habit)
      if (total === null || isWithin(differenceOf(total, sum), tolerance(read, total, measure?.exponent ?? 0))) continue
      const cell = view.address(index)
      findings.add(
        'warning',
        'total_differs',
        { sheet: view.name, cell, read: cellText(view.cell(index)) },
        `${atCell(view.name, cell)}: dòng tổng ghi ${showDecimal(total)} ở cột “${heading}”, cộng ${read.length} dòng được ${showDecimal(sum)} (lệch ${showDecimal(addDecimals(total, { ...sum, digits: -sum.digits }))}).`,
        'Kiểm tra lại các dòng và dòng tổng trong tệp; nếu số đúng như báo cáo thì ghi lời giải thích khi tiếp nhận.',
        true,
      )
    }
  }
}

const differenceOf = (left: Decimal, right: Decimal): Fraction =>
  subtractFractions(fractionOfDecimal(left), fractionOfDecimal(right))

function tolerance(rows: readonly Decimal[], total: Decimal, exponent: number): Fraction {
  const places = Math.max(...rows.map(({ scale }) => scale))
  // Persons and đồng are counted, and six decimals of triệu đồng show every đồng: nothing was rounded.
  const isRounded = exponent > 0 ? places < exponent : places > 0
  if (!isRounded) return { numerator: 0n, denominator: 1n }
  const halves = decimal(BigInt(rows.length) * 5n, places + 1)
  return fractionOfDecimal(total.scale < places ? addDecimals(halves, decimal(5n, total.scale + 1)) : halves)
}

/** The formulas of the row of column codes: column → "9/(1-2)", and code → column. */
export interface ColumnCodes {
  readonly columns: ReadonlyMap<string, number>
  readonly formulas: ReadonlyMap<number, string>
}

export function readColumnCodes({ view }: SheetContext, table: Table): ColumnCodes {
  const columns = new Map<string, number>()
  const formulas = new Map<number, string>()
  if (table.codeRow === null) return { columns, formulas }
  for (const column of table.columns) {
    const match = /^\(?(\d{1,3})\)?(?:\s*=\s*(.+))?$/.exec(view.textAt(table.codeRow, column))
    if (!match?.[1]) continue
    columns.set(match[1], column)
    if (match[2]) formulas.set(column, match[2])
  }
  return { columns, formulas }
}

/** A printed percentage against the one that the cell's own formula, or the formula under the head, gives. */
export function checkPercent(
  context: SheetContext,
  index: number,
  heading: string,
  codes: ColumnCodes,
  habit: NumberHabit,
): void {
  const { view, findings } = context
  const cell = view.cell(index)
  const printed = printedDecimal(cell, habit)
  if (printed === null) return
  const at = (row: number, column: number): FormulaValue => {
    const place = view.indexAt(row, column)
    const value = place < 0 ? null : printedDecimal(view.cell(place), habit)
    return value === null ? null : fractionOfDecimal(value)
  }
  const byCell =
    cell.formula === null
      ? null
      : computeFormula(cell.formula, {
          operand: (name) => at(rowOfName(name), columnOfName(name)),
          numbersAreCodes: false,
        })
  const codeFormula = codes.formulas.get(cell.column)
  const byCode =
    codeFormula === undefined
      ? null
      : computeFormula(codeFormula, {
          operand: (name) => valueOfCode(codes, name, (column) => at(cell.row, column)),
          numbersAreCodes: true,
        })
  for (const [computed, formula] of [
    [byCell, cell.formula],
    [byCode, codeFormula],
  ] as const) {
    if (computed === null) continue
    const tolerance = { numerator: 1n, denominator: 2n * 10n ** BigInt(shownDecimals(cell, printed, 2)) }
    const scaled = [computed, times(computed, 100n, 1n), times(computed, 1n, 100n)]
    const own = fractionOfDecimal(printed)
    const fine = /%/.test(cell.format) ? times(tolerance, 1n, 100n) : tolerance
    if (scaled.some((value) => isWithin(subtractFractions(own, value), fine))) continue
    const address = view.address(index)
    const closest = scaled.map((value) => formatFraction(value, 2)).join(' hoặc ')
    findings.add(
      'warning',
      'printed_percent_differs',
      { sheet: view.name, cell: address, read: cellText(cell) },
      `${atCell(view.name, address)}: cột “${heading}” ghi ${cellText(cell)}, tính lại theo công thức của biểu (${formula}) được ${/%/.test(cell.format) || codeFormula === formula ? formatFraction(times(computed, 100n, 1n), 2) : closest.split(' hoặc ')[0]}.`,
      'Kiểm tra lại công thức và số liệu trong tệp; tỷ lệ dùng trong phần mềm luôn được tính lại từ số tuyệt đối.',
    )
    return
  }
}

const times = (value: Fraction, by: bigint, over: bigint): Fraction => ({
  numerator: value.numerator * by,
  denominator: value.denominator * over,
})

function valueOfCode(codes: ColumnCodes, name: string, at: (column: number) => FormulaValue): FormulaValue {
  const column = codes.columns.get(name)
  return column === undefined ? null : at(column)
}

const rowOfName = (name: string): number => Number(name.replace(/\D/g, '')) - 1

function columnOfName(name: string): number {
  let column = 0
  for (const letter of name.replace(/\d/g, '')) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column - 1
}
