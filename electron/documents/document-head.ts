import type { Content, ContentCanvas, ContentText } from 'pdfmake/interfaces'
import type { DocumentContent, DocumentHead } from '../../shared/domain/documents/content.ts'
import { formatDocumentDate } from '../../shared/domain/time/iso-date.ts'
import { ruleLength } from './line-breaks.ts'
import { headColumns, lineHeightFor, ruleWidth, sizes } from './page-metrics.ts'
import { capitals, centredLines, type TextFrame, unbroken } from './text-frame.ts'

const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const blank = ' '.repeat(6)

/** "Số: 05/BC-BCĐ"; a blank while there is no number. Numbers below 10 take a leading 0. */
export function numberLine(head: DocumentHead): string {
  const number = head.number === null ? blank : ` ${String(head.number).padStart(2, '0')}`
  return `Số:${number}/${head.typeCode}-${head.issuerCode}`
}

/** "ngày 05 tháng 01 năm 2024", or with blanks for the day and the month. */
export const dateLine = (head: DocumentHead): string =>
  head.date === null ? `ngày${blank}tháng${blank}năm ${head.yearWhileUndated}` : formatDocumentDate(head.date)

function centredRule(length: number, width: number, gap: number): ContentCanvas {
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

/** The subject of a công văn, centred under its number (mục II.5): "V/v …", upright. */
function letterSubject(frame: TextFrame, subject: string | null): Content[] {
  if (subject === null) return []
  const lines = centredLines(frame, `V/v ${subject}`, {
    size: sizes.letterSubject,
    style: {},
    available: headColumns.left,
  })
  return [...lines.nodes]
}

/**
 * The two columns at the top of page 1 (NĐ 30/2020, Phụ lục I, mục II.1–4); `subject` is set for a công văn only.
 */
export function headColumnsOf(frame: TextFrame, head: DocumentHead, subject: string | null): Content {
  const { left, right } = headColumns
  const agency =
    head.parentAgency === null
      ? null
      : centredLines(frame, capitals(head.parentAgency), { size: sizes.issuingBody, style: {}, available: left })
  const body = centredLines(frame, capitals(head.issuingBody), {
    size: sizes.issuingBody,
    style: { bold: true },
    available: left,
  })
  const name = centredLines(frame, nationalName, { size: sizes.nationalName, style: { bold: true }, available: right })
  const below = centredLines(frame, motto, { size: sizes.motto, style: { bold: true }, available: right })
  const leftCell: Content[] = [...(agency?.nodes ?? []), ...body.nodes, centredRule(ruleLength(body.widths), left, 1.5)]
  const rightCell: Content[] = [...name.nodes, ...below.nodes, centredRule(below.widths[0] ?? 0, right, 1.5)]
  const size = { fontSize: sizes.numberAndDate, margin: [0, 8, 0, 0] as [number, number, number, number] }
  return {
    table: {
      widths: [left, right],
      body: [
        [{ stack: leftCell }, { stack: rightCell }],
        [
          { stack: [oneLine(frame, numberLine(head), size), ...letterSubject(frame, subject)] },
          oneLine(frame, `${head.place}, ${dateLine(head)}`, { ...size, italics: true }),
        ],
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

/** "BÁO CÁO", its subject, and the rule below of 1/3–1/2 of the text (mục II.5). */
export function titleOf(frame: TextFrame, content: DocumentContent, documentType: string): Content {
  const width = frame.page.textWidth
  const type = centredLines(frame, capitals(documentType), {
    size: sizes.documentType,
    style: { bold: true },
    available: width,
  })
  const subject = centredLines(frame, content.subject, {
    size: sizes.subject,
    style: { bold: true },
    available: width * 0.9,
  })
  return {
    stack: [...type.nodes, ...subject.nodes, centredRule(ruleLength(subject.widths), width, 2.5)],
    margin: [0, 16, 0, 14],
  }
}
