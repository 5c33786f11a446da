import { AlignmentType, type FileChild } from 'docx'
import type { Block, HeadingBlock } from '../../shared/domain/documents/content.ts'
import { headingLines } from '../../shared/domain/documents/form-wording.ts'
import { chartParts } from './docx-chart.ts'
import { tableParts } from './docx-table.ts'
import { bodyText, centredText } from './docx-text.ts'
import { firstLineIndent, paragraphGap } from './page-form.ts'
import type { TextFrame } from './text-frame.ts'

function headingParts(frame: TextFrame, block: HeadingBlock): readonly FileChild[] {
  const lines = headingLines(block)
  if (block.level === 0) {
    const style = { size: frame.form.sizes.body, bold: true, available: frame.page.textWidth }
    return lines.map(
      (line, index) =>
        centredText(frame, line, style, {
          keepNext: true,
          before: index === 0 ? 6 : 0,
          after: index === lines.length - 1 ? paragraphGap : 0,
        }).paragraph,
    )
  }
  const runs = lines.map((text) => ({ text, bold: block.level < 3 }))
  return [
    bodyText(frame, runs, firstLineIndent, {
      keepNext: true,
      align: AlignmentType.LEFT,
      before: block.level === 1 ? 4 : 0,
    }),
  ]
}

/** Blocks in their order; `keepLast`: the last paragraph stays with what follows, the signature. */
export const blockParts = (
  frame: TextFrame,
  blocks: readonly Block[],
  tableSize: number,
  keepLast = false,
): readonly FileChild[] =>
  blocks.flatMap((block, index) => partsOf(frame, block, tableSize, keepLast && index === blocks.length - 1))

function partsOf(frame: TextFrame, block: Block, tableSize: number, keepNext: boolean): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return headingParts(frame, block)
    case 'paragraph':
      return [bodyText(frame, block.runs, firstLineIndent, { keepNext })]
    case 'list':
      return block.items.map((item, index) =>
        bodyText(frame, [{ text: '- ' }, ...item], firstLineIndent, {
          keepNext: keepNext && index === block.items.length - 1,
        }),
      )
    case 'note':
      return [bodyText(frame, [{ text: block.text, italic: true }], firstLineIndent, { keepNext })]
    case 'table':
      return tableParts(frame, block, tableSize)
    case 'chart':
      return chartParts(frame, block)
  }
}
