import { type ReportingUnit, unitFullName } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import { formatPeriod } from '../time/period.ts'
import { matchUnit } from '../units/match-unit.ts'
import { headingTime } from './column-period.ts'
import { atCell } from './finding-list.ts'
import { cellAddress, cellKinds } from './grid.ts'
import type { PrintedMeasure } from './heading-text.ts'
import type { Table } from './locate-table.ts'
import { parseNumberText } from './parse-number.ts'
import { cellText } from './read-figure.ts'
import type { RecognisedFigure, SideFigure } from './recognition.ts'
import type { HeadingMeaning } from './resolve-heading.ts'
import { openOutline } from './row-outline.ts'
import {
  bookFigure,
  bookHead,
  bookSideFigure,
  habitOfColumns,
  leaveTable,
  measureFor,
  missingReason,
  openMeasureNotes,
  readMeasured,
  type SheetContext,
  type SheetFigures,
} from './sheet-context.ts'
import { readTallColumns, type TallColumn, type TallColumns } from './tall-columns.ts'

const textKind = cellKinds.indexOf('text')

/** Reads a table whose rows are indicators of one unit. */
export function readTallTable(context: SheetContext, table: Table, unit: ReportingUnit): SheetFigures {
  const { view, lexicon, period } = context
  const layout = readTallColumns(view, table, lexicon, period, context.units)
  bookHead(context, table)
  const { value } = layout
  if (layout.unitHeads.length > 1) {
    return refuseTable(
      context,
      table,
      'several_units',
      `Trang “${view.name}”: các cột của bảng là nhiều đơn vị (${layout.unitHeads.map(unitFullName).join(', ')}); mỗi bảng chỉ tiêu theo dòng chỉ được có một đơn vị.`,
      'Tách mỗi đơn vị thành một tệp hoặc một trang, hoặc dùng biểu tổng hợp có đơn vị theo dòng.',
    )
  }
  if (layout.rivals.length > 0) {
    const names = layout.rivals.map(({ column, heading }) => `“${heading}” (cột ${columnName(column)})`).join(' và ')
    return refuseTable(
      context,
      table,
      'two_value_columns',
      `Trang “${view.name}”: ${names} đều có thể là cột thực hiện của ${formatPeriod(period)}; không chọn thay người gửi.`,
      'Ghi rõ tiêu đề cột (ví dụ “Thực hiện kỳ báo cáo”, “Thực hiện kỳ trước”) rồi nhập lại.',
    )
  }
  if (!value) {
    return refuseTable(
      context,
      table,
      'no_value_column',
      `Trang “${view.name}”: bảng không có cột số liệu thực hiện của ${formatPeriod(period)}.`,
      'Ghi rõ tiêu đề cột số liệu (ví dụ “Thực hiện kỳ báo cáo”) rồi nhập lại.',
    )
  }
  noteColumns(context, table, layout)
  const rows = readRows(context, table, layout)
  const figures: RecognisedFigure[] = []
  const sideFigures: SideFigure[] = []
  const habit = habitOfColumns(
    view,
    layout.columns.flatMap(({ column, use }) => (use.kind === 'value' || use.kind === 'side' ? [column] : [])),
    table.firstRow,
    table.lastRow,
  )
  const measures = openMeasureNotes(context)
  for (const row of rows) {
    if (row.variable === null) continue
    const measured = { variable: row.variable, measure: measureFor(context, row.variable, row.measure) }
    for (const { column, use } of layout.columns) {
      const index = view.indexAt(row.row, column)
      if (index < 0 || (use.kind !== 'value' && use.kind !== 'side')) continue
      const reading = readMeasured(view.cell(index), measured, habit)
      if (use.kind === 'side') {
        const side = bookSideFigure(context, index, unit.code, row.variable, use.role, reading)
        if (side) sideFigures.push(side)
        continue
      }
      const status = layout.isEstimate ? 'estimate' : 'actual'
      const figure = bookFigure(
        context,
        { index, unit: unit.code, variable: row.variable, status, inPeriod: use.inPeriod },
        reading,
      )
      if (!figure) continue
      measures.see(measured, figure.cell)
      figures.push(figure)
    }
  }
  measures.report()
  noteOtherUnits(context, table, unit)
  return { figures, sideFigures }
}

const columnName = (column: number): string => cellAddress(0, column).replace(/\d+$/, '')

function refuseTable(context: SheetContext, table: Table, code: string, message: string, remedy: string): SheetFigures {
  const { view, findings } = context
  findings.add(
    'error',
    code,
    { sheet: view.name, cell: cellAddress(table.headerFirst, table.labelColumn) },
    message,
    remedy,
  )
  leaveTable(context, table)
  return { figures: [], sideFigures: [] }
}

function noteColumns(
  { view, findings }: SheetContext,
  table: Table,
  { columns, value, isEstimate }: TallColumns,
): void {
  const estimate = columns.find(({ use }) => use.kind === 'side' && use.role === 'estimate')
  if (isEstimate && value) {
    findings.add(
      'note',
      'estimate_column',
      { sheet: view.name, cell: cellAddress(table.headerLast, value.column) },
      `Trang “${view.name}”: cột “${value.heading}” là số ước thực hiện; số liệu được ghi nhận là ước, không thay số chính thức.`,
      'Gửi lại khi có số thực hiện chính thức.',
    )
  } else if (estimate) {
    findings.add(
      'note',
      'estimate_column',
      { sheet: view.name, cell: cellAddress(table.headerLast, estimate.column) },
      `Trang “${view.name}”: cột “${estimate.heading}” là số ước thực hiện, chỉ để đối chiếu, không ghi nhận là số thực hiện.`,
      'Không cần làm gì.',
    )
  }
  for (const { column, heading, use } of columns) {
    if (use.kind !== 'left_out' || !use.unknown || !hasNumbers(view, table, column)) continue
    const cell = cellAddress(table.headerLast, column)
    findings.add(
      'warning',
      'unknown_column',
      { sheet: view.name, cell, read: heading || null },
      `${atCell(view.name, cell)}: cột ${columnName(column)} ${heading ? `“${heading}”` : '(không có tiêu đề)'} có số nhưng không nhận ra là số gì, nên không dùng.`,
      'Ghi rõ tiêu đề cột nếu đây là số liệu cần nhập; nếu không cần thì xác nhận bỏ qua.',
    )
  }
}

function hasNumbers(view: SheetContext['view'], table: Table, column: number): boolean {
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const index = view.indexAt(row, column)
    if (index >= 0 && view.cell(index).kind === 'number') return true
  }
  return false
}

interface TallRow {
  readonly row: number
  readonly variable: Variable | null
  readonly measure: PrintedMeasure | null
}

/** Gives every row its meaning and books labels, and the figures of rows that have none. */
function readRows(context: SheetContext, table: Table, layout: TallColumns): readonly TallRow[] {
  const { view, lexicon, period } = context
  const outline = openOutline()
  const rows: TallRow[] = []
  const figureColumns = layout.columns.filter(({ use }) => use.kind === 'value' || use.kind === 'side')
  const measureColumn = layout.columns.find(({ use }) => use.kind === 'measure')
  const last = lastDataRow(context, table, figureColumns)
  for (let row = table.firstRow; row <= last; row += 1) {
    const [from, to] = view.rowRange(row)
    if (from === to) continue
    const labelIndex = labelOf(context, table, row, figureColumns, measureColumn)
    const text = labelIndex >= 0 ? (view.sheet.cells.text[labelIndex] ?? '') : view.textAt(row, table.labelColumn)
    const heading = lexicon.headings.heading(text)
    const hasFigures = figureColumns.some(({ column }) => isFigureLike(context, row, column))
    const ordinalCell = table.ordinalColumn === null ? '' : view.textAt(row, table.ordinalColumn)
    const paths =
      text === ''
        ? []
        : outline.place({
            label: heading.label,
            ordinal: ordinalCell || heading.ordinal,
            isPart: heading.isPart,
            hasFigures,
            indent: /^[\s\u00a0]*/.exec(text)?.[0].length ?? 0,
          })
    const printed =
      (measureColumn ? lexicon.headings.measure(view.textAt(row, measureColumn.column)) : null) ?? heading.measure
    const { time, rest } = headingTime(lexicon, heading.label, period)
    const meaning =
      time === 'unstated' || time === 'same' ? meaningOf(context, paths, rest, printed) : ({ kind: 'unknown' } as const)
    bookLabels(context, table, row, labelIndex, measureColumn)
    if (meaning.kind === 'variable') rows.push({ row, variable: meaning.variable, measure: printed })
    else if (hasFigures)
      leaveRow(
        context,
        {
          row,
          text,
          paths,
          meaning,
          isRate: printed?.measure === 'percent' || lexicon.roles.roleOf(heading.label) === 'percent',
        },
        figureColumns,
      )
    leaveColumns(context, row, layout.columns)
  }
  return rows
}

function bookLabels(
  { view, ledger }: SheetContext,
  table: Table,
  row: number,
  labelIndex: number,
  measureColumn: TallColumn | undefined,
): void {
  ledger.use(labelIndex)
  if (table.ordinalColumn !== null) ledger.use(view.indexAt(row, table.ordinalColumn))
  const measure = measureColumn ? view.indexAt(row, measureColumn.column) : -1
  if (measure < 0) return
  if (view.sheet.cells.kind[measure] === textKind) ledger.use(measure)
  else ledger.ignore(measure, 'số trong cột đơn vị tính')
}

/** The label may stand beside its column (a merged or shifted heading); figures and units of measure are no labels. */
function labelOf(
  { view }: SheetContext,
  table: Table,
  row: number,
  figureColumns: readonly TallColumn[],
  measureColumn: TallColumn | undefined,
): number {
  const direct = view.indexAt(row, table.labelColumn)
  if (direct >= 0) return direct
  const first = Math.min(...figureColumns.map(({ column }) => column))
  const [from, to] = view.rowRange(row)
  for (let index = from; index < to; index += 1) {
    const column = view.columnOf(index)
    if (column >= first) return -1
    if (
      column !== table.ordinalColumn &&
      column !== measureColumn?.column &&
      view.sheet.cells.kind[index] === textKind &&
      !view.isEmpty(index)
    )
      return index
  }
  return -1
}

function isFigureLike({ view }: SheetContext, row: number, column: number): boolean {
  const index = view.indexAt(row, column)
  if (index < 0) return false
  const cell = view.cell(index)
  if (cell.kind !== 'text') return true
  const kind = parseNumberText(cell.text).kind
  return kind !== 'not_a_number' && kind !== 'missing'
}

/** The last row that names a known indicator or holds figures beside a label; below it are notes and signatures. */
function lastDataRow(context: SheetContext, table: Table, figureColumns: readonly TallColumn[]): number {
  const { view, lexicon } = context
  for (let row = table.lastRow; row >= table.firstRow; row -= 1) {
    const label = view.textAt(row, table.labelColumn)
    if (label !== '' && lexicon.resolve([lexicon.headings.heading(label).label], null).kind !== 'unknown') return row
    if (figureColumns.some(({ column }) => isFigureLike(context, row, column))) return row
  }
  return table.firstRow - 1
}

/** All readings of an unnumbered row must agree; else it is ambiguous. */
function meaningOf(
  { lexicon }: SheetContext,
  paths: readonly (readonly string[])[],
  own: string,
  printed: PrintedMeasure | null,
): HeadingMeaning {
  const meanings = paths
    .map((parents) => lexicon.resolve([...parents, own], printed?.measure ?? null))
    .filter(({ kind }) => kind !== 'unknown')
  const [first] = meanings
  if (!first) return { kind: 'unknown' }
  const variables = [...new Set(meanings.flatMap((meaning) => (meaning.kind === 'variable' ? [meaning.variable] : [])))]
  return variables.length > 1 ? { kind: 'ambiguous', variables } : first
}

interface LeftRow {
  readonly row: number
  readonly text: string
  readonly paths: readonly (readonly string[])[]
  readonly meaning: HeadingMeaning
  readonly isRate: boolean
}

/** A row with figures that are not stored: each cell gets its reason, and a person hears of it unless it is derived. */
function leaveRow(
  { view, ledger, findings }: SheetContext,
  { row, text, paths, meaning, isRate }: LeftRow,
  figureColumns: readonly TallColumn[],
): void {
  const cells = figureColumns.map(({ column }) => view.indexAt(row, column)).filter((index) => index >= 0)
  const derived = meaning.kind === 'derived' || isRate
  const reason = derived
    ? 'dòng tổng hợp hoặc tỷ lệ: phần mềm tự tính lại'
    : meaning.kind === 'ambiguous'
      ? 'dòng có tên chưa đủ rõ'
      : 'dòng không nhận ra chỉ tiêu'
  for (const index of cells) ledger.ignore(index, reason)
  const first = cells[0]
  if (derived || first === undefined) return
  const cell = view.address(first)
  const name = [...(paths[0] ?? []), text.trim()].filter((part) => part !== '').join(' › ')
  const place = { sheet: view.name, cell, read: cellText(view.cell(first)) }
  if (meaning.kind === 'ambiguous') {
    findings.add(
      'warning',
      'ambiguous_row',
      place,
      `${atCell(view.name, cell)}: dòng “${name}” có thể là ${meaning.variables.map(({ label }) => `“${label}”`).join(' hoặc ')}; không chọn thay người gửi nên chưa dùng.`,
      'Ghi rõ tên chỉ tiêu trong tệp rồi nhập lại.',
    )
    return
  }
  findings.add(
    'warning',
    'unknown_row',
    place,
    `${atCell(view.name, cell)}: dòng “${name || '(không có tên)'}” có số nhưng không nhận ra chỉ tiêu, nên không dùng.`,
    'Sửa tên dòng theo mẫu báo cáo nếu đây là số liệu cần nhập; nếu không cần thì xác nhận bỏ qua.',
  )
}

function leaveColumns({ view, ledger }: SheetContext, row: number, columns: readonly TallColumn[]): void {
  for (const { column, use } of columns) {
    const index = view.indexAt(row, column)
    if (index < 0 || !ledger.isOpen(index)) continue
    if (use.kind === 'label') ledger.use(index)
    else if (use.kind === 'left_out') ledger.ignore(index, use.reason)
    else if (
      use.kind !== 'measure' &&
      view.sheet.cells.kind[index] === textKind &&
      parseNumberText(view.textAt(row, column)).kind === 'missing'
    )
      ledger.ignore(index, missingReason)
  }
}

/** A second unit that heads a block inside the table: its figures would go to the wrong unit. */
function noteOtherUnits({ view, ledger, findings, units }: SheetContext, table: Table, unit: ReportingUnit): void {
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const [from, to] = view.rowRange(row)
    for (let index = from; index < to; index += 1) {
      if (view.sheet.cells.kind[index] !== textKind || view.columnOf(index) > table.labelColumn) continue
      const text = (view.sheet.cells.text[index] ?? '').replace(/^\s*đơn vị\s*:/i, '')
      const [other] = text.length > 60 ? [] : matchUnit(text, units, null)
      if (!other || other.code === unit.code || other.parent === null) continue
      const cell = view.address(index)
      ledger.fail(index)
      findings.add(
        'error',
        'several_units',
        { sheet: view.name, cell, read: text.trim() },
        `${atCell(view.name, cell)}: trang có số liệu của hai đơn vị (${unitFullName(unit)} và ${unitFullName(other)}).`,
        'Tách mỗi đơn vị thành một trang hoặc một tệp rồi nhập lại.',
      )
      return
    }
  }
}
