import { type ReportingUnit, unitFullName } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import { roundFraction } from '../numbers/fraction.ts'
import { printedDecimal, shownDecimals } from './cell-fraction.ts'
import { decimal, exactValueOf } from './exact-decimal.ts'
import { atCell } from './finding-list.ts'
import { cellAddress } from './grid.ts'
import type { Table } from './locate-table.ts'
import type { NumberHabit } from './parse-number.ts'
import { cellText } from './read-figure.ts'
import type { RecognisedFigure, SideFigure } from './recognition.ts'
import {
  bookFigure,
  bookHead,
  bookSideFigure,
  habitOfColumns,
  type MeasureNotes,
  measureFor,
  openMeasureNotes,
  readMeasured,
  type SheetContext,
  type SheetFigures,
} from './sheet-context.ts'
import { type ColumnCodes, checkPercent, checkTotals, readColumnCodes } from './wide-checks.ts'
import { readWideColumns, type WideColumn } from './wide-columns.ts'
import { readWideRows, type WideRow } from './wide-rows.ts'

/** Asked only for a sheet by wards, whose figures belong to the unit that the title names. */
export type UnitOfDetail = () => ReportingUnit | null

/** Reads a table whose rows are units and whose columns are variables. */
export function readWideTable(context: SheetContext, table: Table, unitOfDetail: UnitOfDetail): SheetFigures {
  const { view, findings, lexicon, period } = context
  bookHead(context, table)
  const { columns, rivals } = readWideColumns(view, table, lexicon, period)
  const rows = readWideRows(
    context,
    table,
    columns.flatMap(({ column, use }) => (use.kind === 'label' ? [] : [column])),
  )
  for (const { variable, columns: claims } of rivals) {
    const names = claims
      .map(({ column, heading }) => `“${heading}” (ô ${cellAddress(table.headerLast, column)})`)
      .join(' và ')
    findings.add(
      'error',
      'two_value_columns',
      { sheet: view.name, cell: cellAddress(table.headerLast, claims[0]?.column ?? 0) },
      `Trang “${view.name}”: ${names} đều có thể là cột của chỉ tiêu “${variable.label}”; không chọn thay người gửi.`,
      'Ghi rõ tiêu đề cột (ví dụ “Thực hiện”, “Lũy kế”, “Cùng kỳ”) rồi nhập lại.',
    )
  }
  noteColumns(context, table, columns, rows)
  const valueColumns = columns.filter(({ use }) => use.kind === 'value' || use.kind === 'side')
  const habit = habitOfColumns(
    view,
    valueColumns.map(({ column }) => column),
    table.firstRow,
    table.lastRow,
  )
  const codes = readColumnCodes(context, table)
  checkTotals(context, columns, rows, habit)
  const unitRows = rows.some(({ is }) => is.kind === 'unit')
  const detail = !unitRows && rows.some(({ is }) => is.kind === 'detail') ? unitOfDetail() : null
  if (detail) noteDetail(context, table, rows, detail)

  const reader = { context, columns, habit, codes, measures: openMeasureNotes(context) }
  const figures: RecognisedFigure[] = []
  const sideFigures: SideFigure[] = []
  for (const row of rows) {
    bookLabels(context, table, row)
    const unit = row.is.kind === 'unit' ? row.is.unit : row.is.kind === 'total' ? detail : null
    if (unit === null) {
      leaveRow(context, row, columns, reasonOf(row, unitRows))
      continue
    }
    const read = readRow(reader, row, unit)
    figures.push(...read.figures)
    sideFigures.push(...read.sideFigures)
  }
  reader.measures.report()
  return { figures, sideFigures }
}

function bookLabels({ view, ledger }: SheetContext, table: Table, { row, labelIndex }: WideRow): void {
  ledger.use(labelIndex)
  if (table.ordinalColumn !== null) ledger.use(view.indexAt(row, table.ordinalColumn))
}

function reasonOf({ is }: WideRow, unitRows: boolean): string {
  switch (is.kind) {
    case 'total':
      return 'dòng tổng cộng: chỉ dùng để kiểm tra'
    case 'subtotal':
      return 'dòng cộng nhóm: chỉ dùng để kiểm tra'
    case 'detail':
      return unitRows
        ? 'dòng chi tiết xã, phường: không phải đơn vị báo cáo'
        : 'chi tiết theo xã, phường: chỉ dùng để kiểm tra tổng'
    case 'residual':
      return 'dòng không phải đơn vị trong danh mục: chỉ dùng để kiểm tra tổng'
    case 'refused':
      return 'dòng có tên đơn vị không dùng được, xem lỗi'
    case 'unit':
    case 'heading':
      return 'chữ ngoài bảng số liệu (ghi chú, nơi nhận, chữ ký)'
  }
}

function leaveRow(
  { view, ledger, findings }: SheetContext,
  row: WideRow,
  columns: readonly WideColumn[],
  reason: string,
): void {
  const indexes = columns.map(({ column }) => view.indexAt(row.row, column)).filter((index) => index >= 0)
  for (const index of indexes) if (ledger.isOpen(index)) ledger.ignore(index, reason)
  const first = indexes.find((index) => view.cell(index).kind === 'number') ?? indexes[0]
  if (row.is.kind !== 'residual' || first === undefined) return
  const cell = view.address(row.labelIndex >= 0 ? row.labelIndex : first)
  findings.add(
    'warning',
    'unknown_row',
    { sheet: view.name, cell, read: row.label || null },
    `${atCell(view.name, cell)}: dòng “${row.label || '(không có tên)'}” có số (từ ô ${view.address(first)}) nhưng không phải đơn vị trong danh mục, nên chỉ dùng để kiểm tra dòng tổng.`,
    'Sửa tên đơn vị trong tệp nếu đây là đơn vị báo cáo; nếu là dòng khác (LLVT, văn phòng…) thì xác nhận bỏ qua.',
  )
}

interface RowReader {
  readonly context: SheetContext
  readonly columns: readonly WideColumn[]
  readonly habit: NumberHabit
  readonly codes: ColumnCodes
  readonly measures: MeasureNotes
}

function readRow(
  { context, columns, habit, codes, measures }: RowReader,
  row: WideRow,
  unit: ReportingUnit,
): SheetFigures {
  const { view, ledger, findings } = context
  const figures: RecognisedFigure[] = []
  const sideFigures: SideFigure[] = []
  for (const { column, heading, measure, use } of columns) {
    const index = view.indexAt(row.row, column)
    if (index < 0) continue
    if (use.kind === 'label') ledger.use(index)
    else if (use.kind === 'left_out') ledger.ignore(index, use.reason)
    else if (use.kind === 'percent') {
      const side = bookPercent(context, index, unit, use.variable, habit)
      checkPercent(context, index, heading, codes, habit)
      if (side) sideFigures.push(side)
    } else {
      const measured = { variable: use.variable, measure: measureFor(context, use.variable, measure) }
      const reading = readMeasured(view.cell(index), measured, habit)
      if (use.kind === 'side') {
        const side = bookSideFigure(context, index, unit.code, use.variable, use.role, reading)
        if (side) sideFigures.push(side)
        continue
      }
      if (!unit.reports && reading.kind === 'figure' && reading.value.amount === 0) {
        ledger.ignore(index, `${unitFullName(unit)}: không phát sinh số liệu`)
        continue
      }
      const figure = bookFigure(
        context,
        { index, unit: unit.code, variable: use.variable, status: use.status, inPeriod: use.inPeriod },
        reading,
      )
      if (!figure) continue
      if (!unit.reports)
        findings.add(
          'warning',
          'unit_does_not_report',
          { sheet: view.name, cell: figure.cell, read: figure.read },
          `${atCell(view.name, figure.cell)}: ${unitFullName(unit)} không phát sinh số liệu nhưng tệp có số ${figure.read}.`,
          'Kiểm tra lại dòng này trong tệp.',
        )
      measures.see(measured, figure.cell)
      figures.push(figure)
    }
  }
  return { figures, sideFigures }
}

/** The percentage as printed, rounded to the decimals that the cell shows. */
function bookPercent(
  { view, ledger, findings }: SheetContext,
  index: number,
  unit: ReportingUnit,
  variable: Variable | null,
  habit: NumberHabit,
): SideFigure | null {
  const cell = view.cell(index)
  const printed = printedDecimal(cell, habit)
  if (cell.kind === 'error' || cell.kind === 'formula_without_value') {
    const address = view.address(index)
    const fault =
      cell.kind === 'error'
        ? `công thức báo lỗi ${cell.text}`
        : `công thức “=${cell.formula ?? ''}” chưa có giá trị lưu trong tệp`
    findings.add(
      'warning',
      'side_figure_unreadable',
      { sheet: view.name, cell: address, read: cellText(cell) },
      `${atCell(view.name, address)} (cột tỷ lệ, chỉ dùng để kiểm tra): ${fault}.`,
      'Mở tệp bằng Excel, sửa công thức và lưu lại nếu cần đối chiếu tỷ lệ.',
    )
  }
  if (printed === null || variable === null) {
    ledger.ignore(index, 'cột tỷ lệ %: phần mềm tự tính lại')
    return null
  }
  const places = shownDecimals(cell, printed, 6)
  const percent = /%/.test(cell.format) ? 100n : 1n
  const rounded = roundFraction(
    { numerator: printed.digits * percent, denominator: 10n ** BigInt(printed.scale) },
    places,
  )
  const value = exactValueOf(decimal(rounded, places))
  if (value === null) {
    ledger.ignore(index, 'cột tỷ lệ %: phần mềm tự tính lại')
    return null
  }
  ledger.use(index)
  return {
    role: 'printed_percent',
    unit: unit.code,
    variable: variable.code,
    value,
    sheet: view.name,
    cell: view.address(index),
  }
}

function noteColumns(
  { view, findings }: SheetContext,
  table: Table,
  columns: readonly WideColumn[],
  rows: readonly WideRow[],
): void {
  for (const { column, heading, use, countsCards } of columns) {
    const cell = cellAddress(table.headerLast, column)
    const place = { sheet: view.name, cell, read: heading || null }
    if (use.kind === 'value' && use.status === 'estimate') {
      findings.add(
        'note',
        'estimate_column',
        place,
        `${atCell(view.name, cell)}: cột “${heading}” là số ước thực hiện; được ghi nhận là ước, không thay số chính thức.`,
        'Gửi lại khi có số thực hiện chính thức.',
      )
    }
    if (use.kind === 'value' && countsCards && use.variable.measure === 'person') {
      findings.add(
        'note',
        'cards_not_persons',
        place,
        `${atCell(view.name, cell)}: cột “${heading}” ghi số thẻ, được dùng cho chỉ tiêu “${use.variable.label}”.`,
        'Số thẻ có thể lớn hơn số người; kiểm tra lại nếu cần số người.',
      )
    }
    if (use.kind !== 'left_out' || !use.unknown) continue
    const number = rows
      .map(({ row }) => view.indexAt(row, column))
      .find((index) => index >= 0 && view.cell(index).kind === 'number')
    if (number === undefined) continue
    const between = use.between.map(({ label }) => `“${label}”`).join(' hoặc ')
    findings.add(
      'warning',
      between ? 'ambiguous_column' : 'unknown_column',
      place,
      between
        ? `${atCell(view.name, cell)}: cột “${heading}” có thể là ${between}; không chọn thay người gửi nên chưa dùng (ví dụ ô ${view.address(number)} = ${cellText(view.cell(number))}).`
        : `${atCell(view.name, cell)}: cột ${heading ? `“${heading}”` : '(không có tiêu đề)'} có số nhưng không nhận ra chỉ tiêu, nên không dùng (ví dụ ô ${view.address(number)} = ${cellText(view.cell(number))}).`,
      'Ghi rõ tiêu đề cột theo tên chỉ tiêu nếu đây là số liệu cần nhập; nếu không cần thì xác nhận bỏ qua.',
    )
  }
}

function noteDetail(
  { view, findings }: SheetContext,
  table: Table,
  rows: readonly WideRow[],
  unit: ReportingUnit,
): void {
  const details = rows.filter(({ is }) => is.kind === 'detail').length
  const cell = cellAddress(table.headerFirst, table.labelColumn)
  if (rows.some(({ is }) => is.kind === 'total')) {
    findings.add(
      'note',
      'detail_by_ward',
      { sheet: view.name, cell },
      `Trang “${view.name}”: bảng chi tiết ${details} xã, phường của ${unitFullName(unit)}; chỉ dòng tổng được ghi nhận cho ${unitFullName(unit)}.`,
      'Không cần làm gì.',
    )
    return
  }
  findings.add(
    'error',
    'detail_without_total',
    { sheet: view.name, cell },
    `Trang “${view.name}”: bảng chi tiết theo xã, phường của ${unitFullName(unit)} không có dòng tổng cộng.`,
    'Thêm dòng “Tổng cộng” vào bảng rồi nhập lại.',
  )
}
