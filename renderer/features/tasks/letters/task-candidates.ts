import { wordMatcher } from '../../../../shared/domain/text/match-words.ts'
import { searchText } from '../task-filter.ts'
import type { Names, TaskRow } from '../tasks-data.ts'

/**
 * Tasks that a letter may answer: those in which the agency leads, then those in which it coordinates, then the others
 * that the typed words find; open ones before those that are done, and of these the ones due first.
 */
export function taskCandidates(
  rows: readonly TaskRow[],
  { agency, text, names }: { readonly agency: string; readonly text: string; readonly names: Names },
): readonly TaskRow[] {
  const matches = wordMatcher(text)
  const isMeant = (row: TaskRow): boolean =>
    !row.stopped && (matches === null ? partOf(row, agency) < 2 && isOpen(row) : matches(searchText(row, names)))
  return rows
    .filter(isMeant)
    .map((row) => ({ row, rank: [partOf(row, agency), isOpen(row) ? 0 : 1] as const }))
    .sort(
      (left, right) =>
        left.rank[0] - right.rank[0] ||
        left.rank[1] - right.rank[1] ||
        dueOf(left.row).localeCompare(dueOf(right.row)) ||
        right.row.opens.localeCompare(left.row.opens),
    )
    .map(({ row }) => row)
}

/** 0: leads, 1: coordinates, 2: has no part. */
const partOf = ({ lead, coordinating }: TaskRow, agency: string): 0 | 1 | 2 =>
  lead.includes(agency) ? 0 : coordinating.includes(agency) ? 1 : 2

const isOpen = ({ status }: TaskRow): boolean => status !== 'completed' && status !== 'stopped'

/** Tasks without a day come after those that have one. */
const dueOf = ({ due }: TaskRow): string => due?.lastDay ?? '9999'
