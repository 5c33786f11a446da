import { useQuery } from '@tanstack/react-query'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'
import { useSession } from '../../lib/use-session.ts'

export const annual = 'annual' as const

export function useObligations() {
  const { plan } = useSession()
  return useQuery(backend.plans.obligations.queryOptions({ input: { planId: plan.id } }))
}

export function useDrafts() {
  const { plan } = useSession()
  return useQuery(backend.documents.list.queryOptions({ input: { planId: plan.id } }))
}

export function useDraft(period: PeriodKey) {
  const { plan } = useSession()
  return useQuery(backend.documents.open.queryOptions({ input: { planId: plan.id, kind: annual, period, part: '' } }))
}

export type Obligation = NonNullable<ReturnType<typeof useObligations>['data']>[number]
export type Draft = NonNullable<ReturnType<typeof useDraft>['data']>
export type Fields = Draft['fields']
