import { useMemo } from 'react'
import { shortNameOf } from './plan-names.ts'
import { usePlans } from './plans-data.ts'

/** Short name of any plan of the catalogue; the id where the catalogue has lost it. */
export function usePlanNames(): (planId: string) => string {
  const { data } = usePlans()
  return useMemo(() => {
    const names = new Map<string, string>((data ?? []).map((plan) => [plan.id, shortNameOf(plan)]))
    return (planId) => names.get(planId) ?? planId
  }, [data])
}
