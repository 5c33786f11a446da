import { useQuery } from '@tanstack/react-query'
import type { IsoDate, PlanId, UnitCode } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'

/** Every agency of the committee's territory (or of another) as of a day; null: today. */
export const useRegister = (territory: UnitCode | null, day: IsoDate | null) =>
  useQuery(backend.agencies.list.queryOptions({ input: { territory, day } }))

export const useAgency = (territory: UnitCode, code: string, day: IsoDate | null) =>
  useQuery(backend.agencies.show.queryOptions({ input: { territory, code, day } }))

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
