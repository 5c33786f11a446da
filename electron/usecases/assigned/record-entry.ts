import {
  type AssignedFigure,
  type AssignedKey,
  assignedKeyText,
  assignedSourceWords,
  latestEntries,
} from '../../../shared/domain/assigned/assigned-figure.ts'
import type { SourceDocument } from '../../../shared/domain/facts/fact.ts'
import type { ExactValue } from '../../../shared/domain/numbers/exact-value.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, instantOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'

/** The newest entry of a key, whether it holds a value or says that the figure no longer applies. */
export function latestOf(desk: Pick<Desk, 'store'>, key: AssignedKey): AssignedFigure | null {
  const { year, variable, holder } = key
  const entries = latestEntries(desk.store.assigned.list({ year, variable, holder }))
  return entries.find((entry) => assignedKeyText(entry) === assignedKeyText(key)) ?? null
}

export function refuseFutureDecision(desk: Pick<Desk, 'clock'>, { date }: SourceDocument): void {
  if (compareDates(date, todayOf(desk)) <= 0) return
  throw new Refusal(
    'REFUSED',
    `Ngày quyết định ${formatDate(date)} ở sau ngày hôm nay.`,
    'Nhập đúng ngày ghi trên quyết định.',
  )
}

/**
 * An older decision never takes the place of a newer one of the same source that is in force; one that was withdrawn
 * may itself have been the mistake.
 */
export const isOlderDecision = (before: AssignedFigure, decision: Pick<SourceDocument, 'number' | 'date'>): boolean =>
  before.value !== null &&
  decision.number !== before.decision.number &&
  compareDates(decision.date, before.decision.date) < 0

export function refuseOlderDecision(before: AssignedFigure, decision: SourceDocument): void {
  if (!isOlderDecision(before, decision)) return
  const { number, date } = before.decision
  throw new Refusal(
    'REFUSED',
    `Quyết định ${decision.number} ngày ${formatDate(decision.date)} ban hành trước quyết định đang áp dụng của ${assignedSourceWords[before.source]} (${number} ngày ${formatDate(date)}).`,
    'Kiểm tra lại số, ngày quyết định; quyết định cũ không thay được quyết định mới.',
  )
}

export interface NewEntry {
  readonly key: AssignedKey
  readonly value: ExactValue | null
  readonly decision: SourceDocument
  readonly before: AssignedFigure | null
  /** Why an earlier entry is adjusted. */
  readonly reason: string | null
  readonly origin: AssignedFigure['origin']
}

/** Appends one entry inside the caller's transaction. */
export function recordEntry(
  desk: Pick<Desk, 'store' | 'clock'>,
  { key, value, decision, before, reason, origin }: NewEntry,
  person: Person,
): AssignedFigure {
  if (before !== null && (reason === null || reason.trim().length < 5)) {
    throw new Refusal(
      'REFUSED',
      `Đã có chỉ tiêu giao theo ${before.decision.number} ngày ${formatDate(before.decision.date)}.`,
      'Ghi lý do điều chỉnh (ít nhất 5 ký tự); số cũ vẫn được giữ trong lịch sử.',
    )
  }
  return desk.store.assigned.add({
    ...key,
    value,
    decision,
    adjusts: before?.id ?? null,
    reason: before === null ? null : (reason?.trim() ?? null),
    origin,
    recordedAt: instantOf(desk),
    recordedBy: person.name,
  })
}
