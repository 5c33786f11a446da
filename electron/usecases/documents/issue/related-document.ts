import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import { documentKindIds } from '../../../../shared/domain/documents/document-key.ts'
import { paperDifferences } from '../../../../shared/domain/documents/paper-differences.ts'
import { type RelationKind, relatedSubject, withRelation } from '../../../../shared/domain/documents/related-content.ts'
import type { IssuedDocument, OpenDocument } from '../../../store/document-records.ts'
import type { Person } from '../../../store/person.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { initialFields, readFields } from '../document-fields.ts'
import type { ReadDocument } from '../document-source.ts'
import { auditSubject } from './audit-subject.ts'
import { figuresOf } from './figures-of.ts'

/** The document as printed when it takes up an issued one: it says so, and lists every figure that differs. */
export function printedWithRelation(desk: Pick<Desk, 'store'>, key: DocumentKey, read: ReadDocument): ReadDocument {
  const relation = desk.store.documents.find(key)?.relation
  if (!relation) return read
  const related = issuedById(desk, relation.issuedId)
  const frozen = desk.store.issued.body(related.id)
  const differences = frozen === null ? [] : paperDifferences(frozen.figures, figuresOf(read))
  return { ...read, content: withRelation(read.content, relation.kind, related, differences) }
}

/**
 * A wrong figure in an issued document is mended by a document of the same form: a new draft with the words of the
 * issued one and the figures of today. Nothing of the issued one changes.
 */
export function startRelated(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  issuedId: string,
  kind: RelationKind,
  person: Person,
): OpenDocument {
  return desk.store.transaction(() => {
    const issued = issuedById(desk, issuedId)
    const key = keyOf(issued)
    const replaced = desk.store.issued.relatedTo(issuedId).find((one) => one.relation?.kind === 'replaces')
    if (replaced)
      throw new Refusal(
        'REFUSED',
        `Văn bản số ${issued.numberText} đã được thay thế bằng số ${replaced.numberText}.`,
        `Lập văn bản thay thế hoặc sửa đổi, bổ sung cho số ${replaced.numberText}.`,
      )
    if (desk.store.documents.find(key) !== null)
      throw new Refusal(
        'REFUSED',
        `Kỳ này đang có một dự thảo khác, chưa lập được văn bản thay thế số ${issued.numberText}.`,
        'Phát hành hoặc bỏ dự thảo đang có, rồi làm lại.',
      )
    const started = desk.store.documents.save({
      key,
      fields: fieldsFrom(desk, issued, kind),
      relation: { kind, issuedId },
      expectedRevision: 0,
      person,
    })
    if (started === null) throw new Error(`Document ${issued.numberText} was taken up twice in one transaction`)
    desk.store.audit.append({
      person,
      action: kind === 'replaces' ? 'start_replacement' : 'start_amendment',
      subject: auditSubject(key),
      before: { issued: issued.numberText },
      after: { document: started.id },
    })
    return started
  })
}

/** The words, issuer and receivers of the issued one; number and date are given anew. */
function fieldsFrom(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  issued: IssuedDocument,
  kind: RelationKind,
): unknown {
  const stored = issued.documentId === null ? null : desk.store.documents.byId(issued.documentId)
  const fields = readFields(stored?.fields, initialFields(desk))
  return {
    ...fields,
    number: null,
    date: null,
    comments: [],
    subject: relatedSubject(kind, issued.subject.replace(/ \((thay thế|sửa đổi, bổ sung) .*\)$/u, ''), issued),
  }
}

export function issuedById(desk: Pick<Desk, 'store'>, id: string): IssuedDocument {
  const issued = desk.store.issued.byId(id)
  if (issued) return issued
  throw new Refusal('NOT_FOUND', 'Không có văn bản này trong kho văn bản đã phát hành.', 'Tải lại danh sách văn bản.')
}

/** The key whose documents an issued one belongs to; a letter belongs to none. */
export function keyOf(issued: IssuedDocument): DocumentKey {
  const kind = documentKindIds.find((one) => one === issued.kind)
  if (kind === undefined || issued.period === '')
    throw new Refusal(
      'REFUSED',
      `Văn bản số ${issued.numberText} không phải báo cáo lập từ số liệu.`,
      'Soạn văn bản mới thay cho văn bản này.',
    )
  return { planId: issued.planId, kind, period: issued.period, part: issued.part }
}
