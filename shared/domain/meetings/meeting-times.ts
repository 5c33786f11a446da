import type { AgendaItem, MeetingDetails } from './meeting.ts'

const clock = /^([01]\d|2[0-3]):([0-5]\d)$/u

/** Minutes since midnight; null where the text is no time of day "08:30". */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = clock.exec(time) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** "08:30"; a time past midnight begins again at "00:00". */
export function timeOf(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** "08 giờ 00 phút", as the models of papers write a time of day; text that is none stays as it is. */
export function clockWords(time: string): string {
  const minutes = minutesOf(time)
  if (minutes === null) return time
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút`
}

/** What one item takes of the day. */
export interface AgendaSlot {
  readonly itemId: string
  /** Null while the meeting has no start. */
  readonly from: string | null
  readonly to: string | null
  readonly minutes: number
}

export interface AgendaSchedule {
  readonly slots: readonly AgendaSlot[]
  /** Sum of all items, in minutes. */
  readonly total: number
  /** What start and end leave for the agenda; null while one of them is not set. */
  readonly available: number | null
  /** Minutes beyond the end; negative where time is left; null while it is not known. */
  readonly over: number | null
}

/** The day as the agenda divides it: each item begins where the one before ended. */
export function agendaSchedule(
  items: readonly AgendaItem[],
  { startTime, endTime }: Pick<MeetingDetails, 'startTime' | 'endTime'>,
): AgendaSchedule {
  const start = startTime === null ? null : minutesOf(startTime)
  const end = endTime === null ? null : minutesOf(endTime)
  let at = 0
  const slots = items.map(({ id, minutes }): AgendaSlot => {
    const from = start === null ? null : timeOf(start + at)
    at += minutes
    return { itemId: id, from, to: start === null ? null : timeOf(start + at), minutes }
  })
  const available = start === null || end === null ? null : end - start
  return { slots, total: at, available, over: available === null ? null : at - available }
}

/** When a meeting takes place, as far as it is set. */
export type MeetingWindow = Pick<MeetingDetails, 'date' | 'startTime' | 'endTime'>

/** The usual length of a meeting whose end is not set, in minutes. */
export const usualLength = 120

/** Whether two meetings share a minute; one without a day or a start overlaps none. */
export function overlap(left: MeetingWindow, right: MeetingWindow): boolean {
  if (left.date === null || left.date !== right.date) return false
  const [one, other] = [span(left), span(right)]
  return one !== null && other !== null && one.from < other.to && other.from < one.to
}

function span({ startTime, endTime }: MeetingWindow): { readonly from: number; readonly to: number } | null {
  const from = startTime === null ? null : minutesOf(startTime)
  if (from === null) return null
  const to = endTime === null ? null : minutesOf(endTime)
  return { from, to: to === null || to <= from ? from + usualLength : to }
}
