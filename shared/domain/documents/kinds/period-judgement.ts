import type { SnapshotResult } from './period-snapshot.ts'

/** Only complete figures are counted as met or missed; the rest is "chưa đầy đủ". */
export const isMet = (row: SnapshotResult): boolean => row.verdict === 'met' && !row.incomplete

export const isMissed = (row: SnapshotResult): boolean =>
  (row.verdict === 'not_met' || row.verdict === 'not_yet') && !row.incomplete

export interface ResultCount {
  readonly what: string
  /** As it follows "chỉ tiêu": "không đạt". */
  readonly words: string
  readonly number: number
}

/** Targets by how they came out; every target of the period counts exactly once, `all` apart. */
export function countResults(results: readonly SnapshotResult[]): readonly ResultCount[] {
  const count = (what: string, words: string, test: (row: SnapshotResult) => boolean): ResultCount => ({
    what,
    words,
    number: results.filter(test).length,
  })
  return [
    count('all', 'của kỳ báo cáo', () => true),
    count('met', 'đạt', isMet),
    count('not_met', 'không đạt', (row) => row.verdict === 'not_met' && !row.incomplete),
    count('not_yet', 'chưa đạt mục tiêu năm', (row) => row.verdict === 'not_yet' && !row.incomplete),
    count('incomplete', 'chưa đầy đủ số liệu', (row) => isPartial(row)),
    count('no_data', 'chưa có số liệu', (row) => row.verdict === 'no_data' && !isPartial(row)),
    count('needs_judgement', 'chờ Ban Chỉ đạo đánh giá', (row) => row.verdict === 'needs_judgement' && !isPartial(row)),
    count('judged', 'đã được đánh giá', (row) => row.verdict === 'judged' && !isPartial(row)),
    count('not_due', 'chưa đến thời điểm đánh giá', (row) => row.verdict === 'not_due' && !isPartial(row)),
  ]
}

/** A figure that some units are missing from is judged neither way. */
const isPartial = (row: SnapshotResult): boolean => row.incomplete && row.percent !== null
