import { useQuery } from '@tanstack/react-query'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import { backend } from '../../lib/client.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'
import { inUnitOrder } from '../../ui/unit-order.ts'

/** Who sent what in the year of the chosen period. */
export function useMatrix() {
  const { plan } = useSession()
  const { period } = usePeriod()
  return useQuery(backend.figures.matrix.queryOptions({ input: { planId: plan.id, year: period.year } }))
}

/** Figures in force of the chosen period, of one unit or of all. */
export function useFigures(unit: UnitCode | null) {
  const { plan } = useSession()
  const { key } = usePeriod()
  return useQuery(backend.figures.list.queryOptions({ input: { planId: plan.id, period: key, unit } }))
}

/** Units of the plan's territory, the territory itself first. */
export function useUnits() {
  const { plan, territory } = useSession()
  return useQuery(
    backend.plans.show.queryOptions({
      input: { planId: plan.id },
      select: ({ units }) => [territory, ...inUnitOrder(units.filter(({ code }) => code !== territory.code))],
    }),
  )
}

export const useVariables = () => useQuery(backend.figures.variables.queryOptions())

export type Figure = NonNullable<ReturnType<typeof useFigures>['data']>[number]
export type Matrix = NonNullable<ReturnType<typeof useMatrix>['data']>
