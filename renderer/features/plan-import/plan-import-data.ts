import { useQuery } from '@tanstack/react-query'
import { backend } from '../../lib/client.ts'

/** Indicators, agencies and territories that a plan may name. */
export const usePlanChoices = () => useQuery(backend.plans.choices.queryOptions())
export type PlanChoices = NonNullable<ReturnType<typeof usePlanChoices>['data']>

/** The plans that there are; a new one takes an id of its own. */
export const usePlans = () => useQuery(backend.plans.list.queryOptions())
