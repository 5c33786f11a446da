import type { ExactValue } from '../../numbers/exact-value.ts'
import { addValues } from '../exact-sum.ts'
import type { PeriodSnapshot, SnapshotAmount, SnapshotFigure } from './period-snapshot.ts'

/** A figure of the whole territory for one variable. */
export interface Total {
  /** Null when no unit reported it. */
  readonly value: ExactValue | null
  /** Units that reported it, and those that should have. */
  readonly reported: readonly string[]
  readonly missing: readonly string[]
}

/**
 * Which figures: those of the report's period with flows since New Year, the same window a year before, the period before
 * this one; `flow` what came in during the period alone, `previousFlow` during its window a year before.
 */
export type Moment = 'this' | 'previous' | 'before' | 'flow' | 'previousFlow'

const lists = {
  this: 'figures',
  previous: 'previousFigures',
  before: 'beforeFigures',
  flow: 'flows',
  previousFlow: 'previousFlows',
} as const satisfies Readonly<Record<Moment, keyof PeriodSnapshot>>

/** The figure of one unit (or of the territory itself), or null: missing is never zero. */
export const amountOf = (
  snapshot: PeriodSnapshot,
  moment: Moment,
  unit: string,
  variable: string,
): SnapshotAmount | null =>
  snapshot[lists[moment]].find((one) => one.unit === unit && one.variable === variable) ?? null

/** The figure of the report's own period, with its source. */
export const figureOf = (snapshot: PeriodSnapshot, unit: string, variable: string): SnapshotFigure | null =>
  snapshot.figures.find((one) => one.unit === unit && one.variable === variable) ?? null

/**
 * Σ over the reporting units; the territory's own figure where the plan names it official or no unit reports the
 * variable. A missing unit leaves the total incomplete, it never counts as zero.
 */
export function totalOf(snapshot: PeriodSnapshot, moment: Moment, variable: string): Total {
  const own = amountOf(snapshot, moment, snapshot.territory.code, variable)
  const official = snapshot.variables.find((one) => one.code === variable)?.official ?? 'units'
  const reporting = snapshot.units.filter((unit) => unit.reports)
  const found = reporting.flatMap((unit) => amountOf(snapshot, moment, unit.code, variable) ?? [])
  if (own && (official === 'city' || found.length === 0)) return { value: own.value, reported: [own.unit], missing: [] }
  const reported = found.map((figure) => figure.unit)
  return {
    value: found.length === 0 ? null : addValues(found.map((figure) => figure.value)),
    reported,
    missing: reporting.map((unit) => unit.code).filter((code) => !reported.includes(code)),
  }
}

/** The total, when every unit is in it: two periods may be compared only then. */
export const completeTotal = (total: Total): ExactValue | null => (total.missing.length === 0 ? total.value : null)
