import {
  type AssignedFigure,
  type AssignedHolder,
  assignedMeasures,
  isAssignable,
  latestEntries,
} from '../../../shared/domain/assigned/assigned-figure.ts'
import {
  type AssignedColumn,
  type AssignedTable,
  assignedTable,
} from '../../../shared/domain/assigned/assigned-table.ts'
import type { AssignedFigures } from '../../../shared/domain/assigned/official-figure.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../../shared/domain/catalogue/unit.ts'
import type { Variable } from '../../../shared/domain/catalogue/variable.ts'
import type { VariableCode } from '../../../shared/domain/ids.ts'
import { rateOf } from '../../../shared/domain/indicators/assigned-variable.ts'
import { figuresFor, periodsEndingWith, sinceNewYear } from '../../../shared/domain/indicators/figures.ts'
import { firstDay, formatPeriod, lastDay, type Period, parsePeriod } from '../../../shared/domain/time/period.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { unitsOfYear } from './holders.ts'
import { readAssignedFigures } from './read-assigned-figures.ts'

export interface AssignedReading extends AssignedTable {
  readonly year: number
  readonly period: Period | null
  /** Periods of the year that hold figures, the latest first. */
  readonly periods: readonly Period[]
  readonly units: readonly ReportingUnit[]
  /** The variable of each column. */
  readonly columns: readonly (AssignedColumn & { readonly of: Variable })[]
  readonly assigned: AssignedFigures
}

/** What was assigned for a year beside what a period's figures reach of it; without a period its latest one. */
export function readAssignedTable(desk: Desk, plan: Plan, year: number, wanted: Period | null): AssignedReading {
  if (wanted !== null && wanted.year !== year) {
    throw new Refusal(
      'REFUSED',
      `Kỳ ${formatPeriod(wanted)} không thuộc năm ${year} của chỉ tiêu giao.`,
      `Chọn một kỳ của năm ${year}.`,
    )
  }
  const units = unitsOfYear(desk, plan, year)
  const assigned = readAssignedFigures(desk, year)
  const columns = desk.catalogue.variables.flatMap((of) =>
    assignedMeasures
      .filter((measure) => assigned.all.some((one) => one.variable === of.code && one.measure === measure))
      .map((measure) => ({ variable: of.code, measure, of })),
  )
  const periods = periodsOfYear(desk, year)
  const period = wanted ?? periods[0] ?? null
  const codes = [plan.meta.territory, ...units.map((unit) => unit.code)]
  const facts = period ? desk.store.facts.inForce({ units: codes, periods: periodsEndingWith(period) }) : []
  const nothing = () => null
  const table = assignedTable({
    plan,
    year,
    period,
    today: todayOf(desk),
    units,
    columns,
    definitions: desk.catalogue.indicators,
    figures: period ? figuresFor(facts, period) : nothing,
    toDate: period ? figuresFor(sinceNewYear(facts), period) : nothing,
    assigned,
  })
  return { ...table, year, period, periods, units, columns, assigned }
}

/** Of periods that close on the same day the longest stands for all: they share their stocks. */
function periodsOfYear(desk: Pick<Desk, 'store'>, year: number): readonly Period[] {
  const held = desk.store.facts
    .periods()
    .map(parsePeriod)
    .filter((period): period is Period => period?.year === year)
    .sort((left, right) => (firstDay(left) < firstDay(right) ? -1 : 1))
  const byEnd = new Map<string, Period>()
  for (const period of held) if (!byEnd.has(lastDay(period))) byEnd.set(lastDay(period), period)
  return [...byEnd.values()].sort((left, right) => (lastDay(left) < lastDay(right) ? 1 : -1))
}

/** Every entry about one holder, year and variable, of all sources, the newest first. */
export function readAssignedHistory(
  desk: Pick<Desk, 'store'>,
  holder: AssignedHolder,
  year: number,
  variable: VariableCode,
): readonly (AssignedFigure & { readonly isInForce: boolean })[] {
  const entries = desk.store.assigned.list({ holder, year, variable })
  const latest = new Set(latestEntries(entries).map(({ id }) => id))
  return entries.map((entry) => ({ ...entry, isInForce: latest.has(entry.id) && entry.value !== null })).reverse()
}

/** What a figure can be assigned for, and whether a rate can be. */
export const assignableVariables = ({ catalogue }: Pick<Desk, 'catalogue'>) =>
  catalogue.variables
    .filter(isAssignable)
    .map((variable) => ({ variable, hasRate: rateOf(variable.code, catalogue.indicators) !== null }))
