import { formatDate, parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, lastDay, parsePeriod } from '../../../shared/domain/time/period.ts'
import { clauseText } from '../../ui/clause-text.ts'
import type { Assignment, PlannedReport, Seat } from './plans-data.ts'

/** What the source does not say (product.md rule 9). */
export const notInDocument = 'không có trong văn bản'

type Recurrence = Assignment['recurrence']
export type RecurrenceKind = Recurrence['kind']

export const recurrenceWords: Readonly<Record<RecurrenceKind, string>> = {
  once: 'một lần',
  continuous: 'thường xuyên',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  half_yearly: 'sáu tháng',
  yearly: 'hằng năm',
  school_year: 'theo năm học',
  per_term: 'theo nhiệm kỳ',
  periodic_unspecified: 'định kỳ, không nêu kỳ',
  conditional: 'khi đủ điều kiện',
  event: 'khi phát sinh',
}

export const recurrenceText = ({ kind, stated }: Recurrence): string =>
  stated ? recurrenceWords[kind] : 'văn bản không nêu'

export const modeWords: Readonly<Record<Assignment['mode'], string>> = { order: 'giao', request: 'đề nghị' }

export const noLead = 'văn bản không nêu cơ quan chủ trì'

export const leadStatusWords: Readonly<Record<Assignment['leadStatus'], string>> = {
  named: 'một cơ quan được nêu tên',
  joint: 'nhiều cơ quan cùng chủ trì',
  class: 'nhóm cơ quan được nêu chung',
  implied: 'suy từ mạch văn bản, không nêu đích danh',
  none: noLead,
}

export const roleWords: Readonly<Record<Seat['role'], string>> = {
  truong_ban: 'Trưởng ban',
  pho_truong_ban_thuong_truc: 'Phó Trưởng ban thường trực',
  pho_truong_ban: 'Phó Trưởng ban',
  uy_vien_thuong_truc: 'Ủy viên thường trực',
  uy_vien: 'Ủy viên',
}

export const reportKindWords: Readonly<Record<PlannedReport['kind'], string>> = {
  annual: 'hằng năm',
  midterm: 'sơ kết',
  final: 'tổng kết',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  half_year: '6 tháng',
  nine_month: '9 tháng',
  adhoc: 'không theo kỳ',
}

type Due = NonNullable<Assignment['due']>

/**
 * The due date as the document words it, with what that means for the last day: "trước ngày 05/01 năm sau (không tính
 * ngày 05/01)"; "quý III năm 2015 (đến hết ngày 30/09/2015)".
 */
export function dueWords({ rule, inclusive, text }: Due): string {
  const yearly = /^--(\d{2})-(\d{2})$/.exec(rule)
  const named = yearly ? `${yearly[2]}/${yearly[1]}` : dayOf(rule)
  if (named) return `${text} (${inclusive ? 'tính cả' : 'không tính'} ngày ${named})`
  const period = parsePeriod(rule)
  return period ? `${text} (đến hết ngày ${formatDate(lastDay(period))})` : text
}

function dayOf(rule: string): string | null {
  const date = parseIsoDate(rule)
  return date ? formatDate(date) : null
}

/** What a report tells of: one period, or every period of its kind. */
export function reportPeriodText({ period, kind }: Pick<PlannedReport, 'period' | 'kind'>): string {
  if (period !== null) {
    const parsed = parsePeriod(period)
    return parsed ? formatPeriod(parsed) : period
  }
  return kind === 'adhoc' ? 'văn bản không nêu kỳ' : everyPeriodWords[kind]
}

const everyPeriodWords: Readonly<Record<Exclude<PlannedReport['kind'], 'adhoc'>, string>> = {
  annual: 'mỗi năm của kế hoạch',
  midterm: 'giữa giai đoạn',
  final: 'hết giai đoạn',
  monthly: 'mỗi tháng',
  quarterly: 'mỗi quý',
  half_year: 'mỗi 6 tháng',
  nine_month: '9 tháng đầu mỗi năm',
}

/** "dòng 120–124 của văn bản": where a reader can check the row; another sentence where it rests on another document. */
export function linesText(lines: readonly [number, number] | null): string {
  return lines === null ? 'dẫn theo văn bản khác' : `${lineNumbers(lines)} của văn bản`
}

/** "dòng 120–124" */
export const lineNumbers = ([first, last]: readonly [number, number]): string =>
  first === last ? `dòng ${first}` : `dòng ${first}–${last}`

/** "mục II.2.b", or "mục IV.2, Nghị quyết số 03-NQ/TU" for a clause of another document. */
export const citation = ({ clause, document }: Pick<PlannedReport, 'clause' | 'document'>): string =>
  document === null ? clauseText(clause) : `${clauseText(clause)}, ${document}`

/** "II.3.c, gạch 2" */
export const bulletText = ({ clause, bullet }: Pick<Assignment, 'clause' | 'bullet'>): string =>
  bullet === null ? clause : `${clause}, gạch ${bullet}`

export const yearsText = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)

/** "2012–2014, 2016–2019" for years in ascending order. */
export function yearRanges(years: readonly number[]): string {
  const starts = years.filter((year) => !years.includes(year - 1))
  const ends = years.filter((year) => !years.includes(year + 1))
  return starts.map((from, index) => yearsText(from, ends[index] ?? from)).join(', ')
}
