import type { RecurrenceKind } from '../catalogue/plan.ts'
import { dayOfMonthRule, dayOfYearRule } from '../obligations/due-rule.ts'
import { isoDateOf } from '../time/iso-date.ts'
import { dayMonth, eachOf, eachYear, isInclusive, limit, nextOf, type ReadDue } from './due-words.ts'

const ownYear = String.raw`(?:năm\s+(?:báo cáo|đó|thực hiện|hiện hành)|cùng năm|trong năm)`
/** Nothing of a year of the calendar behind the month. */
const noYear = String.raw`(?!\s*[/.-]?\s*\d|\s+năm\s+\d)`

const exists = (day: number, month: number): boolean => isoDateOf({ day, month, year: 2024 }) !== null

const nextYear = new RegExp(nextOf('năm'), 'iu')
const namedYear = new RegExp(ownYear, 'iu')
const dayAndYear = new RegExp(
  `(?:${limit})?(?:ngày\\s+)?(?<!\\d)${dayMonth}\\s+(?:của\\s+)?(${nextOf('năm')}|${eachOf('năm')}|${ownYear})`,
  'iu',
)
const dayAlone = new RegExp(`${limit}(?:ngày\\s+)?${dayMonth}${noYear}`, 'iu')

/** "Trước ngày 05/01 năm sau", "ngày 31/3 hằng năm", "hằng năm, chậm nhất ngày 15 tháng 12". */
export function dayOfEachYear(text: string): ReadDue | null {
  const match = dayAndYear.exec(text) ?? (eachYear.test(text) ? dayAlone.exec(text) : null)
  if (!match) return null
  const [day, month, tail = ''] = [Number(match[2]), Number(match[3]), match[4]]
  const base = { inclusive: isInclusive(match[1]), text: match[0] }
  if (!exists(day, month))
    return { due: { ...base, rule: null, reason: 'Ngày này không có trong lịch.' }, every: null, overrides: false }
  const { after, reason } = nextYear.test(tail)
    ? { after: 1 as const, reason: null }
    : namedYear.test(tail)
      ? { after: 0 as const, reason: null }
      : yearOf(text, month)
  return { due: { ...base, rule: dayOfYearRule(month, day, after), reason }, every: 'yearly', overrides: false }
}

/** Whether a day "hằng năm" lies in the reported year or in the one after it. */
function yearOf(text: string, month: number): { after: 0 | 1; reason: string | null } {
  if (/năm\s+(?:trước|liền trước|vừa qua|cũ)/iu.test(text)) return { after: 1, reason: null }
  if (month >= 10) return { after: 0, reason: null }
  if (month <= 3 && /báo cáo|kết quả|tổng kết/iu.test(text))
    return { after: 1, reason: 'Chưa rõ hạn tính trong năm báo cáo hay năm sau; đề xuất năm sau.' }
  return { after: 0, reason: 'Chưa rõ hạn tính trong năm báo cáo hay năm sau; đề xuất trong năm báo cáo.' }
}

/** Months in which the reports of quarters and half-years fall due: at their ends, or in the month after. */
const cycles: readonly { readonly months: string; readonly after: 0 | 1; readonly every: RecurrenceKind }[] = [
  { months: '3,6,9,12', after: 0, every: 'quarterly' },
  { months: '1,4,7,10', after: 1, every: 'quarterly' },
  { months: '6,12', after: 0, every: 'half_yearly' },
  { months: '1,7', after: 1, every: 'half_yearly' },
]

/** "Trước ngày 15/6 và 15/12 hằng năm", "ngày 20 các tháng 3, 6, 9, 12". */
export function daysOfEachYear(text: string): ReadDue | null {
  const found = datesListed(text) ?? monthsListed(text)
  if (found === null) return null
  const days = new Set(found.dates.map(({ day }) => day))
  const months = [...new Set(found.dates.map(({ month }) => month))].sort((left, right) => left - right).join(',')
  const cycle = cycles.find((one) => one.months === months)
  const [day] = days
  const fits = cycle !== undefined && day !== undefined && days.size === 1
  const due = {
    rule: fits ? dayOfMonthRule(day, cycle.after) : null,
    inclusive: isInclusive(found.word),
    text: found.text,
    reason: fits ? null : 'Văn bản nêu nhiều ngày trong năm: chọn một quy tắc, hoặc tách thành nhiều dòng.',
  }
  return { due, every: cycle?.every ?? null, overrides: cycle !== undefined }
}

interface Listed {
  readonly dates: readonly { readonly day: number; readonly month: number }[]
  readonly word: string | undefined
  readonly text: string
}

const one = String.raw`(?:trước\s+)?(?:ngày\s+)?\d{1,2}(?:\s+tháng\s+|\s*/\s*)\d{1,2}(?!\s*[/.-]?\s*\d|\s+năm\s+\d)(?:\s+(?:hằng năm|hàng năm|năm sau))?`

const dates = new RegExp(`${limit}(${one}(?:\\s*(?:,|;|và)\\s*${one})+)`, 'iu')
const eachDate = new RegExp(dayMonth, 'giu')

function datesListed(text: string): Listed | null {
  const match = dates.exec(text)
  if (!match) return null
  const listed = [...(match[2] ?? '').matchAll(eachDate)].map(([, day, month]) => ({
    day: Number(day),
    month: Number(month),
  }))
  return listed.every(({ day, month }) => exists(day, month)) ? { dates: listed, word: match[1], text: match[0] } : null
}

const months = new RegExp(
  String.raw`(?:${limit})?ngày\s+(\d{1,2})\s+(?:của\s+)?các\s+tháng\s+(\d{1,2}(?:\s*(?:,|;|và)\s*\d{1,2})+)`,
  'iu',
)

function monthsListed(text: string): Listed | null {
  const match = months.exec(text)
  if (!match) return null
  const listed = match[3]?.match(/\d+/g)?.map((month) => ({ day: Number(match[2]), month: Number(month) })) ?? []
  return listed.every(({ day, month }) => exists(day, month)) ? { dates: listed, word: match[1], text: match[0] } : null
}
