import type { FormProfile } from '../../shared/domain/documents/content.ts'
import { isParty } from '../../shared/domain/documents/form-profile.ts'
import type { TextMeasure } from './text-measure.ts'

/** Lengths of the page frame are written in millimetres, as the decree does; the renderers work in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export interface PageFrame {
  readonly width: number
  readonly height: number
  readonly textWidth: number
  readonly textHeight: number
}

interface Sides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Sizes in points. */
export interface FormSizes {
  /** Quốc hiệu, or the Party's name. */
  readonly nationalName: number
  readonly motto: number
  readonly issuingBody: number
  readonly numberAndDate: number
  readonly documentType: number
  readonly subject: number
  readonly letterSubject: number
  readonly draftStamp: number
  readonly body: number
  readonly signature: number
  readonly recipientsLabel: number
  readonly recipients: number
  readonly appendixLabel: number
  readonly table: number
  readonly wideTable: number
  readonly tableNote: number
  readonly caption: number
  readonly pageNumber: number
}

/** Where a profile puts things on the page; lengths in points. */
export interface PageForm {
  readonly profile: FormProfile
  readonly isParty: boolean
  readonly margins: Sides
  readonly portrait: PageFrame
  readonly landscape: PageFrame
  readonly sizes: FormSizes
  /** Line distance of the text in single lines (NĐ 30: 1 to 1,5; of the Party at least 18 pt at 14 pt). */
  readonly bodySpacing: number
}

const inTables = { table: 12, wideTable: 10.5, tableNote: 11, caption: 13 } as const

/** NĐ 30/2020, Phụ lục I, mục II and V. */
const stateSizes: FormSizes = {
  nationalName: 13,
  motto: 14,
  issuingBody: 13,
  numberAndDate: 13,
  documentType: 14,
  subject: 14,
  letterSubject: 12,
  draftStamp: 12,
  body: 14,
  signature: 14,
  recipientsLabel: 12,
  recipients: 11,
  appendixLabel: 14,
  pageNumber: 14,
  ...inTables,
}

/** HD 36-HD/VPTW, Phụ lục 3; HD 05-HD/VPTW keeps them. */
const partySizes: FormSizes = {
  nationalName: 15,
  motto: 14,
  issuingBody: 14,
  numberAndDate: 14,
  documentType: 16,
  subject: 14,
  letterSubject: 12,
  draftStamp: 12,
  body: 14,
  signature: 14,
  recipientsLabel: 14,
  recipients: 12,
  appendixLabel: 14,
  pageNumber: 14,
  ...inTables,
}

/** The metrics of Times New Roman. */
export const fontFamily = 'Tinos'

/** Both forms begin the text 20 mm from the top edge. */
const topMargin = mm(20)

const [shortSide, longSide] = [mm(210), mm(297)]

function pageForm(profile: FormProfile, right: number, sizes: FormSizes, bodySpacing: number): PageForm {
  const margins: Sides = { left: mm(30), top: topMargin, right: mm(right), bottom: mm(20) }
  const frame = (width: number, height: number): PageFrame => ({
    width,
    height,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  })
  return {
    profile,
    isParty: isParty(profile),
    margins,
    portrait: frame(shortSide, longSide),
    landscape: frame(longSide, shortSide),
    sizes,
    bodySpacing,
  }
}

const forms: Readonly<Record<FormProfile, PageForm>> = {
  nd30: pageForm('nd30', 20, stateSizes, 1.1),
  party_36: pageForm('party_36', 15, partySizes, 1.15),
  party_05: pageForm('party_05', 15, partySizes, 1.15),
}

export const pageFormOf = (profile: FormProfile): PageForm => forms[profile]

/** The number of the page stands about 10 mm from the edge, in the top margin. */
export const pageNumberTop = mm(8)
export const firstLineIndent = mm(10)
/** At least 6 pt between paragraphs. */
export const paragraphGap = 6
/** At least 25 mm stay blank for signature and seal. */
export const signatureSpace = mm(28)
export const ruleWidth = 0.75

/**
 * pdfmake's `lineHeight` for a line distance of `factor` single lines; a single line is 1,15 × the size (14 pt → 16,1 pt),
 * while the font's own line, which pdfmake multiplies, is a little lower.
 */
export const lineHeightFor = (measure: TextMeasure, factor: number): number => (1.15 * factor) / measure.naturalLine
