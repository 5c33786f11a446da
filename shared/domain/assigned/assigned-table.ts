import type { Plan } from '../catalogue/plan.ts'
import type { IsoDate, UnitCode, VariableCode } from '../ids.ts'
import { rateOf } from '../indicators/assigned-variable.ts'
import type { IndicatorDefinition } from '../indicators/definition.ts'
import { evaluateTerritory, evaluateUnit } from '../indicators/evaluate.ts'
import { territoryCount } from '../indicators/evaluate-assigned.ts'
import type { EvaluationScope } from '../indicators/evaluation.ts'
import type { Figures } from '../indicators/figures.ts'
import { inThePlansOwnWay } from '../indicators/plan-definition.ts'
import { peopleReached } from '../indicators/row-standing.ts'
import { exactValueOf } from '../intake/exact-decimal.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { lastDay, type Period } from '../time/period.ts'
import { isYearEnd, monthsLeft, neededPerMonth } from './achievement.ts'
import type { AssignedHolder, AssignedMeasure } from './assigned-figure.ts'
import { type AssignedStanding, assignedStanding, type Reached } from './assigned-standing.ts'
import { type AssignedTotal, assignedTotal } from './assigned-total.ts'
import type { AssignedFigures } from './official-figure.ts'

/** What is assigned: persons of a variable, or a rate of them; the two are targets of their own. */
export interface AssignedColumn {
  readonly variable: VariableCode
  readonly measure: AssignedMeasure
}

export interface AssignedTableInput {
  readonly plan: Plan
  readonly year: number
  /** Whose figures are held against the assigned ones; null while the year has none. */
  readonly period: Period | null
  readonly today: IsoDate
  /** Units of the territory at any time of the year, in the order to show. */
  readonly units: readonly { readonly code: UnitCode; readonly reports: boolean }[]
  /** What has assigned figures, in the order to show. */
  readonly columns: readonly AssignedColumn[]
  readonly definitions: readonly IndicatorDefinition[]
  readonly figures: Figures
  /** Without flows that begin after New Year. */
  readonly toDate: Figures
  readonly assigned: AssignedFigures
}

/** One holder and one column. */
export interface AssignedCell extends AssignedColumn {
  readonly holder: AssignedHolder
  readonly actual: ExactValue | null
  /** Null: nothing was assigned. */
  readonly standing: AssignedStanding | null
  /** Persons a month until the year ends; null when nothing is missing, nothing is known or the year is over. */
  readonly perMonth: bigint | null
}

export interface AssignedTable {
  /** Every unit, then every agency that has a figure; for each all columns. */
  readonly cells: readonly AssignedCell[]
  /** The territory itself, by column. */
  readonly territory: readonly AssignedCell[]
  readonly totals: readonly AssignedTotal[]
  /** Months of the year that are not over on the later of today and the day of the figures. */
  readonly monthsLeft: number
}

/** Assigned figures of a year beside what was reached of them, by holder and column. */
export function assignedTable(input: AssignedTableInput): AssignedTable {
  const { plan, period, year, today, units, columns, assigned } = input
  const scope: EvaluationScope = {
    territory: plan.meta.territory,
    reportingUnits: units.filter((unit) => unit.reports).map((unit) => unit.code),
    figures: input.figures,
    toDate: input.toDate,
    assigned,
    officialFigures: plan.officialFigures,
    labelOf: (code) => code,
  }
  const asOf = period && lastDay(period)
  const left = monthsLeft(year, asOf !== null && asOf > today ? asOf : today)
  const cellOf = (holder: AssignedHolder, { variable, measure }: AssignedColumn): AssignedCell => {
    const reached = reachedBy(holder, variable, scope, input)
    const standing = assignedStanding(assigned, holder, variable, [measure], reached)
    const needed = standing?.counting?.achievement.stillNeeded ?? null
    return { holder, variable, measure, actual: reached.actual, standing, perMonth: neededPerMonth(needed, left) }
  }
  const holders: readonly AssignedHolder[] = [
    ...units.map(({ code }): AssignedHolder => ({ kind: 'unit', code })),
    ...agenciesOf(assigned),
  ]
  const cells = holders.flatMap((holder) => columns.map((column) => cellOf(holder, column)))
  const territory = columns.map((column) => cellOf({ kind: 'unit', code: scope.territory }, column))
  const totals = territory.map((own) => assignedTotal(own, cells, scope.reportingUnits))
  return { cells, territory, totals, monthsLeft: left }
}

function agenciesOf(assigned: AssignedFigures): readonly AssignedHolder[] {
  const codes = new Set(assigned.all.flatMap(({ holder }) => (holder.kind === 'agency' ? [holder.code] : [])))
  return [...codes].map((code) => ({ kind: 'agency', code }))
}

/** An agency's own part does not show in the reports of the units: nothing is known of it. */
function reachedBy(
  holder: AssignedHolder,
  variable: VariableCode,
  scope: EvaluationScope,
  { plan, definitions, period, year }: AssignedTableInput,
): Reached {
  const yearIsOver = period !== null && isYearEnd(lastDay(period), year)
  if (holder.kind === 'agency') return { actual: null, people: null, yearIsOver }
  const isTerritory = holder.code === scope.territory
  const rate = rateOf(
    variable,
    definitions.map((definition) => inThePlansOwnWay(plan, definition)),
  )
  const result = rate && (isTerritory ? evaluateTerritory(rate, scope) : evaluateUnit(rate, holder.code, scope))
  const people = result && peopleReached(result)
  if (!isTerritory) return { actual: scope.toDate(holder.code, variable), people, yearIsOver }
  const { sum } = territoryCount(variable, scope)
  return { actual: sum && exactValueOf({ digits: sum.amount, scale: sum.scale }), people, yearIsOver }
}
