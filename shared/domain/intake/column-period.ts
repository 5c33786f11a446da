import type { IsoDate } from '../ids.ts'
import { addDays } from '../time/iso-date.ts'
import { firstDay, lastDay, type Period, periodKey, previousPeriod, samePeriodLastYear } from '../time/period.ts'
import type { Lexicon } from './lexicon.ts'

/** How the time that a heading names stands to the report's period. */
export type ColumnTime =
  /** No time is named. */
  | 'unstated'
  /** The report's own period, or one that closes on the same day. */
  | 'same'
  /** Closes with the report's period but begins later: a month of a quarter. */
  | 'same_end'
  | 'previous'
  | 'last_year'
  | 'other'

const sameKey = (left: Period, right: Period): boolean => periodKey(left) === periodKey(right)

function timeOfPeriod(named: Period, period: Period): ColumnTime {
  if (sameKey(named, period)) return 'same'
  if (lastDay(named) === lastDay(period)) return firstDay(named) <= firstDay(period) ? 'same' : 'same_end'
  if (sameKey(named, previousPeriod(period)) || lastDay(named) === addDays(firstDay(period), -1)) return 'previous'
  return sameKey(named, samePeriodLastYear(period)) ? 'last_year' : 'other'
}

function timeOfDay(date: IsoDate, period: Period): ColumnTime {
  if (date <= lastDay(period) && date > addDays(lastDay(period), -31)) return 'same'
  if (date === addDays(firstDay(period), -1) || date === lastDay(previousPeriod(period))) return 'previous'
  return date === lastDay(samePeriodLastYear(period)) ? 'last_year' : 'other'
}

/** Time in a heading of a table, and the heading without it: "Thực hiện năm 2021" → previous, "thuc hien". */
export function headingTime(
  lexicon: Lexicon,
  heading: string,
  period: Period,
): { readonly time: ColumnTime; readonly year: number | null; readonly rest: string } {
  const { mentions, rest } = lexicon.mentions(heading)
  const [first] = mentions
  if (!first) return { time: 'unstated', year: null, rest: heading }
  switch (first.kind) {
    case 'period':
      return { time: timeOfPeriod(first.period, period), year: first.period.year, rest }
    case 'without_year':
      return { time: timeOfPeriod({ ...first.period, year: period.year }, period), year: period.year, rest }
    case 'bare_year':
      return { time: timeOfPeriod({ kind: 'year', year: first.year }, period), year: first.year, rest }
    case 'cut_off':
      return { time: timeOfDay(first.date, period), year: Number(first.date.slice(0, 4)), rest }
  }
}

/** "Cùng kỳ năm trước" equals the period before only for years and nine months. */
export const lastYearIsPrevious = (period: Period): boolean =>
  sameKey(samePeriodLastYear(period), previousPeriod(period))
