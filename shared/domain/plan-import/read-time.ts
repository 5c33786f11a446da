import type { RecurrenceKind } from '../catalogue/plan.ts'
import { isoDateOf } from '../time/iso-date.ts'
import type { DraftDue } from './draft-plan.ts'
import type { PlanWords } from './plan-words.ts'
import { placeOf, standsAt, type WordReader } from './word-stream.ts'

export interface ReadRhythm {
  readonly kind: RecurrenceKind
  readonly stated: boolean
}

/** The rhythm that words state; without one a duty runs on ("continuous", not stated). */
export function compileRhythms(
  { recurrence, notRhythmAfter }: Pick<PlanWords, 'recurrence' | 'notRhythmAfter'>,
  reader: WordReader,
) {
  const rules = recurrence.map(({ kind, phrases }) => ({ kind, phrases: phrases.map(reader.phrase) }))
  const names = notRhythmAfter.map(reader.phrase)
  return (text: string): ReadRhythm => {
    const words = reader.words(text)
    for (const { kind, phrases } of rules) {
      for (const phrase of phrases) {
        for (let at = placeOf(words, phrase); at >= 0; at = placeOf(words, phrase, at + 1)) {
          if (!names.some((name) => standsAt(words, at - name.length, name))) return { kind, stated: true }
        }
      }
    }
    return { kind: 'continuous', stated: false }
  }
}

const quarters = ['I', 'II', 'III', 'IV']
const dayMonth = String.raw`ngày\s+(\d{1,2})\s*(?:tháng\s+|[/-])(\d{1,2})`
const limit = String.raw`(trước|chậm nhất(?:\s+(?:là|vào|trong|đến))?|muộn nhất(?:\s+là)?|không quá|đến hết|đến|hoàn thành trong|trong|vào)\s+`

/**
 * The day a stretch of text sets. "Trước ngày 05" excludes the 5th, every other word includes its day; a day of "năm
 * sau" is a rule for every year, written `--MM-DD`.
 */
export function readDue(text: string): DraftDue | null {
  const clean = text.replace(/qu\s+ý/giu, 'quý')
  return yearlyDay(clean) ?? monthlyDay(clean) ?? fixedDay(clean) ?? periodEnd(clean)
}

const isInclusive = (word: string | undefined): boolean => !/^trước/iu.test(word ?? '')

function yearlyDay(text: string): DraftDue | null {
  const match = new RegExp(
    `${limit}${dayMonth}(?:\\s+(?:của\\s+)?(năm sau|năm kế tiếp|năm tiếp theo|hằng năm|hàng năm|mỗi năm))`,
    'iu',
  ).exec(text)
  if (!match) return null
  const [month, day] = [Number(match[3]), Number(match[2])]
  const exists = isoDateOf({ year: 2024, month, day }) !== null
  const followsYear = /sau|kế tiếp|tiếp theo/u.test(match[4] ?? '')
  const rule = exists && followsYear ? `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null
  return { rule, inclusive: isInclusive(match[1]), text: match[0] }
}

/** "trước ngày 15 hằng tháng": told in words only, a due rule knows no day of every month. */
function monthlyDay(text: string): DraftDue | null {
  const match = new RegExp(
    `${limit}ngày\\s+(\\d{1,2})\\s+(?:của\\s+)?(?:hằng tháng|hàng tháng|mỗi tháng|tháng sau|tháng kế tiếp)`,
    'iu',
  ).exec(text)
  return match && { rule: null, inclusive: isInclusive(match[1]), text: match[0] }
}

function fixedDay(text: string): DraftDue | null {
  const match = new RegExp(`${limit}${dayMonth}(?:\\s+năm\\s+|[/-])(\\d{4})`, 'iu').exec(text)
  const date = match && isoDateOf({ day: Number(match[2]), month: Number(match[3]), year: Number(match[4]) })
  return match && date ? { rule: date, inclusive: isInclusive(match[1]), text: match[0] } : null
}

function periodEnd(text: string): DraftDue | null {
  const quarter = new RegExp(
    `(?:${limit})(?:trong\\s+)?quý\\s+(IV|III|II|I|[1-4])\\s*(?:/|năm\\s+|/năm\\s+|\\s)\\s*(\\d{4})`,
    'iu',
  ).exec(text)
  if (quarter) {
    const index = quarters.indexOf((quarter[2] ?? '').toUpperCase()) + 1 || Number(quarter[2])
    return { rule: `${quarter[3]}-Q${index}`, inclusive: isInclusive(quarter[1]), text: quarter[0] }
  }
  const month = new RegExp(`(?:${limit})tháng\\s+(\\d{1,2})\\s*(?:/|năm\\s+)\\s*(\\d{4})`, 'iu').exec(text)
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return {
      rule: `${month[3]}-${String(Number(month[2])).padStart(2, '0')}`,
      inclusive: isInclusive(month[1]),
      text: month[0],
    }
  const half = /(?:6|06|sáu) tháng đầu năm\s+(\d{4})/iu.exec(text)
  if (half) return { rule: `${half[1]}-H1`, inclusive: true, text: half[0] }
  const done =
    /(?:hoàn thành|tổ chức|thực hiện xong)[^.;]{0,30}?trong năm\s+(\d{4})/iu.exec(text) ??
    /^năm\s+(\d{4})\s+(?:tổ chức|thực hiện|hoàn thành|tiến hành|sơ kết|tổng kết)/iu.exec(text)
  return done ? { rule: done[1] ?? null, inclusive: true, text: done[0] } : null
}
