import type { IsoDate } from '../ids.ts'
import { isoDateOf, parseIsoDate } from './iso-date.ts'

/**
 * A date as people here type it: day first, `5/1/2024`, `05-01-2024` or `05.01.2024`; also the ISO form. Null for
 * anything that names no day, never the American reading with the month first.
 */
export function parseTypedDate(text: string): IsoDate | null {
  const trimmed = text.trim()
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(trimmed)
  if (!match) return parseIsoDate(trimmed)
  return isoDateOf({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) })
}
