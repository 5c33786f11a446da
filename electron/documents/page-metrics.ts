import type { TextMeasure } from './text-measure.ts'

/** Lengths of the page frame are written in millimetres, as the decree does; the renderer works in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export interface PageFrame {
  readonly width: number
  readonly height: number
  readonly textWidth: number
  readonly textHeight: number
}

/** NĐ 30/2020, Phụ lục I, mục I: top 20–25, bottom 20–25, left 30–35, right 15–20 mm. */
export const margins = { left: mm(30), top: mm(20), right: mm(20), bottom: mm(20) } as const

const frame = (width: number, height: number): PageFrame => ({
  width,
  height,
  textWidth: width - margins.left - margins.right,
  textHeight: height - margins.top - margins.bottom,
})

export const portrait = frame(mm(210), mm(297))
export const landscape = frame(mm(297), mm(210))

/** The number stands about 10 mm from the edge, in the top margin. */
export const pageNumber = { size: 14, top: mm(8) } as const

/** Sizes in points (NĐ 30/2020, Phụ lục I, mục II and V). */
export const sizes = {
  nationalName: 13,
  motto: 14,
  issuingBody: 13,
  numberAndDate: 13,
  documentType: 14,
  subject: 14,
  letterSubject: 12,
  body: 14,
  signature: 14,
  recipientsLabel: 12,
  recipients: 11,
  appendixLabel: 14,
  table: 12,
  wideTable: 10.5,
  tableNote: 11,
  caption: 13,
} as const

export const firstLineIndent = mm(10)
/** At least 6 pt between paragraphs. */
export const paragraphGap = 6
/** At least 25 mm stay blank for signature and seal. */
export const signatureSpace = mm(28)
export const ruleWidth = 0.75
/** Head columns on the 160 mm of the text. */
export const headColumns = { left: mm(60), right: mm(100) } as const

/**
 * pdfmake's `lineHeight` for a line distance of `factor` single lines; a single line is 1,15 × the size (14 pt → 16,1 pt),
 * while the font's own line, which pdfmake multiplies, is a little lower.
 */
export const lineHeightFor = (measure: TextMeasure, factor: number): number => (1.15 * factor) / measure.naturalLine
