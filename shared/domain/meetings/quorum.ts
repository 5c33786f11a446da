import type { MeetingState } from './meeting-state.ts'

/** Who of the invited members is there, in person or represented. */
export interface Quorum {
  readonly present: number
  readonly members: number
  /** More than half of the members are there; false while nobody is invited. */
  readonly reached: boolean
}

/** Guests and the secretariat do not count. A member whose attendance is not noted counts as not there. */
export function quorumOf({ invitees, attendance }: Pick<MeetingState, 'invitees' | 'attendance'>): Quorum {
  const members = new Set(invitees.filter(({ role }) => role === 'member').map(({ id }) => id))
  const present = attendance.filter(({ inviteeId, state }) => state !== 'absent' && members.has(inviteeId)).length
  return { present, members: members.size, reached: present * 2 > members.size }
}
