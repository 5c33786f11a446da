import type { ReviewColumn } from './review-snapshot.ts'

/** More years than this do not fit beside the names on an upright page. */
const columnsPerTable = 4

/** In parts of nearly equal length: five years as three and two. */
export function columnParts(columns: readonly ReviewColumn[]): readonly (readonly ReviewColumn[])[] {
  const parts = Math.max(1, Math.ceil(columns.length / columnsPerTable))
  const size = Math.max(1, Math.ceil(columns.length / parts))
  return Array.from({ length: parts }, (_, index) => columns.slice(index * size, (index + 1) * size))
}

/** " (2021 - 2023)" behind the title of a table that is one of several; '' for one alone. */
export const partWords = (part: readonly ReviewColumn[], whole: readonly ReviewColumn[]): string => {
  const [first, last] = [part[0], part.at(-1)]
  if (part.length === whole.length || !first || !last) return ''
  return first.year === last.year ? ` (${first.year})` : ` (${first.year} - ${last.year})`
}
