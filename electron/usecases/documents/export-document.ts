import type { DocumentFields } from '../../../shared/contract/documents.ts'
import { documentFileName } from '../../../shared/domain/documents/document-file-name.ts'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import { tablesOf } from '../../../shared/domain/documents/document-tables.ts'
import { lastDay } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import { findDraft, placeDocument, readDocument } from './draft-document.ts'

export interface WrittenDocument {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The document as data and fields make it now, with the day its files bear. */
function documentOf(desk: Desk, key: DocumentKey, fields: DocumentFields | null) {
  const placed = placeDocument(desk, key)
  const draft = findDraft(desk, key)
  const used = fields ?? draft.fields
  const { content } = readDocument(desk, placed, key, draft, used)
  return { content, createdAt: used.date ?? lastDay(placed.period) }
}

/** For the leader's corrections: the same content and form as the PDF, as a Word document. */
export async function writeWordDocument(
  desk: Desk,
  key: DocumentKey,
  fields: DocumentFields | null,
): Promise<WrittenDocument> {
  const { content, createdAt } = documentOf(desk, key, fields)
  const bytes = await desk.documents.renderDocx(content, { createdAt })
  return { name: documentFileName(content, 'docx'), bytes }
}

/** The figures of every table of the document as a workbook, to be sent beside it. */
export async function writeFiguresWorkbook(
  desk: Desk,
  key: DocumentKey,
  fields: DocumentFields | null,
): Promise<WrittenDocument> {
  const { content, createdAt } = documentOf(desk, key, fields)
  const bytes = await desk.writeDocumentTables({
    subject: content.subject,
    tables: tablesOf(content),
    isIllustrative: content.isIllustrative,
    day: new Date(`${createdAt}T00:00:00Z`),
  })
  return { name: documentFileName(content, 'xlsx'), bytes }
}
