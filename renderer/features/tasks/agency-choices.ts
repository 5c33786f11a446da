import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { backend } from '../../lib/client.ts'

export interface AgencyChoice {
  readonly value: string
  readonly label: string
}

/**
 * Agencies that a task may be given to: those at work in the territory, and entries of the plan's own list that stand
 * for nobody by name. By name.
 */
export function useAgencyChoices(planId: PlanId | null): readonly AgencyChoice[] {
  const register = useQuery(backend.agencies.list.queryOptions({ input: { territory: null, day: null } }))
  const plan = useQuery({
    ...backend.plans.show.queryOptions({ input: { planId: planId ?? ('' as PlanId) } }),
    enabled: planId !== null,
  })
  return useMemo(() => {
    const known = register.data?.agencies ?? []
    const codes = new Set(known.map(({ code }) => code as string))
    const atWork = known
      .filter(({ state }) => state === 'at_work')
      .map(({ code, name }) => ({ value: code, label: name }))
    const entries = (plan.data?.agencies ?? [])
      .filter(({ code, isClass }) => !codes.has(code) && !isClass)
      .map(({ code, name }) => ({ value: code, label: `${name} (tên trong kế hoạch)` }))
    return [...atWork, ...entries].sort((left, right) => compareVietnamese(left.label, right.label))
  }, [register.data, plan.data])
}

/** Agencies whose work has come to an end by today, the latest first. */
export function useEndedAgencies() {
  const register = useQuery(backend.agencies.list.queryOptions({ input: { territory: null, day: null } }))
  const ended = useMemo(
    () =>
      (register.data?.agencies ?? [])
        .filter(({ state }) => state === 'ended')
        .toSorted(
          (left, right) =>
            (right.validTo ?? '').localeCompare(left.validTo ?? '') || compareVietnamese(left.name, right.name),
        ),
    [register.data],
  )
  return { ...register, ended }
}

/** Options whose words are typed without diacritics: "so y te" finds "Sở Y tế". */
export const withoutDiacritics = <Option extends object>({
  options,
  search,
}: {
  options: readonly Option[]
  search: string
}): Option[] =>
  options.filter(
    (option) =>
      'label' in option && typeof option.label === 'string' && foldWords(option.label).includes(foldWords(search)),
  )
