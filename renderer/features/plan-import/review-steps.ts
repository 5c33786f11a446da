import type { DraftAgency } from '../../../shared/domain/plan-import/draft-plan.ts'
import { linesOf, type Review, type ReviewRow, type ReviewSection, reviewSections } from './review.ts'

/** What a person wrote into a row stands, and counts as looked at. */
export const putRow = (review: Review, row: ReviewRow): Review => ({
  ...review,
  rows: review.rows.map((one) => (one.key === row.key ? { ...row, checked: true } : one)),
})

export const checkRow = (review: Review, key: string, checked: boolean): Review => ({
  ...review,
  rows: review.rows.map((one) => (one.key === key ? { ...one, checked } : one)),
})

/** Back to what was read; a row that a person added has nothing to go back to and stays. */
export const resetRow = (review: Review, key: string): Review => ({
  ...review,
  rows: review.rows.map((one) =>
    one.key === key && one.read !== null ? ({ ...one, value: one.read, checked: false } as ReviewRow) : one,
  ),
})

export function dropRow(review: Review, key: string): Review {
  const index = review.rows.findIndex((one) => one.key === key)
  const row = review.rows[index]
  if (!row) return review
  return { ...review, rows: review.rows.toSpliced(index, 1), dropped: [...review.dropped, { row, index }] }
}

/** Puts a dropped row back where it stood: the one of that key, or the last that was dropped. */
export function restoreRow(review: Review, key: string | null): Review {
  const place = key === null ? review.dropped.length - 1 : review.dropped.findIndex(({ row }) => row.key === key)
  const dropped = review.dropped[place]
  if (!dropped) return review
  return {
    ...review,
    rows: review.rows.toSpliced(dropped.index, 0, dropped.row),
    dropped: review.dropped.toSpliced(place, 1),
  }
}

/** Takes a new row in among those of its section, in the document's order. */
export function addRow(review: Review, row: ReviewRow): Review {
  const start = linesOf(row)?.[0] ?? Number.POSITIVE_INFINITY
  const before = sectionsUpTo(row.section)
  const index = review.rows.findIndex(
    (one) =>
      !before.has(one.section) ||
      (one.section === row.section && (linesOf(one)?.[0] ?? Number.NEGATIVE_INFINITY) > start),
  )
  return { ...review, rows: review.rows.toSpliced(index === -1 ? review.rows.length : index, 0, row) }
}

const sectionsUpTo = (section: ReviewSection): ReadonlySet<ReviewSection> =>
  new Set(reviewSections.slice(0, reviewSections.indexOf(section) + 1))

/** An agency that a row names for the first time joins the plan's own list. */
export function addAgencies(review: Review, agencies: readonly DraftAgency[]): Review {
  const listed = new Set(review.rows.flatMap((row) => (row.section === 'agencies' ? [row.value.code] : [])))
  return agencies
    .filter(({ code }) => !listed.has(code))
    .reduce<Review>(
      (current, value) =>
        addRow(current, {
          key: freeKey(current, 'agencies', value.code),
          section: 'agencies',
          value,
          read: null,
          checked: true,
        }),
      review,
    )
}

/** A key that no row has, nor a dropped one that may come back. */
export function freeKey({ rows, dropped }: Review, section: ReviewSection, wanted: string): string {
  const taken = new Set([...rows, ...dropped.map(({ row }) => row)].map(({ key }) => key))
  for (let count = 1; ; count += 1) {
    const key = `${section}/${count === 1 ? wanted : `${wanted}-${count}`}`
    if (!taken.has(key)) return key
  }
}
