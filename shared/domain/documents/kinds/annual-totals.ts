import type { ExactValue } from '../../numbers/exact-value.ts'
import { addValues } from '../exact-sum.ts'
import type { AnnualSnapshot, SnapshotFigure } from './annual-snapshot.ts'

/** A figure of the whole territory for one variable. */
export interface Total {
  /** Null when no unit reported it. */
  readonly value: ExactValue | null
  /** Units that reported it, and those that should have. */
  readonly reported: readonly string[]
  readonly missing: readonly string[]
}

export type Year = 'this' | 'previous'

const figuresOf = (snapshot: AnnualSnapshot, year: Year): readonly SnapshotFigure[] =>
  year === 'this' ? snapshot.figures : snapshot.previousFigures

/** The figure of one unit (or of the territory itself), or null: missing is never zero. */
export function figureOf(snapshot: AnnualSnapshot, year: Year, unit: string, variable: string): SnapshotFigure | null {
  return figuresOf(snapshot, year).find((one) => one.unit === unit && one.variable === variable) ?? null
}

/**
 * Σ over the reporting units; the territory's own figure where the plan names it official or no unit reports the
 * variable. A missing unit leaves the total incomplete, it never counts as zero.
 */
export function totalOf(snapshot: AnnualSnapshot, year: Year, variable: string): Total {
  const own = figureOf(snapshot, year, snapshot.territory.code, variable)
  const official = snapshot.variables.find((one) => one.code === variable)?.official ?? 'units'
  const reporting = snapshot.units.filter((unit) => unit.reports)
  const found = reporting.flatMap((unit) => figureOf(snapshot, year, unit.code, variable) ?? [])
  if (own && (official === 'city' || found.length === 0)) return { value: own.value, reported: [own.unit], missing: [] }
  const reported = found.map((figure) => figure.unit)
  return {
    value: found.length === 0 ? null : addValues(found.map((figure) => figure.value)),
    reported,
    missing: reporting.map((unit) => unit.code).filter((code) => !reported.includes(code)),
  }
}

/** The total, when every unit is in it: two years may be compared only then. */
export const completeTotal = (total: Total): ExactValue | null => (total.missing.length === 0 ? total.value : null)
