import type { DraftDue } from '../../../shared/domain/plan-import/draft-plan.ts'
import type { Review, ReviewRow } from './review.ts'

const dueOf = (row: ReviewRow): DraftDue | null =>
  row.section === 'assignments' || row.section === 'obligations' ? row.value.due : null

/** Whether a row words its deadline like this one and nothing tells yet how it is reckoned. */
const waitsFor = (row: ReviewRow, { text }: DraftDue): boolean => {
  const due = dueOf(row)
  return due !== null && due.rule === null && due.text === text
}

/**
 * Other rows with the very words of a row's deadline that wait for a reckoning; 0 while the row itself has none. A
 * sheet of duties repeats "trước ngày 15/12" in every second row.
 */
export function sameDues(rows: readonly ReviewRow[], row: ReviewRow): number {
  const due = dueOf(row)
  if (due === null || due.rule === null) return 0
  return rows.filter((other) => waitsFor(other, due)).length
}

/** Gives each of them the reckoning of the row. */
export function spreadDue(review: Review, key: string): Review {
  const row = review.rows.find((one) => one.key === key)
  const due = row ? dueOf(row) : null
  if (due === null || due.rule === null) return review
  return {
    ...review,
    rows: review.rows.map((one) =>
      waitsFor(one, due) ? ({ ...one, checked: true, value: { ...one.value, due } } as ReviewRow) : one,
    ),
  }
}
