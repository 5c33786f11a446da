import { type AssignedFigure, type AssignedKey, isAssignable } from '../../../shared/domain/assigned/assigned-figure.ts'
import { readTypedValue } from '../../../shared/domain/assigned/read-assigned-value.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { Variable } from '../../../shared/domain/catalogue/variable.ts'
import type { SourceDocument } from '../../../shared/domain/facts/fact.ts'
import { rateOf } from '../../../shared/domain/indicators/assigned-variable.ts'
import { type ExactValue, sameValue } from '../../../shared/domain/numbers/exact-value.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, variableOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { requireHolder } from './holders.ts'
import { latestOf, recordEntry, refuseFutureDecision, refuseOlderDecision } from './record-entry.ts'

export interface TypedAssignment {
  readonly key: AssignedKey
  /** As typed: "12.500", "95,15". */
  readonly text: string
  readonly decision: SourceDocument
  /** Asked for where an earlier figure is adjusted. */
  readonly reason: string | null
}

/** Records a figure that a decision assigns; a second one of the same source adjusts the first, which stays. */
export function enterAssignedFigure(desk: Desk, plan: Plan, typed: TypedAssignment, person: Person): AssignedFigure {
  const { key, decision } = typed
  const variable = refuseUnassignable(desk, plan, key)
  requireHolder(desk, plan, key.holder, key.year)
  refuseFutureDecision(desk, decision)
  const value = valueOfText(typed.text, variable, key)
  return desk.store.transaction(() => {
    const before = latestOf(desk, key)
    if (before !== null) refuseOlderDecision(before, decision)
    if (before?.value && sameValue(before.value, value) && isSameDecision(before.decision, decision)) {
      throw new Refusal('REFUSED', 'Chỉ tiêu này đã được ghi với đúng giá trị và quyết định đó.', 'Không cần ghi lại.')
    }
    const entry = { key, value, decision, before, reason: typed.reason, origin: { kind: 'typed' } } as const
    const figure = recordEntry(desk, entry, person)
    desk.store.audit.append({
      person,
      action: before === null ? 'assign_figure' : 'adjust_assigned_figure',
      subject: `assigned:${figure.id}`,
      before: before && { id: before.id, value: before.value, decision: before.decision },
      after: { ...key, value, decision, reason: figure.reason },
    })
    return figure
  })
}

/** Says that an assigned figure no longer applies (bãi bỏ, ghi nhầm); it stays in the history. */
export function withdrawAssignedFigure(desk: Desk, id: string, reason: string, person: Person): AssignedFigure {
  return desk.store.transaction(() => {
    const before = desk.store.assigned.byId(id)
    if (!before) {
      throw new Refusal('NOT_FOUND', 'Không có chỉ tiêu giao này trong sổ.', 'Tải lại trang rồi chọn chỉ tiêu.')
    }
    if (latestOf(desk, before)?.id !== id || before.value === null) {
      throw new Refusal(
        'STALE',
        'Chỉ tiêu giao này đã được điều chỉnh hoặc thôi áp dụng.',
        'Tải lại trang để xem số đang áp dụng.',
      )
    }
    const { holder, year, variable, measure, source, decision } = before
    const key = { holder, year, variable, measure, source }
    const entry = { key, value: null, decision, before, reason, origin: { kind: 'typed' } } as const
    const figure = recordEntry(desk, entry, person)
    desk.store.audit.append({
      person,
      action: 'withdraw_assigned_figure',
      subject: `assigned:${figure.id}`,
      before: { id: before.id, value: before.value, decision },
      after: { ...key, value: null, reason: figure.reason },
    })
    return figure
  })
}

export const isSameDecision = (left: SourceDocument, right: SourceDocument): boolean =>
  left.number === right.number && left.date === right.date

/** People that somebody can be told to win, and for a rate one whose denominator the catalogue knows. */
function refuseUnassignable(desk: Desk, plan: Plan, { variable: code, measure, year }: AssignedKey): Variable {
  const variable = variableOf(desk, code)
  if (!isAssignable(variable)) {
    throw new Refusal(
      'REFUSED',
      `“${variable.label}” không phải là chỉ tiêu phát triển người tham gia nên không nhận chỉ tiêu giao.`,
      'Chọn một chỉ tiêu trong danh sách.',
    )
  }
  if (measure === 'percent' && rateOf(code, desk.catalogue.indicators) === null) {
    throw new Refusal(
      'REFUSED',
      `Không có chỉ tiêu tỷ lệ nào tính riêng trên “${variable.label}”, nên không biết mẫu số của tỷ lệ giao.`,
      'Nhập chỉ tiêu giao bằng số người.',
    )
  }
  refuseYearOutside(plan, year)
  return variable
}

export function refuseYearOutside(plan: Plan, year: number): void {
  const { yearFrom, yearTo } = plan.meta
  if (yearFrom <= year && year <= yearTo) return
  throw new Refusal(
    'REFUSED',
    `Năm ${year} ở ngoài thời kỳ ${yearFrom}–${yearTo} của kế hoạch.`,
    'Chọn một năm trong thời kỳ của kế hoạch.',
  )
}

function valueOfText(text: string, variable: Variable, { measure }: AssignedKey): ExactValue {
  const read = readTypedValue(text, { variable, measure })
  if (read.kind === 'figure') return read.value
  const detail = read.kind === 'missing' ? 'không phải là số.' : read.detail
  const example = measure === 'percent' ? '95,15' : '12.500'
  throw new Refusal('REFUSED', `“${text}”: ${detail}`, `Nhập lại số theo quyết định giao, ví dụ ${example}.`)
}
