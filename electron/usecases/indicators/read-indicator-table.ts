import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { seriesOfPlan } from '../../../shared/domain/catalogue/target-series.ts'
import type { ReportingUnit } from '../../../shared/domain/catalogue/unit.ts'
import type { Fact } from '../../../shared/domain/facts/fact.ts'
import { type Figures, figuresFor, periodsEndingWith, sinceNewYear } from '../../../shared/domain/indicators/figures.ts'
import { type IndicatorTable, indicatorTable } from '../../../shared/domain/indicators/indicator-table.ts'
import { lastDay, type Period } from '../../../shared/domain/time/period.ts'
import { readAssignedFigures } from '../assigned/read-assigned-figures.ts'
import { type Desk, unitsOf } from '../desk.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** Facts in force that can serve a period: those of every period that closes on the same day. */
export function factsFor(desk: Reading, plan: Plan, period: Period): readonly Fact[] {
  const units = [plan.meta.territory, ...unitsOf(desk, plan, lastDay(period)).map((unit) => unit.code)]
  return desk.store.facts.inForce({ units, periods: periodsEndingWith(period) })
}

export interface IndicatorReading extends IndicatorTable {
  readonly plan: Plan
  readonly period: Period
  readonly units: readonly ReportingUnit[]
  readonly facts: readonly Fact[]
}

/** Indicators of a plan for one period on the figures in force. */
export function readIndicatorTable(desk: Reading, plan: Plan, period: Period): IndicatorReading {
  const facts = factsFor(desk, plan, period)
  const toDate = figuresFor(sinceNewYear(facts), period)
  return { ...evaluateWith(desk, plan, period, figuresFor(facts, period), toDate), plan, period, facts }
}

/**
 * The same on any figures: a preview asks what accepting a file would change.
 *
 * @param toDate the figures without flows that begin after New Year
 */
export function evaluateWith(
  desk: Reading,
  plan: Plan,
  period: Period,
  figures: Figures,
  toDate: Figures = figures,
): IndicatorTable & { readonly units: readonly ReportingUnit[] } {
  const units = unitsOf(desk, plan, lastDay(period))
  const labels = new Map(desk.catalogue.variables.map((variable) => [variable.code, variable.label]))
  const table = indicatorTable({
    plan,
    definitions: desk.catalogue.indicators,
    period,
    units,
    figures,
    toDate,
    assigned: readAssignedFigures(desk, period.year),
    series: seriesOfPlan(desk.catalogue.targetSeries, plan.meta),
    labelOf: (code) => labels.get(code) ?? code,
  })
  return { ...table, units }
}
