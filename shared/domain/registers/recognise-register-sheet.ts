import type { IsoDate } from '../ids.ts'
import { joinAccounts, openLedger } from '../intake/cell-ledger.ts'
import type { CellAccounting, Finding } from '../intake/finding.ts'
import { atCell, type FindingList, openFindings } from '../intake/finding-list.ts'
import { cellAddress, type WorkbookGrid } from '../intake/grid.ts'
import type { Lexicon } from '../intake/lexicon.ts'
import { refusalMessage, refusalOf } from '../intake/refusals.ts'
import { viewSheet } from '../intake/sheet-view.ts'
import { foldWords } from '../text/fold-text.ts'
import { locateRegisterTable, type RegisterTable } from './locate-register-table.ts'
import { type RecognisedRow, type RegisterPage, readRegisterRows } from './read-register-rows.ts'
import type { RegisterId } from './register-entry.ts'
import { registerFields } from './register-fields.ts'
import { registerNames } from './register-words.ts'

export interface RegisterRecognition {
  readonly rows: readonly RecognisedRow[]
  /** Every row that was refused has its cells named here. */
  readonly findings: readonly Finding[]
  readonly refusedRows: number
  readonly accounting: CellAccounting
}

export interface RegisterRecognitionContext {
  readonly register: RegisterId
  readonly fileName: string
  readonly today: IsoDate
  /** Knows the headings of lists of people, which are never read. */
  readonly lexicon: Lexicon
}

/** Reads a book as entries of one register: headings by their words, row by row, each cell accounted for. */
export function recogniseRegisterWorkbook(
  workbook: WorkbookGrid,
  { register, fileName, today, lexicon }: RegisterRecognitionContext,
): RegisterRecognition {
  const findings = openFindings()
  const rows: RecognisedRow[] = []
  let refusedRows = 0
  let tables = 0
  const pages = workbook.sheets.map((sheet): RegisterPage => {
    const view = viewSheet(sheet)
    return { view, ledger: openLedger(view) }
  })
  for (const page of pages) {
    if (page.view.count === 0) continue
    if (page.view.sheet.visibility !== 'visible') {
      refuseHidden(page, findings)
      continue
    }
    if (refusePage(page, lexicon, findings)) continue
    const table = locateRegisterTable(page.view, register)
    if (table === null) continue
    tables += 1
    if (!takeHeadings(page, table, register, findings)) continue
    const read = readRegisterRows(page, table, register, today, findings)
    rows.push(...read.rows)
    refusedRows += read.refused
  }
  for (const { ledger } of pages) ledger.ignoreRest('chữ ngoài bảng (tiêu đề, ghi chú, nơi nhận, chữ ký)')
  if (tables === 0 && findings.all().length === 0)
    findings.add(
      'error',
      'no_table',
      null,
      `Tệp “${fileName}”: không tìm thấy bảng của sổ “${registerNames[register]}”.`,
      `Đặt tiêu đề cột như mẫu: ${registerFields[register].map(({ label }) => `“${label}”`).join(', ')}; có thể xuất sổ ra Excel để lấy mẫu.`,
    )
  else if (
    tables > 0 &&
    rows.length === 0 &&
    refusedRows === 0 &&
    !findings.all().some(({ severity }) => severity === 'error')
  )
    findings.add('error', 'no_rows', null, `Tệp “${fileName}”: bảng không có dòng nào.`, 'Ghi nội dung rồi nhập lại.')
  return {
    rows,
    findings: findings.all(),
    refusedRows,
    accounting: joinAccounts(
      pages.flatMap(({ view, ledger }) => (view.count === 0 ? [] : [{ sheet: view.name, account: ledger.total() }])),
    ),
  }
}

/** Secret papers, lists of people and legacy encodings are not read at all. */
function refusePage({ view, ledger }: RegisterPage, lexicon: Lexicon, findings: FindingList): boolean {
  const refusal = refusalOf(view, lexicon)
  if (refusal === null) return false
  const { message, remedy, reason } = refusalMessage(refusal, view.name)
  const read = refusal.code === 'personal_data' ? null : refusal.read
  findings.add('error', refusal.code, { sheet: view.name, cell: refusal.cell, read }, message, remedy)
  ledger.ignoreAll(reason)
  return true
}

function refuseHidden({ view, ledger }: RegisterPage, findings: FindingList): void {
  ledger.ignoreAll('trang ẩn: không đọc')
  findings.add(
    'warning',
    'hidden_sheet',
    { sheet: view.name, cell: null },
    `Trang “${view.name}” đang ẩn nên không được đọc (${view.count} ô).`,
    'Nếu trang có nội dung cần ghi thì bỏ ẩn rồi nhập lại.',
  )
}

/** Marks the headings as used; false where a column that must be there is not, or money has no unit. */
function takeHeadings(
  { view, ledger }: RegisterPage,
  { headRow, columns, unknown }: RegisterTable,
  register: RegisterId,
  findings: FindingList,
): boolean {
  for (const { column } of columns) ledger.use(view.indexAt(headRow, column))
  for (const { column, heading } of unknown) {
    if (isRowNumber(heading)) continue
    findings.add(
      'warning',
      'unknown_column',
      { sheet: view.name, cell: cellAddress(headRow, column), read: heading },
      `${atCell(view.name, cellAddress(headRow, column))}: cột “${heading}” không thuộc sổ “${registerNames[register]}” nên không được đọc.`,
      'Đổi tên cột theo mẫu nếu cần đọc; nếu không, xác nhận bỏ qua.',
    )
  }
  const lacking = registerFields[register].filter(
    (field) => field.required && !columns.some((one) => one.field.key === field.key),
  )
  if (lacking.length > 0)
    findings.add(
      'error',
      'missing_column',
      { sheet: view.name, cell: cellAddress(headRow, 0) },
      `Trang “${view.name}”, dòng ${headRow + 1}: bảng thiếu cột ${lacking.map(({ label }) => `“${label}”`).join(', ')}.`,
      'Thêm cột còn thiếu rồi nhập lại; có thể xuất sổ ra Excel để lấy mẫu.',
    )
  const unitless = columns.filter(({ field, exponent }) => field.type === 'money' && exponent === null)
  for (const { column, field } of unitless)
    findings.add(
      'error',
      'no_unit',
      { sheet: view.name, cell: cellAddress(headRow, column), read: view.textAt(headRow, column) },
      `${atCell(view.name, cellAddress(headRow, column))}: cột “${field.label}” không ghi đơn vị tính.`,
      'Ghi “(đồng)”, “(nghìn đồng)” hoặc “(triệu đồng)” vào tiêu đề cột rồi nhập lại.',
    )
  return lacking.length + unitless.length === 0
}

const isRowNumber = (heading: string): boolean => ['stt', 'tt', 'so tt', 'so thu tu'].includes(foldWords(heading))
