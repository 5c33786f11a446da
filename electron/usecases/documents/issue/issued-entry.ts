import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { SearchEntry } from '../../../store/store.ts'

/** How an issued document is found: by number, date, subject, signer and issuer. */
export const issuedEntry = (issued: IssuedDocument): SearchEntry => ({
  kind: 'issued',
  ref: issued.id,
  title: `${issued.title} ${issued.numberText} ngày ${formatDate(issued.date)}: ${issued.subject}`.trim(),
  body: [issued.issuingBody, issued.signerName, issued.fileName].join(' · '),
})
