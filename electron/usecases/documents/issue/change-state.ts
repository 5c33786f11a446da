import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import {
  type DocumentRole,
  type DocumentState,
  draftNumberAfter,
  refuseDocumentStep,
} from '../../../../shared/domain/documents/document-state.ts'
import type { StoredDocument } from '../../../store/document-records.ts'
import type { Person } from '../../../store/person.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { auditSubject } from './audit-subject.ts'
import { notOpen, takeDocument } from './document-at-hand.ts'

export interface StateChange {
  readonly to: Exclude<DocumentState, 'issued'>
  readonly reason: string
  readonly expectedRevision: number
}

/** Whoever moves a document, and as what. */
export interface DocumentActor {
  readonly person: Person
  readonly role: DocumentRole
}

/**
 * Lays a document before its signer, records the signature, or returns it. What is laid before the signer is kept as a
 * version with its hash: only that can be issued. To return or drop a document nothing of it is read: its plan may no
 * longer ask for it, and then it must still be possible to be rid of it.
 */
export function changeState(desk: Desk, key: DocumentKey, change: StateChange, actor: DocumentActor): StoredDocument {
  return desk.store.transaction(() => {
    const { to } = change
    const atHand = to === 'draft' || to === 'dropped' ? null : takeDocument(desk, key)
    const stored = atHand?.stored ?? desk.store.documents.find(key)
    if (stored === null) throw notOpen(desk, key)
    if (stored.revision !== change.expectedRevision) throw movedMeanwhile(stored.updatedBy)
    const refused = refuseDocumentStep({ from: stored.state, to, reason: change.reason, role: actor.role })
    if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
    if (atHand?.unnumbered.content.head.withoutNumber === true)
      throw new Refusal(
        'REFUSED',
        `${atHand.placed.source.name} là tài liệu nội bộ, không trình ký và không cấp số.`,
        'In hoặc lưu tệp để dùng trong cuộc họp.',
      )
    if (atHand !== null && to === 'for_signature') {
      const lacking = atHand.unnumbered.needs.filter(({ code, blocksIssue }) => blocksIssue && !givenOnIssue.has(code))
      if (lacking.length > 0)
        throw new Refusal(
          'REFUSED',
          `Chưa trình ký được: ${lacking.map(({ what }) => what).join(' ')}`,
          'Bổ sung các mục trên trong dự thảo rồi trình ký.',
        )
      desk.store.documents.addVersion({ id: stored.id, note: 'Bản trình ký', person: actor.person })
    }
    const contentHash = atHand?.contentHash ?? null
    const moved = desk.store.documents.move({
      id: stored.id,
      to,
      reason: change.reason.trim(),
      contentHash: to === 'for_signature' ? contentHash : null,
      draftNumber: draftNumberAfter(to, stored.draftNumber),
      expectedRevision: stored.revision,
      person: actor.person,
    })
    if (moved === null) throw movedMeanwhile(stored.updatedBy)
    desk.store.audit.append({
      person: actor.person,
      action: `document_${to}`,
      subject: auditSubject(key),
      before: { state: stored.state, revision: stored.revision },
      after: { state: to, revision: moved.revision, reason: change.reason.trim(), contentHash },
    })
    return moved
  })
}

/** The clerk's office gives these after the signature. */
export const givenOnIssue: ReadonlySet<string> = new Set(['number', 'date'])

export const movedMeanwhile = (by: string): Refusal =>
  new Refusal('STALE', `${by} vừa cập nhật văn bản này.`, 'Xem nội dung mới rồi làm lại.')
