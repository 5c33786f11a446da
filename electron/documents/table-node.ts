import type { ContentTable, ContentText, CustomTableLayout, TableCell as PdfCell } from 'pdfmake/interfaces'
import type { TableBlock, TableCell, TableColumn, TextRun } from '../../shared/domain/documents/content.ts'
import { boundFigures, inlineText, textInline } from './inline-text.ts'
import { lineHeightFor, paragraphGap } from './page-form.ts'
import type { Piece } from './piece.ts'
import {
  cellWidth,
  geometryOf,
  headRow,
  placed,
  rowHeights,
  smallTable,
  type TableGeometry,
  tableLine,
  tablePadding,
} from './table-geometry.ts'
import { centredLines, lineCount, lineHeight, type TextFrame, textParagraph } from './text-frame.ts'

const layout: CustomTableLayout = {
  hLineWidth: () => tableLine,
  vLineWidth: () => tableLine,
  paddingLeft: () => tablePadding.horizontal,
  paddingRight: () => tablePadding.horizontal,
  paddingTop: () => tablePadding.vertical,
  paddingBottom: () => tablePadding.vertical,
}

/** Rows above this share of the page may break across pages. */
const tallRow = 0.5

/** Text that fits on its line is one piece: most cells hold one figure, and pieces are what long tables cost. */
function cellText(frame: TextFrame, run: TextRun, size: number, width: number): ContentText {
  const text = boundFigures(run.text)
  if (frame.measure.width(text, size, run) > width) return { text: inlineText([run], size, width, frame.measure) }
  frame.measure.requireGlyphs(text, run)
  return textInline(text, size, run)
}

function pdfRow(
  frame: TextFrame,
  row: readonly TableCell[],
  columns: readonly TableColumn[],
  geometry: TableGeometry,
  verticalAlignment: 'middle' | 'top',
): PdfCell[] {
  return placed(row).flatMap(({ cell, start, span }): PdfCell[] => {
    const width = cellWidth(geometry, start, span)
    const style = { bold: cell.bold ?? false, italic: cell.italic ?? false }
    const lines = cell.lines.map((text) => ({
      ...cellText(frame, { text, ...style }, geometry.size, width),
      lineHeight: lineHeightFor(frame.measure, 1),
      alignment: cell.align ?? columns[start]?.align ?? 'left',
    }))
    const rest = Array.from({ length: span - 1 }, (): PdfCell => ({ text: '' }))
    const [only] = lines
    const content = only && lines.length === 1 ? only : { stack: lines }
    return [{ ...content, ...(span > 1 ? { colSpan: span } : {}), verticalAlignment }, ...rest]
  })
}

/**
 * Caption, unit, table and its notes. Heads repeat on every page. pdfmake drops the text of an unbreakable row that is
 * taller than a page: a table that holds a tall row lets its rows break.
 */
export function tablePieces(frame: TextFrame, block: TableBlock, size: number): readonly Piece[] {
  const geometry = geometryOf(frame, block.columns, size)
  const head = headRow(block.columns)
  const [headHeight = 0, ...heights] = rowHeights(frame, block, size)
  const limit = frame.page.textHeight * tallRow
  const total = headHeight + heights.reduce((sum, height) => sum + height, 0)
  const isSmall = total <= smallTable(frame.page)
  const breakable = Math.max(headHeight, ...heights) > limit
  const table: ContentTable = {
    table: {
      headerRows: isSmall || headHeight > limit ? 0 : 1,
      keepWithHeaderRows: isSmall || headHeight + (heights[0] ?? 0) > limit ? 0 : 1,
      dontBreakRows: !isSmall && !breakable,
      widths: [...geometry.widths],
      // pdfmake loses what stands behind a centred cell of a row that breaks, page numbers as well.
      body: [head, ...block.rows].map((row) =>
        pdfRow(frame, row, block.columns, geometry, breakable ? 'top' : 'middle'),
      ),
    },
    layout,
  }
  const notes = notePieces(frame, block)
  const noteRoom = notes.reduce((sum, piece) => sum + piece.room, 0)
  const body: readonly Piece[] = isSmall
    ? [
        {
          node: { unbreakable: true, stack: [table, ...notes.map((piece) => piece.node)] },
          room: total + noteRoom,
          keepWithNext: false,
        },
      ]
    : [{ node: table, room: headHeight + (heights[0] ?? 0), keepWithNext: false }, ...notes]
  return [captionPiece(frame, block.title), ...unitPieces(frame, block), ...body, gap]
}

/** Space below a table and its notes. */
const gap: Piece = { node: { text: '', fontSize: 1, margin: [0, 0, 0, paragraphGap] }, room: 0, keepWithNext: false }

function captionPiece(frame: TextFrame, text: string): Piece {
  const { sizes } = frame.form
  const lines = centredLines(frame, text, {
    size: sizes.caption,
    style: { bold: true },
    available: frame.page.textWidth * 0.95,
  })
  return {
    node: { stack: [...lines.nodes], margin: [0, 3, 0, 3] },
    room: lines.nodes.length * lineHeight(sizes.caption) + 6,
    keepWithNext: true,
  }
}

function unitPieces(frame: TextFrame, block: TableBlock): readonly Piece[] {
  if (block.unitNote === null) return []
  const runs = [{ text: block.unitNote, italic: true }]
  const { sizes } = frame.form
  return [
    {
      node: textParagraph(frame, runs, { size: sizes.tableNote, align: 'right', margin: [0, 0, 0, 2] }),
      room: lineCount(frame, runs, sizes.tableNote, 0) * lineHeight(sizes.tableNote) + 2,
      keepWithNext: true,
    },
  ]
}

const notePieces = (frame: TextFrame, block: TableBlock): readonly Piece[] =>
  block.notes.map((text) => {
    const runs = [{ text, italic: true }]
    const { sizes } = frame.form
    return {
      node: textParagraph(frame, runs, { size: sizes.tableNote, align: 'justify', margin: [0, 2, 0, 0] }),
      room: lineCount(frame, runs, sizes.tableNote, 0) * lineHeight(sizes.tableNote) + 2,
      keepWithNext: false,
    }
  })
