import { createHash } from 'node:crypto'
import type { DocumentContent } from '../../../../shared/domain/documents/content.ts'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import type { OpenDocument } from '../../../store/document-records.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import type { ReadDocument } from '../document-source.ts'
import { type DocumentDraft, findDraft, type PlacedDocument, placeDocument, readDocument } from '../draft-document.ts'
import { writtenToday } from '../writing-day.ts'

/** An open document with all that is needed to move it along. */
export interface DocumentAtHand {
  readonly key: DocumentKey
  readonly stored: OpenDocument
  readonly placed: PlacedDocument
  readonly draft: DocumentDraft
  /** Without number and date: what is laid before the signer. */
  readonly unnumbered: ReadDocument
  readonly contentHash: string
}

/** The open document of a key; a refusal when nobody has saved one, or when it was issued meanwhile. */
export function takeDocument(desk: Desk, key: DocumentKey): DocumentAtHand {
  const placed = placeDocument(desk, key)
  const stored = desk.store.documents.find(key)
  if (stored === null) throw notOpen(desk, key)
  const draft = findDraft(desk, key)
  // A date that the draft was given is the day it is written on, also where the date itself is left out.
  const written = draft.written ?? writtenToday(desk, draft.fields)
  const unnumberedFields = { ...draft.fields, number: null, date: null }
  const unnumbered = readDocument(desk, placed, key, { ...draft, written }, unnumberedFields)
  return { key, stored, placed, draft, unnumbered, contentHash: hashToSign(unnumbered.content) }
}

/** Names what was issued for the key, so that whoever comes second knows. */
export function notOpen(desk: Pick<Desk, 'store'>, key: DocumentKey): Refusal {
  const issued = desk.store.issued
    .list({ planId: key.planId })
    .find((one) => one.kind === key.kind && one.period === key.period && one.part === key.part)
  return issued
    ? new Refusal(
        'REFUSED',
        `Văn bản này đã phát hành: số ${issued.numberText}.`,
        'Mở văn bản đã phát hành để xem, in lại; nếu sai nội dung, lập văn bản thay thế hoặc sửa đổi, bổ sung.',
      )
    : new Refusal(
        'REFUSED',
        'Dự thảo chưa được lưu nên chưa trình ký được.',
        'Mở văn bản, kiểm tra thể thức và người ký, lưu dự thảo rồi trình ký.',
      )
}

/**
 * SHA-256 over what the signer reads: everything but number, date and the mark of a draft. What is issued must give
 * the hash of what was signed.
 */
export function hashToSign(content: DocumentContent): string {
  const head = { ...content.head, number: null, date: null, yearWhileUndated: null }
  return createHash('sha256')
    .update(JSON.stringify({ ...content, head, draftNumber: null }))
    .digest('hex')
}

/** Hash of what was last laid before the signer; null while nothing was. */
export const signedHash = (desk: Pick<Desk, 'store'>, documentId: string): string | null =>
  desk.store.documents.steps(documentId).findLast(({ to }) => to === 'for_signature')?.contentHash ?? null
