import type { MeetingDetails, MeetingPerson } from '../../../../shared/domain/meetings/meeting.ts'
import { minutesOf } from '../../../../shared/domain/meetings/meeting-times.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'

/** The details of a meeting as typed: times are text until they are read. */
export type DetailsDraft = Omit<MeetingDetails, 'startTime' | 'endTime'> & {
  readonly startTime: string
  readonly endTime: string
}

export type DetailsFaults = Partial<Readonly<Record<keyof MeetingDetails, string>>>

export const draftOfDetails = (details: MeetingDetails): DetailsDraft => ({
  ...details,
  startTime: details.startTime ?? '',
  endTime: details.endTime ?? '',
})

/**
 * A time of day as people type it: "8", "8h", "8h30", "8:30", "8 giờ 30", "0830" give "08:30"; null for anything that
 * names none.
 */
export function readTypedTime(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const [, hours, minutes = ''] =
    /^(\d{2})(\d{2})$/u.exec(text) ??
    /^(\d{1,2})(?:\s*(?::|\.|h|g|giờ)\s*(?:(\d{1,2})\s*(?:p|phút)?)?)?$/u.exec(text) ??
    []
  if (hours === undefined) return null
  const time = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  return minutesOf(time) === null ? null : time
}

const filled = (person: MeetingPerson | null): MeetingPerson | null =>
  person === null || (person.name.trim() === '' && person.post.trim() === '')
    ? null
    : { ...person, name: person.name.trim(), post: person.post.trim() }

/** The details that a draft says; what a consultation does not have is left out of it. */
export function detailsOf(draft: DetailsDraft): MeetingDetails {
  const isMeeting = draft.kind !== 'consultation'
  return {
    ...draft,
    subject: draft.subject.trim(),
    place: isMeeting ? draft.place.trim() : '',
    startTime: isMeeting ? readTypedTime(draft.startTime) : null,
    endTime: isMeeting ? readTypedTime(draft.endTime) : null,
    answerBy: isMeeting ? null : draft.answerBy,
    chair: filled(draft.chair),
    secretary: filled(draft.secretary),
    invitationNote: draft.invitationNote.trim(),
    withQuorum: isMeeting && draft.withQuorum,
    withVotes: isMeeting && draft.withVotes,
  }
}

/** What keeps a draft from being stored, at each field. What is only not known yet is no fault. */
export function detailsFaults(draft: DetailsDraft): DetailsFaults {
  const { kind, startTime, endTime, date, answerBy } = draft
  const subject = draft.subject.trim() === '' ? { subject: 'Ghi nội dung cuộc họp.' } : {}
  if (kind === 'consultation')
    return answerBy !== null && date !== null && answerBy < date
      ? { ...subject, answerBy: `Hạn trả lời ở trước ngày gửi ${formatDate(date)}.` }
      : subject
  const [start, end] = [readTypedTime(startTime), readTypedTime(endTime)]
  return {
    ...subject,
    ...(startTime.trim() !== '' && start === null ? { startTime: 'Giờ ghi dạng 08:30.' } : {}),
    ...(endTime.trim() !== '' && end === null
      ? { endTime: 'Giờ ghi dạng 10:30.' }
      : start !== null && end !== null && end <= start
        ? { endTime: `Phải sau giờ bắt đầu ${start}.` }
        : {}),
  }
}

export const sameDetails = (left: MeetingDetails, right: MeetingDetails): boolean => text(left) === text(right)

/** The same whatever order the fields came in. */
const text = (details: MeetingDetails): string => {
  const person = (one: MeetingPerson | null) => one && [one.memberId, one.name, one.post]
  const { chair, secretary, ...rest } = details
  const fields = Object.entries(rest).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return JSON.stringify([fields, person(chair), person(secretary)])
}
