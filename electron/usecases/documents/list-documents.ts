import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type { OpenDocumentState } from '../../../shared/domain/documents/document-state.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { type Desk, planOf } from '../desk.ts'
import { documentSources } from './document-sources.ts'
import { documentTitle, lostMatter } from './draft-document.ts'

export interface ListedDocument extends DocumentKey {
  readonly title: string
  readonly state: OpenDocumentState
  readonly draftNumber: number
  readonly revision: number
  /** Why it can no longer be opened (the plan withdrew what it reports on); null while it can. */
  readonly refused: { readonly message: string; readonly remedy: string } | null
  readonly updatedAt: string
  readonly updatedBy: string
}

/** Documents of a plan that are not issued yet, last saved first. */
export function listDocuments(desk: Pick<Desk, 'store' | 'catalogue'>, planId: PlanId): ListedDocument[] {
  const plan = planOf(desk, planId)
  return desk.store.documents.list(planId).flatMap(({ key, state, draftNumber, revision, updatedAt, updatedBy }) => {
    const period = parsePeriod(key.period)
    if (!period) return []
    const source = documentSources[key.kind]
    const named = source === undefined ? null : documentTitle(desk, key, source, period)
    const title = named ?? `${source?.name ?? key.kind} (${formatPeriod(period)})`
    const refused = source?.refusal(plan, period, key.part) ?? (source && named === null ? lostMatter : null)
    return [{ ...key, title, state, draftNumber, revision, refused, updatedAt, updatedBy }]
  })
}
