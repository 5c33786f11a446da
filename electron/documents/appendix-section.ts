import type { Content } from 'pdfmake/interfaces'
import type { Appendix, DocumentContent } from '../../shared/domain/documents/content.ts'
import { appendixLabel, attachedTo, capitals } from '../../shared/domain/documents/form-wording.ts'
import { bodyPieces } from './body-blocks.ts'
import { flow } from './piece.ts'
import { centredLines, keepBlanks, type TextFrame } from './text-frame.ts'

/** Contents of one appendix: its head and its blocks (NĐ 30/2020, Phụ lục I, mục III.1). */
export function appendixNodes(
  frame: TextFrame,
  content: DocumentContent,
  appendix: Appendix,
  index: number,
): Content[] {
  const available = frame.page.textWidth
  const { sizes } = frame.form
  const lines = (text: string, size: number, style: { bold?: boolean; italic?: boolean }) =>
    centredLines(frame, text, { size, style, available }).nodes
  const head: Content = {
    stack: [
      ...lines(appendixLabel(index, content.appendices.length), sizes.appendixLabel, { bold: true }),
      ...lines(capitals(appendix.title), sizes.documentType, { bold: true }),
      ...lines(keepBlanks(attachedTo(content)), sizes.numberAndDate, { italic: true }),
    ],
    margin: [0, 0, 0, 8],
  }
  const size = appendix.orientation === 'landscape' ? sizes.wideTable : sizes.table
  return [head, ...flow(bodyPieces(frame, appendix.blocks, size), frame.page.textHeight)]
}
