import { parseDueRule } from '../obligations/due-rule.ts'
import { formatDate } from '../time/iso-date.ts'
import { formatPeriod, lastDay, parsePeriod } from '../time/period.ts'
import type { PlanCollection } from './edited-plan.ts'
import type {
  Comparator,
  LineRange,
  PlanAgency,
  PlanAssignment,
  PlanCommitteeSeat,
  PlanDue,
  PlanObligation,
  PlanTarget,
  RecurrenceKind,
} from './plan.ts'

// How the rows of a plan are spoken of: one wording for the screen, the workbook and the terminal.

/** What the source does not say (product.md rule 9). */
export const notInDocument = 'không có trong văn bản'

export const noLead = 'văn bản không nêu cơ quan chủ trì'

/** A row by the collection it stands in, as a sentence begins with it. */
export const planCollectionWords: Readonly<Record<PlanCollection, string>> = {
  targets: 'Mục tiêu',
  assignments: 'Nhiệm vụ',
  obligations: 'Báo cáo phải gửi',
  agencies: 'Cơ quan',
  groups: 'Nhóm nhiệm vụ',
}

export const comparatorSigns: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
}

export const comparatorWords: Readonly<Record<Comparator, string>> = {
  '>=': 'từ … trở lên (≥)',
  '>': 'trên (>)',
  '<=': 'không quá (≤)',
  '<': 'dưới (<)',
  '=': 'đúng (=)',
}

export const natureWords: Readonly<Record<PlanTarget['nature'], string>> = {
  quantitative: 'định lượng',
  qualitative: 'định tính',
  conditional: 'khi đủ điều kiện',
}

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

export const modeWords: Readonly<Record<PlanAssignment['mode'], string>> = { order: 'giao', request: 'đề nghị' }

export const leadStatusWords: Readonly<Record<PlanAssignment['leadStatus'], string>> = {
  named: 'một cơ quan được nêu tên',
  joint: 'nhiều cơ quan cùng chủ trì',
  class: 'nhóm cơ quan, mỗi cơ quan thực hiện phần việc của mình',
  implied: 'suy từ mạch văn bản, không nêu đích danh',
  none: noLead,
}

export const roleWords: Readonly<Record<PlanCommitteeSeat['role'], string>> = {
  truong_ban: 'Trưởng ban',
  pho_truong_ban_thuong_truc: 'Phó Trưởng ban thường trực',
  pho_truong_ban: 'Phó Trưởng ban',
  uy_vien_thuong_truc: 'Ủy viên thường trực',
  uy_vien: 'Ủy viên',
}

export const agencyKindWords: Readonly<Record<PlanAgency['kind'], string>> = {
  so_nganh: 'sở, ban, ngành',
  bhxh: 'cơ quan bảo hiểm xã hội',
  ubnd_cap_tinh: 'UBND cấp tỉnh',
  ubnd_cap_huyen: 'UBND cấp huyện',
  ubnd_cap_xa: 'UBND cấp xã',
  dang: 'cơ quan của Đảng',
  mat_tran_doan_the: 'Mặt trận, đoàn thể',
  don_vi_khac: 'đơn vị khác',
  class: 'nhóm cơ quan',
}

export const reportKindWords: Readonly<Record<PlanObligation['kind'], string>> = {
  annual: 'hằng năm',
  midterm: 'sơ kết',
  final: 'tổng kết',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  half_year: '6 tháng',
  nine_month: '9 tháng',
  adhoc: 'không theo kỳ',
}

/**
 * The due date as the document words it, with what that means for the last day: "trước ngày 05/01 năm sau (không tính
 * ngày 05/01)"; "quý III năm 2015 (đến hết ngày 30/09/2015)".
 */
export function dueWords({ rule, inclusive, text }: PlanDue): string {
  const parsed = parseDueRule(rule)
  if (parsed === null) return text
  const counted = inclusive ? 'tính cả' : 'không tính'
  switch (parsed.kind) {
    case 'date':
      return `${text} (${counted} ngày ${formatDate(parsed.date)})`
    case 'day_of_year':
      return `${text} (${counted} ngày ${twoDigits(parsed.day)}/${twoDigits(parsed.month)})`
    case 'day_of_month':
      return `${text} (${counted} ngày ${twoDigits(parsed.day)})`
    case 'period_end':
      return `${text} (đến hết ngày ${formatDate(lastDay(parsed.period))})`
    case 'days_after':
      return text
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** What a report tells of: one period, or every period of its kind. */
export function reportPeriodText({ period, kind }: Pick<PlanObligation, 'period' | 'kind'>): string {
  if (period !== null) {
    const parsed = parsePeriod(period)
    return parsed ? formatPeriod(parsed) : period
  }
  return kind === 'adhoc' ? 'văn bản không nêu kỳ' : everyPeriodWords[kind]
}

const everyPeriodWords: Readonly<Record<Exclude<PlanObligation['kind'], 'adhoc'>, string>> = {
  annual: 'mỗi năm của kế hoạch',
  midterm: 'giữa giai đoạn',
  final: 'hết giai đoạn',
  monthly: 'mỗi tháng',
  quarterly: 'mỗi quý',
  half_year: 'mỗi 6 tháng',
  nine_month: '9 tháng đầu mỗi năm',
}

/** "dòng 120–124" */
export const lineNumbers = ([first, last]: LineRange): string =>
  first === last ? `dòng ${first}` : `dòng ${first}–${last}`

export const yearsText = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)
