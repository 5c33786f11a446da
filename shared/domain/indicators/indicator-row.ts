import type { AssignedStanding } from '../assigned/assigned-standing.ts'
import type { Comparator } from '../catalogue/plan.ts'
import type { SeriesDocument } from '../catalogue/target-series.ts'
import type { IndicatorCode, UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { Fraction } from '../numbers/fraction.ts'

/** data.md section 2; `judged` and `needs_judgement` belong to qualitative and conditional targets. */
export type Verdict = 'met' | 'not_met' | 'not_yet' | 'not_due' | 'no_data' | 'judged' | 'needs_judgement'

/** The same result held against a target that somebody above sets for the same indicator and year. */
export interface OtherTarget {
  /** Id of the target series. */
  readonly series: string
  readonly document: SeriesDocument
  readonly target: ExactValue
  readonly comparator: Comparator
  readonly verdict: Verdict
  readonly distance: Fraction | null
  readonly stillNeeded: bigint | null
}

/** One indicator of one unit for one period, with its target and how it was reached. */
export interface IndicatorRow {
  readonly indicator: IndicatorCode
  /** Official label: "Tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH". */
  readonly label: string
  readonly unit: UnitCode
  /** Exact integers; null when the figures are missing. For a survey score: amount and 10^scale × 100. */
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  /** Both sides count in units of 10^−countScale; 0 for whole people. */
  readonly countScale: number
  /** The quotient × 100 (a percentage), exact; null when missing. */
  readonly percent: Fraction | null
  readonly targetId: string | null
  readonly clause: string | null
  readonly target: ExactValue | null
  readonly comparator: Comparator | null
  readonly targetNature: 'quantitative' | 'qualitative' | 'conditional' | null
  readonly verdict: Verdict
  /** Result − target, exact, in percentage points or in the plain value's own unit; null without both. */
  readonly distance: Fraction | null
  /** The fewest more persons that meet target × denominator; 0 when met; null where it has no meaning. */
  readonly stillNeeded: bigint | null
  /** What was assigned to the unit for the people that the indicator counts; null: nothing. */
  readonly assigned: AssignedStanding | null
  /** Target series that bind beside the plan; of the territory only. */
  readonly otherTargets: readonly OtherTarget[]
  /** Some reporting units are missing: "chưa đầy đủ (k/n đơn vị)". */
  readonly incomplete: boolean
  readonly reported: readonly UnitCode[]
  readonly missing: readonly UnitCode[]
  /** Computed from undivided totals or the like, with the footnote in `notes`. */
  readonly provisional: boolean
  /** Footnotes in Vietnamese. */
  readonly notes: readonly string[]
}
