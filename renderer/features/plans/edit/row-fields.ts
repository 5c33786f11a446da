import type {
  PlanAgency,
  PlanAssignment,
  PlanGroup,
  PlanObligation,
  PlanTarget,
} from '../../../../shared/domain/catalogue/plan.ts'
import {
  agencyKindWords,
  dueWords,
  leadStatusWords,
  modeWords,
  noLead,
  reportKindWords,
  reportPeriodText,
  yearsText,
} from '../../../../shared/domain/catalogue/plan-row-words.ts'
import { bulletText, recurrenceText } from '../plan-words.ts'
import { targetWords } from '../target-matrix.ts'

/** What a row says, field by field, in words; an empty text where it says nothing. */
export type RowFields = readonly (readonly [name: string, text: string])[]

/** Names of what rows name by code. */
export interface RowNames {
  readonly agency: (code: string) => string
  readonly group: (id: string) => string
}

export const targetFields = (target: PlanTarget): RowFields => [
  ['Mức', targetWords(target)],
  ['Năm', yearsText(target.yearFrom, target.yearTo)],
  ['Phấn đấu', target.aspiration ? 'mục tiêu phấn đấu' : ''],
  ['Mẫu số', target.denominator ?? ''],
  ['Ghi chú', target.note ?? ''],
  ['Mục', target.clause],
  ['Cơ quan chịu trách nhiệm', target.owner ?? ''],
  ['Nguồn số liệu', target.source ?? ''],
  ['Trùng với', target.sameAs ?? ''],
]

export function dutyFields(duty: PlanAssignment, names: RowNames): RowFields {
  const agencies = (codes: readonly string[]): string => codes.map(names.agency).join('; ')
  return [
    ['Nhiệm vụ', duty.title],
    ['Chủ trì', duty.lead.length === 0 ? noLead : agencies(duty.lead)],
    ['Cách nêu chủ trì', duty.leadStatus === 'implied' ? leadStatusWords.implied : ''],
    ['Phối hợp', agencies(duty.coordinating)],
    ['Tổ chức thực hiện', agencies(duty.implementers)],
    ['Nơi nhận', agencies(duty.recipient)],
    ['Tính chất', modeWords[duty.mode]],
    ['Nhịp thực hiện', recurrenceText(duty.recurrence)],
    ['Hạn', duty.due ? dueWords(duty.due) : ''],
    ['Sản phẩm', duty.deliverable ?? ''],
    ['Nhóm nhiệm vụ', names.group(duty.group)],
    ['Mục', bulletText(duty)],
    ['Trùng với', duty.sameAs ?? ''],
  ]
}

export const reportFields = (report: PlanObligation, names: RowNames): RowFields => [
  ['Báo cáo', report.title],
  ['Loại', reportKindWords[report.kind]],
  ['Nơi gửi', report.from === null ? '' : names.agency(report.from)],
  ['Nơi nhận', report.to === null ? '' : names.agency(report.to)],
  ['Kỳ báo cáo', reportPeriodText(report)],
  ['Hạn gửi', report.due ? dueWords(report.due) : ''],
  ['Giai đoạn', report.covers ?? ''],
  ['Mục', report.clause],
]

export const agencyFields = (agency: PlanAgency): RowFields => [
  ['Tên cơ quan', agency.name],
  ['Loại', agencyKindWords[agency.kind]],
  ['Tên khác', agency.aliases.join('; ')],
]

export const groupFields = (group: PlanGroup): RowFields => [
  ['Nhóm nhiệm vụ', group.title],
  ['Mục', group.clause],
]

/** One field that two versions of a row word differently; null where a version says nothing of it. */
export interface FieldChange {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two versions, in the order of the fields; a row that was not there says nothing. */
export function fieldChanges(before: RowFields | null, after: RowFields | null): readonly FieldChange[] {
  const texts = new Map(before ?? [])
  const later = new Map(after ?? [])
  return [...new Map([...(before ?? []), ...(after ?? [])]).keys()].flatMap((name) => {
    const [was, is] = [texts.get(name) ?? '', later.get(name) ?? '']
    return was === is ? [] : [{ name, before: was === '' ? null : was, after: is === '' ? null : is }]
  })
}
