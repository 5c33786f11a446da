import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { decisionFaults, decisionOf } from './task-form.ts'

/** The form of an own task as typed. */
export interface OwnTaskDraft {
  readonly sourceKind: string
  readonly title: string
  /** Empty: under no plan. */
  readonly planId: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly clause: string
  readonly mode: string
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly due: string
  readonly inclusive: string
  readonly deliverable: string
}

export const emptyOwnTask = (planId: string): OwnTaskDraft => ({
  sourceKind: 'meeting',
  title: '',
  planId,
  number: '',
  date: '',
  issuer: '',
  clause: '',
  mode: 'order',
  lead: [],
  coordinating: [],
  due: '',
  inclusive: 'yes',
  deliverable: '',
})

export const sourceWords = {
  meeting: 'kết luận cuộc họp',
  letter: 'văn bản',
  hand: 'Tổ thư ký giao',
} as const

type SourceKind = keyof typeof sourceWords

export const sourceKindOf = (text: string): SourceKind => (text === 'letter' || text === 'hand' ? text : 'meeting')

export type OwnTaskFaults = Partial<Record<keyof OwnTaskDraft, string>>

/** Sentences for the fields that keep the form from being sent. */
export function ownTaskFaults(draft: OwnTaskDraft, today: IsoDate): OwnTaskFaults {
  const from = parseIsoDate(draft.date)
  const due = parseIsoDate(draft.due)
  const isFromDocument = sourceKindOf(draft.sourceKind) !== 'hand'
  return {
    ...(draft.title.trim() === '' ? { title: 'Chưa nhập nội dung nhiệm vụ.' } : {}),
    ...(isFromDocument ? decisionFaults(draft, today) : {}),
    ...(isFromDocument && from && due && due < from ? { due: 'Hạn ở trước ngày văn bản.' } : {}),
  }
}

/** What the contract takes; null while the form has faults. */
export function ownTaskOf(draft: OwnTaskDraft, planId: PlanId | null) {
  const sourceKind = sourceKindOf(draft.sourceKind)
  const decision = decisionOf(draft)
  if (sourceKind !== 'hand' && decision === null) return null
  const text = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())
  const date = parseIsoDate(draft.due)
  return {
    planId,
    title: draft.title.trim(),
    sourceKind,
    source: sourceKind === 'hand' || decision === null ? null : { ...decision, clause: text(draft.clause) },
    mode: draft.mode === 'request' ? ('request' as const) : ('order' as const),
    lead: [...draft.lead],
    coordinating: draft.coordinating.filter((code) => !draft.lead.includes(code)),
    due: date && { date, inclusive: draft.inclusive === 'yes' },
    deliverable: text(draft.deliverable),
  }
}
