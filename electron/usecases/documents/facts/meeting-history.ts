import type { CitedPaper, MeetingFacts, PutOff } from '../../../../shared/domain/documents/kinds/meeting-facts.ts'
import { meetingPaperKey } from '../../../../shared/domain/meetings/meeting-papers.ts'
import { meetingState } from '../../../../shared/domain/meetings/meeting-state.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { StoredMeeting } from '../../../store/meeting-records.ts'
import type { Desk } from '../../desk.ts'
import type { MeetingReading } from '../../meetings/read-meeting.ts'

/** Issued invitations of a meeting, last issued first. */
export const invitationsOf = (desk: Pick<Desk, 'store'>, meeting: StoredMeeting): readonly IssuedDocument[] => {
  const { planId, kind, part } = meetingPaperKey(meeting, 'meeting_invitation')
  return desk.store.issued.list({ planId }).filter((issued) => issued.kind === kind && issued.part === part)
}

export const citedPaper = ({ title, numberText, date, issuingBody }: IssuedDocument): CitedPaper => ({
  title,
  numberText,
  date,
  issuingBody,
})

/** The last time the meeting was put off, or that it was called off, with what had been set before. */
export function putOffOf({ events, details }: MeetingReading, invitations: readonly IssuedDocument[]): PutOff | null {
  const last = events.findLast(({ kind }) => kind === 'postponed' || kind === 'cancelled')
  if (last === undefined || (last.kind !== 'postponed' && last.kind !== 'cancelled')) return null
  const before = meetingState(events.filter(({ sequence }) => sequence < last.sequence)).details ?? details
  const taken = invitations.find(({ issuedAt }) => issuedAt <= last.at)
  return {
    kind: last.kind,
    before: { date: before.date, startTime: before.startTime, place: before.place },
    // A day that was set after the meeting had been put off is the newest one.
    after: { date: details.date, startTime: details.startTime, place: details.place },
    reason: last.reason,
    invitation: taken === undefined ? null : citedPaper(taken),
  }
}

/** Items of earlier agendas that today's has no more. */
export function formerItemsOf({ events, state }: MeetingReading): MeetingFacts['formerItems'] {
  const every = events.flatMap((event) => (event.kind === 'agenda' ? event.items : []))
  const now = new Set(state.agenda.map(({ id }) => id))
  return [...new Map(every.map(({ id, title }) => [id, { id, title }])).values()].filter(({ id }) => !now.has(id))
}
