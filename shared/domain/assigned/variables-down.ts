import { atCell } from '../intake/finding-list.ts'
import { cellKinds } from '../intake/grid.ts'
import type { Table } from '../intake/locate-table.ts'
import { parseNumberText } from '../intake/parse-number.ts'
import { cellText } from '../intake/read-figure.ts'
import { openOutline } from '../intake/row-outline.ts'
import { bookHead, habitOfColumns, measureFor } from '../intake/sheet-context.ts'
import type { AssignedHolder } from './assigned-figure.ts'
import type { AssignedSheetContext, Counted, RecognisedAssignment } from './assigned-recognition.ts'
import { bookAssignment } from './book-assignment.ts'
import { type CountedHeading, countedHeading } from './counted-heading.ts'
import { readHolderColumns } from './holder-columns.ts'

/** Whose figures a table gives that names no holder in its columns; null while a person has not said so. */
export type HolderOfSheet = () => AssignedHolder | null

const textKind = cellKinds.indexOf('text')
/** Reads a table whose rows are what is assigned and whose columns are units, or one column "Chỉ tiêu giao". */
export function readVariablesDown(
  context: AssignedSheetContext,
  table: Table,
  holderOfSheet: HolderOfSheet,
): readonly RecognisedAssignment[] {
  const { view, ledger } = context
  bookHead(context, table)
  const columns = readHolderColumns(context, table)
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
