import type { PlanMeta, PlanTarget } from './plan.ts'
import { yearsText } from './plan-row-words.ts'

type Years = Pick<PlanTarget, 'yearFrom' | 'yearTo'>

export interface TargetYears {
  /** Years that have a target of their own; every year of the plan where all targets span several years. */
  readonly years: readonly number[]
  /** Years of the plan without a target of their own, where other years have one. */
  readonly untold: readonly number[]
}

/** The columns of a matrix of targets; a target that spans years holds in each of them. */
export function targetYears(meta: Pick<PlanMeta, 'yearFrom' | 'yearTo'>, targets: readonly Years[]): TargetYears {
  const all = Array.from({ length: meta.yearTo - meta.yearFrom + 1 }, (_, index) => meta.yearFrom + index)
  const own = [...new Set(targets.filter((one) => one.yearFrom === one.yearTo).map((one) => one.yearFrom))].sort(
    (left, right) => left - right,
  )
  if (own.length === 0) return { years: all, untold: [] }
  return { years: own, untold: all.filter((year) => !own.includes(year)) }
}

/** The targets in force in a year. */
export const targetsOf = <Target extends Years>(targets: readonly Target[], year: number): readonly Target[] =>
  targets.filter(({ yearFrom, yearTo }) => yearFrom <= year && year <= yearTo)

/** "2012–2014, 2016–2019" for years in ascending order. */
export function yearRanges(years: readonly number[]): string {
  const starts = years.filter((year) => !years.includes(year - 1))
  const ends = years.filter((year) => !years.includes(year + 1))
  return starts.map((from, index) => yearsText(from, ends[index] ?? from)).join(', ')
}
