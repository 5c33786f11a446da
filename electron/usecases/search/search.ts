import { type MarkedText, markWords, snippetOf } from '../../../shared/domain/text/mark-words.ts'
import type { SearchEntry } from '../../store/store.ts'
import type { Desk } from '../desk.ts'
import { issuedEntry } from '../documents/issue/issued-entry.ts'
import { plansInForce } from '../plans/plans-in-force.ts'
import { catalogueEntries, documentEntry, noteEntry } from './search-entries.ts'

export interface SearchHit {
  readonly kind: string
  readonly ref: string
  /** In their own letters, what was looked for marked. */
  readonly title: readonly MarkedText[]
  readonly body: readonly MarkedText[]
}

const snippetLength = 140
/** Kinds whose entries come and go with the catalogue and the committee's changes. */
const catalogueKinds = ['plan', 'assignment', 'target', 'obligation', 'agency', 'task', 'register', 'meeting'] as const

/** Ranked hits; every word must occur, diacritics and case do not matter. */
export function search(desk: Pick<Desk, 'store'>, text: string, limit: number): readonly SearchHit[] {
  return desk.store.search.find(text, limit).map(({ kind, ref, title, body }) => ({
    kind,
    ref,
    title: markWords(title, text),
    body: markWords(snippetOf(body, text, snippetLength), text),
  }))
}

/**
 * Brings the index in line with the store. Catalogue entries are compared one by one; documents and notes are only
 * ever added, so only the new ones are looked at. Nothing is written when nothing changed.
 */
export function refreshSearch(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>): void {
  const { search: index, tasks, issued } = desk.store
  desk.store.transaction(() => {
    const entries = catalogueEntries(desk)
    for (const kind of catalogueKinds) {
      index.keepOnly(kind, new Set(entries.filter((entry) => entry.kind === kind).map(({ ref }) => ref)))
    }
    const documents = index.refs('document')
    const known = index.refs('issued')
    const notes = index.refs('note')
    const planIds = [...plansInForce(desk).map(({ plan }) => plan.meta.id), null]
    const written = planIds
      .flatMap((planId) => tasks.eventsOfPlan(planId))
      .map(({ taskKey, event }) => noteEntry(taskKey, event))
      .filter((entry): entry is SearchEntry => entry !== null && !notes.has(entry.ref))
    index.write([
      ...entries,
      ...tasks
        .documents()
        .filter(({ id }) => !documents.has(id))
        .map(documentEntry),
      ...issued
        .list({ planId: null })
        .filter(({ id }) => !known.has(id))
        .map(issuedEntry),
      ...written,
    ])
  })
}
