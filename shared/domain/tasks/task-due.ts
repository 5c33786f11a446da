import type { IsoDate } from '../ids.ts'
import { addDays, datePartsOf } from '../time/iso-date.ts'

/** A day as a document sets it, and the last day that is still in time. */
export interface TaskDue {
  readonly date: IsoDate
  /** "chậm nhất ngày 25" includes the 25th; "trước ngày 05" excludes the 5th. */
  readonly inclusive: boolean
  /** What lateness is counted from; moved to a working day where the committee's setting says so. */
  readonly lastDay: IsoDate
  /** The document's words, or what the secretariat gave as such. */
  readonly text: string
}

/** How a last day that falls on a day off is read. */
export interface WorkingDays {
  readonly rule: 'as_written' | 'next_working_day'
  /** Public holidays by law and by yearly decision, ISO dates. */
  readonly holidays: ReadonlySet<IsoDate>
}

/** The default: the date stays as it is written. */
export const asWritten: WorkingDays = { rule: 'as_written', holidays: new Set() }

export function taskDue(date: IsoDate, inclusive: boolean, text: string, days: WorkingDays): TaskDue {
  const written = inclusive ? date : addDays(date, -1)
  return { date, inclusive, text, lastDay: days.rule === 'as_written' ? written : workingDayFrom(written, days) }
}

/** The day itself, or the next one that is neither Saturday, Sunday nor holiday. */
export function workingDayFrom(day: IsoDate, { holidays }: Pick<WorkingDays, 'holidays'>): IsoDate {
  let candidate = day
  while (isWeekend(candidate) || holidays.has(candidate)) candidate = addDays(candidate, 1)
  return candidate
}

export function isWeekend(day: IsoDate): boolean {
  const { year, month, day: date } = datePartsOf(day)
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
  return weekday === 0 || weekday === 6
}
