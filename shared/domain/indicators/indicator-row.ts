import type { Comparator } from '../catalogue/plan.ts'
import type { IndicatorCode, UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { Fraction } from '../numbers/fraction.ts'

/** data.md section 2; `judged` and `needs_judgement` belong to qualitative and conditional targets. */
export type Verdict = 'met' | 'not_met' | 'not_yet' | 'not_due' | 'no_data' | 'judged' | 'needs_judgement'

/** One indicator of one unit for one period, with its target and how it was reached. */
export interface IndicatorRow {
  readonly indicator: IndicatorCode
  /** Official label: "Tỷ lệ lực lượng lao động trong độ tuổi tham gia BHXH". */
  readonly label: string
  readonly unit: UnitCode
  /** Exact integers; null when the figures are missing. For a survey score: amount and 10^scale × 100. */
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  /** The quotient × 100 (a percentage), exact; null when missing. */
  readonly percent: Fraction | null
  readonly targetId: string | null
  readonly clause: string | null
  readonly target: ExactValue | null
  readonly comparator: Comparator | null
  readonly targetNature: 'quantitative' | 'qualitative' | 'conditional' | null
  readonly verdict: Verdict
  /** percent − target, in percentage points, exact; null without both. */
  readonly distance: Fraction | null
  /** The fewest more persons that meet target × denominator; 0 when met; null where it has no meaning. */
  readonly stillNeeded: bigint | null
  /** Some reporting units are missing: "chưa đầy đủ (k/n đơn vị)". */
  readonly incomplete: boolean
  readonly reported: readonly UnitCode[]
  readonly missing: readonly UnitCode[]
  /** Computed from undivided totals or the like, with the footnote in `notes`. */
  readonly provisional: boolean
  /** Footnotes in Vietnamese. */
  readonly notes: readonly string[]
}
