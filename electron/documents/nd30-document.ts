import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { appendixNodes } from './appendix-section.ts'
import { bodyPieces } from './body-blocks.ts'
import { closingPiece, withEndMark } from './closing.ts'
import { headColumnsOf, titleOf } from './document-head.ts'
import { illustrativeFooter, type PageNumbering } from './page-furniture.ts'
import { firstLineIndent, landscape, margins, paragraphGap, portrait, sizes } from './page-metrics.ts'
import { fontFamily } from './pdf-engine.ts'
import { flow, lacksRoom, type Piece } from './piece.ts'
import { type TextFrame, textParagraph } from './text-frame.ts'
import type { TextMeasure } from './text-measure.ts'

/** One addressee on the same line, several as a dash list (NĐ 30/2020, Phụ lục I, mục II.9). */
function addresseeNodes(frame: TextFrame, addressees: readonly string[]): Content[] {
  const gap = { margin: [0, 0, 0, paragraphGap] as [number, number, number, number] }
  const line = (text: string) =>
    textParagraph(frame, [{ text }], { size: sizes.body, indent: firstLineIndent * 2, ...gap })
  const [only] = addressees
  if (only !== undefined && addressees.length === 1) return [line(`Kính gửi: ${only.replace(/[.;]$/, '')}.`)]
  return [
    line('Kính gửi:'),
    ...addressees.map((one, index) =>
      line(`- ${one.replace(/[.;]$/, '')}${index === addressees.length - 1 ? '.' : ';'}`),
    ),
  ]
}

const groundNodes = (frame: TextFrame, grounds: readonly string[]): Content[] =>
  grounds.map((ground, index) =>
    textParagraph(
      frame,
      [{ text: `${ground.replace(/[.;]\s*$/, '')}${index === grounds.length - 1 ? '.' : ';'}`, italic: true }],
      { size: sizes.body, align: 'justify', indent: firstLineIndent, spacing: 1.1, margin: [0, 0, 0, paragraphGap] },
    ),
  )

/** Between the head of a công văn and its addressees. */
const letterGap: Content = { text: '', margin: [0, 0, 0, 10] }

/** The last paragraph goes with the signature: a signature never stands on a page without text. */
function textNodes(frame: TextFrame, content: DocumentContent): Content[] {
  const blocks = withEndMark(content.blocks)
  const last = blocks[blocks.length - 1]
  const together = last && (last.kind === 'paragraph' || last.kind === 'note') ? [last] : []
  const before = blocks.slice(0, blocks.length - together.length)
  const ending = bodyPieces(frame, together, sizes.table)
  const closing = closingPiece(frame, content)
  const end: Piece = {
    node: { unbreakable: true, stack: [...ending.map((piece) => piece.node), closing.node] },
    room: ending.reduce((sum, piece) => sum + piece.room, closing.room),
    keepWithNext: false,
  }
  return flow([...bodyPieces(frame, before, sizes.table), end], frame.page.textHeight)
}

/** A whole document in the form of Nghị định 30/2020/NĐ-CP as pdfmake lays it out. */
export function nd30Document(
  content: DocumentContent,
  options: { readonly measure: TextMeasure; readonly numbering: PageNumbering; readonly createdAt: Date },
): TDocumentDefinitions {
  const { measure, numbering, createdAt } = options
  const frame: TextFrame = { measure, page: portrait }
  const common = { pageSize: 'A4', pageMargins: [margins.left, margins.top, margins.right, margins.bottom] } as const
  const text: Content[] = [
    headColumnsOf(frame, content.head, content.documentType === null ? content.subject : null),
    ...(content.documentType === null ? [letterGap] : [titleOf(frame, content, content.documentType)]),
    ...(content.addressees === null ? [] : addresseeNodes(frame, content.addressees)),
    ...groundNodes(frame, content.legalGrounds),
    ...textNodes(frame, content),
  ]
  const margined = {
    pageSize: common.pageSize,
    pageMargins: [...common.pageMargins] as [number, number, number, number],
  }
  return {
    ...margined,
    language: 'vi-VN',
    info: {
      title: content.subject,
      subject: content.documentType ?? 'Công văn',
      creator: 'Sổ Chỉ đạo',
      producer: 'Sổ Chỉ đạo',
      creationDate: createdAt,
    },
    defaultStyle: { font: fontFamily, fontSize: sizes.body },
    content: [
      { ...margined, section: text, pageOrientation: 'portrait', header: numbering.part() },
      ...content.appendices.map(
        (appendix, index): Content => ({
          ...margined,
          section: appendixNodes(
            { measure, page: appendix.orientation === 'landscape' ? landscape : portrait },
            content,
            appendix,
            index,
          ),
          pageOrientation: appendix.orientation,
          header: numbering.part(),
        }),
      ),
    ],
    ...(content.isIllustrative ? { footer: illustrativeFooter } : {}),
    pageBreakBefore: lacksRoom,
  }
}
