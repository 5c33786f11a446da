import type { Block, HeadingBlock, Runs } from '../../shared/domain/documents/content.ts'
import { headingLines } from '../../shared/domain/documents/form-wording.ts'
import { chartPiece } from './chart-node.ts'
import { firstLineIndent, paragraphGap } from './page-form.ts'
import type { Piece } from './piece.ts'
import { tablePieces } from './table-node.ts'
import { bodyLine, centredLines, lineCount, lineHeight, type TextFrame, textParagraph } from './text-frame.ts'

/** Paragraphs up to this many lines stay whole; longer ones begin with at least two lines on a page. */
const wholeLines = 3

export function bodyParagraph(frame: TextFrame, runs: Runs): Piece {
  const size = frame.form.sizes.body
  const lines = lineCount(frame, runs, size, firstLineIndent)
  const whole = lines <= wholeLines
  return {
    node: {
      ...textParagraph(frame, runs, {
        size,
        align: 'justify',
        indent: firstLineIndent,
        spacing: frame.form.bodySpacing,
        margin: [0, 0, 0, paragraphGap],
      }),
      ...(whole ? { unbreakable: true } : {}),
    },
    room: (whole ? lines : 2) * bodyLine(frame.form),
    keepWithNext: false,
  }
}

/** "Chưa phân công 3 nhiệm vụ:" announces what follows, and does not end a page alone. A long one may break before its end. */
function announcing(frame: TextFrame, runs: Runs): Piece {
  const piece = bodyParagraph(frame, runs)
  const announces = runs.at(-1)?.text.trimEnd().endsWith(':') === true
  return announces && piece.node.unbreakable ? { ...piece, room: piece.room + paragraphGap, keepWithNext: true } : piece
}

/** "Phần thứ nhất" and, in capitals below it, the title; both centred and bold (NĐ 30/2020, Phụ lục I, mục II.6). */
function partPiece(frame: TextFrame, block: HeadingBlock): Piece {
  const size = frame.form.sizes.body
  const lines = headingLines(block).flatMap(
    (text) => centredLines(frame, text, { size, style: { bold: true }, available: frame.page.textWidth }).nodes,
  )
  const above = 6
  return {
    node: { stack: lines, margin: [0, above, 0, paragraphGap] },
    room: lines.length * lineHeight(size) + above + paragraphGap,
    keepWithNext: true,
  }
}

/** "I. …" bold capitals, "1. …" bold, "a) …" upright (NĐ 30/2020, Phụ lục I, mục II.6). */
function headingPiece(frame: TextFrame, block: HeadingBlock): Piece {
  if (block.level === 0) return partPiece(frame, block)
  const size = frame.form.sizes.body
  const runs = headingLines(block).map((text) => ({ text, bold: block.level < 3 }))
  const above = block.level === 1 ? 4 : 0
  return {
    node: textParagraph(frame, runs, {
      size,
      align: 'left',
      indent: firstLineIndent,
      spacing: frame.form.bodySpacing,
      margin: [0, above, 0, paragraphGap],
    }),
    room: lineCount(frame, runs, size, firstLineIndent) * bodyLine(frame.form) + above + paragraphGap,
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
      return [announcing(frame, block.runs)]
    case 'list':
      return block.items.map((item) => bodyParagraph(frame, [{ text: '- ' }, ...item]))
    case 'note':
      return [announcing(frame, [{ text: block.text, italic: true }])]
    case 'table':
      return tablePieces(frame, block, tableSize)
    case 'chart':
      return [chartPiece(frame, block)]
  }
}
