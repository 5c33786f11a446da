import { useQuery } from '@tanstack/react-query'
import type { IsoDate, PlanId, UnitCode } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'

/** Every agency of the committee's territory (or of another) as of a day; null: today. */
export const useRegister = (territory: UnitCode | null, day: IsoDate | null) =>
  useQuery(backend.agencies.list.queryOptions({ input: { territory, day } }))

export const useAgency = (territory: UnitCode, code: string, day: IsoDate | null) =>
  useQuery(backend.agencies.show.queryOptions({ input: { territory, code, day } }))

/**
 * For a form: what an earlier look left in the cache is not enough, since the form says which change it saw last.
 */
const onlyFresh = <Result extends { readonly isFetchedAfterMount: boolean; readonly data: unknown }>(
  query: Result,
) => ({
  data: query.isFetchedAfterMount ? (query.data as Result['data']) : undefined,
})

/** The agency as it is now. */
export function useAgencyToEdit(territory: UnitCode, code: string) {
  const input = { territory, code, day: null }
  const query = useQuery(backend.agencies.show.queryOptions({ input, refetchOnMount: 'always' }))
  return { ...query, ...onlyFresh(query) }
}

/** The register as it is now. */
export function useRegisterToEdit(territory: UnitCode) {
  const input = { territory, day: null }
  const query = useQuery(backend.agencies.list.queryOptions({ input, refetchOnMount: 'always' }))
  return { ...query, ...onlyFresh(query) }
}

/** Whom each entry of a plan's list of agencies means. */
export const useMembers = (planId: PlanId, day: IsoDate | null) =>
  useQuery(backend.agencies.members.queryOptions({ input: { planId, day } }))

export const usePlanList = () => useQuery(backend.plans.list.queryOptions())

export type Register = NonNullable<ReturnType<typeof useRegister>['data']>
export type AgencySummary = Register['agencies'][number]
export type AgencyDetail = NonNullable<ReturnType<typeof useAgency>['data']>
export type Successor = AgencySummary['successors'][number]
export type Signature = AgencyDetail['history'][number]
export type PlanMembers = NonNullable<ReturnType<typeof useMembers>['data']>
export type Entry = PlanMembers['entries'][number]
