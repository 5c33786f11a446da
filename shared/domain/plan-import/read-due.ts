import { dayOfYearRule } from '../obligations/due-rule.ts'
import { isoDateOf } from '../time/iso-date.ts'
import { firstDay, lastDay, parsePeriod, period } from '../time/period.ts'
import { dayOfEachMonth, daysAfterPeriod, endOfEachPeriod, firstDaysOfNext } from './due-of-each-period.ts'
import { dayOfEachYear, daysOfEachYear } from './due-of-each-year.ts'
import { dayMonth, isInclusive, limit, type ReadDue } from './due-words.ts'

/**
 * The day that a stretch of text sets, as a due rule (`due-rule.ts`). "Trước" excludes the day or the period that
 * follows it, every other word includes it. Where words leave the rule open the likelier one is proposed with its
 * doubt; where they give none the rule is null.
 */
export function readDue(text: string): ReadDue | null {
  const clean = text.replace(/qu\s+ý/giu, 'quý')
  return (
    daysAfterPeriod(clean) ??
    firstDaysOfNext(clean) ??
    daysOfEachYear(clean) ??
    dayOfEachYear(clean) ??
    dayOfEachMonth(clean) ??
    fixedDay(clean) ??
    namedPeriod(clean) ??
    periodOfEachYear(clean) ??
    endOfEachPeriod(clean) ??
    dayWithoutYear(clean)
  )
}

const once = (rule: string, inclusive: boolean, text: string): ReadDue => ({
  due: { rule, inclusive, text, reason: null },
  every: 'once',
  overrides: false,
})

function fixedDay(text: string): ReadDue | null {
  const match = new RegExp(`${limit}(?:ngày\\s+)?${dayMonth}(?:\\s+năm\\s+|\\s*[/.-]\\s*)(\\d{4})`, 'iu').exec(text)
  const date = match && isoDateOf({ day: Number(match[2]), month: Number(match[3]), year: Number(match[4]) })
  return match && date ? once(date, isInclusive(match[1]), match[0]) : null
}

const quarters = ['I', 'II', 'III', 'IV']
const quarterOf = (text: string): number => quarters.indexOf(text.toUpperCase()) + 1 || Number(text)
const quarter = String.raw`(?:trong\s+)?quý\s+(IV|III|II|I|[1-4])(?![\p{L}\d])`
const month = String.raw`(?:trong\s+)?tháng\s+(1[0-2]|0?[1-9])(?!\d)`

/** "Trước quý III năm 2023" ends before its first day; every other word takes its last one. */
function whole(word: string | undefined, key: string, text: string): ReadDue | null {
  const named = parsePeriod(key)
  if (named === null) return null
  return isInclusive(word) ? once(key, true, text) : once(firstDay(named), false, text)
}

function namedPeriod(text: string): ReadDue | null {
  const year = String.raw`\s*(?:/\s*|,?\s*năm\s+|/năm\s+|\s)(\d{4})`
  const ofQuarter = new RegExp(`${limit}${quarter}${year}`, 'iu').exec(text)
  if (ofQuarter) return whole(ofQuarter[1], `${ofQuarter[3]}-Q${quarterOf(ofQuarter[2] ?? '')}`, ofQuarter[0])
  const ofMonth = new RegExp(`${limit}${month}\\s*(?:/|năm\\s+)\\s*(\\d{4})`, 'iu').exec(text)
  if (ofMonth) return whole(ofMonth[1], `${ofMonth[3]}-${(ofMonth[2] ?? '').padStart(2, '0')}`, ofMonth[0])
  const half = /(?:6|06|sáu) tháng đầu năm\s+(\d{4})/iu.exec(text)
  if (half) return whole(undefined, `${half[1]}-H1`, half[0])
  const done =
    /(?:hoàn thành|tổ chức|thực hiện xong)[^.;]{0,30}?trong năm\s+(\d{4})/iu.exec(text) ??
    /^năm\s+(\d{4})\s+(?:tổ chức|thực hiện|hoàn thành|tiến hành|sơ kết|tổng kết)/iu.exec(text)
  return done && whole(undefined, done[1] ?? '', done[0])
}

/** "Trong quý IV hằng năm", "hằng năm, trước tháng 12", "quý I năm sau". */
function periodOfEachYear(text: string): ReadDue | null {
  const next = String.raw`năm\s+(?:sau|kế tiếp|tiếp theo|liền kề|liền sau)`
  const each = String.raw`(?:hằng|hàng|mỗi|từng)\s+năm`
  for (const [what, isQuarter] of [
    [quarter, true],
    [month, false],
  ] as const) {
    const match =
      new RegExp(`(?:${limit})?${what}\\s+(?:của\\s+)?(${next}|${each})`, 'iu').exec(text) ??
      (new RegExp(each, 'iu').test(text)
        ? new RegExp(`${limit}${what}(?!\\s*(?:/|năm\\s+|,?\\s*năm\\s+)\\s*\\d)`, 'iu').exec(text)
        : null)
    if (!match) continue
    const after = new RegExp(next, 'iu').test(match[3] ?? '') ? 1 : 0
    // Any common year shows where a quarter or a month begins and ends.
    const key = isQuarter ? `2023-Q${quarterOf(match[2] ?? '')}` : `2023-${(match[2] ?? '').padStart(2, '0')}`
    const inclusive = isInclusive(match[1])
    const day = inclusive ? lastDay(period(key)) : firstDay(period(key))
    const last = key === '2023-02' && inclusive ? 29 : Number(day.slice(8))
    const rule = dayOfYearRule(Number(day.slice(5, 7)), last, after)
    return { due: { rule, inclusive, text: match[0], reason: null }, every: 'yearly', overrides: false }
  }
  return null
}

/** "Trước ngày 15/12" alone: the year is for a person to say. */
function dayWithoutYear(text: string): ReadDue | null {
  const match = new RegExp(
    `(trước|chậm nhất(?:\\s+(?:là|vào))?|muộn nhất(?:\\s+là)?)\\s+(?:ngày\\s+)?${dayMonth}(?!\\s*[/.-]?\\s*\\d|\\s+năm)`,
    'iu',
  ).exec(text)
  if (!match || isoDateOf({ day: Number(match[2]), month: Number(match[3]), year: 2024 }) === null) return null
  const reason = 'Hạn không nêu năm.'
  return {
    due: { rule: null, inclusive: isInclusive(match[1]), text: match[0], reason },
    every: null,
    overrides: false,
  }
}
