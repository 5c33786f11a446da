import type { Alignment, Borders, Cell, Row, Worksheet } from 'exceljs'
import { notInDocument } from '../../shared/domain/catalogue/plan-row-words.ts'

/** A figure with the number format that shows it as the document writes it: 0.975 with `"≥ "0.0%`. */
export interface FormattedNumber {
  readonly value: number
  readonly format: string
}

/** Null is what the document does not say. A date is midnight UTC of its day. */
export type PlanCell = string | number | Date | FormattedNumber | null

export interface PlanColumn<Entry> {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  readonly value: (entry: Entry) => PlanCell
}

export interface PlanTable<Entry> {
  readonly title: string
  readonly columns: readonly PlanColumn<Entry>[]
  readonly entries: readonly Entry[]
  /** Stands in the place of the rows where there are none. */
  readonly empty: string
  /** Below the rows, e.g. which years the document passes over. */
  readonly note?: string
  /** The first columns stay in sight beside the heads. */
  readonly frozenColumns: number
}

const fontName = 'Times New Roman'
const headFill = 'FFDCE6F1'
const quietColor = 'FF6B7280'
const thin = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

/** Sheet rows, counted from 1 as people see them: the title, a line left free, the heads, then the entries. */
const titleRow = 1
const headRow = 3

/** A4 across, as wide as the page, heads repeated on each, with the page's number below. */
export function setUpPage(sheet: Worksheet, footer: string, repeated?: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(repeated === undefined ? {} : { printTitlesRow: repeated }),
  })
  // An ampersand begins a code in headers and footers; two stand for the letter.
  const text = footer.replaceAll('&', '&&')
  sheet.headerFooter.oddFooter = `&L&"${fontName},Italic"&9 ${text}&R&"${fontName},Regular"&9 Trang &P/&N`
}

/** Writes one table: title, heads that stay in sight, a filter over them, one row for each entry. */
export function writePlanTable<Entry>(sheet: Worksheet, table: PlanTable<Entry>, footer: string): void {
  const { columns, entries, title, empty, note, frozenColumns } = table
  sheet.columns = columns.map(({ width }) => ({ width }))
  writeTitle(sheet, title)
  writeHeads(sheet.getRow(headRow), columns)
  entries.forEach((entry, index) => {
    const row = sheet.getRow(headRow + 1 + index)
    let lines = 1
    columns.forEach((column, place) => {
      const content = column.value(entry)
      writeCell(row.getCell(place + 1), content, column.align ?? 'left')
      lines = Math.max(lines, lineCount(content, column.width))
    })
    row.height = heightOf(lines)
  })
  if (entries.length === 0) writeRemark(sheet.getCell(headRow + 1, 1), empty)
  if (note !== undefined) writeRemark(sheet.getCell(headRow + 2 + Math.max(entries.length, 1), 1), note)
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: headRow, showGridLines: false }]
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + entries.length, column: columns.length },
  }
  setUpPage(sheet, footer, `${headRow}:${headRow}`)
}

export function writeTitle(sheet: Worksheet, title: string): void {
  const cell = sheet.getCell(titleRow, 1)
  setText(cell, title)
  cell.font = { name: fontName, size: 14, bold: true }
}

function writeHeads<Entry>(row: Row, columns: readonly PlanColumn<Entry>[]): void {
  columns.forEach(({ head }, place) => {
    writeHead(row.getCell(place + 1), head)
  })
  row.height = heightOf(Math.max(...columns.map(({ head, width }) => lineCount(head, width * boldness)))) + 6
}

/** Bold letters are wider: fewer of them stand in a line. */
const boldness = 0.85

/** Letters of 11-point Times New Roman in the width of one character of the sheet, which is that of a wider font. */
const lettersPerCharacter = 1.25

/** Points of one line of 11-point text, and of the space around the lines. */
const lineHeight = 13.5
const padding = 4

/** Height of a row in points; a spreadsheet does not stretch rows by itself when it opens a file without heights. */
export const heightOf = (lines: number): number => lines * lineHeight + padding

/** Lines that a cell's content takes in a column, broken between words as a spreadsheet does. */
export function lineCount(content: PlanCell, width: number): number {
  const text = content === null ? notInDocument : content
  if (typeof text !== 'string') return 1
  return text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, width), 0)
}

function paragraphLines(paragraph: string, width: number): number {
  const capacity = width * lettersPerCharacter
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= capacity || used === 0) used = needed
    else {
      lines += 1
      used = word.length
    }
  }
  return lines
}

export function writeHead(cell: Cell, head: string): void {
  setText(cell, head)
  cell.font = { name: fontName, size: 11, bold: true }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headFill } }
  cell.border = box
}

/** Numbers and dates stay numbers and dates; what the document does not say is said so, quietly. */
export function writeCell(cell: Cell, content: PlanCell, align: Alignment['horizontal']): void {
  const isMissing = content === null
  cell.font = {
    name: fontName,
    size: isMissing ? 10 : 11,
    italic: isMissing,
    ...(isMissing ? { color: { argb: quietColor } } : {}),
  }
  cell.alignment = { horizontal: align, vertical: 'top', wrapText: true }
  cell.border = box
  if (content === null) setText(cell, notInDocument)
  else if (typeof content === 'string') setText(cell, content)
  else if (typeof content === 'number') cell.value = content
  else if (content instanceof Date) {
    cell.value = content
    cell.numFmt = 'dd/mm/yyyy'
  } else {
    cell.value = content.value
    cell.numFmt = content.format
  }
}

function writeRemark(cell: Cell, text: string): void {
  setText(cell, text)
  cell.font = { name: fontName, size: 11, italic: true, color: { argb: quietColor } }
}

/**
 * Text is written as text and never as a formula. Where it begins like one, the cell is given Excel's text format as
 * well: it stays text when somebody edits it, or saves the sheet in another form.
 */
function setText(cell: Cell, text: string): void {
  cell.value = text
  if (/^[=+\-@\t\r]/.test(text)) cell.numFmt = '@'
}
