import type { CommitteeScope, MemberContact, MemberTerm } from '../../../shared/domain/committee/member.ts'
import { type CheckedTerm, memberFaults } from '../../../shared/domain/committee/member-faults.ts'
import type { StoredMember } from '../../store/committee-records.ts'
import type { Person } from '../../store/person.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { membersOfScope, requireMember } from './committee-members.ts'

export type Writing = Pick<Desk, 'store' | 'catalogue'>

/** The term as the person saw it, or a refusal. */
export function requireNewest(
  desk: Writing,
  { id, expectedRevision }: { readonly id: string; readonly expectedRevision: number },
): StoredMember {
  const member = requireMember(desk, id)
  if (member.revision !== expectedRevision) throw stale(member.name)
  return member
}

/** What stands against the term among those of its committee. */
export function refuseUnsound(desk: Writing, scope: CommitteeScope, term: CheckedTerm): void {
  const [fault] = memberFaults(term, membersOfScope(desk, scope))
  if (fault) throw new Refusal('REFUSED', fault.message, fault.remedy)
  if (term.agency === null || registerInForce(desk, null).register.byCode.has(term.agency)) return
  throw new Refusal(
    'REFUSED',
    `Danh mục cơ quan không có mã “${term.agency}” ghi cho ${term.name}.`,
    'Chọn cơ quan trong danh sách, hoặc thêm cơ quan ở màn hình Cơ quan.',
  )
}

/** Whoever was replaced cannot be taken back: the successor's row would point at nobody. */
export function refuseSuccessors(desk: Writing, member: StoredMember): void {
  const successor = membersOfScope(desk, member.scope).find(({ replaces }) => replaces === member.id)
  if (!successor) return
  throw new Refusal(
    'REFUSED',
    `${member.name} đã được ${successor.name} thay thế nên không rút khỏi danh sách được.`,
    `Rút mục của ${successor.name} trước, hoặc bỏ tên ${member.name} ở phần “Thay thế” của mục đó.`,
  )
}

/** Adds a version to a term, or begins one in a committee. */
export function appendTerm(
  desk: Writing,
  action: string,
  before: StoredMember | CommitteeScope,
  term: MemberTerm,
  signed: { readonly reason: string | null; readonly person: Person; readonly withdrawn?: boolean },
): StoredMember {
  const known = typeof before === 'string' ? null : before
  const { reason, person, withdrawn = false } = signed
  const after = desk.store.committee.appendMember({
    id: known ? known.id : null,
    scope: typeof before === 'string' ? before : before.scope,
    term,
    withdrawn,
    reason,
    person,
    expectedRevision: known ? known.revision : 0,
  })
  if (after === null) throw stale(term.name)
  desk.store.audit.append({
    person,
    action,
    subject: `committee-member:${after.id}`,
    before: known && shown(known),
    after: { ...shown(after), reason },
  })
  return after
}

/** Saves whom to call where it changed. The audit says that it did, not what: numbers of people stay out of it. */
export function keepContact(
  desk: Writing,
  member: StoredMember,
  contact: MemberContact,
  expectedContact: number,
  person: Person,
): void {
  if (member.email === contact.email && member.phone === contact.phone) return
  const revision = desk.store.committee.saveContact(member.id, contact, expectedContact, person)
  if (revision === null) throw stale(member.name)
  desk.store.audit.append({
    person,
    action: 'save_committee_contact',
    subject: `committee-member:${member.id}`,
    before: { revision: expectedContact },
    after: { revision },
  })
}

/** Who it is stands in the versions themselves; the audit names the seat. */
const shown = ({ revision, scope, role, agency, validFrom, validTo, replaces, withdrawn }: StoredMember) => ({
  revision,
  scope,
  role,
  agency,
  validFrom,
  validTo,
  replaces,
  withdrawn,
})

const stale = (name: string): Refusal =>
  new Refusal(
    'STALE',
    `Thông tin của ${name} vừa được người khác sửa.`,
    'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
  )
