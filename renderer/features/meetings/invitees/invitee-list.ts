import { isSecretariat } from '../../../../shared/domain/committee/member.ts'
import { type Invitee, inviteeRoles } from '../../../../shared/domain/meetings/meeting.ts'
import { personOfMember } from '../details/person-field.tsx'
import type { CommitteeMemberRow, Meeting } from '../meetings-data.ts'
import { newId } from '../new-id.ts'

/** The invitees as the contract takes them, without what only the view knows of them. */
export const inviteesOf = ({ invitees }: Pick<Meeting, 'invitees'>): readonly Invitee[] =>
  invitees.map(({ id, memberId, name, post, role, agency }) => ({ id, memberId, name, post, role, agency }))

export function isInvitee(value: unknown): value is Invitee {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, post, role } = value as Readonly<Record<string, unknown>>
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof post === 'string' &&
    inviteeRoles.some((known) => known === role)
  )
}

export const inviteeOfMember = (member: CommitteeMemberRow): Invitee => ({
  id: newId(),
  ...personOfMember(member),
  role: isSecretariat(member.role) ? 'secretariat' : 'member',
  agency: member.agency,
})

/** An agency is invited through whoever it sends: "Đại diện Sở Y tế". */
export const inviteeOfAgency = (agency: string, name: string): Invitee => ({
  id: newId(),
  memberId: null,
  name: '',
  post: `Đại diện ${name}`,
  role: 'guest',
  agency,
})

export const guestOf = (name: string, post: string): Invitee => ({
  id: newId(),
  memberId: null,
  name: name.trim(),
  post: post.trim(),
  role: 'guest',
  agency: null,
})

/** The successor in the place of whoever left, in the same role and for the same agency. */
export const replacedBy = (
  invitees: readonly Invitee[],
  leftId: string,
  successor: Pick<Invitee, 'memberId' | 'name' | 'post'>,
): readonly Invitee[] =>
  invitees.map((invitee) => (invitee.id === leftId ? { ...invitee, ...successor, id: newId() } : invitee))

/** Why the list cannot be stored as it stands; null: it can. */
export function inviteesHindrance(invitees: readonly Invitee[]): string | null {
  const nameless = invitees.findIndex(({ name, post }) => name.trim() === '' && post.trim() === '')
  return nameless < 0 ? null : `dòng ${nameless + 1} chưa ghi họ tên hay chức vụ.`
}
