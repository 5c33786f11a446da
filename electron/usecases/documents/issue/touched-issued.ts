import type { FigureDifference } from '../../../../shared/domain/documents/stated-figures.ts'
import { type IssuedFigures, touchedDocuments } from '../../../../shared/domain/documents/touched-documents.ts'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { initialFields, readFields } from '../document-fields.ts'
import { placeDocument, readDocument } from '../draft-document.ts'
import { laidDay } from '../writing-day.ts'
import { figuresOf } from './figures-of.ts'
import { keyOf } from './related-document.ts'

export interface TouchedIssued {
  readonly id: string
  readonly differences: readonly FigureDifference[]
}

/**
 * Issued documents that state a figure which is another one today: a later report or correction touched them. What was
 * replaced is left out: its replacement answers.
 */
export function touchedIssued(desk: Desk, planId: PlanId | null): TouchedIssued[] {
  const standing = desk.store.issued
    .list({ planId })
    .filter(({ id }) => desk.store.issued.relatedTo(id).every(({ relation }) => relation?.kind !== 'replaces'))
  return touchedDocuments(standing.map((issued) => figuresToday(desk, issued))).map(({ document, differences }) => ({
    id: document.id,
    differences,
  }))
}

function figuresToday(desk: Desk, issued: IssuedDocument): IssuedFigures<IssuedDocument> {
  const frozen = desk.store.issued.body(issued.id)?.figures ?? []
  return { document: issued, frozen, current: currentFigures(desk, issued) }
}

/** Drawn up again with the words, choices and writing day that it was issued with, from the figures of today. */
function currentFigures(desk: Desk, issued: IssuedDocument): IssuedFigures<IssuedDocument>['current'] {
  const stored = issued.documentId === null ? null : desk.store.documents.byId(issued.documentId)
  if (stored === null) return null
  try {
    const key = keyOf(issued)
    const fields = readFields(stored.fields, initialFields(desk))
    const placed = placeDocument(desk, key)
    return figuresOf(
      readDocument(desk, placed, key, { ...stored, state: 'signed', fields, written: laidDay(desk, stored.id) }),
    )
  } catch (failure) {
    // The plan was taken away or no longer asks for it: nothing can be compared.
    if (failure instanceof Refusal) return null
    throw failure
  }
}
