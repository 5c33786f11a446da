import type { FileChild, Paragraph } from 'docx'
import type { DocumentContent, SignatureBlock } from '../../shared/domain/documents/content.ts'
import {
  capitals,
  isAuthority,
  recipientLines,
  recipientsLabel,
  signingTitle,
} from '../../shared/domain/documents/form-wording.ts'
import { recipientsWidth } from './closing.ts'
import { invisibleTable, plainCell } from './docx-table.ts'
import { centredText, wordParagraph, wordRun } from './docx-text.ts'
import { paragraphGap, signatureSpace } from './page-form.ts'
import type { TextFrame } from './text-frame.ts'

function recipientParagraphs(frame: TextFrame, content: DocumentContent): readonly Paragraph[] {
  const { sizes, isParty } = frame.form
  const lines = recipientLines(content)
  if (lines.length === 0) return []
  const label = { size: sizes.recipientsLabel, bold: !isParty, italic: !isParty, underline: isParty }
  return [
    wordParagraph([wordRun(recipientsLabel, label)]),
    ...lines.map((text) => wordParagraph([wordRun(text, { size: sizes.recipients })])),
  ]
}

/** Titles, the blank for signature and seal as the distance of the first line below it, post and name. */
function signatureParagraphs(frame: TextFrame, signature: SignatureBlock, available: number): readonly Paragraph[] {
  const { isParty, profile, sizes } = frame.form
  const set = (text: string, bold: boolean, before = 0) =>
    centredText(frame, text, { size: sizes.signature, bold, available }, { before }).paragraph
  const isBold = (text: string) => !isParty || isAuthority(text)
  const titles = signature.titles.map((title) => signingTitle(title, profile))
  const below = [
    ...(signature.agencyPost === null ? [] : [{ text: capitals(signature.agencyPost), bold: !isParty }]),
    ...(signature.name === null ? [] : [{ text: signature.name, bold: true }]),
  ]
  const lines = below.length > 0 ? below : [{ text: '\u00a0', bold: false }]
  return [
    ...titles.map((title) => set(title, isBold(title))),
    ...lines.map(({ text, bold }, index) => set(text, bold, index === 0 ? signatureSpace : 0)),
  ]
}

/** Nơi nhận at the left, signature at the right; where two sign, side by side with Nơi nhận below. */
export function closingOf(frame: TextFrame, content: DocumentContent): readonly FileChild[] {
  const width = frame.page.textWidth
  const recipients = recipientParagraphs(frame, content)
  if (content.leftSignature === undefined) {
    const right = width - recipientsWidth
    const signature = signatureParagraphs(frame, content.signature, right)
    return [invisibleTable([recipientsWidth, right], [[plainCell(recipients), plainCell(signature)]])]
  }
  const half = width / 2
  const pair = [content.leftSignature, content.signature].map((one) => plainCell(signatureParagraphs(frame, one, half)))
  return [invisibleTable([half, half], [pair]), wordParagraph([], { after: paragraphGap }), ...recipients]
}
