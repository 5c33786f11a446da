import { useQuery } from '@tanstack/react-query'
import type { DocumentKey } from '../../../shared/domain/documents/document-key.ts'
import { backend } from '../../lib/client.ts'
import { useSession } from '../../lib/use-session.ts'

export function useObligations() {
  const { plan } = useSession()
  return useQuery(backend.plans.obligations.queryOptions({ input: { planId: plan.id } }))
}

export function useDrafts() {
  const { plan } = useSession()
  return useQuery(backend.documents.list.queryOptions({ input: { planId: plan.id } }))
}

export const useDraft = (key: DocumentKey) => useQuery(backend.documents.open.queryOptions({ input: key }))

export type Obligation = NonNullable<ReturnType<typeof useObligations>['data']>[number]
export type Draft = NonNullable<ReturnType<typeof useDraft>['data']>
export type DraftEntry = NonNullable<ReturnType<typeof useDrafts>['data']>[number]
export type Fields = Draft['fields']

export const keyOf = ({ planId, kind, period, part }: DocumentKey): DocumentKey => ({ planId, kind, period, part })
