import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { IsoDate } from '../../shared/domain/ids.ts'
import { calendarName } from './calendar-name.ts'

export interface MeetingEntry {
  /** Stable through every change: the entry in a calendar is replaced, not doubled. */
  readonly id: string
  /** Grows with every change of the meeting; a calendar keeps the entry with the highest. */
  readonly sequence: number
  /** The meeting is not held on that day: the entry is taken out again. */
  readonly cancelled: boolean
  readonly day: IsoDate
  /** "08:00", as on the clock in Việt Nam. */
  readonly startTime: string
  readonly endTime: string
  readonly title: string
  readonly place: string
  /** Who calls the meeting. */
  readonly organiser: string
  readonly note: string
}

/** No answer can be sent to it: an answer goes to the secretariat by the mail that the entry came with. */
const noAddress = 'khong-tra-loi@so-chi-dao.invalid'

const vietnam = 'Asia/Ho_Chi_Minh'

/**
 * One meeting as an iCalendar file (RFC 5545, 5546) for Outlook and phones. Times are given as instants, which no PC's
 * own zone can move; Việt Nam knows no summer time. `stamp` is the instant it was made, ISO.
 */
export function writeMeetingCalendar(entry: MeetingEntry, stamp: string): Uint8Array {
  const calendar = ical({
    name: calendarName(entry.title),
    prodId: { company: 'So Chi dao', product: 'Cuoc hop', language: 'VI' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.x('X-WR-TIMEZONE', vietnam)
  calendar.createEvent({
    id: entry.id,
    sequence: entry.sequence,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new Date(`${entry.day}T${entry.startTime}:00+07:00`),
    end: new Date(`${entry.day}T${entry.endTime}:00+07:00`),
    stamp: new Date(stamp),
    summary: entry.title,
    location: entry.place,
    description: entry.note,
    organizer: { name: entry.organiser, email: noAddress },
    timezone: null,
  })
  return new TextEncoder().encode(calendar.toString())
}
