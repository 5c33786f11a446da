import { headingTime } from '../intake/column-period.ts'
import { atCell } from '../intake/finding-list.ts'
import { cellAddress } from '../intake/grid.ts'
import { headingPath, type Table } from '../intake/locate-table.ts'
import { cellText } from '../intake/read-figure.ts'
import { bookHead, habitOfColumns } from '../intake/sheet-context.ts'
import { checkTotals } from '../intake/wide-checks.ts'
import type { WideColumn } from '../intake/wide-columns.ts'
import { readWideRows, type WideRow } from '../intake/wide-rows.ts'
import { matchUnit } from '../units/match-unit.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type { AssignedSheetContext, Counted, RecognisedAssignment } from './assigned-recognition.ts'
import { agencyNamed, bookAssignment, holdsNumber } from './book-assignment.ts'
import { countedHeading } from './counted-heading.ts'

interface Column {
  readonly column: number
  readonly heading: string
  readonly counted: Counted | null
  /** The heading itself says "chỉ tiêu giao", "kế hoạch": it wins over a bare name of the variable. */
  readonly saysAssigned: boolean
  readonly reason: string
  /** Nobody understood it: numbers below it are told. */
  readonly isOpen: boolean
}

/** Reads a table whose rows are units or agencies and whose columns are what each of them is assigned. */
export function readUnitsDown(context: AssignedSheetContext, table: Table): readonly RecognisedAssignment[] {
  const { view } = context
  bookHead(context, table)
  const columns = settleRivals(
    context,
    table,
    table.columns.map((column) => columnOf(context, table, column)),
  )
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

function columnOf(context: AssignedSheetContext, table: Table, column: number): Column {
  const { view, lexicon, period, year } = context
  const path = headingPath(view, table, column)
  const heading = path.join(' – ')
  const left = (reason: string, isOpen = false): Column => ({
    column,
    heading,
    counted: null,
    saysAssigned: false,
    reason,
    isOpen,
  })
  if (path.length === 0) return left('cột không có tiêu đề', true)
  const parts = path.map((text) => lexicon.headings.heading(text))
  const printed = parts.findLast((part) => part.measure !== null)?.measure ?? null
  const times = parts.map((part) => headingTime(lexicon, part.label, period))
  const other = times.find((time) => time.year !== null && time.year !== year)
  if (other) return left(`cột của năm ${other.year}: chọn năm đó rồi nhập riêng`)
  const meaning = countedHeading(
    times.map(({ rest }) => rest),
    printed ?? context.titleMeasures.find(({ measure }) => measure === 'person') ?? null,
    context,
  )
  const saysAssigned = lexicon.roles.roleOf(heading) === 'plan'
  switch (meaning.kind) {
    case 'counted':
      return { column, heading, counted: meaning.counted, saysAssigned, reason: '', isOpen: false }
    case 'assigned_only':
      return ofSubject(context, left, meaning.percent, { column, heading, exponent: printed?.exponent ?? 0 })
    case 'left_out':
      return left(meaning.reason, meaning.isOpen)
    case 'ambiguous':
      return left(`cột có thể là ${meaning.variables.map(({ label }) => `“${label}”`).join(' hoặc ')}`, true)
    case 'unknown':
      return left(`cột “${heading}” không nhận ra`, true)
  }
}

/** "Chỉ tiêu giao" alone counts what the title or a person says. */
function ofSubject(
  { subject, hasRate, ask, view }: AssignedSheetContext,
  left: (reason: string) => Column,
  percent: boolean,
  { column, heading, exponent }: { column: number; heading: string; exponent: number },
): Column {
  if (!subject) {
    ask({
      about: 'variable',
      message: `Trang “${view.name}”: cột “${heading}” không nói giao chỉ tiêu nào. Chọn chỉ tiêu của bảng.`,
    })
    return left('chờ chọn chỉ tiêu của bảng')
  }
  if (percent && !hasRate(subject.code)) return left(`tỷ lệ của “${subject.label}” không rõ mẫu số`)
  const counted: Counted = {
    variable: subject,
    measure: percent ? 'percent' : 'count',
    exponent: percent ? 0 : exponent,
  }
  return { column, heading, counted, saysAssigned: true, reason: '', isOpen: false }
}

/** Of two columns that count the same, the one that says "chỉ tiêu giao" is read; two with equal right are an error. */
function settleRivals(context: AssignedSheetContext, table: Table, columns: readonly Column[]): readonly Column[] {
  const { view, findings } = context
  const rivalsOf = ({ counted, saysAssigned }: Column) =>
    columns.filter(
      (one) =>
        counted &&
        one.counted?.variable.code === counted.variable.code &&
        one.counted.measure === counted.measure &&
        one.saysAssigned === saysAssigned,
    )
  const told = new Set<string>()
  return columns.map((column) => {
    const { counted, saysAssigned, heading } = column
    if (!counted) return column
    const stronger = columns.some(
      (one) =>
        !saysAssigned &&
        one.saysAssigned &&
        one.counted?.variable.code === counted.variable.code &&
        one.counted.measure === counted.measure,
    )
    if (stronger) return { ...column, counted: null, reason: `cột “${heading}”: đã dùng cột chỉ tiêu giao` }
    const rivals = rivalsOf(column)
    if (rivals.length < 2) return column
    const key = `${counted.variable.code} ${counted.measure}`
    if (!told.has(key)) {
      told.add(key)
      const names = rivals
        .map((one) => `“${one.heading}” (ô ${cellAddress(table.headerLast, one.column)})`)
        .join(' và ')
      findings.add(
        'error',
        'two_value_columns',
        { sheet: view.name, cell: cellAddress(table.headerLast, column.column) },
        `Trang “${view.name}”: ${names} đều có thể là chỉ tiêu giao “${counted.variable.label}”; không chọn thay người lập.`,
        'Ghi rõ tiêu đề cột (ví dụ “Chỉ tiêu giao năm 2023”) rồi nhập lại.',
      )
    }
    return { ...column, counted: null, reason: 'hai cột cùng một chỉ tiêu, chưa rõ dùng cột nào' }
  })
}

/** A column with numbers that nobody understood is told; labels and notes are not. */
function noteUnknown(
  { view, findings }: AssignedSheetContext,
  table: Table,
  columns: readonly Column[],
  rows: readonly WideRow[],
): void {
  for (const { column, heading, reason, isOpen } of columns) {
    if (!isOpen) continue
    const number = rows
      .map(({ row }) => view.indexAt(row, column))
      .find((index) => index >= 0 && holdsNumber(view, index))
    if (number === undefined) continue
    const cell = cellAddress(table.headerLast, column)
    findings.add(
      'warning',
      'unknown_column',
      { sheet: view.name, cell, read: heading || null },
      `${atCell(view.name, cell)}: ${reason}, nên không dùng (ví dụ ô ${view.address(number)} = ${cellText(view.cell(number))}).`,
      'Ghi rõ tiêu đề cột theo tên chỉ tiêu nếu đây là chỉ tiêu giao; nếu không cần thì xác nhận bỏ qua.',
    )
  }
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

const asWideColumn = ({ column, heading, counted }: Column): readonly WideColumn[] =>
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
