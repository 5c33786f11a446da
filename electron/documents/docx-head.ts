import { AlignmentType, BorderStyle, type FileChild, type Paragraph, type Table } from 'docx'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import {
  addresseeLabel,
  addresseeLines,
  capitals,
  draftStamp,
  groundLines,
  letterSubject,
  motto,
  nationalName,
  numberLine,
  partyName,
  partyStar,
  partySubjectMark,
  placeAndDate,
} from '../../shared/domain/documents/form-wording.ts'
import { invisibleTable, plainCell } from './docx-table.ts'
import { bodyText, centredText, ruleParagraph, twips, wordParagraph, wordRun } from './docx-text.ts'
import { headColumns } from './head-columns.ts'
import { printable } from './inline-text.ts'
import { ruleLength } from './line-breaks.ts'
import { firstLineIndent, paragraphGap, ruleWidth } from './page-form.ts'
import type { TextFrame } from './text-frame.ts'

function issuerParagraphs(frame: TextFrame, content: DocumentContent, available: number): readonly Paragraph[] {
  const { head } = content
  const { sizes, isParty } = frame.form
  const set = (text: string, bold: boolean) => centredText(frame, text, { size: sizes.issuingBody, bold, available })
  const body = set(capitals(head.issuingBody), true)
  return [
    ...(head.parentAgency === null ? [] : [set(capitals(head.parentAgency), false).paragraph]),
    body.paragraph,
    isParty ? set(partyStar, true).paragraph : ruleParagraph(ruleLength(body.widths), available),
  ]
}

function nationParagraphs(frame: TextFrame, available: number): readonly Paragraph[] {
  const { sizes, isParty } = frame.form
  const set = (text: string, size: number) => centredText(frame, text, { size, bold: true, available })
  const name = set(isParty ? partyName : nationalName, sizes.nationalName)
  const ruled = isParty ? name : set(motto, sizes.motto)
  return [name.paragraph, ...(isParty ? [] : [ruled.paragraph]), ruleParagraph(ruled.widths[0] ?? 0, available)]
}

/** "DỰ THẢO LẦN 2" in a thin frame as wide as its text. */
function stampParagraph(frame: TextFrame, text: string, available: number): Paragraph {
  const size = frame.form.sizes.draftStamp
  const side = twips((available - frame.measure.width(text, size, { bold: true }) - 10) / 2)
  const line = { style: BorderStyle.SINGLE, size: Math.round(ruleWidth * 8), space: 1, color: '000000' }
  return centredText(
    frame,
    text,
    { size, bold: true, available },
    { before: 6, indent: { left: side, right: side }, border: { top: line, bottom: line, left: line, right: line } },
  ).paragraph
}

/** The two columns at the top of page 1 in a table without lines. */
function headTable(frame: TextFrame, content: DocumentContent): Table {
  const { head, profile } = content
  const { sizes, isParty } = frame.form
  const { left, right } = headColumns(frame, head)
  // Plain spaces: Word keeps them, and some word processors set no-break spaces wider.
  const line = (text: string, italic: boolean) =>
    wordParagraph([wordRun(printable(text), { size: sizes.numberAndDate, italic })], {
      align: AlignmentType.CENTER,
      before: 8,
    })
  const subject =
    content.documentType === null
      ? [
          centredText(frame, letterSubject(content.subject, profile), {
            size: sizes.letterSubject,
            italic: isParty,
            available: left,
          }).paragraph,
        ]
      : []
  const stamp = content.draftNumber ?? null
  return invisibleTable(
    [left, right],
    [
      [plainCell(issuerParagraphs(frame, content, left)), plainCell(nationParagraphs(frame, right))],
      [
        plainCell([
          ...(head.withoutNumber ? [] : [line(numberLine(head, profile), false)]),
          ...subject,
          ...(stamp === null ? [] : [stampParagraph(frame, draftStamp(stamp), left)]),
        ]),
        plainCell(head.withoutPlaceAndDate ? [] : [line(placeAndDate(head), true)]),
      ],
    ],
  )
}

/** Type and subject over their rule, or over the dashes of the Party's form. */
function titleParagraphs(frame: TextFrame, content: DocumentContent, documentType: string): readonly Paragraph[] {
  const available = frame.page.textWidth
  const { sizes, isParty } = frame.form
  const type = centredText(
    frame,
    capitals(documentType),
    { size: sizes.documentType, bold: true, available },
    { before: 16, keepNext: true },
  )
  const subject = centredText(frame, content.subject, { size: sizes.subject, bold: true, available: available * 0.9 })
  return [
    type.paragraph,
    subject.paragraph,
    isParty
      ? centredText(frame, partySubjectMark, { size: sizes.subject, available }, { after: 8 }).paragraph
      : ruleParagraph(ruleLength(subject.widths), available, 12),
    ...(content.accompanies === undefined
      ? []
      : [
          centredText(
            frame,
            content.accompanies,
            { size: sizes.numberAndDate, italic: true, available: available * 0.9 },
            { after: 8 },
          ).paragraph,
        ]),
  ]
}

/** "Kính gửi: …" with the addressee's later lines under its first; several as a dash list below. */
function addresseeParagraphs(frame: TextFrame, addressees: readonly string[]): readonly Paragraph[] {
  const size = frame.form.sizes.body
  const label = { size, italic: frame.form.isParty }
  const indent = firstLineIndent * 2
  const lines = addresseeLines(addressees)
  const [only] = lines
  if (only !== undefined && lines.length === 1) {
    const hanging = frame.measure.width(`${addresseeLabel} `, size, { italic: frame.form.isParty })
    return [
      wordParagraph([wordRun(`${addresseeLabel} `, label), wordRun(only, { size })], {
        indent: { left: twips(indent + hanging), hanging: twips(hanging) },
        before: 10,
        after: paragraphGap * 2,
      }),
    ]
  }
  const dash = frame.measure.width('- ', size, {})
  return [
    wordParagraph([wordRun(addresseeLabel, label)], { indent: { left: twips(indent) }, before: 10 }),
    ...lines.map((line, index) =>
      wordParagraph([wordRun(line, { size })], {
        indent: { left: twips(indent + firstLineIndent + dash), hanging: twips(dash) },
        after: index === lines.length - 1 ? paragraphGap * 2 : 0,
      }),
    ),
  ]
}

/** Everything above the text. */
export const openingOf = (frame: TextFrame, content: DocumentContent): readonly FileChild[] => [
  headTable(frame, content),
  ...(content.documentType === null ? [] : titleParagraphs(frame, content, content.documentType)),
  ...(content.addressees === null ? [] : addresseeParagraphs(frame, content.addressees)),
  ...groundLines(content.legalGrounds).map((text) => bodyText(frame, [{ text, italic: true }], firstLineIndent)),
]
