import type { PlanMeta } from '../../catalogue/plan.ts'
import { fullCitation } from '../../registers/document-citation.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import type { DocumentContent, Runs, TableCell } from '../content.ts'
import type { ReminderForm } from './reminder.ts'

/** Head, signature and receivers of a letter that the committee's secretariat draws up. */
export type LetterForm = ReminderForm

/** The parts of a công văn that its form decides; the year stands in the head while the date is blank. */
export const letterFrame = (
  form: LetterForm,
  yearWhileUndated: number,
): Pick<DocumentContent, 'profile' | 'head' | 'signature' | 'recipients' | 'documentType' | 'legalGrounds'> => ({
  profile: 'nd30',
  head: {
    parentAgency: form.parentAgency,
    issuingBody: form.committee,
    number: form.number,
    typeCode: form.issuerCode,
    issuerCode: form.drafterCode,
    place: form.place,
    date: form.date,
    yearWhileUndated,
  },
  documentType: null,
  legalGrounds: [],
  signature: { titles: form.signatureTitles, agencyPost: form.agencyPost, name: form.signerName },
  recipients: form.recipients,
})

/** The plan at its first mention: type, number, date, issuer and subject, as far as the source has them. */
export function planCitation({ documentType, number, date, issuer, subject, title }: PlanMeta): string {
  if (number === null) return title
  if (date !== null && issuer !== null && subject !== null)
    return fullCitation({ documentType, number, date, issuer, subject })
  const dated = date === null ? '' : ` ${formatDocumentDate(date)}`
  return `${documentType} số ${number}${dated}${issuer === null ? '' : ` của ${issuer}`}`
}

export const cell = (line: string): TableCell => ({ lines: [line] })

/** Items of a list end with ";", the last one with ".". */
export const punctuated = (lines: readonly string[]): readonly Runs[] =>
  lines.map((line, index) => [{ text: `${line.replace(/[.;]\s*$/, '')}${index === lines.length - 1 ? '.' : ';'}` }])
