import type { Content } from 'pdfmake/interfaces'
import { addresseeLabel, addresseeLines, groundLines } from '../../shared/domain/documents/form-wording.ts'
import { firstLineIndent, paragraphGap } from './page-form.ts'
import { type TextFrame, textParagraph } from './text-frame.ts'

/** "Kính gửi: …", the addressee's later lines under its first; several as a dash list below (NĐ 30/2020, mục II.9). */
export function addresseeNodes(frame: TextFrame, addressees: readonly string[]): Content[] {
  const size = frame.form.sizes.body
  const indent = firstLineIndent * 2
  const label = textParagraph(frame, [{ text: addresseeLabel, italic: frame.form.isParty }], { size })
  const labelWidth = frame.measure.width(`${addresseeLabel} `, size, { italic: frame.form.isParty })
  const lines = addresseeLines(addressees)
  const [only] = lines
  if (only !== undefined && lines.length === 1) {
    const width = frame.page.textWidth - indent - labelWidth
    const text = textParagraph(frame, [{ text: only }], { size, width })
    return [
      {
        columns: [
          { ...label, width: labelWidth },
          { ...text, width },
        ],
        columnGap: 0,
        margin: [indent, 0, 0, paragraphGap * 2],
      },
    ]
  }
  const dash = frame.measure.width('- ', size, {})
  const left = indent + firstLineIndent
  const width = frame.page.textWidth - left - dash
  return [
    { ...label, margin: [indent, 0, 0, 0] },
    ...lines.map(
      (line, index): Content => ({
        columns: [
          { ...textParagraph(frame, [{ text: '-' }], { size }), width: dash },
          { ...textParagraph(frame, [{ text: line.replace(/^- /, '') }], { size, width }), width },
        ],
        columnGap: 0,
        margin: [left, 0, 0, index === lines.length - 1 ? paragraphGap * 2 : 0],
      }),
    ),
  ]
}

/** Căn cứ: italic, one a line (mục II.6). */
export const groundNodes = (frame: TextFrame, grounds: readonly string[]): Content[] =>
  groundLines(grounds).map((text) =>
    textParagraph(frame, [{ text, italic: true }], {
      size: frame.form.sizes.body,
      align: 'justify',
      indent: firstLineIndent,
      spacing: frame.form.bodySpacing,
      margin: [0, 0, 0, paragraphGap],
    }),
  )
