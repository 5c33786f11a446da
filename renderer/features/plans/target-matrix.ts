import { type TargetYears, targetYears } from '../../../shared/domain/catalogue/target-years.ts'
import { formatValue } from '../../../shared/domain/numbers/format-number.ts'
import { targetText } from '../../ui/indicator-figures.ts'
import { readReference } from './plan-names.ts'
import type { Baseline, PlanView, Target } from './plans-data.ts'

/** One indicator of a plan with its targets by year. */
export interface MatrixRow {
  readonly indicator: string
  readonly label: string
  readonly baselines: readonly Baseline[]
  readonly targets: readonly Target[]
}

export interface TargetMatrix extends TargetYears {
  readonly rows: readonly MatrixRow[]
}

/** Indicators in the order in which the document first names them; a target that spans years holds in each of them. */
export function targetMatrix({
  meta,
  targets,
  baselines,
}: Pick<PlanView, 'meta' | 'targets' | 'baselines'>): TargetMatrix {
  const labels = new Map([...targets, ...baselines].map(({ indicator, label }) => [indicator, label]))
  return {
    ...targetYears(meta, targets),
    rows: [...labels].map(([indicator, label]) => ({
      indicator,
      label,
      baselines: baselines.filter((one) => one.indicator === indicator),
      targets: targets.filter((one) => one.indicator === indicator),
    })),
  }
}

/** The target as the document writes it: "≥ 42%", "> 50%", "định tính", "khi đủ điều kiện". */
export function targetWords({
  nature,
  value,
  comparator,
  unit,
}: Pick<Target, 'nature' | 'value' | 'comparator' | 'unit'>) {
  const figure = targetText({ target: value, comparator }, unit ?? '')?.trim() ?? null
  if (nature === 'conditional') return figure === null ? 'khi đủ điều kiện' : `${figure}, khi đủ điều kiện`
  return figure ?? 'định tính'
}

/** A baseline's figure in its unit: "21%", "10.800.000 người". */
export const figureText = ({ value, unit }: Pick<Baseline, 'value' | 'unit'>): string =>
  unit === '%' ? `${formatValue(value)}%` : `${formatValue(value)} ${unit}`

export interface SharedTargets {
  readonly planId: string
  /** Years in which this plan repeats that plan's target; null: in all of its years. */
  readonly years: readonly string[] | null
}

/**
 * Plans whose targets an indicator's row repeats: one evaluation, cited twice (product.md rule 5). `isParted` tells of a
 * target that an amendment has made another.
 */
export function sharedWith(
  targets: readonly Target[],
  isParted: (target: Target) => boolean = () => false,
): readonly SharedTargets[] {
  const byPlan = new Map<string, Target[]>()
  for (const target of targets) {
    const reference = target.sameAs === null || isParted(target) ? null : readReference(target.sameAs)
    if (reference) byPlan.set(reference.planId, [...(byPlan.get(reference.planId) ?? []), target])
  }
  return [...byPlan].map(([planId, shared]) => ({
    planId,
    years:
      shared.length === targets.length
        ? null
        : shared.map(({ yearFrom, yearTo }) => (yearFrom === yearTo ? String(yearFrom) : `${yearFrom}–${yearTo}`)),
  }))
}
