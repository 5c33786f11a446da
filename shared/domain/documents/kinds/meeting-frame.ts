import type { MeetingDetails } from '../../meetings/meeting.ts'
import type { DocumentContent } from '../content.ts'
import type { DocumentForm } from '../document-form.ts'
import type { NarrativeSection } from '../document-kind.ts'
import { type Narrative, printedNarrative } from '../narrative.ts'

/** Type and code of a paper (NĐ 30/2020/NĐ-CP, Phụ lục III). */
export interface PaperType {
  readonly code: string
  readonly name: string
}

/** Head, signature and receivers of a paper of a meeting, as its form has them. */
export const meetingFrame = (
  form: DocumentForm,
  { code, name }: PaperType,
): Pick<
  DocumentContent,
  | 'profile'
  | 'head'
  | 'documentType'
  | 'legalGrounds'
  | 'addressees'
  | 'signature'
  | 'recipients'
  | 'appendices'
  | 'draftNumber'
> => ({
  profile: form.profile,
  head: {
    parentAgency: form.parentAgency,
    issuingBody: form.issuingBody,
    number: form.number,
    typeCode: code,
    issuerCode: form.issuerCode,
    place: form.place,
    date: form.date,
    yearWhileUndated: form.yearWhileUndated,
  },
  documentType: name,
  legalGrounds: [],
  addressees: null,
  signature: { titles: form.signatureTitles, agencyPost: form.agencyPost, name: form.signerName },
  recipients: form.recipients,
  appendices: [],
  draftNumber: form.draftNumber,
})

/** A paper of the office that leaves it by no number: the secretary signs for it, if anybody does. */
export function innerPaper(
  form: DocumentForm,
  name: string,
  { secretary }: Pick<MeetingDetails, 'secretary'>,
): ReturnType<typeof meetingFrame> {
  const frame = meetingFrame(form, { code: '', name })
  return {
    ...frame,
    head: { ...frame.head, number: null, withoutNumber: true },
    signature: { titles: ['Tổ thư ký'], agencyPost: null, name: secretary?.name.trim() || null },
    draftNumber: null,
  }
}

/** Whoever issues, in running text; an office is named with the body it serves: "Văn phòng Ủy ban nhân dân …". */
export const issuerName = ({ issuingBody, parentAgency }: DocumentForm): string =>
  parentAgency !== null && /^văn phòng$/iu.test(issuingBody) ? `${issuingBody} ${parentAgency}` : issuingBody

/** A section as it is printed: the secretariat's own words where it has written any, else the first draft. */
export function sectionBlocks(
  { id, drafted }: Pick<NarrativeSection, 'id' | 'drafted'>,
  written: Readonly<Record<string, Narrative>>,
) {
  const own = printedNarrative(written[id] ?? [], [])
  return own.length > 0 ? own : printedNarrative(drafted, [])
}
