import type { Content } from 'pdfmake/interfaces'
import type { Appendix, DocumentContent } from '../../shared/domain/documents/content.ts'
import { bodyPieces } from './body-blocks.ts'
import { dateLine, numberLine } from './document-head.ts'
import { sizes } from './page-metrics.ts'
import { flow } from './piece.ts'
import { capitals, centredLines, type TextFrame, unbroken } from './text-frame.ts'

const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** "Phụ lục"; "Phụ lục II" where there are two or more. */
export function appendixLabel(index: number, count: number): string {
  if (count === 1) return 'Phụ lục'
  return `Phụ lục ${romanNumerals[index] ?? index + 1}`
}

/** "(Kèm theo Báo cáo số 05/BC-BCĐ ngày 05 tháng 01 năm 2024 của Ban Chỉ đạo …)" */
function attachedTo({ head, documentType }: DocumentContent): string {
  const number = unbroken(numberLine(head).replace(/^Số: ?/, ''))
  const date = head.date === null ? unbroken(dateLine(head)) : dateLine(head)
  return `(Kèm theo ${documentType ?? 'Công văn'} số ${number} ${date} của ${head.issuingBody})`
}

/** Contents of one appendix: its head and its blocks (NĐ 30/2020, Phụ lục I, mục III.1). */
export function appendixNodes(
  frame: TextFrame,
  content: DocumentContent,
  appendix: Appendix,
  index: number,
): Content[] {
  const available = frame.page.textWidth
  const lines = (text: string, size: number, style: { bold?: boolean; italic?: boolean }) =>
    centredLines(frame, text, { size, style, available }).nodes
  const head: Content = {
    stack: [
      ...lines(appendixLabel(index, content.appendices.length), sizes.appendixLabel, { bold: true }),
      ...lines(capitals(appendix.title), sizes.documentType, { bold: true }),
      ...lines(attachedTo(content), sizes.numberAndDate, { italic: true }),
    ],
    margin: [0, 0, 0, 8],
  }
  const size = appendix.orientation === 'landscape' ? sizes.wideTable : sizes.table
  return [head, ...flow(bodyPieces(frame, appendix.blocks, size), frame.page.textHeight)]
}
