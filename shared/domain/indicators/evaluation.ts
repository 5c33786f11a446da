import type { AssignedFigures } from '../assigned/official-figure.ts'
import type { OfficialFigure } from '../catalogue/plan.ts'
import type { UnitCode, VariableCode } from '../ids.ts'
import { type Fraction, fraction } from '../numbers/fraction.ts'
import type { Figures } from './figures.ts'

/** How an indicator came out for one unit or for the whole territory, before any target is looked at. */
export interface Evaluation {
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  /**
   * Both sides of a ratio count in units of 10^−countScale: 0 for whole people, more where a side has decimals (an average
   * population).
   */
  readonly countScale: number
  /** The quotient × 100; null for a plain value (hours) and where figures are missing. */
  readonly percent: Fraction | null
  readonly reported: readonly UnitCode[]
  readonly missing: readonly UnitCode[]
  readonly provisional: boolean
  readonly notes: readonly string[]
}

/** What a target is held against: the percentage, or the plain value itself (35 giờ); null where figures are missing. */
export const reachedOf = ({
  percent,
  numerator,
  denominator,
}: Pick<Evaluation, 'percent' | 'numerator' | 'denominator'>): Fraction | null =>
  percent ?? (numerator === null || denominator === null ? null : fraction(numerator, denominator))

export interface EvaluationScope {
  readonly territory: UnitCode
  /** Units that report figures on the day of the period; Hoàng Sa is not among them. */
  readonly reportingUnits: readonly UnitCode[]
  readonly figures: Figures
  /** Which figure is official where units and the city both have one; unnamed variables take the units' sum. */
  readonly officialFigures: Readonly<Record<string, OfficialFigure>>
  /** Figures assigned for the year of the period, and the reports they are held against: flows since 1 January. */
  readonly assigned: AssignedFigures
  readonly toDate: Figures
  /** Label of a variable, for notes. */
  readonly labelOf: (variable: VariableCode) => string
}

export const nothing = (missing: readonly UnitCode[]): Evaluation => ({
  numerator: null,
  denominator: null,
  countScale: 0,
  percent: null,
  reported: [],
  missing,
  provisional: false,
  notes: [],
})

/** The city's own figure counts where the plan says so, or where no unit reports the variable at all. */
export function usesCityFigure(
  variable: VariableCode,
  { figures, territory, reportingUnits, officialFigures }: Omit<EvaluationScope, 'assigned' | 'toDate' | 'labelOf'>,
): boolean {
  if (figures(territory, variable) === null) return false
  if (officialFigures[variable] === 'city') return true
  return reportingUnits.every((unit) => figures(unit, variable) === null)
}
