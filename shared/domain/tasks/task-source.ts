import type { IsoDate } from '../ids.ts'
import { formatDate } from '../time/iso-date.ts'
import type { DecisionReference } from './task-event.ts'

/** The document that a task rests on, and the place in it. */
export interface CitedSource extends DecisionReference {
  /** "khoản 3"; null: the document as a whole. */
  readonly clause: string | null
  /** "Thông báo"; absent where only the number is known. */
  readonly documentType?: string | undefined
}

/** Conclusions whose notice is not issued yet: they are known by their day, and no number is made up for them. */
export interface UnissuedSource {
  readonly number: null
  readonly of: 'meeting' | 'consultation'
  /** Of the meeting, or of the consultation in writing. */
  readonly date: IsoDate
  readonly clause: string | null
}

export type TaskSource = CitedSource | UnissuedSource

const unissuedWords: Readonly<Record<UnissuedSource['of'], string>> = {
  meeting: 'kết luận cuộc họp',
  consultation: 'kết luận lấy ý kiến bằng văn bản',
}

/** "Thông báo số 12/TB-BCĐ", "văn bản số 125/SYT-NVY", "kết luận cuộc họp ngày 05/01/2023". */
export const sourceName = (source: TaskSource): string =>
  source.number === null
    ? `${unissuedWords[source.of]} ngày ${formatDate(source.date)}`
    : `${source.documentType ?? 'văn bản'} số ${source.number}`

/** The same with its place: "Thông báo số 12/TB-BCĐ, khoản 3". What lists, slips, letters and due dates print. */
export const sourceWords = (source: TaskSource): string =>
  [sourceName(source), source.clause].filter((part) => part !== null).join(', ')

/** With day and issuer, without its place: "Thông báo số 12/TB-BCĐ ngày 10/01/2023 của Ban Chỉ đạo". */
export const sourceInFull = (source: TaskSource): string =>
  source.number === null
    ? sourceName(source)
    : `${sourceName(source)} ngày ${formatDate(source.date)} của ${source.issuer}`
