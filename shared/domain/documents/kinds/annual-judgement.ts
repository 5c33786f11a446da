import type { SnapshotResult } from './annual-snapshot.ts'

/** Only complete figures are counted as met or missed; the rest is "chưa đầy đủ". */
export const isMet = (row: SnapshotResult): boolean => row.verdict === 'met' && !row.incomplete

export const isMissed = (row: SnapshotResult): boolean =>
  (row.verdict === 'not_met' || row.verdict === 'not_yet') && !row.incomplete
