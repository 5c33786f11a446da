import type { IsoDate } from '../ids.ts'
import { type CommitteeMember, inOfficeOn, isInOffice } from './member.ts'

/** Somebody who was in office on the first day and is not on the second. */
export interface Departure<Member> {
  readonly left: Member
  /** Who holds the seat on the second day; null: nobody. */
  readonly successor: Member | null
}

export interface MembersMoved<Member> {
  readonly departures: readonly Departure<Member>[]
  /** In office on the second day alone, in no departed member's seat. */
  readonly joined: readonly Member[]
}

type Seated = CommitteeMember

/**
 * Who left and who came between two days: between the day of the invitation and the day of the meeting. Whoever came
 * and went in between is passed over. In the order of protocol.
 */
export function replacedBetween<Member extends Seated>(
  members: readonly Member[],
  invitedOn: IsoDate,
  meetingOn: IsoDate,
): MembersMoved<Member> {
  const departures = inOfficeOn(members, invitedOn)
    .filter((member) => !isInOffice(member, meetingOn))
    .map((left) => ({ left, successor: successorOn(members, left, meetingOn) }))
  const taken = new Set(departures.map(({ successor }) => successor?.id))
  const joined = inOfficeOn(members, meetingOn).filter(
    (member) => !isInOffice(member, invitedOn) && !taken.has(member.id),
  )
  return { departures, joined }
}

/** Who holds the seat of a member on a day, through every successor in between; null: nobody. */
export function successorOn<Member extends Seated>(
  members: readonly Member[],
  left: Member,
  day: IsoDate,
): Member | null {
  const seen = new Set([left.id])
  let waiting: readonly Member[] = [left]
  while (waiting.length > 0) {
    const next = members.filter(
      ({ id, replaces }) => !seen.has(id) && replaces !== null && waiting.some((one) => one.id === replaces),
    )
    const seated = inOfficeOn(next, day)[0]
    if (seated) return seated
    for (const { id } of next) seen.add(id)
    waiting = next
  }
  return null
}
