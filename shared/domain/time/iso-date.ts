import type { IsoDate } from '../ids.ts'

export interface DateParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month in the Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Null when the parts name no day of the calendar. */
export function isoDateOf({ year, month, day }: DateParts): IsoDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

/** Accepts exactly `YYYY-MM-DD` naming a real day. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  return isoDateOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
}

/** For literals in code and tests; throws on anything else. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (!date) throw new Error(`Not a date: ${text}`)
  return date
}

export function datePartsOf(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Days since 1970-01-01, by the civil calendar: no clock and no time zone takes part. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = datePartsOf(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumber(date) + days) * 86_400_000)
  return moved.toISOString().slice(0, 10) as IsoDate
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)

export const compareDates = (left: IsoDate, right: IsoDate): number => (left < right ? -1 : left > right ? 1 : 0)

/** The calendar day at an instant in Asia/Ho_Chi_Minh (UTC+7, no summer time), whatever the PC's zone says. */
export const vietnameseDay = (epochMilliseconds: number): IsoDate =>
  new Date(epochMilliseconds + 7 * 3_600_000).toISOString().slice(0, 10) as IsoDate

/** `05/01/2024`, the form on screen. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/**
 * `ngày 05 tháng 01 năm 2024`, the form in documents: days below 10 and months 1 and 2 take a leading zero, months
 * 3–9 do not (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function formatDocumentDate(date: IsoDate): string {
  const { year, month, day } = datePartsOf(date)
  return `ngày ${String(day).padStart(2, '0')} tháng ${month <= 2 ? `0${month}` : month} năm ${year}`
}
