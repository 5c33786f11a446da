import type { Workbook, Worksheet } from 'exceljs'
import {
  type AnswerColumn,
  answerColumns,
  printedColumns,
  type Slip,
  type SlipColumn,
  type SlipRow,
  slipColumns,
  slipSheetName,
  tableEnd,
} from '../../shared/domain/slips/slip.ts'
import { slipMapRows, slipMapSheet } from '../../shared/domain/slips/slip-map.ts'
import { formatDate } from '../../shared/domain/time/iso-date.ts'
import { fixZipTimes } from './fix-zip-times.ts'
import {
  columnWidths,
  headLines,
  styleAnswer,
  styleGroup,
  styleHeadLine,
  styleHeads,
  stylePrinted,
  styleSignature,
  textHeight,
} from './write-slip-style.ts'
import { answerValidations } from './write-slip-validation.ts'

export interface SlipWorkbookInput {
  readonly slip: Slip
  /** The slip's rows in their order, under their headings; null: no heading is needed. */
  readonly groups: readonly { readonly heading: string | null; readonly rows: readonly SlipRow[] }[]
  /** The committee that the slip goes back to. */
  readonly committeeName: string
  /** "Kế hoạch số 64/KH-UBND", or that the slip is over every plan. */
  readonly scope: string
  /** Every page says "số liệu minh họa". */
  readonly illustrative: boolean
}

/** Hashing rounds of the sheet's protection where a password is set; Excel's own 100,000 take seconds here. */
const protectionRounds = 1_000

/** In points: a printed slip has room for two written lines. */
const leastRowHeight = 33

const columnNumber = (column: SlipColumn): number => slipColumns.findIndex(({ id }) => id === column) + 1
const lastVisible = slipColumns.length - 1

/**
 * The status slip (phiếu cập nhật tiến độ) of one agency. Only the columns for the answers are unlocked. The lock has
 * no password: it keeps slips of the hand away and is no security. Whoever takes it off can change anything, and the
 * checksum in the hidden sheet tells that it was done; what a slip may change is decided again when it comes back. The
 * same slip gives the same bytes.
 */
export async function writeSlipWorkbook(input: SlipWorkbookInput): Promise<Uint8Array> {
  // Half a second to load, and most runs of the program write no workbook.
  const { default: ExcelJS } = await import('exceljs')
  const { slip, groups, committeeName } = input
  const book: Workbook = new ExcelJS.Workbook()
  const day = new Date(`${slip.madeOn}T00:00:00Z`)
  book.creator = committeeName
  book.lastModifiedBy = committeeName
  book.created = day
  book.modified = day
  book.title = `Phiếu cập nhật tiến độ – ${slip.agencyName}`
  const sheet = book.addWorksheet(slipSheetName)
  sheet.columns = columnWidths.map((width) => ({ width }))
  sheet.getColumn(columnNumber('token')).hidden = true
  const headRow = writeHead(sheet, input)
  const lastRow = writeTable(sheet, headRow, groups)
  writeSignature(sheet, lastRow + 1)
  setUpPage(sheet, headRow, input)
  await sheet.protect('', {
    spinCount: protectionRounds,
    selectLockedCells: true,
    formatColumns: true,
    formatRows: true,
  })
  // Text stays text: codes that look like numbers must come back letter by letter.
  const hidden = book.addWorksheet(slipMapSheet, { state: 'veryHidden' })
  for (const row of slipMapRows(slip)) hidden.addRow([...row])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

/** Writes what stands above the table; gives the row of the heads. */
function writeHead(sheet: Worksheet, { slip, committeeName, scope, illustrative }: SlipWorkbookInput): number {
  const lines = headLines({
    agency: slip.agencyName,
    committee: committeeName,
    scope,
    day: formatDate(slip.madeOn),
    illustrative,
  })
  for (const { row, from, to, text, style } of lines) {
    sheet.mergeCells(row, from, row, to)
    const cell = sheet.getCell(row, from)
    cell.value = text
    styleHeadLine(cell, style)
    if (style === 'guide') sheet.getRow(row).height = textHeight(text, 160)
  }
  const headRow = Math.max(...lines.map(({ row }) => row)) + 2
  sheet.getRow(headRow).values = slipColumns.map(({ head }) => head)
  styleHeads(sheet.getRow(headRow))
  return headRow
}

/** Writes the rows and the mark of their end; gives the row of that mark. */
function writeTable(sheet: Worksheet, headRow: number, groups: SlipWorkbookInput['groups']): number {
  let at = headRow
  let number = 0
  for (const { heading, rows } of groups) {
    if (heading !== null) {
      at += 1
      sheet.mergeCells(at, 1, at, lastVisible)
      sheet.getCell(at, 1).value = heading
      styleGroup(sheet.getCell(at, 1))
    }
    const first = at + 1
    for (const row of rows) {
      at += 1
      number += 1
      writeRow(sheet, at, number, row)
    }
    if (rows.length > 0) addValidations(sheet, first, at)
  }
  at += 1
  sheet.getCell(at, columnNumber('token')).value = tableEnd
  return at
}

function writeRow(sheet: Worksheet, at: number, number: number, { token, printed }: SlipRow): void {
  const row = sheet.getRow(at)
  row.getCell(columnNumber('number')).value = number
  for (const column of printedColumns) row.getCell(columnNumber(column)).value = printed[column]
  row.getCell(columnNumber('token')).value = token
  for (let place = 1; place <= lastVisible; place += 1) stylePrinted(row.getCell(place), slipColumns[place - 1]?.id)
  for (const column of answerColumns) styleAnswer(row.getCell(columnNumber(column)), column)
  row.height = Math.max(
    leastRowHeight,
    ...printedColumns.map((column) => textHeight(printed[column], columnWidths[columnNumber(column) - 1] ?? 10)),
  )
}

/** exceljs writes validation by range but has no type for it; cell by cell, a long slip would be slow to open. */
interface RangeValidations {
  dataValidations: { add(range: string, validation: object): void }
}

function addValidations(sheet: Worksheet, first: number, last: number): void {
  const { dataValidations } = sheet as Worksheet & RangeValidations
  for (const [column, validation] of Object.entries(answerValidations) as [AnswerColumn, object][]) {
    const letter = sheet.getColumn(columnNumber(column)).letter
    dataValidations.add(`${letter}${first}:${letter}${last}`, validation)
  }
}

function writeSignature(sheet: Worksheet, first: number): void {
  const left = [1, columnNumber('role')] as const
  const right = [columnNumber('product'), lastVisible] as const
  const lines = [
    [first, right, '…………, ngày …… tháng …… năm ……', 'place'],
    [first + 1, left, 'NGƯỜI CẬP NHẬT', 'post'],
    [first + 1, right, 'THỦ TRƯỞNG CƠ QUAN', 'post'],
    [first + 5, left, '', 'name'],
    [first + 5, right, '', 'name'],
  ] as const
  for (const [row, [from, to], text, style] of lines) {
    sheet.mergeCells(row, from, row, to)
    const cell = sheet.getCell(row, from)
    if (text !== '') cell.value = text
    styleSignature(cell, style)
  }
}

/** A4 across, as wide as the page, the heads on each; the footer tells which slip a printed page belongs to. */
function setUpPage(sheet: Worksheet, headRow: number, { slip, illustrative }: SlipWorkbookInput): void {
  sheet.views = [
    {
      state: 'frozen',
      xSplit: columnNumber('title'),
      ySplit: headRow,
      showGridLines: false,
      activeCell: `${sheet.getColumn(columnNumber('status')).letter}${headRow + 1}`,
    },
  ]
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headRow}:${headRow}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  })
  const font = '&"Times New Roman,Italic"&9'
  const agency = slip.agencyName.replaceAll('&', '&&')
  const mark = illustrative ? ' – SỐ LIỆU MINH HỌA' : ''
  sheet.headerFooter.oddFooter = `&L${font} ${agency} – mã phiếu ${slip.id}${mark}&R${font} Trang &P/&N`
}
