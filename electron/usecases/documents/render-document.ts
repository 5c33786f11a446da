import { createHash } from 'node:crypto'
import type { DocumentFields } from '../../../shared/contract/documents.ts'
import { documentFileName } from '../../../shared/domain/documents/document-file-name.ts'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type { Sha256 } from '../../../shared/domain/ids.ts'
import { lastDay } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import type { ReadDocument } from './document-source.ts'
import { findDraft, placeDocument, readDocument } from './draft-document.ts'

export interface RenderedDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pageCount: number
  readonly sha256: Sha256
  /** What the bytes were made from, to be frozen on issue. */
  readonly document: ReadDocument
}

/**
 * A document as a PDF: the bytes a person previews are the bytes that are saved. The same figures and fields give the
 * same bytes, since the file's creation date is the document's own (else the last day of its period).
 *
 * @param fields what a screen shows before it is saved; null takes the saved draft
 */
export async function renderDocument(
  desk: Desk,
  key: DocumentKey,
  fields: DocumentFields | null,
): Promise<RenderedDocument> {
  const placed = placeDocument(desk, key)
  const draft = findDraft(desk, key)
  const used = fields ?? draft.fields
  const document = readDocument(desk, placed, key, draft, used)
  const { bytes, pageCount } = await desk.documents.renderPdf(document.content, {
    createdAt: used.date ?? lastDay(placed.period),
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  return { name: documentFileName(document.content, 'pdf'), bytes, pageCount, sha256, document }
}
