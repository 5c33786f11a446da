import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { DecisionReference, TaskChange, TaskLine } from '../../../shared/domain/tasks/task-event.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'

/** What a person can do to a task by a form; `reported` may be accepted in the same step. */
export type TaskAction = Exclude<TaskChange['kind'], 'moved' | 'evidence'>

/** Every field of every form, as typed: nothing is checked before it is sent. */
export interface TaskDraft {
  readonly percent: string
  readonly note: string
  readonly product: string
  readonly doneOn: string
  /** `yes`: accepted at once. */
  readonly accept: string
  readonly reason: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly due: string
  /** `yes`: the day itself is in time. */
  readonly inclusive: string
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly period: string
  readonly outcome: string
}

export const emptyTaskDraft: TaskDraft = {
  percent: '',
  note: '',
  product: '',
  doneOn: '',
  accept: '',
  reason: '',
  number: '',
  date: '',
  issuer: '',
  due: '',
  inclusive: 'yes',
  lead: [],
  coordinating: [],
  period: '',
  outcome: '',
}

export type TaskFaults = Partial<Record<keyof TaskDraft, string>>

/** Sentences for the fields that keep a form from being sent. */
export function taskFaults(action: TaskAction, draft: TaskDraft, today: IsoDate): TaskFaults {
  switch (action) {
    case 'progress':
      return {
        ...percentFault(draft.percent),
        ...(draft.percent.trim() === '' && draft.note.trim() === ''
          ? { note: 'Nhập tiến độ hoặc nội dung đã làm.' }
          : {}),
      }
    case 'reported':
      return doneOnFault(draft.doneOn, today)
    case 'accepted':
      return {}
    case 'returned':
      return reasonFault(draft.reason)
    case 'stopped':
    case 'resumed':
      return { ...decisionFaults(draft, today), ...reasonFault(draft.reason) }
    case 'extended':
      return {
        ...decisionFaults(draft, today),
        ...(parseIsoDate(draft.due) ? {} : { due: 'Chưa chọn hạn mới.' }),
        ...reasonFault(draft.reason),
      }
    case 'assigned':
      return {
        ...(draft.lead.length > 0 ? {} : { lead: 'Chưa chọn cơ quan chủ trì.' }),
        ...(namesDecision(draft) ? decisionFaults(draft, today) : {}),
        ...reasonFault(draft.reason),
      }
    case 'judged':
      return {
        ...(draft.period === '' ? { period: 'Chưa chọn kỳ báo cáo.' } : {}),
        ...(outcomeOf(draft.outcome) ? {} : { outcome: 'Chưa chọn kết quả đánh giá.' }),
      }
    case 'noted':
      return draft.note.trim() === '' ? { note: 'Chưa nhập nội dung ghi chú.' } : {}
  }
}

/** The changes that a form without faults stands for, in their order; empty where it still has one. */
export function changesOf(action: TaskAction, line: TaskLine, draft: TaskDraft): readonly TaskChange[] {
  const note = draft.note.trim()
  const reason = draft.reason.trim()
  const product = draft.product.trim() === '' ? null : draft.product.trim()
  const decision = decisionOf(draft)
  switch (action) {
    case 'progress':
      return [{ kind: 'progress', line, percent: percentOf(draft.percent), note, product }]
    case 'reported': {
      const doneOn = parseIsoDate(draft.doneOn)
      if (!doneOn) return []
      const reported = { kind: 'reported', line, doneOn, note, product } as const
      return draft.accept === 'yes' ? [reported, { kind: 'accepted', line, note: '' }] : [reported]
    }
    case 'accepted':
      return [{ kind: 'accepted', line, note }]
    case 'returned':
      return [{ kind: 'returned', line, reason }]
    case 'stopped':
    case 'resumed':
      return decision ? [{ kind: action, decision, reason }] : []
    case 'extended': {
      const due = parseIsoDate(draft.due)
      return decision && due ? [{ kind: 'extended', decision, due, inclusive: draft.inclusive === 'yes', reason }] : []
    }
    case 'assigned':
      return [{ kind: 'assigned', lead: draft.lead, coordinating: draft.coordinating, decision, reason }]
    case 'judged': {
      const outcome = outcomeOf(draft.outcome)
      return outcome ? [{ kind: 'judged', period: draft.period, outcome, note }] : []
    }
    case 'noted':
      return [{ kind: 'noted', text: note }]
  }
}

/** Actions on one agency's part; the others are about the task as a whole. */
export const isOnPart = (action: TaskAction): boolean =>
  action === 'progress' || action === 'reported' || action === 'accepted' || action === 'returned'

const reasonFault = (reason: string): TaskFaults =>
  reason.trim().length >= 5 ? {} : { reason: 'Lý do phải có ít nhất 5 ký tự.' }

export function doneOnFault(doneOn: string, today: IsoDate): { readonly doneOn?: string } {
  const day = parseIsoDate(doneOn)
  if (!day) return { doneOn: 'Chưa chọn ngày hoàn thành.' }
  return day > today ? { doneOn: 'Ngày hoàn thành ở sau ngày hôm nay.' } : {}
}

export const percentFault = (percent: string): { readonly percent?: string } =>
  percent.trim() === '' || percentOf(percent) !== null ? {} : { percent: 'Tiến độ là số nguyên từ 0 đến 100.' }

export function percentOf(text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '')
  if (!/^\d{1,3}$/.test(typed)) return null
  const percent = Number(typed)
  return percent <= 100 ? percent : null
}

type TypedDecision = Pick<TaskDraft, 'number' | 'date' | 'issuer'>

const namesDecision = ({ number, date, issuer }: TypedDecision): boolean =>
  [number, date, issuer].some((text) => text.trim() !== '')

export function decisionFaults(draft: TypedDecision, today: IsoDate): TaskFaults {
  const day = parseIsoDate(draft.date)
  return {
    ...(draft.number.trim() === '' ? { number: 'Chưa nhập số, ký hiệu văn bản.' } : {}),
    ...(day ? (day > today ? { date: 'Ngày văn bản ở sau ngày hôm nay.' } : {}) : { date: 'Chưa chọn ngày văn bản.' }),
    ...(draft.issuer.trim() === '' ? { issuer: 'Chưa nhập cơ quan ban hành.' } : {}),
  }
}

/** Null where no document is named in full. */
export function decisionOf({ number, date, issuer }: TypedDecision): DecisionReference | null {
  const day = parseIsoDate(date)
  return day && number.trim() !== '' && issuer.trim() !== ''
    ? { number: number.trim(), date: day, issuer: issuer.trim() }
    : null
}

const outcomes = ['well_done', 'done', 'not_done'] as const

const outcomeOf = (text: string): (typeof outcomes)[number] | null => outcomes.find((one) => one === text) ?? null
