import type { DocumentContent } from '../content.ts'
import type { DocumentForm } from '../document-form.ts'

/** Head, signature and receivers of a báo cáo as its form has them. */
export const reportHead = (
  form: DocumentForm,
): Pick<
  DocumentContent,
  'profile' | 'head' | 'documentType' | 'legalGrounds' | 'signature' | 'recipients' | 'draftNumber'
> => ({
  profile: form.profile,
  head: {
    parentAgency: form.parentAgency,
    issuingBody: form.issuingBody,
    number: form.number,
    typeCode: 'BC',
    issuerCode: form.issuerCode,
    place: form.place,
    date: form.date,
    yearWhileUndated: form.yearWhileUndated,
  },
  documentType: 'Báo cáo',
  legalGrounds: [],
  signature: { titles: form.signatureTitles, agencyPost: form.agencyPost, name: form.signerName },
  recipients: form.recipients,
  draftNumber: form.draftNumber,
})
