import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import { linesOf, type Review } from './review.ts'

/** Which rows rest on which line. */
export interface Citations {
  /** Keys of the rows that cite a line, counted from 1, in the order of the rows. */
  at(line: number): readonly string[]
  /** Lines with words that no row cites: what a reader may have overlooked. */
  readonly unread: readonly number[]
}

const nobody: readonly string[] = []

export function citationsOf({ rows, text }: Pick<Review, 'rows' | 'text'>): Citations {
  const keys: string[][] = text.map(() => [])
  for (const row of rows) {
    const lines = linesOf(row)
    if (lines === null) continue
    for (let line = lines[0]; line <= Math.min(lines[1], text.length); line += 1) keys[line - 1]?.push(row.key)
  }
  return {
    at: (line) => keys[line - 1] ?? nobody,
    unread: text.flatMap((line, index) => (isWorded(line) && keys[index]?.length === 0 ? [index + 1] : [])),
  }
}

/** Rules of dashes and page numbers say nothing that a row could cite. */
const isWorded = (line: string): boolean => /\p{L}{2}/u.test(line)

/** The next line of the list after one, around the end; null for an empty list. */
export const nextLine = (lines: readonly number[], after: number): number | null =>
  lines.find((line) => line > after) ?? lines[0] ?? null

/** Whether two ranges share a line. */
export const overlaps = (left: LineRange, right: LineRange): boolean => left[0] <= right[1] && right[0] <= left[1]
