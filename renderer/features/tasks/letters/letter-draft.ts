import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { taskKey } from '../../../../shared/domain/tasks/occurrence.ts'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'
import { decisionFaults, decisionOf, doneOnFault, percentFault, percentOf } from '../task-form.ts'
import type { TaskRow } from '../tasks-data.ts'

export const answerKinds = ['evidence', 'progress', 'reported'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const answerWords: Readonly<Record<AnswerKind, string>> = {
  evidence: 'chỉ minh chứng',
  progress: 'tiến độ',
  reported: 'hoàn thành',
}

/** What the letter says about one task, as typed. */
export interface AnswerDraft {
  readonly key: string
  readonly line: string
  /** The task's last event as it was when it was picked. */
  readonly seen: number
  readonly kind: AnswerKind
  readonly percent: string
  readonly doneOn: string
  readonly note: string
  readonly accept: boolean
}

/** The whole form; the file is not part of it, since no draft can hold one. */
export interface LetterDraft {
  /** The agency that answers; empty: not one of the register. */
  readonly agency: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly subject: string
  readonly arrivalNumber: string
  readonly arrivalDate: string
  readonly answers: readonly AnswerDraft[]
}

export const emptyLetter: LetterDraft = {
  agency: '',
  number: '',
  date: '',
  issuer: '',
  subject: '',
  arrivalNumber: '',
  arrivalDate: '',
  answers: [],
}

/** A task just picked: the agency's own part of it, reported as done where it can be. */
export const answerFor = (row: TaskRow, agency: string, doneOn: string): AnswerDraft => ({
  key: row.key,
  line: !row.lead.includes(agency) && row.coordinating.includes(agency) ? agency : leadLine,
  seen: row.revision,
  kind: row.standing ? 'progress' : row.status === 'completed' ? 'evidence' : 'reported',
  percent: '',
  doneOn,
  note: '',
  accept: false,
})

export type LetterFaults = Partial<Record<keyof Omit<LetterDraft, 'answers'>, string>>
export type AnswerFaults = { readonly percent?: string; readonly doneOn?: string; readonly note?: string }

export function letterFaults(draft: LetterDraft, today: IsoDate): LetterFaults {
  const date = parseIsoDate(draft.date)
  const arrival = parseIsoDate(draft.arrivalDate)
  return {
    ...decisionFaults(draft, today),
    ...(draft.subject.trim() === '' ? { subject: 'Chưa nhập trích yếu.' } : {}),
    ...(date && arrival && arrival < date ? { arrivalDate: 'Ngày đến ở trước ngày văn bản.' } : {}),
  }
}

export function answerFaults({ kind, percent, doneOn, note }: AnswerDraft, today: IsoDate): AnswerFaults {
  if (kind === 'reported') return doneOnFault(doneOn, today)
  if (kind === 'evidence') return {}
  return {
    ...percentFault(percent),
    ...(percent.trim() === '' && note.trim() === '' ? { note: 'Nhập tiến độ hoặc nội dung đã làm.' } : {}),
  }
}

/** What the contract takes beside the file; null while the letter itself has faults. */
export function letterOf(draft: LetterDraft) {
  const decision = decisionOf(draft)
  if (!decision) return null
  const arrivalNumber = draft.arrivalNumber.trim()
  return {
    document: {
      ...decision,
      subject: draft.subject.trim(),
      arrivalNumber: arrivalNumber === '' ? null : arrivalNumber,
      arrivalDate: parseIsoDate(draft.arrivalDate),
    },
    answers: draft.answers.map((answer) => ({
      key: taskKey(answer.key),
      line: answer.line,
      expectedRevision: answer.seen,
      step: stepOf(answer),
    })),
  }
}

function stepOf({ kind, percent, doneOn, note, accept }: AnswerDraft) {
  const day = parseIsoDate(doneOn)
  if (kind === 'progress') return { kind, percent: percentOf(percent), note: note.trim() }
  return kind === 'reported' && day ? { kind, doneOn: day, note: note.trim(), accept } : null
}

/** Answers of a kept draft that still have their shape; one that lacks a field is left out. */
export const readableAnswers = (answers: readonly AnswerDraft[]): readonly AnswerDraft[] =>
  answers.filter(
    (one) =>
      typeof one === 'object' &&
      one !== null &&
      typeof one.key === 'string' &&
      typeof one.line === 'string' &&
      typeof one.seen === 'number' &&
      answerKinds.includes(one.kind) &&
      typeof one.percent === 'string' &&
      typeof one.doneOn === 'string' &&
      typeof one.note === 'string',
  )
