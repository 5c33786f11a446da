import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'
import { backend } from '../../../lib/client.ts'
import { usePeriod } from '../../../lib/use-period.ts'
import { useSession } from '../../../lib/use-session.ts'

/** The year whose assigned figures are shown: from the address, else that of the chosen period. */
export function useAssignedYear(): { readonly year: number; choose(year: number): void } {
  const { plan } = useSession()
  const { period } = usePeriod()
  const [parameters, setParameters] = useSearchParams()
  const named = Number(parameters.get('nam'))
  const isInPlan = plan.yearFrom <= named && named <= plan.yearTo
  const choose = (year: number): void =>
    setParameters((before) => {
      before.set('nam', String(year))
      before.delete('den')
      return before
    })
  return { year: isInPlan ? named : period.year, choose }
}

/** Assigned figures of the year beside what the wanted period reaches of them; without one the latest. */
export function useAssignedTable() {
  const { plan } = useSession()
  const { year } = useAssignedYear()
  const [parameters] = useSearchParams()
  const wanted = parsePeriod(parameters.get('den') ?? '')
  const period = wanted?.year === year ? periodKey(wanted) : null
  return useQuery(backend.assigned.table.queryOptions({ input: { planId: plan.id, year, period } }))
}

/** Who can be given a figure in a year, and for what. */
export function useAssignedChoices(year: number) {
  const { plan } = useSession()
  return useQuery(backend.assigned.choices.queryOptions({ input: { planId: plan.id, year } }))
}

export type AssignedTable = NonNullable<ReturnType<typeof useAssignedTable>['data']>
export type AssignedCell = AssignedTable['cells'][number]
export type AssignedTotal = AssignedTable['totals'][number]
export type AssignedColumn = AssignedTable['columns'][number]

/** One text for one column, for addresses and keys: `hi_participants`, `hi_participants:percent`. */
export const columnKey = ({ variable, measure }: Pick<AssignedColumn, 'variable' | 'measure'>): string =>
  measure === 'count' ? variable : `${variable}:${measure}`

export const isOfColumn = (
  column: Pick<AssignedColumn, 'variable' | 'measure'>,
  one: Pick<AssignedColumn, 'variable' | 'measure'>,
): boolean => columnKey(column) === columnKey(one)
export type AssignedHolderRow = AssignedTable['rows'][number]
