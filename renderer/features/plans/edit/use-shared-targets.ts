import { useQueries } from '@tanstack/react-query'
import { useCallback } from 'react'
import { backend } from '../../../lib/client.ts'
import { readReference } from '../plan-names.ts'
import type { PlanView, Target } from '../plans-data.ts'
import { targetWords } from '../target-matrix.ts'
import { bareTarget, saysTheSame } from './target-draft.ts'

/**
 * For a target that repeats another plan's: what that plan says now, where an amendment of either has parted the two;
 * null while they say the same, or as long as the other plan is not read yet.
 */
export function useSharedTargets({ targets }: Pick<PlanView, 'targets'>): (target: Target) => string | null {
  const references = targets.flatMap(({ sameAs }) => (sameAs === null ? [] : [readReference(sameAs)]))
  const planIds = [...new Set(references.flatMap((one) => one?.planId ?? []))]
  const plans = useQueries({
    queries: planIds.map((planId) => backend.plans.show.queryOptions({ input: { planId } })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return useCallback(
    (target) => {
      const reference = target.sameAs === null ? null : readReference(target.sameAs)
      const plan = plans.find(({ meta }) => meta.id === reference?.planId)
      if (!plan || !reference) return null
      const other = plan.targets.find(({ id }) => id === reference.rowId)
      if (!other) return 'đã bãi bỏ'
      return saysTheSame(bareTarget(target), bareTarget(other)) ? null : targetWords(other)
    },
    [plans],
  )
}
