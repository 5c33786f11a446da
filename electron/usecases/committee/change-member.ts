import type { CommitteeScope, MemberContact, MemberTerm } from '../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { addDays, formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { StoredMember } from '../../store/committee-records.ts'
import type { Person } from '../../store/person.ts'
import { Refusal } from '../refusal.ts'
import { requireMember } from './committee-members.ts'
import { requireScope } from './committee-scopes.ts'
import {
  appendTerm,
  keepContact,
  refuseSuccessors,
  refuseUnsound,
  requireNewest,
  type Writing,
} from './member-writing.ts'

export interface MemberInput {
  readonly term: MemberTerm
  readonly contact: MemberContact
}

export interface MemberStep {
  readonly id: string
  /** Of the version that the person saw. */
  readonly expectedRevision: number
}

/** Enters members of one committee: all of them or none. */
export function addMembers(
  desk: Writing,
  { scope, members }: { readonly scope: CommitteeScope; readonly members: readonly MemberInput[] },
  person: Person,
): readonly StoredMember[] {
  requireScope(desk, scope)
  return desk.store.transaction(() => members.map((member) => enter(desk, scope, member, person)))
}

/** Mends what a term says; what it said before stays readable. The contact is no part of that history. */
export function changeMember(
  desk: Writing,
  input: MemberStep &
    MemberInput & {
      /** Of the contact that the person saw; 0: none. */
      readonly expectedContact: number
      readonly reason: string | null
    },
  person: Person,
): StoredMember {
  const { id, term, reason } = input
  return desk.store.transaction(() => {
    const before = requireNewest(desk, input)
    if (before.withdrawn)
      throw new Refusal(
        'REFUSED',
        'Dòng này đã bị rút khỏi danh sách nên không sửa được.',
        'Khôi phục dòng này trước, rồi sửa.',
      )
    refuseUnsound(desk, before.scope, { ...term, id })
    if (!sameTerm(before, term)) appendTerm(desk, 'change_committee_member', before, term, { reason, person })
    keepContact(desk, before, input.contact, input.expectedContact, person)
    return requireMember(desk, id)
  })
}

/** Ends a term: the member sits in the committee for the last time on `lastDay`. */
export function endMember(
  desk: Writing,
  input: MemberStep & { readonly lastDay: IsoDate; readonly reason: string },
  person: Person,
): StoredMember {
  return desk.store.transaction(() => end(desk, input, person))
}

/** Ends a term and seats the successor; in one transaction, so that the seat is never empty by half a change. */
export function replaceMember(
  desk: Writing,
  input: MemberStep & {
    /** Of the successor. */
    readonly firstDay: IsoDate
    readonly reason: string
    readonly successor: { readonly term: Omit<MemberTerm, 'replaces' | 'validFrom'>; readonly contact: MemberContact }
  },
  person: Person,
): { readonly left: StoredMember; readonly successor: StoredMember } {
  const { id, firstDay, successor } = input
  return desk.store.transaction(() => {
    const before = requireNewest(desk, input)
    // Who has left already keeps the last day that was recorded.
    const hasLeft = before.validTo !== null && before.validTo < firstDay
    const left = hasLeft ? before : end(desk, { ...input, lastDay: addDays(firstDay, -1) }, person)
    const term = { ...successor.term, validFrom: firstDay, replaces: id }
    return { left, successor: enter(desk, before.scope, { term, contact: successor.contact }, person) }
  })
}

/** Takes a term back that was entered by mistake; its contact is wiped, its history stays. */
export function withdrawMember(desk: Writing, step: MemberStep & { readonly reason: string }, person: Person) {
  return desk.store.transaction(() => {
    const before = requireNewest(desk, step)
    if (before.withdrawn) throw already(before, 'đã được rút khỏi danh sách từ trước')
    refuseSuccessors(desk, before)
    const { reason } = step
    const after = appendTerm(desk, 'withdraw_committee_member', before, before, { reason, person, withdrawn: true })
    keepContact(desk, after, { email: null, phone: null }, after.contactRevision, person)
    return requireMember(desk, step.id)
  })
}

/** Puts a withdrawn term back into the list. */
export function restoreMember(desk: Writing, step: MemberStep, person: Person): StoredMember {
  return desk.store.transaction(() => {
    const before = requireNewest(desk, step)
    if (!before.withdrawn) throw already(before, 'đang có trong danh sách')
    refuseUnsound(desk, before.scope, before)
    return appendTerm(desk, 'restore_committee_member', before, before, { reason: null, person })
  })
}

function enter(desk: Writing, scope: CommitteeScope, { term, contact }: MemberInput, person: Person): StoredMember {
  refuseUnsound(desk, scope, { ...term, id: null })
  const added = appendTerm(desk, 'add_committee_member', scope, term, { reason: null, person })
  keepContact(desk, added, contact, 0, person)
  return requireMember(desk, added.id)
}

function end(
  desk: Writing,
  step: MemberStep & { readonly lastDay: IsoDate; readonly reason: string },
  person: Person,
): StoredMember {
  const before = requireNewest(desk, step)
  if (before.withdrawn) throw already(before, 'đã được rút khỏi danh sách')
  if (before.validFrom !== null && step.lastDay < before.validFrom)
    throw new Refusal(
      'REFUSED',
      `${before.name} tham gia từ ${formatDate(before.validFrom)}, không thể thôi tham gia ngày ${formatDate(step.lastDay)}.`,
      'Chọn ngày sau ngày tham gia; nếu ngày tham gia ghi sai, sửa ngày đó trước.',
    )
  const { lastDay: validTo, reason } = step
  refuseUnsound(desk, before.scope, { ...before, validTo })
  return appendTerm(desk, 'end_committee_member', before, { ...before, validTo }, { reason, person })
}

const already = ({ name }: StoredMember, state: string): Refusal =>
  new Refusal('REFUSED', `${name} ${state}.`, 'Mở lại danh sách để xem tình trạng hiện tại.')

function sameTerm(before: MemberTerm, after: MemberTerm): boolean {
  const { name, role, place, agencyPost, agency, validFrom, validTo, note, replaces, delegate } = after
  return (
    before.name === name &&
    before.role === role &&
    before.place === place &&
    before.agencyPost === agencyPost &&
    before.agency === agency &&
    before.validFrom === validFrom &&
    before.validTo === validTo &&
    before.note === note &&
    before.replaces === replaces &&
    before.delegate?.name === delegate?.name &&
    before.delegate?.post === delegate?.post
  )
}
