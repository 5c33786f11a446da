import { headingTime } from '../intake/column-period.ts'
import { atCell } from '../intake/finding-list.ts'
import { cellAddress, cellKinds } from '../intake/grid.ts'
import { headingPath, type Table } from '../intake/locate-table.ts'
import { parseNumberText } from '../intake/parse-number.ts'
import { cellText } from '../intake/read-figure.ts'
import { openOutline } from '../intake/row-outline.ts'
import { bookHead, habitOfColumns, measureFor } from '../intake/sheet-context.ts'
import { matchUnit } from '../units/match-unit.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type { AssignedSheetContext, Counted, RecognisedAssignment } from './assigned-recognition.ts'
import { agencyNamed, bookAssignment, holdsNumber } from './book-assignment.ts'
import { type CountedHeading, countedHeading } from './counted-heading.ts'

/** Whose figures a table gives that names no holder in its columns; null while a person has not said so. */
export type HolderOfSheet = () => AssignedHolder | null

type Use =
  | { readonly kind: 'holder'; readonly holder: AssignedHolder }
  /** "Chỉ tiêu giao": figures of the one holder that the sheet is about. */
  | { readonly kind: 'sole' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'left_out'; readonly reason: string; readonly isOpen: boolean }

interface Column {
  readonly column: number
  readonly heading: string
  readonly use: Use
}

const textKind = cellKinds.indexOf('text')
const leftOut = (reason: string, isOpen = false): Use => ({ kind: 'left_out', reason, isOpen })

/** Reads a table whose rows are what is assigned and whose columns are units, or one column "Chỉ tiêu giao". */
export function readVariablesDown(
  context: AssignedSheetContext,
  table: Table,
  holderOfSheet: HolderOfSheet,
): readonly RecognisedAssignment[] {
  const { view, ledger } = context
  bookHead(context, table)
  const columns = soleColumn(context, table, columnsOf(context, table))
  const valued = columns.filter(({ use }) => use.kind === 'holder' || use.kind === 'sole').map(({ column }) => column)
  const sole = columns.some(({ use }) => use.kind === 'sole') ? holderOfSheet() : null
  const habit = habitOfColumns(view, valued, table.firstRow, table.lastRow)
  const measureColumn = columns.find(({ use }) => use.kind === 'measure')?.column ?? null
  const figures: RecognisedAssignment[] = []
  const outline = openOutline()
  for (let row = table.firstRow; row <= lastRow(context, table, valued); row += 1) {
    const counted = countedRow(context, table, row, { outline, measureColumn, valued })
    for (const { column, use } of columns) {
      const index = view.indexAt(row, column)
      if (index < 0) continue
      if (use.kind === 'measure') ledger.use(index)
      else if (use.kind === 'left_out') ledger.ignore(index, use.reason)
      else {
        const holder = use.kind === 'holder' ? use.holder : sole
        if ('reason' in counted) ledger.ignore(index, counted.reason)
        else if (holder === null) ledger.ignore(index, 'chờ chọn nơi được giao')
        else {
          const figure = bookAssignment(context, index, holder, counted, habit)
          if (figure) figures.push(figure)
        }
      }
    }
  }
  return figures
}

function columnsOf(context: AssignedSheetContext, table: Table): readonly Column[] {
  const { view, lexicon, units, territory, year, period } = context
  return table.columns.map((column): Column => {
    const path = headingPath(view, table, column)
    const heading = path.join(' – ')
    const as = (use: Use): Column => ({ column, heading, use })
    if (path.length === 0) return as(leftOut('cột không có tiêu đề', true))
    const times = path.map((text) => headingTime(lexicon, text, period))
    const other = times.find((time) => time.year !== null && time.year !== year)
    if (other) return as(leftOut(`cột của năm ${other.year}: chọn năm đó rồi nhập riêng`))
    const joined = times.map(({ rest }) => rest).join(' ')
    const role = lexicon.roles.roleOf(joined)
    if (role === 'measure' || lexicon.roles.isUnitColumn(heading)) return as({ kind: 'measure' })
    const last = path.at(-1) ?? ''
    const [unit, second] = matchUnit(last, units, null)
    if (role === null || role === 'plan') {
      if (unit && second) return as(leftOut(`“${last}” có thể là nhiều đơn vị: ghi rõ thành phố, quận hay huyện`, true))
      if (unit) return as({ kind: 'holder', holder: { kind: 'unit', code: unit.code } })
      const agency = agencyNamed(last, context)
      if (agency) return as({ kind: 'holder', holder: agency })
    }
    if (lexicon.isTotal(last)) return as(leftOut('cột tổng cộng: chỉ dùng để kiểm tra'))
    if (unit?.code === territory) return as({ kind: 'holder', holder: { kind: 'unit', code: territory } })
    if (role === 'plan') return as({ kind: 'sole' })
    if (role === null) return as(leftOut(`cột “${heading}” không nhận ra`, true))
    return as(leftOut(role === 'note' ? 'cột ghi chú' : 'cột không phải chỉ tiêu giao'))
  })
}

/** Two columns "Chỉ tiêu giao" cannot both be the one; beside columns of units such a column is not read. */
function soleColumn(
  { view, findings }: AssignedSheetContext,
  table: Table,
  columns: readonly Column[],
): readonly Column[] {
  const sole = columns.filter(({ use }) => use.kind === 'sole')
  const hasHolders = columns.some(({ use }) => use.kind === 'holder')
  if (sole.length === 0 || (sole.length === 1 && !hasHolders)) return noteOpen({ view, findings }, table, columns)
  if (!hasHolders) {
    findings.add(
      'error',
      'two_value_columns',
      { sheet: view.name, cell: cellAddress(table.headerLast, sole[0]?.column ?? 0) },
      `Trang “${view.name}”: ${sole.map(({ heading }) => `“${heading}”`).join(' và ')} đều có thể là cột chỉ tiêu giao; không chọn thay người lập.`,
      'Ghi rõ tiêu đề cột (ví dụ “Chỉ tiêu giao năm 2023”) rồi nhập lại.',
    )
  }
  const reason = hasHolders ? 'cột không nêu đơn vị được giao' : 'hai cột chỉ tiêu giao, chưa rõ dùng cột nào'
  return columns.map((column) =>
    column.use.kind === 'sole' ? { ...column, use: leftOut(reason, hasHolders) } : column,
  )
}

function noteOpen(
  { view, findings }: Pick<AssignedSheetContext, 'view' | 'findings'>,
  table: Table,
  columns: readonly Column[],
): readonly Column[] {
  for (const { column, heading, use } of columns) {
    if (use.kind !== 'left_out' || !use.isOpen) continue
    for (let row = table.firstRow; row <= table.lastRow; row += 1) {
      const index = view.indexAt(row, column)
      if (index < 0 || !holdsNumber(view, index)) continue
      const cell = cellAddress(table.headerLast, column)
      findings.add(
        'warning',
        'unknown_column',
        { sheet: view.name, cell, read: heading || null },
        `${atCell(view.name, cell)}: ${use.reason}, nên không dùng (ví dụ ô ${view.address(index)} = ${cellText(view.cell(index))}).`,
        'Ghi rõ tiêu đề cột nếu đây là chỉ tiêu giao; nếu không cần thì xác nhận bỏ qua.',
      )
      break
    }
  }
  return columns
}

interface Rows {
  readonly outline: ReturnType<typeof openOutline>
  readonly measureColumn: number | null
  readonly valued: readonly number[]
}

/** What a row counts, or why its cells are left aside. Its label and numbering are booked. */
function countedRow(
  context: AssignedSheetContext,
  table: Table,
  row: number,
  { outline, measureColumn, valued }: Rows,
): Counted | { readonly reason: string } {
  const { view, ledger, lexicon, findings } = context
  const text = view.textAt(row, table.labelColumn)
  const heading = lexicon.headings.heading(text)
  ledger.use(view.indexAt(row, table.labelColumn))
  if (table.ordinalColumn !== null) ledger.use(view.indexAt(row, table.ordinalColumn))
  const hasFigures = valued.some((column) => isFigureLike(context, row, column))
  const ordinal = table.ordinalColumn === null ? '' : view.textAt(row, table.ordinalColumn)
  const paths =
    text === ''
      ? [[]]
      : outline.place({
          label: heading.label,
          ordinal: ordinal || heading.ordinal,
          isPart: heading.isPart,
          hasFigures,
          indent: /^[\s\u00a0]*/.exec(text)?.[0].length ?? 0,
        })
  const inColumn = measureColumn === null ? null : lexicon.headings.measure(view.textAt(row, measureColumn))
  const printed = inColumn ?? heading.measure
  const meanings = paths
    .map((parents) => countedHeading([...parents, heading.label], printed, context))
    .filter(({ kind }) => kind !== 'unknown' && kind !== 'assigned_only')
  const meaning: CountedHeading = meanings[0] ?? { kind: 'unknown' }
  if (meaning.kind === 'counted') {
    const { variable, measure, exponent } = meaning.counted
    const measured = measure === 'count' && printed === null ? measureFor(context, variable, null)?.exponent : undefined
    return { variable, measure, exponent: measured ?? exponent }
  }
  const reason =
    meaning.kind === 'left_out'
      ? meaning.reason
      : meaning.kind === 'ambiguous'
        ? `dòng có thể là ${meaning.variables.map(({ label }) => `“${label}”`).join(' hoặc ')}`
        : 'dòng không nhận ra chỉ tiêu'
  const first = valued.map((column) => view.indexAt(row, column)).find((index) => index >= 0)
  const isOpen = meaning.kind !== 'left_out' || meaning.isOpen
  if (hasFigures && isOpen && first !== undefined) {
    const cell = view.address(first)
    findings.add(
      'warning',
      'unknown_row',
      { sheet: view.name, cell, read: cellText(view.cell(first)) },
      `${atCell(view.name, cell)}: dòng “${text || '(không có tên)'}” có số nhưng không dùng: ${reason}.`,
      'Ghi rõ tên chỉ tiêu trong tệp nếu đây là chỉ tiêu giao; nếu không cần thì xác nhận bỏ qua.',
    )
  }
  return { reason }
}

function isFigureLike({ view }: AssignedSheetContext, row: number, column: number): boolean {
  const index = view.indexAt(row, column)
  if (index < 0) return false
  if (view.sheet.cells.kind[index] !== textKind) return true
  const { kind } = parseNumberText(view.textAt(row, column))
  return kind !== 'not_a_number' && kind !== 'missing'
}

/** Below the last row with a figure stand notes and signatures. */
function lastRow(context: AssignedSheetContext, table: Table, valued: readonly number[]): number {
  for (let row = table.lastRow; row >= table.firstRow; row -= 1)
    if (valued.some((column) => isFigureLike(context, row, column))) return row
  return table.firstRow - 1
}
