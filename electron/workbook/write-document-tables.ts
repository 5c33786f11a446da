import type { Workbook, Worksheet } from 'exceljs'
import type { TableCell } from '../../shared/domain/documents/content.ts'
import { type PlacedTable, printedFigure } from '../../shared/domain/documents/document-tables.ts'
import { fixZipTimes } from './fix-zip-times.ts'
import { heightOf, lineCount, type PlanCell, setUpPage, writeCell, writeHead, writeTitle } from './write-plan-table.ts'

export interface DocumentTablesInput {
  /** "Kết quả thực hiện Kế hoạch số 64/KH-UBND năm 2022 …" */
  readonly subject: string
  readonly tables: readonly PlacedTable[]
  readonly isIllustrative: boolean
  /** Midnight UTC of the document's day; the same input gives the same bytes. */
  readonly day: Date
}

/** Characters that all columns of a sheet share, in the proportions of the printed table. */
const sheetWidth = 150
const narrowest = 7
const headRow = 4

/** The tables of a document as a workbook, a sheet each: figures as numbers with the decimals they were printed with. */
export async function writeDocumentTables(input: DocumentTablesInput): Promise<Uint8Array> {
  // Half a second to load, and most runs of the program write no workbook.
  const { default: ExcelJS } = await import('exceljs')
  const book: Workbook = new ExcelJS.Workbook()
  book.creator = 'Sổ Chỉ đạo'
  book.lastModifiedBy = 'Sổ Chỉ đạo'
  book.created = input.day
  book.modified = input.day
  book.title = input.subject
  if (input.tables.length === 0) writeTitle(book.addWorksheet('Bảng số liệu'), 'Văn bản không có bảng số liệu.')
  input.tables.forEach((placed, index) => {
    writeTable(book.addWorksheet(`Bảng ${index + 1}`), placed, input)
  })
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

function writeTable(sheet: Worksheet, { appendix, table }: PlacedTable, input: DocumentTablesInput): void {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => Math.max(narrowest, Math.round((sheetWidth * share) / shares)))
  sheet.columns = widths.map((width) => ({ width }))
  writeTitle(sheet, table.title)
  const remarks = [appendix, table.unitNote, input.isIllustrative ? 'Số liệu minh họa' : null].filter(
    (text) => text !== null,
  )
  sheet.getCell(2, 1).value = remarks.join(' · ')
  const heads = sheet.getRow(headRow)
  table.columns.forEach(({ heading }, place) => {
    writeHead(heads.getCell(place + 1), heading)
  })
  heads.height = heightOf(
    Math.max(...table.columns.map(({ heading }, place) => lineCount(heading, widths[place] ?? 1))),
  )
  table.rows.forEach((cells, index) => {
    writeRow(sheet, headRow + 1 + index, cells, table.columns, widths)
  })
  table.notes.forEach((note, index) => {
    sheet.getCell(headRow + 2 + table.rows.length + index, 1).value = note
  })
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }]
  setUpPage(sheet, input.subject, `${headRow}:${headRow}`)
}

function writeRow(
  sheet: Worksheet,
  number: number,
  cells: readonly TableCell[],
  columns: PlacedTable['table']['columns'],
  widths: readonly number[],
): void {
  const row = sheet.getRow(number)
  let place = 0
  let lines = 1
  for (const cell of cells) {
    const span = cell.span ?? 1
    const content = contentOf(cell)
    const target = row.getCell(place + 1)
    writeCell(target, content, cell.align ?? columns[place]?.align ?? 'left')
    if (cell.bold || cell.italic)
      target.font = { ...target.font, bold: cell.bold === true, italic: cell.italic === true }
    if (span > 1) sheet.mergeCells(number, place + 1, number, place + span)
    const width = widths.slice(place, place + span).reduce((sum, one) => sum + one, 0)
    lines = Math.max(lines, lineCount(content, width))
    place += span
  }
  row.height = heightOf(lines)
}

function contentOf({ lines }: TableCell): PlanCell {
  const text = lines.join('\n')
  const figure = printedFigure(text)
  if (figure === null) return text
  return { value: figure.value, format: figure.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(figure.decimals)}` }
}
