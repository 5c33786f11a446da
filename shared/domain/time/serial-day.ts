import type { IsoDate } from '../ids.ts'
import { addDays, datePartsOf, isoDate, isoDateOf } from './iso-date.ts'

/**
 * The day of a spreadsheet's serial number. Excel counts days from 31 December 1899 and knows a 29 February 1900 that
 * never was: right from March 1900 on; null before, and after what the calendar of this program holds.
 */
export function dayOfSerial(serial: number): IsoDate | null {
  const day = Math.floor(serial)
  // The last serial that a spreadsheet shows as a date is that of 31 December 9999.
  if (day < 61 || day > 2_958_465) return null
  const date = addDays(isoDate('1900-03-01'), day - 61)
  return isoDateOf(datePartsOf(date))
}
