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

/** Between the text of a column and that of the next. */
const between = 2 * tablePadding.horizontal + tableLine

/** Widths without padding and lines: what pdfmake calls a column's width. */
export const geometryOf = (frame: TextFrame, columns: readonly TableColumn[], size: number): TableGeometry => ({
  size,
  widths: columnWidths(frame, columns, size, frame.page.textWidth - tableLine).map((width) => width - between),
})

/**
 * The whole width of each column in points, padding and lines within. Columns share the room as they ask, but none is
 * narrower than the longest word of its heading, which would break in the middle; what it takes more the others give
 * from what they have to spare. Where the words alone do not fit, the shares stand.
 */
export function columnWidths(
  frame: TextFrame,
  columns: readonly TableColumn[],
  size: number,
  available: number,
): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const asked = columns.map(({ share }) => (available * share) / shares)
  const least = columns.map(({ heading }) => longestWord(frame, heading, size) + between)
  const lacking = asked.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0)
  const spare = asked.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0)
  if (lacking === 0 || lacking > spare) return asked
  return asked.map((width, index) => {
    const own = least[index] ?? 0
    return width < own ? own : width - ((width - own) * lacking) / spare
  })
}

/** A little more than measured: a word that fits exactly is broken by rounding. */
const longestWord = (frame: TextFrame, heading: string, size: number): number =>
  Math.max(0, ...heading.split(/ +/).map((word) => frame.measure.width(word, size, { bold: true }))) + 0.5

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
