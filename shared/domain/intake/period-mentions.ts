import type { IsoDate } from '../ids.ts'
import { foldText } from '../text/fold-text.ts'
import { daysInMonth, isoDateOf } from '../time/iso-date.ts'
import type { Period } from '../time/period.ts'

/** What a text says about time. */
export type PeriodMention =
  | { readonly kind: 'period'; readonly period: Period }
  /** "Quý III", "9 tháng đầu năm" without a year; the year is a placeholder to be replaced. */
  | { readonly kind: 'without_year'; readonly period: Period }
  /** A year that stands alone: "Bao cao 2022". */
  | { readonly kind: 'bare_year'; readonly year: number }
  /** "Tính đến 31/12/2022": a day, but no window. */
  | { readonly kind: 'cut_off'; readonly date: IsoDate }

export interface PeriodText {
  readonly mentions: readonly PeriodMention[]
  /** Folded text without what was read: what a heading says beside its period. */
  readonly rest: string
}

const quarterNumber: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
}
const wordNumber: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9, 'muoi hai': 12 }
const year = String.raw`(?:nam\s*)?(?<year>(?:19|20)\d{2})(?!\d)`
const gap = String.raw`\s*(?:[/.,–-]|cua)?\s*`
const placeholderYear = 2000

type Groups = Readonly<Record<string, string | undefined>>
type Reader = (groups: Groups) => PeriodMention | null

const yearOf = (groups: Groups): number | null => (groups.year === undefined ? null : Number(groups.year))

/** With its year when there is one. */
function mention(groups: Groups, make: (year: number) => Period | null): PeriodMention | null {
  const found = yearOf(groups)
  const period = make(found ?? placeholderYear)
  return period && { kind: found === null ? 'without_year' : 'period', period }
}

const date = (groups: Groups): IsoDate | null =>
  isoDateOf({
    year: Number(groups.year),
    month: Number(groups.month),
    day: Number(groups.day ?? daysInMonth(Number(groups.year), Number(groups.month))),
  })

const cutOff: Reader = (groups) => {
  const found = date(groups)
  return found && { kind: 'cut_off', date: found }
}

/** "9 tháng đầu năm": the months from January; 3 are a quarter, 12 the year, others end with that month. */
function monthsFromJanuary(count: number, when: number): Period | null {
  if (count === 3) return { kind: 'quarter', year: when, index: 1 }
  if (count === 6) return { kind: 'half', year: when, index: 1 }
  if (count === 9) return { kind: 'nine_months', year: when }
  if (count === 12) return { kind: 'year', year: when }
  return count >= 1 && count < 12 ? { kind: 'month', year: when, index: count } : null
}

const months: Reader = (groups) =>
  mention(groups, (when) => {
    const count = wordNumber[groups.count ?? ''] ?? Number(groups.count)
    if (groups.part === 'cuoi') return count === 6 ? { kind: 'half', year: when, index: 2 } : null
    return monthsFromJanuary(count, when)
  })

const quarter: Reader = (groups) =>
  mention(groups, (when) => {
    const index = quarterNumber[groups.index ?? '']
    return index ? { kind: 'quarter', year: when, index } : null
  })

const month: Reader = (groups) =>
  mention(groups, (when) => {
    const index = Number(groups.index)
    return index >= 1 && index <= 12 ? { kind: 'month', year: when, index } : null
  })

/** Null readers only take away what is no period: dates of signature, numbers of documents, ranges of years. */
const patterns: readonly { readonly find: RegExp; readonly read: Reader | null; readonly quarterSign?: true }[] = [
  {
    find: /\b(?:den|toi|thoi diem)(?: het)?(?: ngay)?\s+(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})\b/g,
    read: cutOff,
  },
  {
    find: /\b(?:den|toi|thoi diem)(?: het)?(?: ngay)?\s+(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})\s+nam\s+(?<year>\d{4})\b/g,
    read: cutOff,
  },
  {
    find: /\b(?:den|toi)(?: het)?(?: cuoi)?\s+thang\s+(?<month>\d{1,2})\s*(?:[/.-]|nam)\s*(?<year>\d{4})\b/g,
    read: cutOff,
  },
  { find: /\bngay\s*[\d.…_ ]*\s*thang\s*[\d.…_ ]*\s*nam\s*(?:\d{4}|20[.…_ ]*|[.…_ ]+)/g, read: null },
  { find: /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\b/g, read: null },
  {
    find: /\b(?:nghi quyet|quyet dinh|ke hoach|cong van|nghi dinh|thong tu|chi thi)?\s*(?:so\s*:?\s*)?\d+\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?(?:kh|bc|qd|nq|nd|cv|tt|ct|tb|bhxh|ubnd|hdnd|bcd|cp|ttg|tu|tw)\b[a-z0-9/-]*/g,
    read: null,
  },
  { find: /\b(?:giai doan\s*)?(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}\b/g, read: null },
  {
    find: new RegExp(
      String.raw`\b(?<count>\d{1,2}|ba|sau|chin|muoi hai)\s*thang(?:\s*(?<part>dau|cuoi))?${gap}${year}`,
      'g',
    ),
    read: months,
  },
  { find: /\b(?<count>\d{1,2}|sau|chin)\s*thang\s*(?<part>dau|cuoi)\s*nam\b/g, read: months },
  { find: new RegExp(String.raw`\b(?<count>6|9|12|06|09)\s*t${gap}${year}`, 'g'), read: months },
  {
    find: new RegExp(String.raw`\bquy\s*(?<index>iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)\b${gap}${year}`, 'g'),
    read: quarter,
  },
  { find: /\bquy\s*(?<index>iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)\b/g, read: quarter },
  {
    find: new RegExp(String.raw`\bq\.?\s*(?<index>iv|i{1,3}|[1-4])\b${gap}${year}`, 'g'),
    read: quarter,
    quarterSign: true,
  },
  { find: /\bq\.?\s*(?<index>iv|i{1,3}|[1-4])\b/g, read: quarter, quarterSign: true },
  { find: new RegExp(String.raw`\b(?:thang|t)\.?\s*(?<index>\d{1,2})${gap}${year}`, 'g'), read: month },
  { find: /\bthang\s*(?<index>\d{1,2})\b/g, read: month },
  {
    find: /\b(?<!viet )(?:ca )?nam\s*(?:bao cao\s*)?(?<year>(?:19|20)\d{2})\b/g,
    read: (groups) => mention(groups, (when) => ({ kind: 'year', year: when })),
  },
  {
    find: /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/g,
    read: (groups) => ({ kind: 'bare_year', year: Number(groups.year) }),
  },
]

/** What follows these words is yet to come, and no statement about the report's own period. */
const outlook = /\b(?:phuong huong|nhiem vu|du kien|uoc thuc hien|uoc th|ke hoach (?:nam|quy|thang|6 thang|9 thang))\b/

export interface PeriodReading {
  /** "Q3" is a quarter; not where districts have numbers ("Q3" is quận 3). */
  readonly shortQuarter: boolean
  /** A file name: "_" and "-" stand for spaces. */
  readonly fileName: boolean
}

/** A file name as a line of text: "BaoCao_2022-HaiChau.xlsx" is "Bao Cao 2022 Hai Chau". */
export const fileNameText = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z]{3,4}$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_+]|(?<!\d)-|-(?!\d)/g, ' ')

/** Reads every statement about time from a line. Source: intake.md section 2, data.md section 4. */
export function readPeriodMentions(text: string, reading: PeriodReading): PeriodText {
  let rest = foldText(reading.fileName ? fileNameText(text) : text)
  const looksAhead = outlook.exec(rest)
  const head = looksAhead && looksAhead.index > 0 ? rest.slice(0, looksAhead.index) : null
  if (head !== null && readFolded(head, reading).mentions.length > 0) rest = head
  return readFolded(rest, reading)
}

/** A text without digit and without "quý" says nothing about time. */
const mayNamePeriod = /\d|\bquy\b|\bthang\b/

function readFolded(text: string, reading: PeriodReading): PeriodText {
  if (!mayNamePeriod.test(text)) return { mentions: [], rest: text.replace(/\s+/g, ' ').trim() }
  const mentions: PeriodMention[] = []
  let rest = text
  for (const { find, read, quarterSign } of patterns) {
    if (quarterSign && !reading.shortQuarter) continue
    rest = rest.replace(find, (whole, ...args) => {
      if (read === null) return ' '
      const groups = args.at(-1) as Groups
      const found = read(groups)
      if (!found) return whole
      mentions.push(found)
      return ' '
    })
  }
  return { mentions, rest: rest.replace(/\s+/g, ' ').trim() }
}
