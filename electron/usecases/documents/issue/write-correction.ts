import type { DocumentContent } from '../../../../shared/domain/documents/content.ts'
import {
  correctionLetter,
  type PrintedError,
  refuseCorrection,
} from '../../../../shared/domain/documents/correction-letter.ts'
import { documentFileName } from '../../../../shared/domain/documents/document-file-name.ts'
import { type Desk, todayOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { issuedById } from './related-document.ts'

/** Công văn đính chính of an issued document, ready for its number; the issued document stays as it is. */
export async function writeCorrection(
  desk: Desk,
  id: string,
  errors: readonly PrintedError[],
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const issued = issuedById(desk, id)
  const body = desk.store.issued.body(id)
  if (body === null) throw new Error(`Issued document ${id} has no body`)
  const refused = refuseCorrection(errors, body.figures)
  if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
  const today = todayOf(desk)
  // Frozen by this program on issue and held against its hash by `verify`.
  const content = correctionLetter(body.content as DocumentContent, issued, errors, Number(today.slice(0, 4)))
  const { bytes } = await desk.documents.renderPdf(content, { createdAt: today })
  return { name: documentFileName(content, 'pdf'), bytes }
}
