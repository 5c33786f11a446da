import type { Party } from './party.ts'

/** Somebody whose report has not come. */
export interface LateReporter extends Party {
  readonly kind: 'unit' | 'agency'
  /** "báo cáo số liệu", "báo cáo bằng văn bản" */
  readonly owes: readonly string[]
  /** "năm 2022" */
  readonly periodLabel: string
  /** Whole days after the last day in time; 0: still in time; null: no day was set, or it was only asked. */
  readonly daysLate: number | null
  /** The round of reports that asks for it; null: none is open. */
  readonly roundId: string | null
}

/** Not sent although the day has passed, or although nobody set a day. What is still in time is not told. */
export const isOutstanding = ({ daysLate }: Pick<LateReporter, 'daysLate'>): boolean =>
  daysLate === null || daysLate > 0

/** "quá hạn 12 ngày"; of one without a day, or who was only asked: "chưa nhận được". */
export const latenessWords = ({ daysLate }: Pick<LateReporter, 'daysLate'>): string =>
  daysLate === null ? 'chưa nhận được' : daysLate > 0 ? `quá hạn ${daysLate} ngày` : 'chưa đến hạn'
