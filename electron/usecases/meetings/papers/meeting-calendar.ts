import { safeFileName } from '../../../../shared/domain/documents/file-name.ts'
import { chairWords, withoutStop } from '../../../../shared/domain/documents/kinds/meeting-wording.ts'
import { minutesOf, timeOf, usualLength } from '../../../../shared/domain/meetings/meeting-times.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { type Desk, instantOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import type { WrittenFile } from '../../reminders/write-reminder.ts'
import { readCommittee } from '../../session/committee.ts'
import { type MeetingReading, readMeeting } from '../read-meeting.ts'

const noticeDays = [1] as const

/** The meeting for Outlook and phones: under one identity through every change, taken out again when it is called off. */
export function meetingCalendar(desk: Desk, meetingId: string): WrittenFile {
  const reading = readMeeting(desk, meetingId)
  const { details } = reading
  const name = safeFileName(withoutStop(details.subject), 'ics')
  return { name, bytes: details.kind === 'consultation' ? answerEntry(desk, reading) : entryOf(desk, reading) }
}

function entryOf(desk: Desk, { meeting, details, state, events }: MeetingReading): Uint8Array {
  const left = state.postponements.at(-1)?.from ?? null
  // Put off without a new day: the entry of the day that was given up is taken out.
  const day = details.date ?? left
  const start = details.startTime ?? startBefore(events)
  if (day === null || start === null)
    throw new Refusal(
      'REFUSED',
      'Cuộc họp chưa có ngày, giờ nên chưa ghi được vào lịch.',
      'Chọn ngày và giờ bắt đầu ở phần Thông tin của cuộc họp.',
    )
  const begins = minutesOf(start)
  const ends = details.endTime === null ? null : minutesOf(details.endTime)
  if (begins === null) throw new Error(`Meeting ${meeting.id} starts at no time of day: ${start}`)
  // The length that is reckoned with while no end is set; an entry never runs over midnight.
  const end = ends !== null && ends > begins ? ends : Math.min(begins + usualLength, 24 * 60 - 1)
  return desk.writeMeetingCalendar(
    {
      id: `${meeting.id}@so-chi-dao`,
      sequence:
        events.filter(({ kind }) => kind === 'planned' || kind === 'postponed' || kind === 'cancelled').length - 1,
      cancelled: state.cancelled !== null || details.date === null,
      day,
      startTime: start,
      endTime: timeOf(end),
      title: withoutStop(details.subject),
      place: withoutStop(details.place),
      organiser: readCommittee(desk).name,
      note: [
        ...(details.chair === null ? [] : [`Chủ trì: ${chairWords(details.chair, null)}.`]),
        ...(details.invitationNote.trim() === '' ? [] : [details.invitationNote.trim()]),
      ].join('\n'),
    },
    instantOf(desk),
  )
}

/** The start that was set before the meeting was put off. */
const startBefore = (events: MeetingReading['events']): string | null =>
  events.reduce<string | null>((start, event) => {
    if (event.kind === 'planned') return event.details.startTime ?? start
    return event.kind === 'postponed' ? (event.startTime ?? start) : start
  }, null)

/** A consultation in writing has no hour: its last day for answers stands in the calendar. */
function answerEntry(desk: Desk, { meeting, details }: MeetingReading): Uint8Array {
  if (details.answerBy === null)
    throw new Refusal(
      'REFUSED',
      'Chưa có hạn trả lời nên chưa ghi được vào lịch.',
      'Chọn hạn trả lời ở phần Thông tin.',
    )
  return desk.writeDueCalendar(
    withoutStop(details.subject),
    [
      {
        id: `${meeting.id}@so-chi-dao`,
        day: details.answerBy,
        title: `Hạn trả lời: ${withoutStop(details.subject)}`,
        note: `Gửi Phiếu lấy ý kiến về Tổ thư ký chậm nhất ngày ${formatDate(details.answerBy)}.`,
        noticeDays,
      },
    ],
    instantOf(desk),
  )
}
