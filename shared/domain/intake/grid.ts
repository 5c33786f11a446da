/** Plain data that comes back from the reading process: typed cells with their places, nothing of Excel's own objects. */
export const cellKinds = ['text', 'number', 'boolean', 'date', 'error', 'formula_without_value'] as const
export type CellKind = (typeof cellKinds)[number]

/** Parallel arrays, one entry per non-empty cell, in row-major order. */
export interface CellColumns {
  readonly row: Uint32Array
  readonly column: Uint16Array
  /** Index into `cellKinds`. */
  readonly kind: Uint8Array
  /** NaN where the cell holds no number. A date is kept as Excel's serial number. */
  readonly number: Float64Array
  /** The text as stored (NFC, otherwise untouched), `#REF!` for an error, '' for a number. */
  readonly text: readonly string[]
  /** Index into `SheetGrid.formats`. */
  readonly format: Uint16Array
}

export interface CellRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** One sheet; rows and columns are counted from 0. */
export interface SheetGrid {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'very_hidden'
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: CellColumns
  /** Excel number formats, entry 0 is ''. */
  readonly formats: readonly string[]
  /** Index of the cell → its formula without "=". */
  readonly formulas: ReadonlyMap<number, string>
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[]
}

/** One cell lifted out of the columns. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly kind: CellKind
  readonly number: number | null
  readonly text: string
  readonly format: string
  readonly formula: string | null
}

export const cellCount = (sheet: SheetGrid): number => sheet.cells.row.length

export function cellAt(sheet: SheetGrid, index: number): GridCell {
  const { row, column, kind, number, text, format } = sheet.cells
  const value = number[index] ?? Number.NaN
  return {
    row: row[index] ?? 0,
    column: column[index] ?? 0,
    kind: cellKinds[kind[index] ?? 0] ?? 'text',
    number: Number.isNaN(value) ? null : value,
    text: text[index] ?? '',
    format: sheet.formats[format[index] ?? 0] ?? '',
    formula: sheet.formulas.get(index) ?? null,
  }
}

/** Index of the cell at a place, or -1: binary search, since the columns are in row-major order. */
export function indexOfCell(sheet: SheetGrid, row: number, column: number): number {
  const { row: rows, column: columns } = sheet.cells
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = (rows[middle] as number) - row || (columns[middle] as number) - column
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export function findCell(sheet: SheetGrid, row: number, column: number): GridCell | null {
  const index = indexOfCell(sheet, row, column)
  return index < 0 ? null : cellAt(sheet, index)
}

/** `A1`-style address of a place counted from 0. */
export function cellAddress(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** What a builder of grids may put into a cell; null is an empty one. */
export type LooseCell = string | number | null | Partial<Omit<GridCell, 'row' | 'column'>>

/** Builds a sheet from rows of loose cells: for CSV and for tests. */
export function sheetFromRows(
  name: string,
  rows: readonly (readonly LooseCell[])[],
  merges: readonly CellRange[] = [],
): SheetGrid {
  const formats = ['']
  const formulas = new Map<number, string>()
  const columns = {
    row: [] as number[],
    column: [] as number[],
    kind: [] as number[],
    number: [] as number[],
    text: [] as string[],
    format: [] as number[],
  }
  let columnCount = 0
  rows.forEach((cells, row) => {
    columnCount = Math.max(columnCount, cells.length)
    cells.forEach((loose, column) => {
      if (loose === null || loose === '') return
      const cell =
        typeof loose === 'string'
          ? { text: loose }
          : typeof loose === 'number'
            ? { kind: 'number' as const, number: loose }
            : loose
      if (cell.format && !formats.includes(cell.format)) formats.push(cell.format)
      if (cell.formula) formulas.set(columns.row.length, cell.formula)
      columns.row.push(row)
      columns.column.push(column)
      columns.kind.push(cellKinds.indexOf(cell.kind ?? 'text'))
      columns.number.push(cell.number ?? Number.NaN)
      columns.text.push((cell.text ?? '').normalize('NFC'))
      columns.format.push(formats.indexOf(cell.format ?? ''))
    })
  })
  return {
    name,
    visibility: 'visible',
    rowCount: rows.length,
    columnCount,
    cells: {
      row: Uint32Array.from(columns.row),
      column: Uint16Array.from(columns.column),
      kind: Uint8Array.from(columns.kind),
      number: Float64Array.from(columns.number),
      text: columns.text,
      format: Uint16Array.from(columns.format),
    },
    formats,
    formulas,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  }
}
