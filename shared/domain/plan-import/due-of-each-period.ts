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

/** "Trong 10 ngày đầu tháng sau", "05 ngày đầu của tháng đầu quý sau", "15 ngày đầu năm sau". */
export function firstDaysOfNext(text: string): ReadDue | null {
  const match = new RegExp(
    String.raw`(\d{1,2})\s+ngày\s+đầu(?:\s+tiên)?\s+(?:của\s+)?(?:tháng\s+đầu(?:\s+tiên)?\s+(?:của\s+)?)?(?:${nextOf('(tháng|quý|năm)')}|${eachOf('(tháng|quý)')})`,
    'iu',
  ).exec(text)
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

/** "Ngày 25 tháng cuối quý", "trước ngày 05 tháng sau", "trước ngày 15 hằng tháng", "hằng tháng, chậm nhất ngày 10". */
export function dayOfEachMonth(text: string): ReadDue | null {
  const day = String.raw`(?:${limit})?ngày\s+(\d{1,2})\s+(?:của\s+)?`
  const match = (tail: string) => {
    const found = new RegExp(`${day}${tail}`, 'iu').exec(text)
    return found && Number(found[2]) >= 1 && Number(found[2]) <= 31 ? found : null
  }
  const certain = (found: RegExpExecArray, monthsAfter: 0 | 1, every: RecurrenceKind | null) =>
    read(dayOfMonthRule(Number(found[2]), monthsAfter), isInclusive(found[1]), found[0], every)

  const afterQuarter = match(String.raw`tháng\s+(?:đầu(?:\s+tiên)?|thứ nhất)\s+(?:của\s+)?${nextOf('quý')}`)
  if (afterQuarter) return certain(afterQuarter, 1, 'quarterly')
  const afterMonth = match(nextOf('tháng'))
  if (afterMonth) return certain(afterMonth, 1, 'monthly')
  const lastMonth = match(
    String.raw`tháng\s+cuối(?:\s+cùng)?\s+(?:của\s+)?(?:mỗi\s+|từng\s+|hằng\s+|hàng\s+)?(quý|kỳ|(?:6|06|sáu) tháng)`,
  )
  if (lastMonth) return certain(lastMonth, 0, rhythmOf(lastMonth[3]))
  const ownMonth = match(String.raw`(?:tháng\s+(?:báo cáo|đó)|cùng tháng|trong tháng)`)
  if (ownMonth) return certain(ownMonth, 0, 'monthly')
  const firstMonth = match(String.raw`tháng\s+đầu(?:\s+tiên)?\s+(?:của\s+)?(?:mỗi\s+|từng\s+|hằng\s+|hàng\s+)?quý`)
  if (firstMonth) {
    const reason = 'Chưa rõ báo cáo cho quý nào; đề xuất quý liền trước.'
    return read(
      dayOfMonthRule(Number(firstMonth[2]), 1),
      isInclusive(firstMonth[1]),
      firstMonth[0],
      'quarterly',
      reason,
    )
  }
  return openDay(text, match(eachOf('(tháng|quý)')))
}

/** "Ngày 15 hằng tháng" leaves open whether the report is on that month or on the one before. */
function openDay(text: string, direct: RegExpExecArray | null): ReadDue | null {
  const each = new RegExp(eachOf('(tháng|quý)'), 'iu').exec(text)
  const found =
    direct ??
    (each ? new RegExp(`${limit}ngày\\s+(\\d{1,2})(?!\\d|\\s*(?:tháng\\s+\\d|[/-]\\s*\\d))`, 'iu').exec(text) : null)
  const day = Number(found?.[2])
  if (!found || !(day >= 1 && day <= 31)) return null
  const monthsAfter = day <= middle ? 1 : 0
  const reason =
    monthsAfter === 1
      ? 'Chưa rõ hạn tính trong kỳ báo cáo hay kỳ sau; đề xuất tháng sau kỳ báo cáo.'
      : 'Chưa rõ hạn tính trong kỳ báo cáo hay kỳ sau; đề xuất tháng cuối kỳ báo cáo.'
  const every = rhythmOf(direct?.[3] ?? each?.[1])
  return read(dayOfMonthRule(day, monthsAfter), isInclusive(found[1]), found[0], every, reason)
}

/** "Ngày cuối cùng của tháng", "vào cuối mỗi quý", "chậm nhất cuối hằng năm". */
export function endOfEachPeriod(text: string): ReadDue | null {
  const match =
    new RegExp(
      String.raw`(?:${limit})?ngày(\s+làm việc)?\s+cuối(?:\s+cùng)?\s+(?:của\s+)?(?:mỗi\s+|từng\s+|hằng\s+|hàng\s+)?(tháng|quý|năm)(?!\s*[\d/]|\s+(?:học|sau|nay)|\s+[IVX]+(?!\p{L}))`,
      'iu',
    ).exec(text) ??
    new RegExp(String.raw`(?:${limit})?()cuối\s+(?:mỗi|từng|hằng|hàng)\s+(tháng|quý|năm)(?!\s*\d|\s+học)`, 'iu').exec(
      text,
    )
  if (!match) return null
  const unit = match[3]?.toLocaleLowerCase('vi')
  const reason = match[2] ? 'Hạn là ngày làm việc cuối cùng; đề xuất ngày cuối của kỳ.' : null
  const rule = unit === 'năm' ? dayOfYearRule(12, 31, 0) : dayOfMonthRule(31, 0)
  return read(rule, isInclusive(match[1]), match[0], rhythmOf(unit), reason)
}
