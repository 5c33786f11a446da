import ExcelJS from 'exceljs'
import { type SlipColumn, slipColumns, slipSheetName } from '../../shared/domain/slips/slip.ts'
import { slipMapSheet } from '../../shared/domain/slips/slip-map.ts'

/** A slip opened as a liaison opens it, in a spreadsheet program. */
export interface OpenSlip {
  readonly book: ExcelJS.Workbook
  readonly sheet: ExcelJS.Worksheet
  readonly hidden: ExcelJS.Worksheet
  /** Sheet row of the heads, from 1. */
  readonly headRow: number
  /** Rows of the slip by `<key> <line>`. */
  readonly rows: ReadonlyMap<string, { readonly row: number; readonly token: string }>
  cell(row: number, column: SlipColumn): ExcelJS.Cell
  save(): Promise<Uint8Array>
}

export async function openSlip(bytes: Uint8Array | Blob): Promise<OpenSlip> {
  const book = new ExcelJS.Workbook()
  const buffer = bytes instanceof Blob ? await bytes.arrayBuffer() : bytes
  await book.xlsx.load(buffer as ArrayBuffer)
  const sheet = sheetOf(book, slipSheetName)
  const hidden = sheetOf(book, slipMapSheet)
  const headRow = rowsOf(sheet).find((row) => sheet.getCell(row, 1).text === 'STT')
  if (headRow === undefined) throw new Error('The slip has no heads')
  const columnOf = (column: SlipColumn): number => slipColumns.findIndex(({ id }) => id === column) + 1
  const cell = (row: number, column: SlipColumn) => sheet.getCell(row, columnOf(column))
  const places = new Map(rowsOf(sheet).map((row) => [cell(row, 'token').text, row]))
  const rows = new Map(
    rowsOf(hidden).flatMap((at) => {
      const [token, key, line] = [1, 2, 3].map((column) => hidden.getCell(at, column).text)
      const row = places.get(token ?? '')
      return token && row !== undefined ? [[`${key} ${line}`, { row, token }] as const] : []
    }),
  )
  return {
    book,
    sheet,
    hidden,
    headRow,
    rows,
    cell,
    save: async () => new Uint8Array(await book.xlsx.writeBuffer()),
  }
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`The slip has no sheet ${name}`)
  return sheet
}

const rowsOf = (sheet: ExcelJS.Worksheet): readonly number[] =>
  Array.from({ length: sheet.rowCount }, (_, index) => index + 1)
