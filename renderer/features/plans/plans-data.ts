import { useQuery } from '@tanstack/react-query'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'

/** Every plan of the catalogue, the committee's own marked. */
export const usePlans = () => useQuery(backend.plans.list.queryOptions())

/** One plan in full. */
export const usePlan = (planId: PlanId) => useQuery(backend.plans.show.queryOptions({ input: { planId } }))

/** Each report of a plan for each of its periods, with its day and how it stands today. */
export const useDueReports = (planId: PlanId) => useQuery(backend.plans.obligations.queryOptions({ input: { planId } }))

/** Every change ever made to a plan, newest first. */
export const usePlanChanges = (planId: PlanId) => useQuery(backend.plans.changes.queryOptions({ input: { planId } }))

export type PlanSummary = NonNullable<ReturnType<typeof usePlans>['data']>[number]
export type PlanView = NonNullable<ReturnType<typeof usePlan>['data']>
export type Target = PlanView['targets'][number]
export type Baseline = PlanView['baselines'][number]
export type Assignment = PlanView['assignments'][number]
export type PlannedReport = PlanView['obligations'][number]
export type PlanChange = NonNullable<ReturnType<typeof usePlanChanges>['data']>[number]
export type Seat = PlanView['committee'][number]
export type DueReport = NonNullable<ReturnType<typeof useDueReports>['data']>[number]
