import { atCell } from '../intake/finding-list.ts'
import type { Table } from '../intake/locate-table.ts'
import { bookHead, habitOfColumns } from '../intake/sheet-context.ts'
import { checkTotals } from '../intake/wide-checks.ts'
import type { WideColumn } from '../intake/wide-columns.ts'
import { readWideRows, type WideRow } from '../intake/wide-rows.ts'
import { matchUnit } from '../units/match-unit.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type { AssignedSheetContext, RecognisedAssignment } from './assigned-recognition.ts'
import { agencyNamed, bookAssignment } from './book-assignment.ts'
import { type CountedColumn, noteUnknown, readCountedColumns } from './counted-columns.ts'

/** Reads a table whose rows are units or agencies and whose columns are what each of them is assigned. */
export function readUnitsDown(context: AssignedSheetContext, table: Table): readonly RecognisedAssignment[] {
  const { view } = context
  bookHead(context, table)
  const columns = readCountedColumns(context, table)
  const used = columns.filter(({ counted }) => counted !== null).map(({ column }) => column)
  const rows = readWideRows(context, table, used)
  noteUnknown(context, table, columns, rows)
  const habit = habitOfColumns(view, used, table.firstRow, table.lastRow)
  checkTotals(context, columns.flatMap(asWideColumn), rows.map(withoutTerritory(context)), habit)
  return rows.flatMap((row) => {
    context.ledger.use(row.labelIndex)
    if (table.ordinalColumn !== null) context.ledger.use(view.indexAt(row.row, table.ordinalColumn))
    const holder = holderOf(context, row)
    return columns.flatMap(({ column, counted, reason }) => {
      const index = view.indexAt(row.row, column)
      if (index < 0) return []
      if (holder && counted) return bookAssignment(context, index, holder, counted, habit) ?? []
      context.ledger.ignore(index, counted ? reasonOf(row) : reason)
      return []
    })
  })
}

/** A row under the territory's own name is its own figure; "Tổng cộng" only checks the rows. */
function holderOf(context: AssignedSheetContext, { is, label, row, labelIndex }: WideRow): AssignedHolder | null {
  if (is.kind === 'unit') return { kind: 'unit', code: is.unit.code }
  if (isTerritory(context, { is, label })) return { kind: 'unit', code: context.territory }
  if (is.kind !== 'residual') return null
  const agency = agencyNamed(label, context)
  if (agency === null) {
    const { view, findings } = context
    const cell = view.address(labelIndex >= 0 ? labelIndex : Math.max(view.rowRange(row)[0], 0))
    findings.add(
      'warning',
      'unknown_row',
      { sheet: view.name, cell, read: label || null },
      `${atCell(view.name, cell)}: dòng “${label || '(không có tên)'}” có số nhưng không phải đơn vị, cơ quan trong danh mục, nên chỉ dùng để kiểm tra dòng tổng.`,
      'Sửa tên trong tệp nếu đây là đơn vị được giao; nếu không thì xác nhận bỏ qua.',
    )
  }
  return agency
}

function isTerritory(
  { lexicon, units, territory }: AssignedSheetContext,
  { is, label }: Pick<WideRow, 'is' | 'label'>,
) {
  if (is.kind !== 'total' || lexicon.isTotal(label)) return false
  return matchUnit(label, units, null).some(({ code }) => code === territory)
}

/** For the check of totals the territory's own row is no printed sum. */
const withoutTerritory =
  (context: AssignedSheetContext) =>
  (row: WideRow): WideRow =>
    isTerritory(context, row) ? { ...row, is: { kind: 'heading' } } : row

const asWideColumn = ({ column, heading, counted }: CountedColumn): readonly WideColumn[] =>
  counted?.measure === 'count'
    ? [
        {
          column,
          heading,
          measure: null,
          countsCards: false,
          use: { kind: 'value', variable: counted.variable, inPeriod: false, status: 'actual' },
        },
      ]
    : []

function reasonOf({ is }: WideRow): string {
  switch (is.kind) {
    case 'total':
      return 'dòng tổng cộng: chỉ dùng để kiểm tra'
    case 'subtotal':
      return 'dòng cộng nhóm: chỉ dùng để kiểm tra'
    case 'detail':
      return 'dòng chi tiết xã, phường: không phải đơn vị báo cáo'
    case 'residual':
      return 'dòng không phải đơn vị, cơ quan trong danh mục: chỉ dùng để kiểm tra tổng'
    case 'refused':
      return 'dòng có tên đơn vị không dùng được, xem lỗi'
    case 'unit':
    case 'heading':
      return 'chữ ngoài bảng số liệu (ghi chú, nơi nhận, chữ ký)'
  }
}
