import type { Person } from '../../store/person.ts'
import type { Contact } from '../../store/task-records.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'

export type ContactInput = Omit<Contact, 'revision' | 'updatedAt' | 'updatedBy'>

/** Saves whom to write to. The audit says that it changed, not what: names and numbers of people stay out of it. */
export function saveContact(
  desk: Pick<Desk, 'store'>,
  contact: ContactInput,
  expectedRevision: number,
  person: Person,
): Contact {
  return desk.store.transaction(() => {
    const saved = desk.store.contacts.save(contact, expectedRevision, person)
    if (saved === null)
      throw new Refusal(
        'STALE',
        'Thông tin liên hệ này vừa được người khác sửa.',
        'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
      )
    desk.store.audit.append({
      person,
      action: 'save_contact',
      subject: `contact:${contact.holderKind}/${contact.holder}`,
      before: { revision: expectedRevision },
      after: { revision: saved.revision },
    })
    return saved
  })
}
