import {
  AlignmentType,
  type FileChild,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type {
  Alignment,
  TableBlock,
  TableCell as TableCellContent,
  TableColumn,
} from '../../shared/domain/documents/content.ts'
import { centredText, twips, wordParagraph, wordRun } from './docx-text.ts'
import { boundFigures } from './inline-text.ts'
import { paragraphGap } from './page-form.ts'
import { columnWidths, headRow, rowHeights, smallTable, tablePadding } from './table-geometry.ts'
import type { TextFrame } from './text-frame.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Alignment, string>

const noLine = { style: 'none', size: 0, color: 'auto' } as const
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

interface PlainCell {
  readonly children: readonly Paragraph[]
}

/** A cell of a table without lines; Word wants a paragraph in each. */
export const plainCell = (children: readonly Paragraph[]): PlainCell => ({
  children: children.length > 0 ? children : [wordParagraph([])],
})

/** A table without lines that only puts things side by side; widths in points. Its rows never break. */
export const invisibleTable = (widths: readonly number[], rows: readonly (readonly PlainCell[])[]): Table =>
  new Table({
    width: { size: twips(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (cell, index) =>
              new TableCell({
                children: cell.children,
                width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
                borders: noLines,
                margins: noMargins,
              }),
          ),
        }),
    ),
  })

const lined = { style: 'single', size: 4, color: '000000' } as const
const lines = { top: lined, bottom: lined, left: lined, right: lined }

function wordRow(
  row: readonly TableCellContent[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  options: { readonly size: number; readonly isHead: boolean; readonly mayBreak: boolean; readonly keepNext: boolean },
): TableRow {
  let next = 0
  const cells = row.map((cell) => {
    const start = next
    const span = cell.span ?? 1
    next += span
    const width = widths.slice(start, next).reduce((sum, one) => sum + one, 0)
    const align = alignments[cell.align ?? columns[start]?.align ?? 'left']
    return new TableCell({
      columnSpan: span,
      width: { size: twips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: cell.lines.map((text) =>
        wordParagraph([wordRun(boundFigures(text), { ...cell, size: options.size })], {
          align,
          keepNext: options.keepNext,
        }),
      ),
    })
  })
  return new TableRow({ children: cells, tableHeader: options.isHead, cantSplit: !options.mayBreak })
}

/** Caption, unit, table with its head repeated on every page, and notes. */
export function tableParts(frame: TextFrame, block: TableBlock, size: number): readonly FileChild[] {
  const { sizes } = frame.form
  const available = frame.page.textWidth
  const widths = columnWidths(frame, block.columns, size, available)
  const heights = rowHeights(frame, block, size)
  const isSmall = heights.reduce((sum, height) => sum + height, 0) <= smallTable(frame.page)
  const caption = centredText(
    frame,
    block.title,
    { size: sizes.caption, bold: true, available: available * 0.95 },
    { before: 3, after: 3, keepNext: true },
  )
  const unit =
    block.unitNote === null
      ? []
      : [
          wordParagraph([wordRun(block.unitNote, { size: sizes.tableNote, italic: true })], {
            align: AlignmentType.RIGHT,
            after: 2,
            keepNext: true,
          }),
        ]
  const table = new Table({
    width: { size: twips(available), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { ...lines, insideHorizontal: lined, insideVertical: lined },
    margins: {
      top: twips(tablePadding.vertical),
      bottom: twips(tablePadding.vertical),
      left: twips(tablePadding.horizontal),
      right: twips(tablePadding.horizontal),
      marginUnitType: WidthType.DXA,
    },
    rows: [headRow(block.columns), ...block.rows].map((row, index) =>
      wordRow(row, block.columns, widths, {
        size,
        isHead: index === 0,
        mayBreak: (heights[index] ?? 0) > frame.page.textHeight / 2,
        keepNext: index === 0 || (isSmall && index < block.rows.length),
      }),
    ),
  })
  const notes = block.notes.map((text) =>
    wordParagraph([wordRun(text, { size: sizes.tableNote, italic: true })], {
      align: AlignmentType.JUSTIFIED,
      before: 2,
    }),
  )
  return [caption.paragraph, ...unit, table, ...notes, wordParagraph([], { after: paragraphGap / 2, spacing: 0.3 })]
}
