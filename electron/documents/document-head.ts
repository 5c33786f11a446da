import type { Content, ContentText } from 'pdfmake/interfaces'
import type { DocumentContent, DocumentHead } from '../../shared/domain/documents/content.ts'
import {
  capitals,
  draftStamp,
  letterSubject,
  motto,
  nationalName,
  numberLine,
  partyName,
  partyStar,
  partySubjectMark,
  placeAndDate,
} from '../../shared/domain/documents/form-wording.ts'
import { headColumns } from './head-columns.ts'
import { ruleLength } from './line-breaks.ts'
import { lineHeightFor, ruleWidth } from './page-form.ts'
import { centredLines, type TextFrame, unbroken } from './text-frame.ts'

/** A centred rule `gap` below the text above it. */
function centredRule(length: number, width: number, gap: number): Content {
  const start = (width - length) / 2
  return {
    canvas: [
      { type: 'line', x1: start, y1: gap, x2: start + length, y2: gap, lineWidth: ruleWidth, lineColor: 'black' },
    ],
  }
}

const oneLine = (frame: TextFrame, text: string, style: Partial<ContentText>): ContentText => {
  const line = unbroken(text)
  frame.measure.requireGlyphs(line, { bold: style.bold, italic: style.italics })
  return {
    text: line,
    noWrap: true,
    alignment: 'center',
    lineHeight: lineHeightFor(frame.measure, 1),
    ...style,
  } as ContentText
}

/** Name of the body, over a rule of 1/3–1/2 of its text or, in the Party's form, over an asterisk (mục II.2). */
function issuerNodes(frame: TextFrame, head: DocumentHead, available: number): Content[] {
  const size = frame.form.sizes.issuingBody
  const agency =
    head.parentAgency === null
      ? []
      : centredLines(frame, capitals(head.parentAgency), { size, style: {}, available }).nodes
  const body = centredLines(frame, capitals(head.issuingBody), { size, style: { bold: true }, available })
  const below = frame.form.isParty
    ? centredLines(frame, partyStar, { size, style: { bold: true }, available }).nodes
    : [centredRule(ruleLength(body.widths), available, 1.5)]
  return [...agency, ...body.nodes, ...below]
}

/** Quốc hiệu and Tiêu ngữ, or the Party's name; the rule below is as long as its text (mục II.1). */
function nationNodes(frame: TextFrame, available: number): Content[] {
  const { sizes, isParty } = frame.form
  const bold = (text: string, size: number) => centredLines(frame, text, { size, style: { bold: true }, available })
  const name = bold(isParty ? partyName : nationalName, sizes.nationalName)
  const ruled = isParty ? name : bold(motto, sizes.motto)
  return [...name.nodes, ...(isParty ? [] : ruled.nodes), centredRule(ruled.widths[0] ?? 0, available, 1.5)]
}

/** The subject of a công văn, centred under its number: "V/v …" upright (mục II.5); of the Party italic. */
function letterSubjectNodes(frame: TextFrame, content: DocumentContent, available: number): Content[] {
  if (content.documentType !== null) return []
  const { sizes, isParty, profile } = frame.form
  const style = { size: sizes.letterSubject, style: { italic: isParty }, available }
  return [...centredLines(frame, letterSubject(content.subject, profile), style).nodes]
}

const stampPadding = 3

/** "DỰ THẢO LẦN 2" in a thin frame under the number, well away from what is signed. */
function draftStampNodes(frame: TextFrame, content: DocumentContent, available: number): Content[] {
  if (content.draftNumber === undefined || content.draftNumber === null) return []
  const size = frame.form.sizes.draftStamp
  const text = draftStamp(content.draftNumber)
  const width = frame.measure.width(text, size, { bold: true }) + 4
  const side = (available - width) / 2 - stampPadding - 1
  return [
    {
      table: { widths: [width], body: [[oneLine(frame, text, { fontSize: size, bold: true })]] },
      layout: {
        hLineWidth: () => ruleWidth,
        vLineWidth: () => ruleWidth,
        paddingLeft: () => stampPadding,
        paddingRight: () => stampPadding,
        paddingTop: () => 1,
        paddingBottom: () => 1,
      },
      margin: [side, 6, 0, 0],
    },
  ]
}

/** The two columns at the top of page 1 (NĐ 30/2020, Phụ lục I, mục II.1–4; HD 36-HD/VPTW, mẫu 1). */
export function headColumnsOf(frame: TextFrame, content: DocumentContent): Content {
  const { head } = content
  const { left, right } = headColumns(frame, head)
  const line = { fontSize: frame.form.sizes.numberAndDate, margin: [0, 8, 0, 0] as [number, number, number, number] }
  const number = head.withoutNumber ? [] : [oneLine(frame, numberLine(head, frame.form.profile), line)]
  const below = [...letterSubjectNodes(frame, content, left), ...draftStampNodes(frame, content, left)]
  const date = head.withoutPlaceAndDate ? '' : oneLine(frame, placeAndDate(head), { ...line, italics: true })
  return {
    table: {
      widths: [left, right],
      body: [
        [{ stack: issuerNodes(frame, head, left) }, { stack: nationNodes(frame, right) }],
        [{ stack: [...number, ...below] }, date],
      ],
    },
    layout: { ...noLines },
  }
}

const none = () => 0
const noLines = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
}

/** "(Kèm theo Giấy mời số …)" of a paper that goes with another one. */
const accompaniesNodes = (frame: TextFrame, { accompanies }: DocumentContent): Content[] =>
  accompanies === undefined
    ? []
    : [
        {
          stack: [
            ...centredLines(frame, accompanies, {
              size: frame.form.sizes.numberAndDate,
              style: { italic: true },
              available: frame.page.textWidth * 0.9,
            }).nodes,
          ],
          margin: [0, 6, 0, 0],
        },
      ]

/** "BÁO CÁO", its subject, and the rule below of 1/3–1/2 of the text (mục II.5), in the Party's form "-----". */
export function titleOf(frame: TextFrame, content: DocumentContent, documentType: string): Content {
  const width = frame.page.textWidth
  const { sizes, isParty } = frame.form
  const bold = { bold: true }
  const type = centredLines(frame, capitals(documentType), { size: sizes.documentType, style: bold, available: width })
  const subject = centredLines(frame, content.subject, { size: sizes.subject, style: bold, available: width * 0.9 })
  const below = isParty
    ? centredLines(frame, partySubjectMark, { size: sizes.subject, style: {}, available: width }).nodes
    : [centredRule(ruleLength(subject.widths), width, 2.5)]
  return {
    stack: [...type.nodes, ...subject.nodes, ...below, ...accompaniesNodes(frame, content)],
    margin: [0, 16, 0, isParty ? 8 : 14],
  }
}
