import { type ReportingUnit, unitFullName, unitIsValidOn } from '../catalogue/unit.ts'
import { matchUnit, namesWardOrCommune } from '../units/match-unit.ts'
import { atCell } from './finding-list.ts'
import type { Table } from './locate-table.ts'
import { parseNumberText } from './parse-number.ts'
import type { SheetContext } from './sheet-context.ts'

/** What a row of a wide sheet stands for. */
export type WideRowKind =
  | { readonly kind: 'unit'; readonly unit: ReportingUnit }
  /** A ward or commune: detail of one unit. */
  | { readonly kind: 'detail' }
  | { readonly kind: 'total' }
  | { readonly kind: 'subtotal' }
  /** Figures of nobody in the catalogue ("Văn phòng BHXH thành phố", "LLVT"): part of the total. */
  | { readonly kind: 'residual' }
  /** The name fits several units or one that is not in force: the finding is made, its figures are not read. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'heading' }

export interface WideRow {
  readonly row: number
  readonly label: string
  readonly labelIndex: number
  readonly is: WideRowKind
}

/** Reads the labels of a wide table's rows, down to the last one with figures. */
export function readWideRows(context: SheetContext, table: Table, valueColumns: readonly number[]): readonly WideRow[] {
  const { view } = context
  const last = lastFigureRow(context, table, valueColumns)
  const rows: WideRow[] = []
  for (let row = table.firstRow; row <= last; row += 1) {
    const [from, to] = view.rowRange(row)
    if (from === to) continue
    const label =
      view.textAt(row, table.labelColumn) ||
      (table.ordinalColumn === null ? '' : labelInOrdinal(view.textAt(row, table.ordinalColumn)))
    const hasFigures = valueColumns.some((column) => isFigureLike(context, row, column))
    rows.push({
      row,
      label,
      labelIndex: view.indexAt(row, table.labelColumn),
      is: kindOf(context, row, table.labelColumn, label, hasFigures),
    })
  }
  return rows
}

/** "TỔNG CỘNG" is often merged over the numbering and the name. */
const labelInOrdinal = (text: string): string => (/\p{L}{3}/u.test(text) ? text : '')

function lastFigureRow(context: SheetContext, table: Table, valueColumns: readonly number[]): number {
  for (let row = table.lastRow; row >= table.firstRow; row -= 1) {
    if (valueColumns.some((column) => isFigureLike(context, row, column))) return row
    const label = context.view.textAt(row, table.labelColumn)
    if (label !== '' && matchUnit(withoutNumber(label), context.units, null).some((unit) => unit.parent !== null))
      return row
  }
  return table.firstRow - 1
}

function isFigureLike({ view }: SheetContext, row: number, column: number): boolean {
  const index = view.indexAt(row, column)
  if (index < 0) return false
  const cell = view.cell(index)
  if (cell.kind !== 'text') return true
  const kind = parseNumberText(cell.text).kind
  return kind !== 'not_a_number' && kind !== 'missing'
}

/** "1. Quận Hải Châu" */
const withoutNumber = (label: string): string => label.replace(/^\s*(?:\d+|[IVX]+)\s*[.)-]\s*/, '')

function kindOf(context: SheetContext, row: number, column: number, label: string, hasFigures: boolean): WideRowKind {
  const { lexicon, units, territory, asOf, view, findings } = context
  const name = withoutNumber(label)
  if (label === '') return hasFigures ? { kind: 'residual' } : { kind: 'heading' }
  if (lexicon.isTotal(name)) return { kind: 'total' }
  if (lexicon.isSubtotal(name)) return hasFigures ? { kind: 'subtotal' } : { kind: 'heading' }
  if (namesWardOrCommune(name)) return { kind: 'detail' }
  const everMatching = matchUnit(name, units, null)
  const candidates = everMatching.filter((unit) => unitIsValidOn(unit, asOf))
  const [unit, second] = candidates
  if (unit && !second) return unit.code === territory ? { kind: 'total' } : { kind: 'unit', unit }
  if (!hasFigures) return { kind: 'heading' }
  const cell = view.address(Math.max(view.indexAt(row, column), 0))
  const place = { sheet: view.name, cell, read: label }
  if (second) {
    findings.add(
      'error',
      'ambiguous_unit',
      place,
      `${atCell(view.name, cell)}: “${label}” có thể là ${candidates.map(unitFullName).join(' hoặc ')}.`,
      'Ghi rõ thành phố, quận, huyện hay thị xã trước tên đơn vị rồi nhập lại.',
    )
    return { kind: 'refused' }
  }
  const [former] = everMatching
  if (former) {
    findings.add(
      'error',
      'unit_not_in_force',
      place,
      `${atCell(view.name, cell)}: ${unitFullName(former)} không còn là đơn vị hành chính (hoặc chưa thành lập) vào ngày của số liệu.`,
      'Kiểm tra lại kỳ báo cáo và tên đơn vị rồi nhập lại.',
    )
    return { kind: 'refused' }
  }
  if (/^(?:q|quận|h|huyện|tx|thị xã|tp|thành phố)[.\s]/iu.test(name)) {
    findings.add(
      'error',
      'unknown_unit',
      place,
      `${atCell(view.name, cell)}: “${label}” không có trong danh mục đơn vị của địa bàn.`,
      'Sửa tên đơn vị trong tệp, hoặc kiểm tra tệp có thuộc địa bàn của kế hoạch đang chọn.',
    )
    return { kind: 'refused' }
  }
  return { kind: 'residual' }
}
