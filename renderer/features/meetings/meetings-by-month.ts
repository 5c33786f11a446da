import { datePartsOf } from '../../../shared/domain/time/iso-date.ts'
import type { ListedMeeting } from './meetings-data.ts'

/** Twelve lists, January first, each by day and hour; meetings without a day stand in none. */
export function meetingsByMonth(
  meetings: readonly ListedMeeting[],
  year: number,
): readonly (readonly ListedMeeting[])[] {
  const months: ListedMeeting[][] = Array.from({ length: 12 }, () => [])
  for (const meeting of meetings) {
    if (meeting.date === null) continue
    const parts = datePartsOf(meeting.date)
    if (parts.year === year) months[parts.month - 1]?.push(meeting)
  }
  return months.map((month) => month.toSorted((left, right) => (whenKey(left) < whenKey(right) ? -1 : 1)))
}

const whenKey = ({ date, startTime, id }: ListedMeeting): string => `${date} ${startTime ?? ''} ${id}`
