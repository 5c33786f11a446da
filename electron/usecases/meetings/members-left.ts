import { isInOffice } from '../../../shared/domain/committee/member.ts'
import { successorOn } from '../../../shared/domain/committee/replaced-between.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { MeetingPerson } from '../../../shared/domain/meetings/meeting.ts'
import { membersOfScope } from '../committee/committee-members.ts'
import type { Desk } from '../desk.ts'
import { personOf } from './propose-meeting.ts'
import type { MeetingReading } from './read-meeting.ts'

export interface MemberLeft {
  /** The last day in office; null: the term was taken back. */
  readonly on: IsoDate | null
  /** Who holds the seat on the day of the meeting; null: nobody. */
  readonly successor: MeetingPerson | null
}

/** Invitees who were members and are not any more on the day of the meeting, by the invitee's id. */
export function leftBefore(
  desk: Pick<Desk, 'store'>,
  { details, state, day }: Pick<MeetingReading, 'details' | 'state' | 'day'>,
): ReadonlyMap<string, MemberLeft> {
  const members = membersOfScope(desk, details.scope)
  const byId = new Map(members.map((member) => [member.id, member]))
  const on = details.date ?? day
  const left = new Map<string, MemberLeft>()
  for (const { id, memberId } of state.invitees) {
    if (memberId === null) continue
    const member = byId.get(memberId)
    if (!member) {
      left.set(id, { on: null, successor: null })
      continue
    }
    if (isInOffice(member, on)) continue
    const successor = successorOn(members, member, on)
    left.set(id, { on: member.validTo, successor: successor && personOf(successor) })
  }
  return left
}
