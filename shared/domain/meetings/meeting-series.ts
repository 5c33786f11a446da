import type { MeetingRhythm } from '../committee/committee-record.ts'
import type { IsoDate } from '../ids.ts'
import { datePartsOf, daysInMonth, isoDateOf } from '../time/iso-date.ts'
import { formatPeriod, type Period } from '../time/period.ts'

const months: Readonly<Record<Exclude<MeetingRhythm, 'none'>, number>> = {
  monthly: 1,
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
}

/**
 * The day that the rhythm of the working regulations proposes after a meeting: the same day of the month, one period
 * on; the last of the month where it is shorter. A Saturday or Sunday gives way to the Monday after. Null without a
 * rhythm.
 */
export function nextInSeries(last: IsoDate, rhythm: MeetingRhythm): IsoDate | null {
  if (rhythm === 'none') return null
  const { year, month, day } = datePartsOf(last)
  const index = year * 12 + (month - 1) + months[rhythm]
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return workingDay(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

function workingDay(year: number, month: number, day: number): IsoDate | null {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  const moved = new Date(Date.UTC(year, month - 1, day + later))
  return isoDateOf({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() })
}

/** What a regular meeting is called: "Phiên họp Ban Chỉ đạo quý III/2023". */
export const regularSubject = (figures: Period): string => `Phiên họp Ban Chỉ đạo ${formatPeriod(figures)}`

/** The period that a meeting on a day looks back on: the last one of the rhythm that has ended; a year without rhythm. */
export function lookedBackOn(day: IsoDate, rhythm: MeetingRhythm): Period {
  const { year, month } = datePartsOf(day)
  const lastYear: Period = { kind: 'year', year: year - 1 }
  switch (rhythm) {
    case 'monthly':
      return month === 1 ? { ...lastYear, kind: 'month', index: 12 } : { kind: 'month', year, index: month - 1 }
    case 'quarterly':
      if (month <= 3) return lastYear
      return { kind: 'quarter', year, index: month <= 6 ? 1 : month <= 9 ? 2 : 3 }
    case 'half_yearly':
      return month <= 6 ? lastYear : { kind: 'half', year, index: 1 }
    default:
      return lastYear
  }
}
