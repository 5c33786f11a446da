import type { FormProfile } from '../../shared/domain/documents/content.ts'
import type { PdfLine, PdfPage, PdfRule } from './pdf-geometry.ts'

/** A place where a printed document departs from its form. */
export interface FormProblem {
  /** 0: the file as a whole. */
  readonly page: number
  readonly message: string
}

type Range = readonly [least: number, most: number]

/**
 * What the ruler holds a document against, read from the decree and the Party's guidance, not from the renderer: lengths
 * in millimetres, sizes in points.
 */
export interface ExpectedForm {
  readonly profile: FormProfile
  /** Of NĐ 30/2020 at the right 15–20; the app prints 20. Nothing stands beyond. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly sizes: {
    readonly nationalName: Range
    readonly motto: Range
    readonly issuingBody: Range
    readonly number: Range
    readonly date: Range
    readonly documentType: Range
    readonly subject: Range
    readonly letterSubject: Range
    readonly body: Range
    readonly signature: Range
    readonly recipientsLabel: number
    readonly recipients: number
  }
  readonly endMark: './.' | '.'
}

const state: ExpectedForm = {
  profile: 'nd30',
  margins: { left: 30, right: 20, top: 20, bottom: 20 },
  sizes: {
    nationalName: [12, 13],
    motto: [13, 14],
    issuingBody: [12, 13],
    number: [13, 13],
    date: [13, 14],
    documentType: [13, 14],
    subject: [13, 14],
    letterSubject: [12, 13],
    body: [13, 14],
    signature: [13, 14],
    recipientsLabel: 12,
    recipients: 11,
  },
  endMark: './.',
}

const party: ExpectedForm = {
  profile: 'party_36',
  margins: { left: 30, right: 15, top: 20, bottom: 20 },
  sizes: {
    nationalName: [15, 15],
    motto: [15, 15],
    issuingBody: [14, 14],
    number: [14, 14],
    date: [14, 14],
    documentType: [15, 16],
    subject: [14, 15],
    letterSubject: [12, 12],
    body: [14, 15],
    signature: [14, 14],
    recipientsLabel: 14,
    recipients: 12,
  },
  endMark: './.',
}

export const expectedForms: Readonly<Record<FormProfile, ExpectedForm>> = {
  nd30: state,
  party_36: party,
  party_05: { ...party, profile: 'party_05', endMark: '.' },
}

/** Millimetres by which a ruler may err. */
export const tolerance = 0.3

const toMillimetres = (points: number): number => (points * 25.4) / 72
/** Height of capitals above, and of tails below, the baseline, in millimetres. */
export const ascent = (line: PdfLine): number => toMillimetres(line.size * 0.891)
export const descent = (line: PdfLine): number => toMillimetres(line.size * 0.216)
export const width = (line: { left: number; right: number }): number => line.right - line.left
export const centre = (line: { left: number; right: number }): number => (line.left + line.right) / 2
export const near = (left: number, right: number, allowed = tolerance): boolean => Math.abs(left - right) <= allowed
export const within = (value: number, [least, most]: Range): boolean => value >= least - 0.05 && value <= most + 0.05

export const problem = (page: PdfPage, message: string): FormProblem => ({ page: page.number, message })

export const sized = (page: PdfPage, line: PdfLine, range: Range): readonly FormProblem[] =>
  within(line.size, range) ? [] : [problem(page, `“${line.text}” is set in ${line.size} pt`)]

export const illustrativeMark = 'Số liệu minh họa'
export const isPageNumber = (line: PdfLine): boolean => /^\d+$/.test(line.text) && line.baseline < 20
export const isMark = (page: PdfPage, line: PdfLine): boolean =>
  line.text === illustrativeMark && line.baseline > page.height - 20

/** First pages of the numbered parts: the text and each appendix. */
export const beginsPart = (page: PdfPage): boolean =>
  page.number === 1 || /^Phụ lục( [IVXLC]+)?$/.test(page.lines[0]?.text ?? '')

/** The rule drawn closest below a line, within 3 mm and on its middle. */
export const ruleBelow = (page: PdfPage, line: PdfLine): PdfRule | undefined =>
  page.rules.find(
    (rule) => rule.top > line.baseline && rule.top < line.baseline + 3 && near(centre(rule), centre(line), 0.5),
  )
