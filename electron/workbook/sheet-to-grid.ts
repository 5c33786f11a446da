import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx'
import {
  type CellKind,
  type CellRange,
  cellAddress,
  cellKinds,
  type SheetGrid,
} from '../../shared/domain/intake/grid.ts'
import type { CoveredCell } from './read-outcome.ts'

/** Excel's error values by the numbers that SheetJS gives them. */
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** Days between the two calendars of Excel: files from old Macs count from 1904. */
const days1904 = 1462

export interface SheetContext {
  readonly name: string
  readonly visibility: SheetGrid['visibility']
  readonly date1904: boolean
}

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[]

/** Cells of a dense SheetJS sheet that hold something, row by row; formulas without a value count. */
export function countCells(sheet: WorkSheet): number {
  let count = 0
  forEachCell(sheet, (cell) => {
    if (isFilled(cell)) count += 1
  })
  return count
}

/** Cells as written in the file with any value at all, an empty text included: the check that none got lost. */
export function countWrittenCells(sheet: WorkSheet): number {
  let count = 0
  forEachCell(sheet, (cell) => {
    if (cell.t !== 'z') count += 1
  })
  return count
}

/**
 * A SheetJS sheet as plain typed columns, with the values that lie hidden under merged cells set apart.
 *
 * @param count from `countCells`, so that the columns are allocated once
 */
export function sheetToGrid(
  sheet: WorkSheet,
  context: SheetContext,
  count: number,
): { grid: SheetGrid; coveredCells: CoveredCell[] } {
  const merges = mergesOf(sheet)
  const covered = coverage(merges)
  const coveredCells: CoveredCell[] = []
  const rows = new Uint32Array(count)
  const columns = new Uint16Array(count)
  const kinds = new Uint8Array(count)
  const numbers = new Float64Array(count)
  const texts: string[] = []
  const formatIndexes = new Uint16Array(count)
  const formats = formatTable()
  const formulas = new Map<number, string>()
  let lastRow = -1
  let lastColumn = -1
  forEachCell(sheet, (cell, row, column) => {
    if (!isFilled(cell)) return
    const value = cellValue(cell, context.date1904)
    if (covered(row, column)) {
      const read = value.text === '' ? String(value.number) : value.text
      coveredCells.push({ sheet: context.name, cell: cellAddress(row, column), read })
      return
    }
    const index = texts.length
    rows[index] = row
    columns[index] = column
    kinds[index] = cellKinds.indexOf(value.kind)
    numbers[index] = value.number
    texts.push(value.text)
    formatIndexes[index] = formats.indexOf(cell.z)
    if (cell.f !== undefined && cell.f !== '') formulas.set(index, cell.f)
    lastRow = row
    lastColumn = Math.max(lastColumn, column)
  })
  const length = texts.length
  const grid: SheetGrid = {
    name: context.name.normalize('NFC'),
    visibility: context.visibility,
    rowCount: lastRow + 1,
    columnCount: lastColumn + 1,
    cells: {
      row: rows.slice(0, length),
      column: columns.slice(0, length),
      kind: kinds.slice(0, length),
      number: numbers.slice(0, length),
      text: texts,
      format: formatIndexes.slice(0, length),
    },
    formats: formats.list,
    formulas,
    merges,
    hiddenRows: hiddenIndexes(sheet['!rows'], lastRow),
    hiddenColumns: hiddenIndexes(sheet['!cols'], lastColumn),
  }
  return { grid, coveredCells }
}

/** Sparse on purpose: a single cell in the last row must not cost a million steps. */
function forEachCell(sheet: WorkSheet, visit: (cell: CellObject, row: number, column: number) => void): void {
  const rows = (sheet['!data'] ?? []) as DenseRows
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) visit(cell, row, column)
    })
  })
}

/** A formula's own text is not its value: SheetJS hands a formula without a cached value over as a stub. */
const isFormulaWithoutValue = (cell: CellObject): boolean =>
  cell.t === 'z' && (cell.f !== undefined || cell.F !== undefined)

function isFilled(cell: CellObject): boolean {
  if (cell.t === 'z') return isFormulaWithoutValue(cell)
  return !(cell.t === 's' && (cell.v === '' || cell.v === undefined))
}

interface CellValue {
  readonly kind: CellKind
  readonly number: number
  readonly text: string
}

const withoutNumber = (kind: CellKind, text: string): CellValue => ({ kind, number: Number.NaN, text })

function cellValue(cell: CellObject, date1904: boolean): CellValue {
  switch (cell.t) {
    case 'z':
      return withoutNumber('formula_without_value', '')
    case 'b':
      return withoutNumber('boolean', cell.v ? 'TRUE' : 'FALSE')
    case 'e':
      return withoutNumber('error', errorTexts[Number(cell.v)] ?? '#ERROR!')
    case 'n':
      return numberValue(cell, date1904)
    default:
      return withoutNumber('text', String(cell.v).normalize('NFC'))
  }
}

function numberValue(cell: CellObject, date1904: boolean): CellValue {
  const number = Number(cell.v)
  // A number cell whose content is no number: no program writes it, and nothing may be guessed from it.
  if (!Number.isFinite(number)) return withoutNumber('error', '#NUM!')
  if (!isDateFormat(cell.z)) return { kind: 'number', number, text: '' }
  return { kind: 'date', number: date1904 ? number + days1904 : number, text: '' }
}

const isDateFormat = (format: CellObject['z']): boolean => typeof format === 'string' && SSF.is_date(format)

function formatTable(): { list: string[]; indexOf: (format: CellObject['z']) => number } {
  const list = ['']
  const indexes = new Map<string, number>([
    ['', 0],
    ['General', 0],
  ])
  return {
    list,
    indexOf: (format) => {
      const key = typeof format === 'string' ? format : ''
      const known = indexes.get(key)
      if (known !== undefined) return known
      const index = list.push(key) - 1
      indexes.set(key, index)
      return index
    },
  }
}

const mergesOf = (sheet: WorkSheet): CellRange[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ firstRow: s.r, firstColumn: s.c, lastRow: e.r, lastColumn: e.c }))

/**
 * Says whether a place lies under a merged cell without being its corner. Asked in row-major order, it keeps only the
 * merges that reach the row at hand.
 */
function coverage(merges: readonly CellRange[]): (row: number, column: number) => boolean {
  const waiting = [...merges].sort((left, right) => left.firstRow - right.firstRow)
  let next = 0
  let open: CellRange[] = []
  let currentRow = -1
  return (row, column) => {
    if (row !== currentRow) {
      currentRow = row
      open = open.filter((merge) => merge.lastRow >= row)
      for (let merge = waiting[next]; merge && merge.firstRow <= row; merge = waiting[next]) {
        if (merge.lastRow >= row) open.push(merge)
        next += 1
      }
    }
    return open.some(
      (merge) =>
        merge.firstColumn <= column &&
        column <= merge.lastColumn &&
        !(merge.firstRow === row && merge.firstColumn === column),
    )
  }
}

function hiddenIndexes(list: readonly ({ hidden?: boolean } | undefined)[] | undefined, last: number): number[] {
  const hidden: number[] = []
  list?.forEach((entry, index) => {
    if (entry?.hidden && index <= last) hidden.push(index)
  })
  return hidden
}
