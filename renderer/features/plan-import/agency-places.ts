import type { LineRange } from '../../../shared/domain/catalogue/plan.ts'
import { linesOf, type ReviewRow } from './review.ts'

/** Where an agency is named: in how many rows, and the lines of the first. */
export interface AgencyPlaces {
  readonly count: number
  readonly lines: LineRange
}

/** By code. An agency has no lines of its own: it stands wherever a row names it. */
export function placesOf(rows: readonly ReviewRow[]): ReadonlyMap<string, AgencyPlaces> {
  const places = new Map<string, AgencyPlaces>()
  for (const row of rows) {
    const lines = linesOf(row)
    if (lines === null) continue
    for (const code of new Set(codesIn(row))) {
      if (code === null) continue
      const known = places.get(code)
      places.set(code, known ? { ...known, count: known.count + 1 } : { count: 1, lines })
    }
  }
  return places
}

function codesIn(row: ReviewRow): readonly (string | null)[] {
  switch (row.section) {
    case 'assignments': {
      const { lead, coordinating, implementers, recipient } = row.value
      return [...lead, ...coordinating, ...implementers, ...recipient]
    }
    case 'obligations':
      return [row.value.from, row.value.to]
    case 'committee':
      return [row.value.agency]
    default:
      return []
  }
}
