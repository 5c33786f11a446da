import type { Block, HeadingBlock, Runs } from '../../shared/domain/documents/content.ts'
import { chartPiece } from './chart-node.ts'
import { firstLineIndent, paragraphGap, sizes } from './page-metrics.ts'
import type { Piece } from './piece.ts'
import { tablePieces } from './table-node.ts'
import { capitals, centredLines, lineCount, lineHeight, type TextFrame, textParagraph } from './text-frame.ts'

/** Line distance of the text, in single lines (allowed: 1 to 1,5). */
const bodySpacing = 1.1
const bodyLine = lineHeight(sizes.body, bodySpacing)
/** Paragraphs up to this many lines stay whole; longer ones begin with at least two lines on a page. */
const wholeLines = 3

export function bodyParagraph(frame: TextFrame, runs: Runs): Piece {
  const lines = lineCount(frame, runs, sizes.body, firstLineIndent)
  const whole = lines <= wholeLines
  return {
    node: {
      ...textParagraph(frame, runs, {
        size: sizes.body,
        align: 'justify',
        indent: firstLineIndent,
        spacing: bodySpacing,
        margin: [0, 0, 0, paragraphGap],
      }),
      ...(whole ? { unbreakable: true } : {}),
    },
    room: (whole ? lines : 2) * bodyLine,
    keepWithNext: false,
  }
}

/** "Phần thứ nhất" and, in capitals below it, the title; both centred and bold (NĐ 30/2020, Phụ lục I, mục II.6). */
function partPiece(frame: TextFrame, block: HeadingBlock): Piece {
  const lines = [block.marker, capitals(block.title)]
    .filter((text) => text !== '')
    .flatMap(
      (text) =>
        centredLines(frame, text, { size: sizes.body, style: { bold: true }, available: frame.page.textWidth }).nodes,
    )
  const above = 6
  return {
    node: { stack: lines, margin: [0, above, 0, paragraphGap] },
    room: lines.length * lineHeight(sizes.body) + above + paragraphGap,
    keepWithNext: true,
  }
}

/** "I. …" bold capitals, "1. …" bold, "a) …" upright (NĐ 30/2020, Phụ lục I, mục II.6). */
function headingText(block: HeadingBlock & { readonly level: 1 | 2 | 3 }): Runs {
  switch (block.level) {
    case 1:
      return [{ text: capitals(`${block.marker}. ${block.title}`), bold: true }]
    case 2:
      return [{ text: `${block.marker}. ${block.title}`, bold: true }]
    case 3:
      return [{ text: `${block.marker}) ${block.title}` }]
  }
}

function headingPiece(frame: TextFrame, block: HeadingBlock): Piece {
  const { level, ...rest } = block
  if (level === 0) return partPiece(frame, block)
  const runs = headingText({ ...rest, level })
  const above = level === 1 ? 4 : 0
  return {
    node: textParagraph(frame, runs, {
      size: sizes.body,
      align: 'left',
      indent: firstLineIndent,
      spacing: bodySpacing,
      margin: [0, above, 0, paragraphGap],
    }),
    room: lineCount(frame, runs, sizes.body, firstLineIndent) * bodyLine + above + paragraphGap,
    keepWithNext: true,
  }
}

/** Blocks of the text and of appendices, in their order; `tableSize` is the size of type in tables. */
export const bodyPieces = (frame: TextFrame, blocks: readonly Block[], tableSize: number): readonly Piece[] =>
  blocks.flatMap((block) => blockPieces(frame, block, tableSize))

function blockPieces(frame: TextFrame, block: Block, tableSize: number): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [headingPiece(frame, block)]
    case 'paragraph':
      return [bodyParagraph(frame, block.runs)]
    case 'list':
      return block.items.map((item) => bodyParagraph(frame, [{ text: '- ' }, ...item]))
    case 'note':
      return [bodyParagraph(frame, [{ text: block.text, italic: true }])]
    case 'table':
      return tablePieces(frame, block, tableSize)
    case 'chart':
      return [chartPiece(frame, block)]
  }
}
