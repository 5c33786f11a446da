import type { AssignedStanding } from '../assigned/assigned-standing.ts'
import type { AssignedFigures } from '../assigned/official-figure.ts'
import type { Plan, PlanTarget } from '../catalogue/plan.ts'
import type { TargetSeries } from '../catalogue/target-series.ts'
import type { UnitCode, VariableCode } from '../ids.ts'
import { fractionOf, subtractFractions } from '../numbers/fraction.ts'
import type { Period } from '../time/period.ts'
import type { IndicatorDefinition } from './definition.ts'
import { evaluateTerritory, evaluateUnit } from './evaluate.ts'
import { type Evaluation, type EvaluationScope, reachedOf } from './evaluation.ts'
import type { Figures } from './figures.ts'
import type { IndicatorRow } from './indicator-row.ts'
import { otherTargets } from './other-targets.ts'
import { inThePlansOwnWay } from './plan-definition.ts'
import { rowStanding } from './row-standing.ts'
import { stillNeededFor } from './still-needed.ts'
import { verdictOf } from './verdict.ts'

export interface IndicatorTableInput {
  readonly plan: Plan
  readonly definitions: readonly IndicatorDefinition[]
  readonly period: Period
  /** Every unit of the territory that is valid on the period's last day, in the order to print. */
  readonly units: readonly { readonly code: UnitCode; readonly reports: boolean }[]
  readonly figures: Figures
  /** The same without flows that begin after New Year, for assigned figures. */
  readonly toDate: Figures
  readonly assigned: AssignedFigures
  /** Series bound to the plan. */
  readonly series: readonly TargetSeries[]
  readonly labelOf: (variable: VariableCode) => string
}

export interface IndicatorTable {
  /** The territory against each target of the period's year; an indicator without one in that year is `not_due`. */
  readonly city: readonly IndicatorRow[]
  /** Per indicator and unit: its own result and the distance to the city's target. */
  readonly districts: readonly IndicatorRow[]
}

/** Targets measured in a year: the year's own first, then those that run on from an earlier one, each in plan order. */
export function targetsOfYear(plan: Pick<Plan, 'targets'>, year: number): readonly PlanTarget[] {
  const measured = plan.targets.filter((target) => target.yearFrom <= year && year <= target.yearTo)
  const ofTheYearAlone = (target: PlanTarget) => target.yearFrom === target.yearTo
  return [...measured.filter(ofTheYearAlone), ...measured.filter((target) => !ofTheYearAlone(target))]
}

/** Indicators against targets for one period: exact, with k/n and the units that are missing. */
export function indicatorTable(input: IndicatorTableInput): IndicatorTable {
  const { plan, period } = input
  const scope: EvaluationScope = {
    territory: plan.meta.territory,
    reportingUnits: input.units.filter((unit) => unit.reports).map((unit) => unit.code),
    figures: input.figures,
    toDate: input.toDate,
    assigned: input.assigned,
    officialFigures: plan.officialFigures,
    labelOf: input.labelOf,
  }
  const lines = linesOf(input)
  const city = lines.map(({ definition, target }) => {
    const evaluation = evaluateTerritory(definition, scope)
    const standing = rowStanding(definition, plan.meta.territory, evaluation, scope, period)
    return {
      ...row(
        definition,
        target,
        plan.meta.territory,
        evaluation,
        standing,
        verdictOf(reachedOf(evaluation), target, period),
      ),
      otherTargets: otherTargets(input.series, definition, evaluation, period),
    }
  })
  const districts = lines.flatMap(({ definition, target }) =>
    definition.kind === 'ratio' || definition.kind === 'assigned'
      ? input.units.map(({ code }) => {
          const evaluation = evaluateUnit(definition, code, scope)
          const standing = rowStanding(definition, code, evaluation, scope, period)
          return row(definition, target, code, evaluation, standing, districtVerdict(evaluation, standing))
        })
      : [],
  )
  return { city, districts }
}

interface Line {
  readonly definition: IndicatorDefinition
  readonly target: PlanTarget | null
}

function linesOf({ plan, definitions, period, series }: IndicatorTableInput): readonly Line[] {
  const definitionOf = (code: string) => {
    const definition = definitions.find((one) => one.code === code)
    return definition && inThePlansOwnWay(plan, definition)
  }
  const targets = targetsOfYear(plan, period.year)
  const judged = new Set<string>(targets.map((target) => target.indicator))
  // An indicator whose targets lie in other years stays in the table: "chưa đến thời điểm đánh giá".
  const others = new Set(
    [...plan.targets, ...series.flatMap((one) => one.targets)]
      .map((target) => target.indicator)
      .filter((indicator) => !judged.has(indicator)),
  )
  const lines: readonly { indicator: string; target: PlanTarget | null }[] = [
    ...targets.map((target) => ({ indicator: target.indicator, target })),
    ...[...others].map((indicator) => ({ indicator, target: null })),
  ]
  return lines.flatMap(({ indicator, target }) => {
    const definition = definitionOf(indicator)
    return definition ? [{ definition, target }] : []
  })
}

/**
 * A district is met or not only against its own assigned figure; beside the city's target it shows the distance, and
 * without an assigned figure nothing is due of it.
 */
function districtVerdict({ percent }: Evaluation, standing: AssignedStanding | null): IndicatorRow['verdict'] {
  if (standing?.counting) return standing.counting.achievement.verdict
  return percent === null ? 'no_data' : 'not_due'
}

function row(
  definition: IndicatorDefinition,
  target: PlanTarget | null,
  unit: UnitCode,
  evaluation: Evaluation,
  standing: AssignedStanding | null,
  verdict: IndicatorRow['verdict'],
): IndicatorRow {
  const { percent, numerator, denominator, countScale } = evaluation
  const value = reachedOf(evaluation)
  const wanted = target?.value ? fractionOf(target.value) : null
  const counts = definition.kind === 'ratio' || definition.kind === 'assigned'
  const countable = counts && numerator !== null && denominator !== null && denominator > 0n
  return {
    indicator: definition.code,
    label: definition.label,
    unit,
    numerator,
    denominator,
    countScale,
    percent,
    targetId: target?.id ?? null,
    clause: target?.clause ?? null,
    target: target?.value ?? null,
    comparator: target?.comparator ?? null,
    targetNature: target?.nature ?? null,
    verdict,
    distance: value && wanted ? subtractFractions(value, wanted) : null,
    stillNeeded:
      countable && wanted && target?.comparator
        ? stillNeededFor(numerator, denominator, target.comparator, wanted, countScale)
        : null,
    assigned: standing,
    otherTargets: [],
    incomplete: evaluation.missing.length > 0 && evaluation.reported.length > 0,
    reported: evaluation.reported,
    missing: evaluation.missing,
    provisional: evaluation.provisional,
    notes: evaluation.notes,
  }
}
