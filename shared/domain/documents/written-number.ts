import { foldWords } from '../text/fold-text.ts'

/** What a number counts: two are compared only within one family. */
export type Measure = 'percent' | 'money' | 'time' | 'count'

/** A number as somebody wrote it in Vietnamese form, with the digits that were written. */
export interface WrittenNumber {
  /** Place in the text, unit of measure included: `text.slice(from, to)`. */
  readonly from: number
  readonly to: number
  /** The value × 10^decimals. */
  readonly scaled: bigint
  readonly decimals: number
  /** 6 for "1,02 triệu người": the value is multiplied by 10^power. */
  readonly power: number
  /** Null: no unit that is known stands behind it. */
  readonly measure: Measure | null
  /** "nguoi", "ho", "gio"; '' for percent, money and where none is known. */
  readonly counted: string
  /** "199.511": at least one point between thousands. */
  readonly isGrouped: boolean
}

/** Digits as they are written: `206.810`, `1.234,5`, `97,52`, `97` and the slip `97.5`. */
const digits = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/g

const powers: readonly (readonly [word: string, power: number])[] = [
  ['nghin', 3],
  ['ngan', 3],
  ['trieu', 6],
  ['ty', 9],
  ['ti', 9],
]

/** Folded words of a unit behind a number; the longer ones first. People are one thing under several words. */
const units: readonly (readonly [word: string, measure: Measure, counted: string])[] = [
  ['phan tram', 'percent', ''],
  ['dong', 'money', ''],
  ['gio', 'time', 'gio'],
  ['ngay', 'time', 'ngay'],
  ['thang', 'time', 'thang'],
  ['nam', 'time', 'nam'],
  ['nguoi', 'count', 'nguoi'],
  ['lao dong', 'count', 'nguoi'],
  ['the', 'count', 'the'],
  ['ho so', 'count', 'ho so'],
  ['ho', 'count', 'ho'],
  ['doanh nghiep', 'count', 'doanh nghiep'],
  ['don vi', 'count', 'don vi'],
  ['co quan', 'count', 'co quan'],
  ['co so', 'count', 'co so'],
  ['luot', 'count', 'luot'],
  ['quan', 'count', 'quan'],
  ['huyen', 'count', 'huyen'],
  ['phuong', 'count', 'phuong'],
  ['xa', 'count', 'xa'],
  ['van ban', 'count', 'van ban'],
  ['cuoc', 'count', 'cuoc'],
  ['vu', 'count', 'vu'],
  ['lan', 'count', 'lan'],
  ['diem', 'count', 'diem'],
]

const oneCharacter = /^[\s\u00a0]*%/

/** Every number of a text; what is glued to letters, slashes or hyphens (64/KH-UBND, 31/12/2022, 2021-2025) is none. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const from = match.index
    const end = from + match[0].length
    if (isGlued(text, from, end)) return []
    const isGrouped = /^\d{1,3}(?:\.\d{3})+(?:,|$)/.test(match[0])
    const [whole = '', part = ''] = isGrouped ? match[0].replaceAll('.', '').split(',') : match[0].split(/[.,]/)
    const unit = unitBehind(text, end)
    return [{ from, scaled: BigInt(whole + part), decimals: part.length, isGrouped, ...unit }]
  })
}

/** The number that a bound figure prints: "97,52%", "206.810 người"; null for words. */
export function printedNumber(text: string): WrittenNumber | null {
  const [number, ...others] = writtenNumbers(text)
  return number !== undefined && others.length === 0 ? number : null
}

/** Part of a document's number, a date, a range, a clause: whatever is written together with more than a unit. */
function isGlued(text: string, from: number, end: number): boolean {
  const before = text.slice(Math.max(0, from - 8), from)
  const after = text.slice(end, end + 8)
  if (/[\p{L}\p{M}\d/\\:_-]$|[\p{L}\d][.,]$|\d[\s\u00a0]+$|\d[\s\u00a0]?[-–—/][\s\u00a0]?$/u.test(before)) return true
  return /^[\p{L}\p{M}/\\:_-]|^[.,]\d|^[\s\u00a0]+\d|^[\s\u00a0]?[-–—/][\s\u00a0]?\d|^[\s\u00a0]*%[\s\u00a0]*\//u.test(
    after,
  )
}

function unitBehind(text: string, end: number): Pick<WrittenNumber, 'to' | 'power' | 'measure' | 'counted'> {
  const percent = oneCharacter.exec(text.slice(end))
  if (percent) return { to: end + percent[0].length, power: 0, measure: 'percent', counted: '' }
  let to = end
  let power = 0
  const multiplied = powers.flatMap(([word, exponent]) => {
    const reach = reachOf(text, end, word)
    return reach === null ? [] : [{ reach, exponent }]
  })[0]
  if (multiplied) {
    to = multiplied.reach
    power = multiplied.exponent
  }
  for (const [word, measure, counted] of units) {
    const reach = reachOf(text, to, word)
    if (reach !== null) return { to: reach, power, measure, counted }
  }
  return { to, power, measure: null, counted: '' }
}

/** Where the words end that stand right behind `at`; null when others stand there. */
function reachOf(text: string, at: number, words: string): number | null {
  const wanted = words.split(' ')
  let reach = at
  for (const word of wanted) {
    const next = /^[\s\u00a0]+([\p{L}\p{M}]+)/u.exec(text.slice(reach))
    if (!next?.[1] || foldWords(next[1]) !== word) return null
    reach += next[0].length
  }
  return reach
}
