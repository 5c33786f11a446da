import type { DraftTarget } from './draft-plan.ts'

/** What the document's own dates lend to a figure without a year. */
export interface PlanYears {
  readonly from: number | null
  readonly to: number | null
  /** Year of issue: figures of years before it are the state that the plan starts from. */
  readonly issued: number | null
}

/**
 * "Từ năm 2021" runs to the end of the plan, unless the plan gives the same indicator a figure of its own for a later
 * year: then it ends before that year.
 */
export function settleYears(targets: readonly DraftTarget[], plan: Pick<PlanYears, 'to'>): DraftTarget[] {
  const begins = new Map<string, Set<number>>()
  for (const { indicator, value, yearFrom } of targets) {
    if (value === null || yearFrom === null) continue
    const years = begins.get(indicator) ?? new Set()
    begins.set(indicator, years.add(yearFrom))
  }
  return targets.map((target) => {
    const { indicator, yearFrom, yearTo, value } = target
    if (yearFrom === null || yearTo === null || yearTo === yearFrom || plan.to === null || value === null) return target
    const later = [...(begins.get(indicator) ?? [])].filter((year) => year > yearFrom && year <= yearTo)
    if (later.length === 0) return target
    const last = Math.min(...later) - 1
    return {
      ...target,
      yearTo: last,
      confidence: 'medium',
      reason: `Năm ${last + 1} có mức riêng nên mức này tính đến hết năm ${last}.`,
    }
  })
}
