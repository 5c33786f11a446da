import { cleanText } from '../text/fold-text.ts'
import {
  type CellRange,
  cellAddress,
  cellAt,
  cellCount,
  cellKinds,
  type GridCell,
  indexOfCell,
  type SheetGrid,
} from './grid.ts'

const textKind = cellKinds.indexOf('text')

/** A sheet with its rows indexed and its merges at hand. Cells are lifted out one by one: a sheet may hold a million. */
export interface SheetView {
  readonly sheet: SheetGrid
  readonly name: string
  /** Number of cells in the columns, empty texts included. */
  readonly count: number
  rowOf(index: number): number
  columnOf(index: number): number
  cell(index: number): GridCell
  /** Half-open range of cell indexes of a row. */
  rowRange(row: number): readonly [number, number]
  /** Index of the non-empty cell at a place, or -1. */
  indexAt(row: number, column: number): number
  /** Cleaned text of the cell at a place, through the merge that covers it; '' when there is none. */
  textAt(row: number, column: number): string
  /** The merge that covers a place, or null. */
  mergeAt(row: number, column: number): CellRange | null
  isEmpty(index: number): boolean
  address(index: number): string
}

export function viewSheet(sheet: SheetGrid): SheetView {
  const { row: rows, column: columns, kind, text } = sheet.cells
  const count = cellCount(sheet)
  let lastRow = sheet.rowCount
  if (count > 0) lastRow = Math.max(lastRow, (rows[count - 1] as number) + 1)
  const starts = new Uint32Array(lastRow + 1)
  for (let index = 0; index < count; index += 1) starts[(rows[index] as number) + 1] = index + 1
  for (let row = 1; row <= lastRow; row += 1) starts[row] = Math.max(starts[row] as number, starts[row - 1] as number)

  const mergesByRow = new Map<number, CellRange[]>()
  for (const merge of sheet.merges) {
    // A merge over thousands of rows is a background, not a heading.
    const last = Math.min(merge.lastRow, merge.firstRow + 2_000, lastRow)
    for (let row = merge.firstRow; row <= last; row += 1) {
      const list = mergesByRow.get(row)
      if (list) list.push(merge)
      else mergesByRow.set(row, [merge])
    }
  }
  const isEmpty = (index: number): boolean => kind[index] === textKind && (text[index] ?? '').trim() === ''
  const mergeAt = (row: number, column: number): CellRange | null =>
    mergesByRow.get(row)?.find((merge) => column >= merge.firstColumn && column <= merge.lastColumn) ?? null
  const indexAt = (row: number, column: number): number => {
    const index = indexOfCell(sheet, row, column)
    return index >= 0 && isEmpty(index) ? -1 : index
  }
  const plainText = (index: number): string => {
    if (kind[index] === textKind) return cleanText(text[index] ?? '')
    const cell = cellAt(sheet, index)
    return cell.number === null ? cell.text : String(cell.number)
  }
  return {
    sheet,
    name: sheet.name,
    count,
    rowOf: (index) => rows[index] as number,
    columnOf: (index) => columns[index] as number,
    cell: (index) => cellAt(sheet, index),
    rowRange: (row) => (row < 0 || row >= lastRow ? [0, 0] : [starts[row] as number, starts[row + 1] as number]),
    indexAt,
    textAt: (row, column) => {
      const direct = indexAt(row, column)
      if (direct >= 0) return plainText(direct)
      const merge = mergeAt(row, column)
      const source = merge ? indexAt(merge.firstRow, merge.firstColumn) : -1
      return source >= 0 ? plainText(source) : ''
    },
    mergeAt,
    isEmpty,
    address: (index) => cellAddress(rows[index] as number, columns[index] as number),
  }
}
