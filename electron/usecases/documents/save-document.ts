import type { DocumentFields } from '../../../shared/contract/documents.ts'
import { type DocumentKey, documentKeyText } from '../../../shared/domain/documents/document-key.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { placeDocument } from './draft-document.ts'

/** Saves a draft; somebody else's newer save is never overwritten. Returns the new revision. */
export function saveDocument(
  desk: Desk,
  key: DocumentKey,
  fields: DocumentFields,
  expectedRevision: number,
  person: Person,
): { readonly revision: number } {
  placeDocument(desk, key)
  return desk.store.transaction(() => {
    const before = desk.store.documents.find(key)
    if (before !== null && before.state !== 'draft')
      throw new Refusal(
        'REFUSED',
        'Văn bản đã trình ký nên không sửa được nội dung.',
        'Trả lại dự thảo ở phần “Trình ký, phát hành”, rồi sửa.',
      )
    const saved = desk.store.documents.save({ key, fields, expectedRevision, person })
    if (saved === null) {
      const who = before ? `${before.updatedBy} đã lưu dự thảo này trước đó.` : 'Dự thảo này đã được lưu ở nơi khác.'
      throw new Refusal(
        'STALE',
        who,
        'Tải lại để xem bản mới nhất; nội dung bạn vừa nhập vẫn còn trên màn hình để sao chép.',
      )
    }
    desk.store.audit.append({
      person,
      action: 'save_document',
      subject: `document:${documentKeyText(key)}`,
      before: before && { revision: before.revision },
      after: { revision: saved.revision, fields },
    })
    return { revision: saved.revision }
  })
}
