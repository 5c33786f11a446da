import type { IndicatorCode, VariableCode } from '../ids.ts'

/** A variable with its sign in a sum. */
export interface FormulaTerm {
  readonly variable: VariableCode
  readonly sign: 1 | -1
}

/** One way to compute a ratio; a definition lists them from the exact one to the substitutes. */
export interface RatioFormula {
  readonly numerator: readonly FormulaTerm[]
  readonly denominator: readonly FormulaTerm[]
  /** The result is marked provisional in print. */
  readonly provisional: boolean
  /** Printed under every table that shows a result of this formula. */
  readonly footnote: string | null
}

interface IndicatorBase {
  readonly code: IndicatorCode
  /** Official label, as it stands in a report. */
  readonly label: string
  /** For narrow columns and charts. */
  readonly shortLabel: string
  readonly better: 'up' | 'down'
}

/** What a plan sets targets for (data.md section 2). Adding one is a JSON file, code only for a new kind of formula. */
export type IndicatorDefinition =
  | (IndicatorBase & { readonly kind: 'ratio'; readonly formulas: readonly RatioFormula[] })
  | (IndicatorBase & { readonly kind: 'score'; readonly score: VariableCode; readonly respondents: VariableCode })
  | (IndicatorBase & { readonly kind: 'value'; readonly variable: VariableCode; readonly measure: string })
  /** Actual over the assigned figure of the year (chỉ tiêu giao). */
  | (IndicatorBase & { readonly kind: 'assigned'; readonly variable: VariableCode })
