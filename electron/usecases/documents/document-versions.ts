import type { DocumentFields } from '../../../shared/contract/documents.ts'
import { type DocumentKey, documentKeyText } from '../../../shared/domain/documents/document-key.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { initialFields, readFields } from './document-fields.ts'

export interface KeptVersion {
  readonly version: number
  readonly fields: DocumentFields
  readonly note: string
  readonly savedAt: string
  readonly savedBy: string
}

/** Every version that was kept of an open document, newest first. */
export function documentVersions(desk: Desk, key: DocumentKey): KeptVersion[] {
  const stored = desk.store.documents.find(key)
  if (stored === null) return []
  const initial = initialFields(desk)
  return desk.store.documents
    .versions(stored.id)
    .map((version) => ({ ...version, fields: readFields(version.fields, initial) }))
}

/** Keeps the draft as it is saved now under the next number, to be compared with later. */
export function keepVersion(desk: Desk, key: DocumentKey, note: string, person: Person): { readonly version: number } {
  return desk.store.transaction(() => {
    const stored = desk.store.documents.find(key)
    if (stored === null)
      throw new Refusal('NOT_FOUND', 'Dự thảo chưa được lưu nên chưa có gì để giữ lại.', 'Sửa và lưu dự thảo trước.')
    const { version } = desk.store.documents.addVersion({ id: stored.id, note, person })
    desk.store.audit.append({
      person,
      action: 'keep_document_version',
      subject: `document:${documentKeyText(key)}`,
      before: null,
      after: { version, note },
    })
    return { version }
  })
}
