import type { IsoDate } from '../ids.ts'
import type { CellLedger } from '../intake/cell-ledger.ts'
import { atCell, type FindingList } from '../intake/finding-list.ts'
import { cellAddress } from '../intake/grid.ts'
import { habitOf, type NumberHabit } from '../intake/parse-number.ts'
import type { SheetView } from '../intake/sheet-view.ts'
import { cleanText, foldWords } from '../text/fold-text.ts'
import { entryOfValues } from './check-entry.ts'
import type { RegisterColumn, RegisterTable } from './locate-register-table.ts'
import { type FieldValue, readFieldCell, shownText } from './read-field.ts'
import type { RegisterEntry, RegisterId } from './register-entry.ts'

/** One row of the sheet, made an entry. */
export interface RecognisedRow {
  readonly sheet: string
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly entry: RegisterEntry
}

export interface RegisterPage {
  readonly view: SheetView
  readonly ledger: CellLedger
}

interface RowContext {
  readonly register: RegisterId
  readonly today: IsoDate
  readonly habit: NumberHabit
  readonly findings: FindingList
}

/** With their marks: "Công văn" and "Tổng công ty" begin with the same letters. */
const totalWords = /^(tổng cộng|tổng số|cộng)([\s:.,(]|$)/u
const bareTotals = ['tong cong', 'tong so', 'tong', 'cong']

const isTotal = (text: string): boolean =>
  totalWords.test(cleanText(text).toLocaleLowerCase('vi')) || bareTotals.includes(foldWords(text))

/** Every row below the headings that holds an entry; one that does not is told, and its cells accounted for. */
export function readRegisterRows(
  { view, ledger }: RegisterPage,
  table: RegisterTable,
  register: RegisterId,
  today: IsoDate,
  findings: FindingList,
): { readonly rows: readonly RecognisedRow[]; readonly refused: number } {
  const habit = habitOfTable(view, table)
  const rows: RecognisedRow[] = []
  let refused = 0
  for (let row = table.headRow + 1; row < view.sheet.rowCount; row += 1) {
    const filled = table.columns.filter(({ column }) => view.indexAt(row, column) >= 0)
    if (filled.length === 0) continue
    const first = firstText(view, row)
    // What has a day is an entry, whatever its first word.
    const isDated = filled.some(({ field, column }) => field.type === 'date' && /\d/.test(view.textAt(row, column)))
    const reason =
      !isDated && isTotal(first)
        ? 'dòng cộng: phần mềm tự cộng'
        : filled.length === 1
          ? 'dòng chỉ có một ô: không phải là một mục của sổ'
          : isColumnNumbers(view, row, filled)
            ? 'dòng đánh số cột'
            : null
    if (reason !== null) {
      ignoreRow(view, ledger, row, reason)
      if (filled.length === 1 && !isTotal(first))
        findings.add(
          'note',
          'row_passed_over',
          { sheet: view.name, cell: view.address(view.rowRange(row)[0]), read: first },
          `Trang “${view.name}”, dòng ${row + 1}: “${first}” chỉ có một ô nên không được đọc.`,
          'Nếu là một mục của sổ thì điền đủ các cột rồi nhập lại.',
        )
      continue
    }
    const entry = readRow({ view, ledger }, row, table.columns, { register, today, habit, findings })
    if (entry === null) refused += 1
    else rows.push({ sheet: view.name, row: row + 1, entry })
  }
  return { rows, refused }
}

function readRow(
  { view, ledger }: RegisterPage,
  row: number,
  columns: readonly RegisterColumn[],
  { register, today, habit, findings }: RowContext,
): RegisterEntry | null {
  const values: Record<string, FieldValue> = {}
  let sound = true
  const refuse = (column: number, code: string, message: string, remedy: string) => {
    sound = false
    const index = view.indexAt(row, column)
    if (index >= 0) ledger.fail(index)
    const cell = cellAddress(row, column)
    findings.add(
      'error',
      code,
      { sheet: view.name, cell, read: index >= 0 ? shownText(view.cell(index)) : null },
      `${atCell(view.name, cell)}: ${withSmallInitial(message)}`,
      remedy,
    )
  }
  for (const { field, column, exponent } of columns) {
    const index = view.indexAt(row, column)
    if (index < 0) continue
    ledger.use(index)
    const read = readFieldCell(field, view.cell(index), { exponent: exponent ?? 0, habit })
    if (read.kind === 'value') values[field.key] = read.value
    else refuse(column, 'unreadable_cell', read.message, read.remedy)
  }
  const [from, to] = view.rowRange(row)
  for (let index = from; index < to; index += 1)
    if (ledger.isOpen(index)) ledger.ignore(index, 'cột không thuộc sổ này')
  if (!sound) return null
  const checked = entryOfValues(register, values, today)
  if (checked.kind === 'entry') return checked.entry
  // Also a field that is empty in this row has its cell.
  const placeOf = (key: string) => columns.find(({ field }) => field.key === key)?.column ?? columns[0]?.column ?? 0
  for (const { field, message, remedy } of checked.faults) refuse(placeOf(field), 'entry_fault', message, remedy)
  return null
}

const withSmallInitial = (message: string): string => `${message.charAt(0).toLocaleLowerCase('vi')}${message.slice(1)}`

const firstText = (view: SheetView, row: number): string => {
  const [from, to] = view.rowRange(row)
  for (let index = from; index < to; index += 1)
    if (!view.isEmpty(index) && /\p{L}/u.test(shownText(view.cell(index)))) return shownText(view.cell(index))
  return ''
}

/** "(1) (2) (3)" below the headings. */
const isColumnNumbers = (view: SheetView, row: number, columns: readonly RegisterColumn[]): boolean =>
  columns.every(({ column }) => /^\(?[1-9][0-9]?\)?$/.test(view.textAt(row, column)))

function ignoreRow(view: SheetView, ledger: CellLedger, row: number, reason: string): void {
  const [from, to] = view.rowRange(row)
  for (let index = from; index < to; index += 1) ledger.ignore(index, reason)
}

function habitOfTable(view: SheetView, { columns, headRow }: RegisterTable): NumberHabit {
  for (let row = headRow + 1; row < view.sheet.rowCount; row += 1)
    for (const { field, column } of columns)
      if (field.type === 'money' || field.type === 'count') {
        const habit = habitOf(view.textAt(row, column))
        if (habit !== 'unknown') return habit
      }
  return 'unknown'
}
