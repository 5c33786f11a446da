import type { IsoDate } from '../ids.ts'
import { daysBetween, isoDate } from './iso-date.ts'

/** From the first of January 1970 on, which was a Thursday. */
const names = ['thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư'] as const

const epoch = isoDate('1970-01-01')

/** "thứ Năm", as papers name a day of the week inside a sentence. */
export function weekdayWords(date: IsoDate): string {
  const days = daysBetween(epoch, date)
  const name = names[((days % 7) + 7) % 7]
  if (name === undefined) throw new Error(`No day of the week for ${date}`)
  return name
}
