import type { FollowedRow } from './follow-up-data.ts'

export const followUpStates = [
  { value: 'tat-ca', label: 'Mọi tình trạng' },
  { value: 'qua-han', label: 'Chưa xong, quá hạn' },
  { value: 'trong-han', label: 'Chưa xong, chưa quá hạn' },
  { value: 'cho-chap-nhan', label: 'Chờ chấp nhận' },
  { value: 'hoan-thanh', label: 'Hoàn thành' },
  { value: 'dung', label: 'Dừng thực hiện' },
  { value: 'thong-tin', label: 'Thông tin, không giao việc' },
] as const
export type FollowUpState = (typeof followUpStates)[number]['value']

/** Stands for the tasks that nobody leads among the agencies. */
export const unassigned = 'chua-phan-cong'

export interface FollowUpFilter {
  readonly state: FollowUpState
  /** Code of an agency that leads or takes part, or `unassigned`; null: every one. */
  readonly agency: string | null
  readonly onlyOpen: boolean
}

export const filterFollowUp = (
  rows: readonly FollowedRow[],
  { state, agency, onlyOpen }: FollowUpFilter,
): readonly FollowedRow[] =>
  rows.filter(
    (row) => (!onlyOpen || !row.isSettled) && (state === 'tat-ca' || stateOf(row) === state) && isOf(row, agency),
  )

export function stateOf({ task }: Pick<FollowedRow, 'task'>): Exclude<FollowUpState, 'tat-ca'> {
  if (task === null) return 'thong-tin'
  if (task.status === 'stopped') return 'dung'
  if (task.status === 'completed') return 'hoan-thanh'
  if (task.status === 'reported') return 'cho-chap-nhan'
  return task.timeliness === 'open_late' ? 'qua-han' : 'trong-han'
}

function isOf({ task }: FollowedRow, agency: string | null): boolean {
  if (agency === null) return true
  if (task === null) return false
  return agency === unassigned
    ? task.lead.length === 0
    : task.lead.includes(agency) || task.coordinating.includes(agency)
}
