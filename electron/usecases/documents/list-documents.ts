import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import type { OpenDocumentState } from '../../../shared/domain/documents/document-state.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import { documentSources } from './document-sources.ts'

export interface ListedDocument extends DocumentKey {
  readonly title: string
  readonly state: OpenDocumentState
  readonly draftNumber: number
  readonly updatedAt: string
  readonly updatedBy: string
}

/** Documents of a plan that are not issued yet, last saved first. */
export function listDocuments(desk: Pick<Desk, 'store'>, planId: PlanId): ListedDocument[] {
  return desk.store.documents.list(planId).flatMap(({ key, state, draftNumber, updatedAt, updatedBy }) => {
    const period = parsePeriod(key.period)
    if (!period) return []
    const title = `${documentSources[key.kind]?.name ?? key.kind} (${formatPeriod(period)})`
    return [{ ...key, title, state, draftNumber, updatedAt, updatedBy }]
  })
}
