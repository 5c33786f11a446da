import type { IsoDate, PeriodKey } from '../ids.ts'
import { daysInMonth, isoDateOf } from './iso-date.ts'

/** A reporting period of one calendar year. H2 exists for tasks and flows. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly index: 1 | 2 }
  | { readonly kind: 'nine_months'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly index: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number; readonly index: number }

/** Reads `2022`, `2022-H1`, `2022-9M`, `2022-Q3`, `2022-05`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:H([12])|(9M)|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < 1990 || year > 2199) return null
  if (match[2]) return { kind: 'half', year, index: Number(match[2]) as 1 | 2 }
  if (match[3]) return { kind: 'nine_months', year }
  if (match[4]) return { kind: 'quarter', year, index: Number(match[4]) as 1 | 2 | 3 | 4 }
  if (match[5]) return { kind: 'month', year, index: Number(match[5]) }
  return { kind: 'year', year }
}

/** For literals in code and tests; throws on anything else. */
export function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed) throw new Error(`Not a period: ${text}`)
  return parsed
}

export function periodKey(value: Period): PeriodKey {
  const suffix = {
    year: () => '',
    half: () => `-H${(value as { index: number }).index}`,
    nine_months: () => '-9M',
    quarter: () => `-Q${(value as { index: number }).index}`,
    month: () => `-${String((value as { index: number }).index).padStart(2, '0')}`,
  }[value.kind]()
  return `${value.year}${suffix}` as PeriodKey
}

function monthsOf(value: Period): { first: number; last: number } {
  switch (value.kind) {
    case 'year':
      return { first: 1, last: 12 }
    case 'half':
      return value.index === 1 ? { first: 1, last: 6 } : { first: 7, last: 12 }
    case 'nine_months':
      return { first: 1, last: 9 }
    case 'quarter':
      return { first: value.index * 3 - 2, last: value.index * 3 }
    case 'month':
      return { first: value.index, last: value.index }
  }
}

export function firstDay(value: Period): IsoDate {
  return isoDateOf({ year: value.year, month: monthsOf(value).first, day: 1 }) as IsoDate
}

/** The last day: the date of every stock reported for the period under the end-of-period regime. */
export function lastDay(value: Period): IsoDate {
  const { last } = monthsOf(value)
  return isoDateOf({ year: value.year, month: last, day: daysInMonth(value.year, last) }) as IsoDate
}

/** The same window one year before. */
export const samePeriodLastYear = (value: Period): Period => ({ ...value, year: value.year - 1 })

/** The period of the same kind just before; nine months has the nine months of the year before. */
export function previousPeriod(value: Period): Period {
  switch (value.kind) {
    case 'year':
    case 'nine_months':
      return { ...value, year: value.year - 1 }
    case 'half':
      return value.index === 1 ? { kind: 'half', year: value.year - 1, index: 2 } : { ...value, index: 1 }
    case 'quarter':
      return value.index === 1
        ? { kind: 'quarter', year: value.year - 1, index: 4 }
        : { ...value, index: (value.index - 1) as 1 | 2 | 3 }
    case 'month':
      return value.index === 1
        ? { kind: 'month', year: value.year - 1, index: 12 }
        : { ...value, index: value.index - 1 }
  }
}

const roman = ['I', 'II', 'III', 'IV'] as const

/** `năm 2022`, `6 tháng đầu năm 2022`, `9 tháng đầu năm 2022`, `quý III/2022`, `tháng 5/2022`. */
export function formatPeriod(value: Period): string {
  switch (value.kind) {
    case 'year':
      return `năm ${value.year}`
    case 'half':
      return value.index === 1 ? `6 tháng đầu năm ${value.year}` : `6 tháng cuối năm ${value.year}`
    case 'nine_months':
      return `9 tháng đầu năm ${value.year}`
    case 'quarter':
      return `quý ${roman[value.index - 1]}/${value.year}`
    case 'month':
      return `tháng ${value.index}/${value.year}`
  }
}
