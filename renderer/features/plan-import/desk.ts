import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import type { DraftAgency } from '../../../shared/domain/plan-import/draft-plan.ts'
import { placesOf } from './agency-places.ts'
import { citationsOf } from './citations.ts'
import { type ListItem, listItems, type Move, moveTo, neighbourOf, nextNeeding } from './listed-rows.ts'
import { type AddableSection, newRow, placeFigure } from './new-row.ts'
import { linesOf, type Review, type ReviewRow, type ReviewSection, type RowOf } from './review.ts'
import { addAgencies, addRow, checkRow, dropRow, putRow, resetRow, restoreRow } from './review-steps.ts'
import { spreadDue } from './same-dues.ts'

/** Lines that a person marked at the left, from where the marking began to where it stands. */
export interface PickedLines {
  readonly anchor: number
  readonly cursor: number
}

export const pickedRange = ({ anchor, cursor }: PickedLines): LineRange => [
  Math.min(anchor, cursor),
  Math.max(anchor, cursor),
]

/** The review with where the person stands in it. */
export interface Desk {
  readonly review: Review
  /** Key of the row in hand. */
  readonly active: string | null
  /** Key of the row whose fields are open. */
  readonly editing: string | null
  readonly onlyNeeding: boolean
  readonly picked: PickedLines | null
}

export type DeskStep =
  | { readonly do: 'move'; readonly move: Move }
  | { readonly do: 'nextNeeding' }
  | { readonly do: 'select'; readonly key: string }
  | { readonly do: 'section'; readonly section: ReviewSection }
  | { readonly do: 'edit'; readonly key: string }
  | { readonly do: 'leave' }
  | { readonly do: 'put'; readonly row: ReviewRow; readonly joining: readonly DraftAgency[] }
  | { readonly do: 'check'; readonly key: string; readonly checked: boolean }
  | { readonly do: 'drop'; readonly key: string }
  | { readonly do: 'restore'; readonly key: string | null }
  | { readonly do: 'reset'; readonly key: string }
  | { readonly do: 'spreadDue'; readonly key: string }
  | { readonly do: 'place'; readonly row: RowOf<'unplaced'>; readonly section: 'targets' | 'baselines' }
  | { readonly do: 'pick'; readonly lines: PickedLines }
  | { readonly do: 'add'; readonly section: AddableSection }
  | { readonly do: 'filter'; readonly onlyNeeding: boolean }

export const deskOf = (review: Review): Desk => ({
  review,
  active: nextNeeding(review.rows, null) ?? review.rows[0]?.key ?? null,
  editing: null,
  onlyNeeding: false,
  picked: null,
})

export const itemsOf = ({ review, onlyNeeding, active }: Desk): ListItem[] =>
  listItems(review, { onlyNeeding, inHand: active })

/**
 * Lines of the row in hand; an agency stands where the first row names it. The same pair for as long as the row is
 * left alone.
 */
export function linesOfActive(review: Review, active: string | null): LineRange | null {
  const row = review.rows.find(({ key }) => key === active)
  if (!row) return null
  return row.section === 'agencies' ? (placesOf(review.rows).get(row.value.code)?.lines ?? null) : linesOf(row)
}

/** Lines that a new row would rest on: the ones marked at the left, else those of the row in hand. */
export function linesForNew({ picked, review, active }: Desk): LineRange | null {
  return picked ? pickedRange(picked) : linesOfActive(review, active)
}

export function deskStep(desk: Desk, step: DeskStep): Desk {
  const { review, active } = desk
  switch (step.do) {
    case 'move':
      return stand(desk, moveTo(itemsOf(desk), active, step.move))
    case 'nextNeeding':
      return stand(desk, nextNeeding(review.rows, active) ?? active)
    case 'select':
      return stand(desk, step.key)
    case 'section':
      return stand(desk, itemsOf(desk).flatMap(rowIn(step.section))[0] ?? active)
    case 'edit':
      return { ...stand(desk, step.key), editing: step.key }
    case 'leave':
      return { ...desk, editing: null }
    case 'put':
      return { ...desk, review: addAgencies(putRow(review, step.row), step.joining) }
    case 'check':
      return { ...desk, review: checkRow(review, step.key, step.checked) }
    case 'drop': {
      const next = active === step.key ? neighbourOf(itemsOf(desk), step.key) : active
      return { ...stand(desk, next), review: dropRow(review, step.key) }
    }
    case 'restore': {
      const restored = restoreRow(review, step.key)
      const back = restored.rows.find((row) => !review.rows.includes(row))
      return back ? { ...stand(desk, back.key), review: restored } : desk
    }
    case 'reset':
      return { ...desk, review: resetRow(review, step.key) }
    case 'spreadDue':
      return { ...desk, review: spreadDue(review, step.key) }
    case 'place': {
      const placed = placeFigure(review, step.row, step.section)
      return { ...desk, review: placed.review, active: placed.key, editing: placed.key, picked: null }
    }
    case 'pick':
      return pickLines(desk, step.lines)
    case 'add': {
      const lines = linesForNew(desk)
      if (lines === null) return desk
      const row = newRow(review, step.section, lines)
      return { ...desk, review: addRow(review, row), active: row.key, editing: row.key, picked: null }
    }
    case 'filter':
      return { ...desk, onlyNeeding: step.onlyNeeding, editing: null }
  }
}

/** Moving on closes the fields and lets go of the lines marked at the left. */
const stand = (desk: Desk, key: string | null): Desk => ({ ...desk, active: key, editing: null, picked: null })

const rowIn =
  (section: ReviewSection) =>
  (item: ListItem): string[] =>
    item.kind === 'row' && item.row.section === section ? [item.row.key] : []

/** Takes the first row that cites the lines in hand; marking lines that none cites leaves the row where it is. */
function pickLines(desk: Desk, lines: PickedLines): Desk {
  const citing = rowsCiting(desk.review, lines)
  const shown = itemsOf(desk).flatMap((item) => (item.kind === 'row' ? [item.row.key] : []))
  const key = citing.find((one) => shown.includes(one)) ?? desk.active
  return { ...desk, picked: lines, active: key, editing: null }
}

/** Keys of the rows that rest on a marked line, in the order of the list. */
export function rowsCiting(review: Review, lines: PickedLines): readonly string[] {
  const [first, last] = pickedRange(lines)
  const { at } = citationsOf(review)
  const cited = new Set<string>()
  for (let line = first; line <= last; line += 1) for (const key of at(line)) cited.add(key)
  return review.rows.map(({ key }) => key).filter((key) => cited.has(key))
}
