import type { RecurrenceKind } from '../catalogue/plan.ts'
import { dayOfMonthRule, dayOfYearRule } from '../obligations/due-rule.ts'
import { eachOf, isInclusive, limit, nextOf, type ReadDue } from './due-words.ts'

const rhythms: Readonly<Record<string, RecurrenceKind>> = { tháng: 'monthly', quý: 'quarterly', năm: 'yearly' }
const rhythmOf = (unit: string | undefined): RecurrenceKind | null =>
  /6|sáu/iu.test(unit ?? '') ? 'half_yearly' : (rhythms[(unit ?? '').toLocaleLowerCase('vi')] ?? null)

const read = (
  rule: string | null,
  inclusive: boolean,
  text: string,
  every: RecurrenceKind | null,
  reason: string | null = null,
): ReadDue => ({ due: { rule, inclusive, text, reason }, every, overrides: false })

/** "Trong 15 ngày kể từ ngày kết thúc quý"; working days are for a person to count. */
export function daysAfterPeriod(text: string): ReadDue | null {
  const match =
    /(?:trong(?:\s+(?:vòng|thời hạn))?|chậm nhất|muộn nhất|không quá|sau)\s+(?:là\s+)?(\d{1,3})\s+ngày(\s+làm việc)?,?\s+(?:(?:kể|tính)\s+từ|sau)\s+(?:khi\s+|ngày\s+|thời điểm\s+)?(?:kết thúc|hết)\s+(?:mỗi\s+|từng\s+)?(quý|tháng|năm|kỳ|(?:6|06|sáu) tháng)(?!\s+học)/iu.exec(
      text,
    )
  if (!match) return null
  const days = Number(match[1])
  if (match[2]) return read(null, true, match[0], rhythmOf(match[3]), 'Hạn tính bằng ngày làm việc: chọn một ngày.')
  if (days < 1 || days > 366) return read(null, true, match[0], null, 'Số ngày không hợp lý.')
  return read(`+${days}`, true, match[0], rhythmOf(match[3]))
}

const firstDays = new RegExp(
  String.raw`(\d{1,2})\s+ngày\s+đầu(?:\s+tiên)?\s+(?:của\s+)?(?:tháng\s+đầu(?:\s+tiên)?\s+(?:của\s+)?)?(?:${nextOf('(tháng|quý|năm)')}|${eachOf('(tháng|quý)')})`,
  'iu',
)

/** "Trong 10 ngày đầu tháng sau", "05 ngày đầu của tháng đầu quý sau", "15 ngày đầu năm sau". */
export function firstDaysOfNext(text: string): ReadDue | null {
  const match = firstDays.exec(text)
  if (!match) return null
  const day = Number(match[1])
  if (day < 1 || day > 31) return null
  const [, , next, each] = match
  if (next?.toLocaleLowerCase('vi') === 'năm') return read(dayOfYearRule(1, day, 1), true, match[0], 'yearly')
  const reason = next ? null : 'Chưa rõ kỳ báo cáo là kỳ nào; đề xuất kỳ liền trước những ngày này.'
  return read(dayOfMonthRule(day, 1), true, match[0], rhythmOf(next ?? each), reason)
}

/** From this day of a month on, a report of "hằng tháng" is taken to be on that month itself. */
const middle = 15

/** A day of a month that the words behind it name: capture groups limit, day and what `tail` holds. */
const dayOf = (tail: string) => new RegExp(String.raw`(?:${limit})?ngày\s+(\d{1,2})\s+(?:của\s+)?${tail}`, 'iu')
const every = String.raw`(?:mỗi\s+|từng\s+|hằng\s+|hàng\s+)?`
const certainDays: readonly {
  readonly pattern: RegExp
  readonly monthsAfter: 0 | 1
  readonly rhythm: RecurrenceKind | null
}[] = [
  {
    pattern: dayOf(String.raw`tháng\s+(?:đầu(?:\s+tiên)?|thứ nhất)\s+(?:của\s+)?${nextOf('quý')}`),
    monthsAfter: 1,
    rhythm: 'quarterly',
  },
  { pattern: dayOf(nextOf('tháng')), monthsAfter: 1, rhythm: 'monthly' },
  {
    pattern: dayOf(String.raw`tháng\s+cuối(?:\s+cùng)?\s+(?:của\s+)?${every}(quý|kỳ|(?:6|06|sáu) tháng)`),
    monthsAfter: 0,
    rhythm: null,
  },
  { pattern: dayOf(String.raw`(?:tháng\s+(?:báo cáo|đó)|cùng tháng|trong tháng)`), monthsAfter: 0, rhythm: 'monthly' },
]
const firstMonthOfQuarter = dayOf(String.raw`tháng\s+đầu(?:\s+tiên)?\s+(?:của\s+)?${every}quý`)
const dayOfEach = dayOf(eachOf('(tháng|quý)'))
const each = new RegExp(eachOf('(tháng|quý)'), 'iu')
const dayAlone = new RegExp(`${limit}ngày\\s+(\\d{1,2})(?!\\d|\\s*(?:tháng\\s+\\d|[/-]\\s*\\d))`, 'iu')

const isDayOfMonth = (day: number): boolean => day >= 1 && day <= 31

/** "Ngày 25 tháng cuối quý", "trước ngày 05 tháng sau", "trước ngày 15 hằng tháng", "hằng tháng, chậm nhất ngày 10". */
export function dayOfEachMonth(text: string): ReadDue | null {
  for (const { pattern, monthsAfter, rhythm } of certainDays) {
    const found = pattern.exec(text)
    const day = Number(found?.[2])
    if (found && isDayOfMonth(day))
      return read(dayOfMonthRule(day, monthsAfter), isInclusive(found[1]), found[0], rhythm ?? rhythmOf(found[3]))
  }
  const first = firstMonthOfQuarter.exec(text)
  const day = Number(first?.[2])
  if (first && isDayOfMonth(day)) {
    const reason = 'Chưa rõ báo cáo cho quý nào; đề xuất quý liền trước.'
    return read(dayOfMonthRule(day, 1), isInclusive(first[1]), first[0], 'quarterly', reason)
  }
  return openDay(text)
}

/** "Ngày 15 hằng tháng" leaves open whether the report is on that month or on the one before. */
function openDay(text: string): ReadDue | null {
  const direct = dayOfEach.exec(text)
  const unit = direct?.[3] ?? each.exec(text)?.[1]
  const found = direct ?? (unit === undefined ? null : dayAlone.exec(text))
  const day = Number(found?.[2])
  if (!found || !isDayOfMonth(day)) return null
  const monthsAfter = day <= middle ? 1 : 0
  const reason =
    monthsAfter === 1
      ? 'Chưa rõ hạn tính trong kỳ báo cáo hay kỳ sau; đề xuất tháng sau kỳ báo cáo.'
      : 'Chưa rõ hạn tính trong kỳ báo cáo hay kỳ sau; đề xuất tháng cuối kỳ báo cáo.'
  return read(dayOfMonthRule(day, monthsAfter), isInclusive(found[1]), found[0], rhythmOf(unit), reason)
}

const lastDays = [
  String.raw`(?:${limit})?ngày(\s+làm việc)?\s+cuối(?:\s+cùng)?\s+(?:của\s+)?${every}(tháng|quý|năm)(?!\s*[\d/]|\s+(?:học|sau|nay)|\s+[IVX]+(?!\p{L}))`,
  String.raw`(?:${limit})?()cuối\s+(?:mỗi|từng|hằng|hàng)\s+(tháng|quý|năm)(?!\s*\d|\s+học)`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** "Ngày cuối cùng của tháng", "vào cuối mỗi quý", "chậm nhất cuối hằng năm". */
export function endOfEachPeriod(text: string): ReadDue | null {
  const match = lastDays[0]?.exec(text) ?? lastDays[1]?.exec(text)
  if (!match) return null
  const unit = match[3]?.toLocaleLowerCase('vi')
  const reason = match[2] ? 'Hạn là ngày làm việc cuối cùng; đề xuất ngày cuối của kỳ.' : null
  const rule = unit === 'năm' ? dayOfYearRule(12, 31, 0) : dayOfMonthRule(31, 0)
  return read(rule, isInclusive(match[1]), match[0], rhythmOf(unit), reason)
}
