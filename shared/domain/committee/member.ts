import { committeeRoles } from '../catalogue/plan.ts'
import { roleWords } from '../catalogue/plan-row-words.ts'
import type { IsoDate, UnitCode } from '../ids.ts'
import { compareVietnamese } from '../text/collate.ts'

/** In the order of protocol: the committee as plans name its seats, then its secretariat. */
export const memberRoles = [...committeeRoles, 'to_truong_thu_ky', 'thu_ky'] as const
export type MemberRole = (typeof memberRoles)[number]

export const memberRoleWords: Readonly<Record<MemberRole, string>> = {
  ...roleWords,
  to_truong_thu_ky: 'Tổ trưởng Tổ thư ký',
  thu_ky: 'Thành viên Tổ thư ký',
}

/** Who serves the committee and is none of its members. */
export const isSecretariat = (role: MemberRole): boolean => role === 'to_truong_thu_ky' || role === 'thu_ky'

/** `own`: the committee this store belongs to; else the unit whose committee it is. */
export type CommitteeScope = 'own' | UnitCode

/** Who comes in the member's stead. */
export interface Delegate {
  readonly name: string
  readonly post: string | null
}

/** A term in office: who holds a seat, from when to when. Somebody who takes on another role begins another term. */
export interface MemberTerm {
  readonly name: string
  readonly role: MemberRole
  /** Among those of the same role, as the decision lists them, from 1; null: by the alphabet. */
  readonly place: number | null
  /** "Giám đốc BHXH thành phố" */
  readonly agencyPost: string | null
  /** Code of the register of agencies. */
  readonly agency: string | null
  /** First day in office; null: not known. */
  readonly validFrom: IsoDate | null
  /** Last day in office; null: still in office. */
  readonly validTo: IsoDate | null
  readonly delegate: Delegate | null
  readonly note: string | null
  /** Id of the member whose seat this one took over. */
  readonly replaces: string | null
}

/** Personal data: changed and emptied freely, in no history and no audit. */
export interface MemberContact {
  readonly email: string | null
  readonly phone: string | null
}

export interface CommitteeMember extends MemberTerm, MemberContact {
  readonly id: string
  readonly scope: CommitteeScope
}

export const isInOffice = ({ validFrom, validTo }: Pick<MemberTerm, 'validFrom' | 'validTo'>, day: IsoDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)

/** True when some day sees both in office. */
export const shareADay = (
  one: Pick<MemberTerm, 'validFrom' | 'validTo'>,
  other: Pick<MemberTerm, 'validFrom' | 'validTo'>,
): boolean =>
  (one.validTo === null || other.validFrom === null || other.validFrom <= one.validTo) &&
  (other.validTo === null || one.validFrom === null || one.validFrom <= other.validTo)

type Ranked = Pick<MemberTerm, 'name' | 'role' | 'place'>

/**
 * Order of protocol: by role, then by the place in the decision (those without one come after), then by the Vietnamese
 * alphabet. Vietnamese lists go by the given name, which stands last.
 */
export function compareByProtocol(left: Ranked, right: Ranked): number {
  return (
    memberRoles.indexOf(left.role) - memberRoles.indexOf(right.role) ||
    comparePlaces(left.place, right.place) ||
    comparePersonNames(left.name, right.name)
  )
}

function comparePlaces(left: number | null, right: number | null): number {
  if (left === right) return 0
  if (left === null) return 1
  return right === null ? -1 : left - right
}

/** By the given name ("Bình" of "Nguyễn Văn Bình"), then by the whole name. */
export const comparePersonNames = (left: string, right: string): number =>
  compareVietnamese(givenName(left), givenName(right)) || compareVietnamese(left.trim(), right.trim())

const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? ''

/** Those in office on a day, in the order of protocol. */
export const inOfficeOn = <Term extends MemberTerm>(members: readonly Term[], day: IsoDate): readonly Term[] =>
  members.filter((member) => isInOffice(member, day)).toSorted(compareByProtocol)

/** The term and every one before it in the same seat, newest first; a chain that closes on itself ends where it began. */
export function lineOf<Term extends Pick<CommitteeMember, 'id' | 'replaces'>>(
  members: readonly Term[],
  id: string,
): readonly Term[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const line: Term[] = []
  for (let at = byId.get(id); at && !line.includes(at); at = at.replaces === null ? undefined : byId.get(at.replaces))
    line.push(at)
  return line
}
