import ExcelJS from 'exceljs'
import { fixZipTimes } from '../../electron/workbook/fix-zip-times.ts'
import { cellAddress } from '../../shared/domain/intake/grid.ts'

/** A cell that states a fact: what stands in the cell, and what it means. */
export interface FactCell {
  readonly shown: string | number
  readonly variable: string
  /** In the variable's own measure, as a plain decimal: "587115000000", "86.5". */
  readonly means: string
  /** Where the sheet tells of several units or periods. */
  readonly unit?: string
  readonly period?: string
}

export interface FormulaCell {
  readonly formula: string
  /** Left out where a program wrote the formula without computing it. */
  readonly result?: number | string | { readonly error: '#REF!' | '#DIV/0!' | '#N/A' }
}

export type SketchCell = null | string | number | FactCell | FormulaCell

/** A sheet as its rows, from A1; what is built from it and what must be read from it come from the same source. */
export interface SheetSketch {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows: readonly (readonly SketchCell[])[]
  /** A1 ranges. */
  readonly merges?: readonly string[]
  /** In characters. */
  readonly widths?: readonly number[]
  /** Rows, from 1, that are heads: bold, centred, boxed. */
  readonly headRows?: readonly number[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** Number format by column, from 1; otherwise "#,##0", or "#,##0.###" for a fraction. */
  readonly formats?: Readonly<Record<number, string>>
}

export interface ExpectedFact {
  readonly unit: string
  readonly period: string
  readonly variable: string
  readonly value: string
  readonly sheet: string
  readonly cell: string
}

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
const fontName = 'Times New Roman'

/** Writes the sketches as an .xlsx; the same sketches give the same bytes. */
export async function writeSketch(sheets: readonly SheetSketch[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Số liệu minh họa'
  book.created = new Date(Date.UTC(2023, 0, 1))
  book.modified = book.created
  for (const sketch of sheets) writeSheet(book, sketch)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

function writeSheet(book: ExcelJS.Workbook, sketch: SheetSketch): void {
  const sheet = book.addWorksheet(sketch.name, {
    state: sketch.state ?? 'visible',
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = (sketch.widths ?? []).map((width) => ({ width }))
  const firstHead = Math.min(...(sketch.headRows ?? [Number.POSITIVE_INFINITY]))
  const tableEnd = sketch.rows.findIndex((cells, index) => index + 1 > firstHead && cells.length === 0)
  sketch.rows.forEach((cells, index) => {
    const row = sheet.getRow(index + 1)
    const isHead = sketch.headRows?.includes(index + 1) === true
    const isTable = index + 1 >= firstHead && (tableEnd < 0 || index < tableEnd)
    const bold = isHead || !isTable || isGroup(cells)
    if (isHead) row.height = 32
    cells.forEach((content, column) => {
      const cell = row.getCell(column + 1)
      cell.font = { name: fontName, size: 12, bold }
      if (isTable) cell.border = { top: thin, left: thin, bottom: thin, right: thin }
      if (isHead || !isTable || column === 0)
        cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: isHead }
      const value = writtenValue(content)
      if (value === null) return
      cell.value = value
      if (typeof value !== 'string') cell.numFmt = sketch.formats?.[column + 1] ?? defaultFormat(value)
    })
  })
  for (const range of sketch.merges ?? []) sheet.mergeCells(range)
  for (const row of sketch.hiddenRows ?? []) sheet.getRow(row).hidden = true
  for (const column of sketch.hiddenColumns ?? []) sheet.getColumn(column).hidden = true
}

/** The head of a group of rows, or a total: a line that people set in bold. */
const isGroup = (cells: readonly SketchCell[]): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && !/^\d/.test(cell))) || cells.includes('TỔNG CỘNG')

/** A whole number with the format for decimals would show a lonely separator. */
const defaultFormat = (value: ExcelJS.CellValue): string =>
  typeof value === 'number' && !Number.isInteger(value) ? '#,##0.###' : '#,##0'

function writtenValue(content: SketchCell): ExcelJS.CellValue {
  if (content === null || typeof content === 'string' || typeof content === 'number') return content
  if ('shown' in content) return content.shown
  return content.result === undefined
    ? ({ formula: content.formula } as ExcelJS.CellFormulaValue)
    : { formula: content.formula, result: content.result as number }
}

/** Every fact that the sketches state, for the unit and period of the file unless the cell says otherwise. */
export function expectedFacts(sheets: readonly SheetSketch[], unit: string, period: string): ExpectedFact[] {
  return placed(sheets).flatMap(({ sheet, cell, content }) =>
    content !== null && typeof content === 'object' && 'shown' in content
      ? [
          {
            unit: content.unit ?? unit,
            period: content.period ?? period,
            variable: content.variable,
            value: content.means,
            sheet,
            cell,
          },
        ]
      : [],
  )
}

/** What reading must find in each cell: a number, a text, or the word for what is missing. */
export function expectedCells(sheets: readonly SheetSketch[]): Record<string, Record<string, string | number>> {
  const cells: Record<string, Record<string, string | number>> = {}
  for (const { sheet, cell, content } of placed(sheets)) {
    const sheetCells = cells[sheet] ?? {}
    cells[sheet] = sheetCells
    const read = expectedReading(content)
    if (read !== null) sheetCells[cell] = read
  }
  return cells
}

function expectedReading(content: SketchCell): string | number | null {
  if (content === null || content === '') return null
  if (typeof content !== 'object') return content
  if ('shown' in content) return content.shown
  if (content.result === undefined) return 'formula_without_value'
  return typeof content.result === 'object' ? content.result.error : content.result
}

const placed = (sheets: readonly SheetSketch[]): { sheet: string; cell: string; content: SketchCell }[] =>
  sheets.flatMap((sketch) =>
    sketch.rows.flatMap((cells, row) =>
      cells.map((content, column) => ({ sheet: sketch.name, cell: cellAddress(row, column), content })),
    ),
  )
