import type { Content, ContentColumns } from 'pdfmake/interfaces'
import type { DocumentContent, SignatureBlock } from '../../shared/domain/documents/content.ts'
import {
  capitals,
  isAuthority,
  recipientLines,
  recipientsLabel,
  signingTitle,
} from '../../shared/domain/documents/form-wording.ts'
import { mm, type PageForm, paragraphGap, signatureSpace } from './page-form.ts'
import type { Piece } from './piece.ts'
import { signatureMark } from './signature-fields.ts'
import { centredLines, lineHeight, type TextFrame, textParagraph } from './text-frame.ts'

/** Width of "Nơi nhận" beside the signature. */
export const recipientsWidth = mm(75)

function recipientNodes(frame: TextFrame, content: DocumentContent): readonly Content[] {
  const { sizes, isParty } = frame.form
  const lines = recipientLines(content)
  if (lines.length === 0) return []
  const label = textParagraph(frame, [{ text: recipientsLabel, bold: !isParty, italic: !isParty }], {
    size: sizes.recipientsLabel,
  })
  return [
    isParty ? { ...label, decoration: 'underline' } : label,
    ...lines.map((text) => textParagraph(frame, [{ text }], { size: sizes.recipients, width: recipientsWidth })),
  ]
}

interface Signed {
  readonly nodes: readonly Content[]
  readonly height: number
}

/**
 * Titles, the blank for signature and seal, then the agency post and the name (mục II.7). All bold; the Party's form sets
 * the posts upright. `mark` names the place for the signature fields.
 */
function signatureNodes(frame: TextFrame, signature: SignatureBlock, available: number, mark: string | null): Signed {
  const size = frame.form.sizes.signature
  const set = (text: string, bold: boolean) => centredLines(frame, text, { size, style: { bold }, available }).nodes
  const post = (text: string) => set(text, !frame.form.isParty || isAuthority(text))
  const titles = signature.titles.flatMap((title) => post(signingTitle(title, frame.form.profile)))
  const below = [
    ...(signature.agencyPost === null ? [] : post(capitals(signature.agencyPost))),
    ...(signature.name === null ? [] : set(signature.name, true)),
  ]
  const [first, ...rest] = below
  const blank: [number, number, number, number] = [0, signatureSpace, 0, 0]
  const id = mark === null ? {} : { id: mark }
  return {
    nodes: [...titles, { ...(first ?? { text: '\u00a0', fontSize: size }), ...id, margin: blank }, ...rest],
    height: (titles.length + Math.max(1, below.length)) * lineHeight(size) + signatureSpace,
  }
}

/** Nơi nhận at the left, signature at the right; where two sign, side by side with Nơi nhận below. */
function closingNode(frame: TextFrame, content: DocumentContent): { node: ContentColumns[]; height: number } {
  const recipients = recipientNodes(frame, content)
  const recipientsHeight = recipients.length * lineHeight(frame.form.sizes.recipientsLabel)
  const width = frame.page.textWidth
  const mark = content.signatureFields ? signatureMark : null
  if (content.leftSignature === undefined) {
    const signature = signatureNodes(frame, content.signature, width - recipientsWidth, mark)
    return {
      node: [
        {
          columns: [
            { width: recipientsWidth, stack: [...recipients] },
            { width: width - recipientsWidth, stack: [...signature.nodes] },
          ],
          columnGap: 0,
          margin: [0, paragraphGap, 0, 0],
        },
      ],
      height: paragraphGap + Math.max(recipientsHeight, signature.height),
    }
  }
  const left = signatureNodes(frame, content.leftSignature, width / 2, null)
  const right = signatureNodes(frame, content.signature, width / 2, mark)
  return {
    node: [
      {
        columns: [
          { width: width / 2, stack: [...left.nodes] },
          { width: width / 2, stack: [...right.nodes] },
        ],
        columnGap: 0,
        margin: [0, paragraphGap, 0, 0],
      },
      { columns: [{ width: recipientsWidth, stack: [...recipients] }], margin: [0, paragraphGap * 2, 0, 0] },
    ],
    height: 3 * paragraphGap + Math.max(left.height, right.height) + recipientsHeight,
  }
}

/** Middle of the signer's column, from the left edge of the page. */
export function signatureCentre(form: PageForm, content: DocumentContent): number {
  const { left } = form.margins
  const width = form.portrait.textWidth
  return content.leftSignature === undefined ? left + (recipientsWidth + width) / 2 : left + (width * 3) / 4
}

/** Everything after the text, together on one page (NĐ 30/2020, Phụ lục I, mục II.7 and II.9). */
export function closingPiece(frame: TextFrame, content: DocumentContent): Piece {
  const { node, height } = closingNode(frame, content)
  return { node: { stack: [...node] }, room: height, keepWithNext: false }
}
