import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { withEndMark } from '../../shared/domain/documents/form-wording.ts'
import { appendixNodes } from './appendix-section.ts'
import { bodyPieces } from './body-blocks.ts'
import { closingPiece } from './closing.ts'
import { headColumnsOf, titleOf } from './document-head.ts'
import { addresseeNodes, groundNodes } from './opening.ts'
import { fontFamily, type PageForm } from './page-form.ts'
import { illustrativeFooter, type PageNumbering } from './page-furniture.ts'
import { flow, type Piece } from './piece.ts'
import type { TextFrame } from './text-frame.ts'
import type { TextMeasure } from './text-measure.ts'

/** Between the head of a công văn and its addressees. */
const letterGap: Content = { text: '', margin: [0, 0, 0, 10] }

/** The last paragraph goes with the signature: a signature never stands on a page without text. */
function textNodes(frame: TextFrame, content: DocumentContent): Content[] {
  const { sizes } = frame.form
  const blocks = withEndMark(content.blocks, content.profile)
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

/** A whole document in its profile's form as pdfmake lays it out. */
export function pdfDefinition(
  content: DocumentContent,
  options: {
    readonly measure: TextMeasure
    readonly form: PageForm
    readonly numbering: PageNumbering
    readonly createdAt: Date
  },
): TDocumentDefinitions {
  const { measure, form, numbering, createdAt } = options
  const { margins } = form
  const frame: TextFrame = { measure, form, page: form.portrait }
  const text: Content[] = [
    headColumnsOf(frame, content),
    ...(content.documentType === null ? [letterGap] : [titleOf(frame, content, content.documentType)]),
    ...(content.addressees === null ? [] : addresseeNodes(frame, content.addressees)),
    ...groundNodes(frame, content.legalGrounds),
    ...textNodes(frame, content),
  ]
  const margined = {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom] as [number, number, number, number],
  } as const
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
    defaultStyle: { font: fontFamily, fontSize: form.sizes.body },
    content: [
      { ...margined, section: text, pageOrientation: 'portrait', header: numbering.part() },
      ...content.appendices.map(
        (appendix, index): Content => ({
          ...margined,
          section: appendixNodes({ measure, form, page: form[appendix.orientation] }, content, appendix, index),
          pageOrientation: appendix.orientation,
          header: numbering.part(),
        }),
      ),
    ],
    ...(content.isIllustrative ? { footer: () => illustrativeFooter(form) } : {}),
  }
}
