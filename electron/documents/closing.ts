import type { Content } from 'pdfmake/interfaces'
import type { Block, DocumentContent, Runs } from '../../shared/domain/documents/content.ts'
import { mm, paragraphGap, signatureSpace, sizes } from './page-metrics.ts'
import type { Piece } from './piece.ts'
import { capitals, centredLines, lineHeight, type TextFrame, textParagraph } from './text-frame.ts'

/** Columns of the closing part on the 160 mm of the text. */
const columns = { left: mm(75), right: mm(85) } as const

const endMark = './.'

/** The text ends with "./." in place of its last full stop; after a table it stands on a line of its own. */
export function withEndMark(blocks: readonly Block[]): readonly Block[] {
  const last = blocks[blocks.length - 1]
  const before = blocks.slice(0, -1)
  if (last?.kind === 'paragraph') return [...before, { ...last, runs: ended(last.runs) }]
  if (last?.kind === 'note') return [...before, { ...last, text: last.text.replace(/[.;]?\s*$/, endMark) }]
  if (last?.kind === 'list' && last.items.length > 0) {
    return [...before, { ...last, items: [...last.items.slice(0, -1), ended(last.items[last.items.length - 1] ?? [])] }]
  }
  return [...blocks, { kind: 'paragraph', runs: [{ text: endMark }] }]
}

function ended(runs: Runs): Runs {
  const last = runs[runs.length - 1]
  if (!last) return [{ text: endMark }]
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[.;]?\s*$/, endMark) }]
}

function recipientNodes(frame: TextFrame, content: DocumentContent): readonly Content[] {
  const listed = content.addressees === null ? content.recipients : ['Như trên', ...content.recipients]
  const label = textParagraph(frame, [{ text: 'Nơi nhận:', bold: true, italic: true }], { size: sizes.recipientsLabel })
  const lines = listed.map((recipient, index) => {
    const end = index === listed.length - 1 ? '.' : ';'
    return textParagraph(frame, [{ text: `- ${recipient.replace(/[.;,]\s*$/, '')}${end}` }], {
      size: sizes.recipients,
      width: columns.left,
    })
  })
  return listed.length === 0 ? [] : [label, ...lines]
}

/** Titles, the blank for signature and seal, then the agency post and the name. */
function signatureNodes(frame: TextFrame, { signature }: DocumentContent): readonly Content[] {
  const bold = (text: string) =>
    centredLines(frame, text, { size: sizes.signature, style: { bold: true }, available: columns.right }).nodes
  const titles = signature.titles.flatMap((title) => bold(capitals(title)))
  const below = [
    ...(signature.agencyPost === null ? [] : bold(capitals(signature.agencyPost))),
    ...(signature.name === null ? [] : bold(signature.name)),
  ]
  const [first, ...rest] = below
  const blank: [number, number, number, number] = [0, signatureSpace, 0, 0]
  return first === undefined
    ? [...titles, { text: ' ', margin: blank }]
    : [...titles, { ...first, margin: blank }, ...rest]
}

/** Nơi nhận at the left, signature at the right, together on one page (NĐ 30/2020, Phụ lục I, mục II.7 and II.9). */
export function closingPiece(frame: TextFrame, content: DocumentContent): Piece {
  const recipients = recipientNodes(frame, content)
  const signature = signatureNodes(frame, content)
  return {
    node: {
      columns: [
        { width: columns.left, stack: [...recipients] },
        { width: columns.right, stack: [...signature] },
      ],
      columnGap: 0,
      margin: [0, paragraphGap, 0, 0],
    },
    room:
      paragraphGap +
      Math.max(
        recipients.length * lineHeight(sizes.recipientsLabel),
        signature.length * lineHeight(sizes.signature) + signatureSpace,
      ),
    keepWithNext: false,
  }
}
