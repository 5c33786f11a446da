import { randomUUID } from 'node:crypto'
import type { MeetingRhythm } from '../../../shared/domain/committee/committee-record.ts'
import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import type { Invitee, MeetingDetails, MeetingPerson } from '../../../shared/domain/meetings/meeting.ts'
import { lookedBackOn, nextInSeries, regularSubject } from '../../../shared/domain/meetings/meeting-series.ts'
import { minutesOf, timeOf, usualLength } from '../../../shared/domain/meetings/meeting-times.ts'
import { periodKey } from '../../../shared/domain/time/period.ts'
import type { StoredMember } from '../../store/committee-records.ts'
import { membersOn } from '../committee/committee-members.ts'
import { type Desk, todayOf } from '../desk.ts'
import { readCommittee } from '../session/committee.ts'
import { readMeetings } from './read-meeting.ts'

export interface MeetingProposal {
  readonly planId: PlanId
  readonly details: MeetingDetails
  /** The last regular meeting; null: there is none yet. */
  readonly follows: string | null
  readonly invitees: readonly Invitee[]
}

/** The next regular meeting by the working regulations: its day, its period of figures, whoever sits in the committee. */
export function proposeMeeting(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>): MeetingProposal {
  const today = todayOf(desk)
  const regulations = desk.store.committee.records('own', 'regulations').find(({ withdrawn }) => !withdrawn)?.record
  const rhythm: MeetingRhythm = regulations?.rhythm ?? 'none'
  const last = lastRegular(desk)
  const next = last === null ? null : nextInSeries(last.day, rhythm)
  // A day that has passed is no proposal: nobody is invited to yesterday.
  const date = next !== null && next >= today ? next : null
  const figures = lookedBackOn(date ?? today, rhythm)
  const members = membersOn(desk, 'own', date ?? today)
  const startTime = regulations?.usualTime ?? null
  const start = startTime === null ? null : minutesOf(startTime)
  // Whoever the regulations name, else the head; nobody else presides without being asked.
  const chair =
    members.find(({ role }) => role === regulations?.chairRole) ?? members.find(({ role }) => role === 'truong_ban')
  const secretary = members.find(({ role }) => role === 'to_truong_thu_ky' || role === 'thu_ky')
  return {
    planId: readCommittee(desk).planId,
    follows: last?.id ?? null,
    details: {
      kind: 'regular',
      subject: regularSubject(figures),
      scope: 'own',
      date,
      startTime,
      endTime: start === null ? null : timeOf(start + usualLength),
      place: regulations?.usualPlace ?? '',
      chair: chair ? personOf(chair) : null,
      secretary: secretary ? personOf(secretary) : null,
      figuresPeriod: periodKey(figures),
      answerBy: null,
      invitationNote: '',
      withQuorum: false,
      withVotes: false,
    },
    invitees: members.map((member) => ({
      ...personOf(member),
      id: randomUUID(),
      role: member.role === 'to_truong_thu_ky' || member.role === 'thu_ky' ? 'secretariat' : 'member',
      agency: member.agency,
    })),
  }
}

function lastRegular(desk: Pick<Desk, 'store'>): { readonly id: string; readonly day: IsoDate } | null {
  const regular = readMeetings(desk).flatMap(({ meeting, details, stage }) =>
    details.kind === 'regular' && details.scope === 'own' && details.date !== null && stage !== 'cancelled'
      ? [{ id: meeting.id, day: details.date }]
      : [],
  )
  return regular.toSorted((left, right) => (left.day < right.day ? 1 : -1))[0] ?? null
}

/** As papers name a member: by the post in the agency, else by the role in the committee. */
export const personOf = ({ id, name, agencyPost, role }: StoredMember): MeetingPerson => ({
  memberId: id,
  name,
  post: agencyPost ?? memberRoleWords[role],
})
