import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { backend } from '../../lib/client.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'

/** Everything that Tổng quan shows for the chosen period. */
export function useOverview() {
  const { plan } = useSession()
  const { key } = usePeriod()
  return useQuery(backend.indicators.overview.queryOptions({ input: { planId: plan.id, period: key } }))
}

export type Overview = NonNullable<ReturnType<typeof useOverview>['data']>
export type Row = Overview['table']['city'][number]
export type Unit = Overview['table']['units'][number]

/** What each target is measured in, by target id: '%' unless the plan says hours or persons. */
export function useTargetMeasures(): (targetId: string | null) => string {
  const { plan } = useSession()
  const { data } = useQuery(backend.plans.show.queryOptions({ input: { planId: plan.id } }))
  return useMemo(() => {
    const measures = new Map((data?.targets ?? []).map(({ id, unit }) => [id, unit]))
    return (targetId) => (targetId === null ? '%' : (measures.get(targetId) ?? '%'))
  }, [data])
}

export const rowId = (row: Row): string => (row.targetId ? `${row.indicator}/${row.targetId}` : row.indicator)

/** The same indicator one year before; null where no figures exist. */
export const lastYearOf = (overview: Overview, row: Row): Row | null =>
  overview.table.cityLastYear.find(
    ({ indicator, percent, numerator }) => indicator === row.indicator && (percent !== null || numerator !== null),
  ) ?? null
