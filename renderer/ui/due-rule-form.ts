import { type DueRule, dayOfMonthRule, dayOfYearRule, parseDueRule } from '../../shared/domain/obligations/due-rule.ts'
import type { DraftDue } from '../../shared/domain/plan-import/draft-plan.ts'
import { readDue } from '../../shared/domain/plan-import/read-due.ts'
import { addDays, datePartsOf, formatDate, isoDateOf } from '../../shared/domain/time/iso-date.ts'
import { formatPeriod, lastDay, periodKey } from '../../shared/domain/time/period.ts'

/** The words of a deadline, read as the importer reads them; what they do not tell stays open. */
export function dueFromWords(text: string): DraftDue | null {
  if (text.trim() === '') return null
  const read = readDue(text)
  const { rule, inclusive, reason } = read?.due ?? { rule: null, inclusive: true, reason: null }
  return { rule, inclusive, text, reason: rule === null ? (reason ?? 'Không tính được ngày từ lời văn.') : reason }
}

/** What a rule makes of the words, in a sentence; null for a due date without a rule. */
export function explainDue({ rule: text, inclusive }: Pick<DraftDue, 'rule' | 'inclusive'>): string | null {
  const rule = text === null ? null : parseDueRule(text)
  if (rule === null) return null
  switch (rule.kind) {
    case 'date':
      return `Ngày cuối còn đúng hạn: ${formatDate(inclusive ? rule.date : addDays(rule.date, -1))}.`
    case 'period_end':
      return `Ngày cuối còn đúng hạn: ${formatDate(lastDay(rule.period))}, ngày cuối của ${formatPeriod(rule.period)}.`
    case 'day_of_year':
      return `${inclusive ? 'Chậm nhất' : 'Trước'} ngày ${two(rule.day)}/${two(rule.month)} ${rule.yearsAfter === 1 ? 'của năm sau năm báo cáo' : 'của chính năm báo cáo'}${notCounted(inclusive)}.`
    case 'day_of_month':
      return `${inclusive ? 'Chậm nhất' : 'Trước'} ngày ${two(rule.day)} ${rule.monthsAfter === 1 ? 'của tháng sau khi hết kỳ' : 'của tháng cuối kỳ'}${notCounted(inclusive)}.`
    case 'days_after':
      return `${inclusive ? 'Chậm nhất' : 'Trước'} ${rule.days} ngày kể từ khi hết kỳ${inclusive ? '' : ', không tính ngày thứ '.concat(String(rule.days))}.`
  }
}

const notCounted = (inclusive: boolean): string => (inclusive ? '' : ', không tính ngày đó')
const two = (number: number): string => String(number).padStart(2, '0')

export const ruleKindWords = {
  none: 'chưa tính được ngày',
  date: 'một ngày cụ thể',
  period_end: 'hết một kỳ',
  day_of_year: 'một ngày hằng năm',
  day_of_month: 'một ngày hằng tháng, hằng quý',
  days_after: 'số ngày sau khi hết kỳ',
} as const
export type RuleKind = keyof typeof ruleKindWords

export const ruleKindOf = (rule: string | null): RuleKind => (rule === null ? null : parseDueRule(rule))?.kind ?? 'none'

/** The written form of a rule (`due-rule.ts`). */
export function writeRule(rule: DueRule): string {
  switch (rule.kind) {
    case 'date':
      return rule.date
    case 'period_end':
      return periodKey(rule.period)
    case 'day_of_year':
      return dayOfYearRule(rule.month, rule.day, rule.yearsAfter)
    case 'day_of_month':
      return dayOfMonthRule(rule.day, rule.monthsAfter)
    case 'days_after':
      return `+${rule.days}`
  }
}

/**
 * What a person starts from who chooses another way to reckon: the day that the words name ("trước ngày 15/12"), in a
 * year of the plan; where they name none, the end of the year or the 25th.
 */
export function firstRule(kind: RuleKind, year: number, words = ''): string | null {
  const named = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})/iu.exec(words)
  const date = named && isoDateOf({ year, month: Number(named[2]), day: Number(named[1]) })
  const { month, day } = date ? datePartsOf(date) : { month: 12, day: 31 }
  switch (kind) {
    case 'none':
      return null
    case 'date':
      return date ?? `${year}-12-31`
    case 'period_end':
      return String(year)
    case 'day_of_year':
      return dayOfYearRule(month, day, 0)
    case 'day_of_month':
      return dayOfMonthRule(date ? day : 25, 0)
    case 'days_after':
      return '+15'
  }
}
