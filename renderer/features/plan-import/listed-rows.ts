import { needsLook, type SectionCount, sectionCounts } from './doubts.ts'
import { type Review, type ReviewRow, type ReviewSection, reviewSections } from './review.ts'

/** One line of the list at the right: a section's heading, a row of it, or the word that it has none. */
export type ListItem =
  | { readonly kind: 'heading'; readonly section: ReviewSection; readonly count: SectionCount }
  | { readonly kind: 'row'; readonly row: ReviewRow }
  | { readonly kind: 'none'; readonly section: ReviewSection }

export interface ListFilter {
  /** Only rows that wait for a look. */
  readonly onlyNeeding: boolean
  /** The row in hand: it stays in sight until the person moves on. */
  readonly inHand: string | null
}

export function listItems({ rows }: Pick<Review, 'rows'>, { onlyNeeding, inHand }: ListFilter): ListItem[] {
  const counts = sectionCounts(rows)
  const bySection = Map.groupBy(rows, ({ section }) => section)
  return reviewSections.flatMap((section): ListItem[] => {
    const shown = (bySection.get(section) ?? []).filter((row) => !onlyNeeding || needsLook(row) || row.key === inHand)
    if (onlyNeeding && shown.length === 0) return []
    const heading: ListItem = { kind: 'heading', section, count: counts.get(section) ?? { total: 0, needing: 0 } }
    if (shown.length === 0) return [heading, { kind: 'none', section }]
    return [heading, ...shown.map((row): ListItem => ({ kind: 'row', row }))]
  })
}

/** Where a key takes the person: keys of rows in the order they are shown. */
export type Move = 'next' | 'previous' | 'forward' | 'back' | 'first' | 'last' | 'nextSection' | 'previousSection'

const page = 10

export function moveTo(items: readonly ListItem[], from: string | null, move: Move): string | null {
  const rows = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const at = rows.findIndex(({ key }) => key === from)
  const here = rows[at]
  if (!here) return (move === 'last' ? rows.at(-1) : rows[0])?.key ?? null
  const last = rows.length - 1
  const firstOf = (row: ReviewRow | undefined) => row && rows.find(({ section }) => section === row.section)
  const target: Readonly<Record<Move, ReviewRow | undefined>> = {
    next: rows[Math.min(at + 1, last)],
    previous: rows[Math.max(at - 1, 0)],
    forward: rows[Math.min(at + page, last)],
    back: rows[Math.max(at - page, 0)],
    first: rows[0],
    last: rows[last],
    nextSection: rows.slice(at).find(({ section }) => section !== here.section),
    previousSection: firstOf(rows.slice(0, at).findLast(({ section }) => section !== here.section)),
  }
  return (target[move] ?? here).key
}

/** The next row that waits for a look, around the end; null when none does. */
export function nextNeeding(rows: readonly ReviewRow[], from: string | null): string | null {
  const at = rows.findIndex(({ key }) => key === from)
  return (rows.slice(at + 1).find(needsLook) ?? rows.find(needsLook))?.key ?? null
}

/** The row to stand on after one is gone: the one behind it, else the one before. */
export function neighbourOf(items: readonly ListItem[], key: string): string | null {
  const next = moveTo(items, key, 'next')
  return next === key ? ([moveTo(items, key, 'previous')].find((one) => one !== key) ?? null) : next
}
