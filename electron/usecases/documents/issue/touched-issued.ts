import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FigureDifference } from '../../../../shared/domain/documents/stated-figures.ts'
import { type IssuedFigures, touchedDocuments } from '../../../../shared/domain/documents/touched-documents.ts'
import type { PlanId } from '../../../../shared/domain/ids.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { Store } from '../../../store/store.ts'
import { type Desk, todayOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { initialFields, readFields } from '../document-fields.ts'
import { placeDocument, readDocumentAlone } from '../draft-document.ts'
import { laidDay } from '../writing-day.ts'
import { figuresOf } from './figures-of.ts'
import { keyOf } from './related-document.ts'

export interface TouchedIssued {
  readonly id: string
  readonly differences: readonly FigureDifference[]
}

/**
 * Issued documents that state a figure which is another one today: a later report or correction touched them. What was
 * replaced is left out: its replacement answers. Each is drawn up anew only when something changed that it may rest on,
 * and other work comes in between.
 */
export async function touchedIssued(desk: Desk, planId: PlanId | null): Promise<TouchedIssued[]> {
  for (;;) {
    const standing = desk.store.issued
      .list({ planId })
      .filter(({ id }) => desk.store.issued.relatedTo(id).every(({ relation }) => relation?.kind !== 'replaces'))
    const comparison = comparisonNow(desk)
    for (const issued of standing) {
      if (comparison.differences.has(issued.id)) continue
      comparison.differences.set(issued.id, differencesToday(desk, issued))
      await nextTurn()
    }
    // What was compared before a change that came in between is compared again.
    if (comparison !== comparisonNow(desk)) continue
    return standing.flatMap(({ id }) => {
      const differences = comparison.differences.get(id) ?? []
      return differences.length === 0 ? [] : [{ id, differences }]
    })
  }
}

/** What issued documents differ in, as long as the store's content and the day are the same. */
interface Comparison {
  readonly revision: string
  readonly differences: Map<string, readonly FigureDifference[]>
}

const comparisons = new WeakMap<Store, Comparison>()

function comparisonNow(desk: Desk): Comparison {
  const revision = `${todayOf(desk)} ${desk.store.contentRevision()}`
  const known = comparisons.get(desk.store)
  if (known?.revision === revision) return known
  const fresh: Comparison = { revision, differences: new Map() }
  comparisons.set(desk.store, fresh)
  return fresh
}

function differencesToday(desk: Desk, issued: IssuedDocument): readonly FigureDifference[] {
  const frozen = desk.store.issued.body(issued.id)?.figures ?? []
  const [touched] = touchedDocuments([{ document: issued, frozen, current: currentFigures(desk, issued) }])
  return touched?.differences ?? []
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
      readDocumentAlone(desk, placed, key, { ...stored, state: 'signed', fields, written: laidDay(desk, stored.id) }),
    )
  } catch (failure) {
    // The plan was taken away or no longer asks for it: nothing can be compared.
    if (failure instanceof Refusal) return null
    throw failure
  }
}
