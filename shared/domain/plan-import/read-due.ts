import { dayOfYearRule } from '../obligations/due-rule.ts'
import { datePartsOf, isoDateOf } from '../time/iso-date.ts'
import { firstDay, lastDay, parsePeriod, period } from '../time/period.ts'
import { dayOfEachMonth, daysAfterPeriod, endOfEachPeriod, firstDaysOfNext } from './due-of-each-period.ts'
import { dayOfEachYear, daysOfEachYear } from './due-of-each-year.ts'
import { dayMonth, eachOf, eachYear, isInclusive, limit, nextOf, type ReadDue } from './due-words.ts'

/** No deadline stands without one of these. */
const deadlineWords = /\d|quý|qu\s+ý|cuối/iu

/**
 * The day that a stretch of text sets, as a due rule (`due-rule.ts`). "Trước" excludes the day or the period that
 * follows it, every other word includes it. Where words leave the rule open the likelier one is proposed with its
 * doubt; where they give none the rule is null.
 */
export function readDue(text: string): ReadDue | null {
  if (!deadlineWords.test(text)) return null
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

const dayOfCalendar = new RegExp(`${limit}(?:ngày\\s+)?${dayMonth}(?:\\s+năm\\s+|\\s*[/.-]\\s*)(\\d{4})`, 'iu')

function fixedDay(text: string): ReadDue | null {
  const match = dayOfCalendar.exec(text)
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

const quarterOfYear = new RegExp(`${limit}${quarter}${String.raw`\s*(?:/\s*|,?\s*năm\s+|/năm\s+|\s)(\d{4})`}`, 'iu')
const monthOfYear = new RegExp(`${limit}${month}\\s*(?:/|năm\\s+)\\s*(\\d{4})`, 'iu')

function namedPeriod(text: string): ReadDue | null {
  const ofQuarter = quarterOfYear.exec(text)
  if (ofQuarter) return whole(ofQuarter[1], `${ofQuarter[3]}-Q${quarterOf(ofQuarter[2] ?? '')}`, ofQuarter[0])
  const ofMonth = monthOfYear.exec(text)
  if (ofMonth) return whole(ofMonth[1], `${ofMonth[3]}-${(ofMonth[2] ?? '').padStart(2, '0')}`, ofMonth[0])
  const half = /(?:6|06|sáu) tháng đầu năm\s+(\d{4})/iu.exec(text)
  if (half) return whole(undefined, `${half[1]}-H1`, half[0])
  const done =
    /(?:hoàn thành|tổ chức|thực hiện xong)[^.;]{0,30}?trong năm\s+(\d{4})/iu.exec(text) ??
    /^năm\s+(\d{4})\s+(?:tổ chức|thực hiện|hoàn thành|tiến hành|sơ kết|tổng kết)/iu.exec(text)
  return done && whole(undefined, done[1] ?? '', done[0])
}

const withoutYear = String.raw`(?!\s*(?:/|,?\s*năm\s+)\s*\d)`
const periodsOfYear = [
  { unit: quarter, key: (text: string) => `Q${quarterOf(text)}` },
  { unit: month, key: (text: string) => text.padStart(2, '0') },
].map(({ unit, key }) => ({
  key,
  withYear: new RegExp(`(?:${limit})?${unit}\\s+(?:của\\s+)?(${nextOf('năm')}|${eachOf('năm')})`, 'iu'),
  alone: new RegExp(`${limit}${unit}${withoutYear}`, 'iu'),
}))
const nextYear = new RegExp(nextOf('năm'), 'iu')

/** "Trong quý IV hằng năm", "hằng năm, trước tháng 12", "quý I năm sau". */
function periodOfEachYear(text: string): ReadDue | null {
  for (const { key, withYear, alone } of periodsOfYear) {
    const match = withYear.exec(text) ?? (eachYear.test(text) ? alone.exec(text) : null)
    if (!match) continue
    const inclusive = isInclusive(match[1])
    // A leap year shows the last day that February can have.
    const named = period(`2024-${key(match[2] ?? '')}`)
    const { month: ofMonth, day } = datePartsOf(inclusive ? lastDay(named) : firstDay(named))
    const rule = dayOfYearRule(ofMonth, day, nextYear.test(match[3] ?? '') ? 1 : 0)
    return { due: { rule, inclusive, text: match[0], reason: null }, every: 'yearly', overrides: false }
  }
  return null
}

const dayAlone = new RegExp(
  `(trước|chậm nhất(?:\\s+(?:là|vào))?|muộn nhất(?:\\s+là)?)\\s+(?:ngày\\s+)?${dayMonth}(?!\\s*[/.-]?\\s*\\d|\\s+năm)`,
  'iu',
)

/** "Trước ngày 15/12" alone: the year is for a person to say. */
function dayWithoutYear(text: string): ReadDue | null {
  const match = dayAlone.exec(text)
  if (!match || isoDateOf({ day: Number(match[2]), month: Number(match[3]), year: 2024 }) === null) return null
  const reason = 'Hạn không nêu năm.'
  return {
    due: { rule: null, inclusive: isInclusive(match[1]), text: match[0], reason },
    every: null,
    overrides: false,
  }
}
