import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import type { IsoDate } from '../../shared/domain/ids.ts'
import { calendarName } from './calendar-name.ts'

export interface CalendarEntry {
  /** Stable: the same entry replaces itself when the calendar is read again. */
  readonly id: string
  /** The whole day on which it falls: the last day still in time. */
  readonly day: IsoDate
  readonly title: string
  readonly note: string
  /** Days before it on which the calendar gives notice. */
  readonly noticeDays: readonly number[]
}

/** Due dates as an iCalendar file (RFC 5545) for Outlook; `stamp` is the instant it was made, ISO. */
export function writeDueCalendar(name: string, entries: readonly CalendarEntry[], stamp: string): Uint8Array {
  const calendar = ical({
    name: calendarName(name),
    prodId: { company: 'So Chi dao', product: 'Han nhiem vu', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.id,
      // Midday of the day itself: a whole-day event keeps its date in whatever zone the PC stands.
      start: new Date(`${entry.day}T12:00:00Z`),
      allDay: true,
      stamp: new Date(stamp),
      summary: entry.title,
      description: entry.note,
      timezone: null,
    })
    for (const days of entry.noticeDays) {
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * 24 * 60 * 60, description: entry.title })
    }
  }
  return new TextEncoder().encode(calendar.toString())
}
