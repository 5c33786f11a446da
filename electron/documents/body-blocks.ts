import type { Content } from 'pdfmake/interfaces'
import type { Block, HeadingBlock, Runs } from '../../shared/domain/documents/content.ts'
import { chartNode } from './chart-node.ts'
import { firstLineIndent, paragraphGap, sizes } from './page-metrics.ts'
import { tableNodes } from './table-node.ts'
import { capitals, isShort, type TextFrame, textParagraph } from './text-frame.ts'

const bodySpacing = 1.1

const bodyParagraph = (frame: TextFrame, runs: Runs): Content => ({
  ...textParagraph(frame, runs, {
    size: sizes.body,
    align: 'justify',
    indent: firstLineIndent,
    spacing: bodySpacing,
    margin: [0, 0, 0, paragraphGap],
  }),
  ...(isShort(frame, runs, sizes.body, firstLineIndent) ? { unbreakable: true } : {}),
})

/** "I. …" bold capitals, "1. …" bold, "a) …" upright (NĐ 30/2020, Phụ lục I, mục II.6). */
function headingText(block: HeadingBlock): Runs {
  switch (block.level) {
    case 1:
      return [{ text: capitals(`${block.marker}. ${block.title}`), bold: true }]
    case 2:
      return [{ text: `${block.marker}. ${block.title}`, bold: true }]
    case 3:
      return [{ text: `${block.marker}) ${block.title}` }]
  }
}

/** Blocks of the text and of appendices, in their order; `tableSize` is the size of type in tables. */
export const bodyNodes = (frame: TextFrame, blocks: readonly Block[], tableSize: number): Content[] =>
  blocks.flatMap((block) => blockNodes(frame, block, tableSize))

function blockNodes(frame: TextFrame, block: Block, tableSize: number): Content[] {
  switch (block.kind) {
    case 'heading':
      return [
        textParagraph(frame, headingText(block), {
          size: sizes.body,
          align: 'left',
          indent: firstLineIndent,
          spacing: bodySpacing,
          margin: [0, block.level === 1 ? 4 : 0, 0, paragraphGap],
          keepWithNext: true,
        }),
      ]
    case 'paragraph':
      return [bodyParagraph(frame, block.runs)]
    case 'list':
      return block.items.map((item) => bodyParagraph(frame, [{ text: '- ' }, ...item]))
    case 'note':
      return [bodyParagraph(frame, [{ text: block.text, italic: true }])]
    case 'table':
      return tableNodes(frame, block, tableSize)
    case 'chart':
      return [chartNode(frame, block)]
  }
}
