import type { TableBlock, TableCell, TableColumn } from '../../shared/domain/documents/content.ts'
import { fillLines } from './line-breaks.ts'
import type { PageFrame } from './page-form.ts'
import type { TextFrame } from './text-frame.ts'

/** Inside every cell, in points. */
export const tablePadding = { horizontal: 2.5, vertical: 2 } as const
export const tableLine = 0.5

export interface TableGeometry {
  readonly size: number
  /** Width for text of each column. */
  readonly widths: readonly number[]
}

/** Widths without padding and lines: what pdfmake calls a column's width. */
export function geometryOf(frame: TextFrame, columns: readonly TableColumn[], size: number): TableGeometry {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const available = frame.page.textWidth - tableLine
  return {
    size,
    widths: columns.map((column) => (available * column.share) / shares - 2 * tablePadding.horizontal - tableLine),
  }
}

export function cellWidth(geometry: TableGeometry, start: number, span: number): number {
  const covered = geometry.widths.slice(start, start + span)
  return (
    covered.reduce((sum, width) => sum + width, 0) + (covered.length - 1) * (2 * tablePadding.horizontal + tableLine)
  )
}

/** Cells with the column each begins in. */
export function placed(
  row: readonly TableCell[],
): readonly { readonly cell: TableCell; readonly start: number; readonly span: number }[] {
  let next = 0
  return row.map((cell) => {
    const start = next
    const span = cell.span ?? 1
    next += span
    return { cell, start, span }
  })
}

/** Height that the row will take, from the font's own widths. */
function rowHeight(frame: TextFrame, row: readonly TableCell[], geometry: TableGeometry): number {
  const lines = placed(row).map(({ cell, start, span }) => {
    const width = cellWidth(geometry, start, span)
    const widthOf = (text: string) => frame.measure.width(text, geometry.size, cell)
    return cell.lines.reduce((sum, text) => {
      const filled = fillLines(text.split(/ +/), widthOf, width)
      return sum + filled.reduce((rows, one) => rows + Math.max(1, Math.ceil(widthOf(one) / width)), 0)
    }, 0)
  })
  return Math.max(1, ...lines) * geometry.size * 1.15 + 2 * tablePadding.vertical + tableLine
}

/** The row of headings. */
export const headRow = (columns: readonly TableColumn[]): readonly TableCell[] =>
  columns.map(({ heading }) => ({ lines: [heading], bold: true, align: 'center' }))

/** Heights of the row of headings and of every other row, in points. */
export function rowHeights(frame: TextFrame, block: TableBlock, size: number): readonly number[] {
  const geometry = geometryOf(frame, block.columns, size)
  return [headRow(block.columns), ...block.rows].map((row) => rowHeight(frame, row, geometry))
}

/** Tables up to this height are not broken at all; a page across holds few rows, so more of it. */
export const smallTable = (page: PageFrame): number => page.textHeight * (page.width > page.height ? 0.6 : 0.3)
