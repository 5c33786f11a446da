import type { Variable } from '../catalogue/variable.ts'
import type { VariableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { formatValue } from '../numbers/format-number.ts'
import { compareFractions, fractionOf } from '../numbers/fraction.ts'
import type { Finding, FindingSeverity } from './finding.ts'
import type { RecognisedFigure, RecognisedSubmission } from './recognition.ts'

/** The figures of one submission at hand for rules: an actual before an estimate. */
export interface SubmissionFigures {
  readonly list: readonly RecognisedFigure[]
  get(code: string): RecognisedFigure | null
  label(code: string): string
  variable(code: string): Variable | null
}

export function figuresOf(submission: RecognisedSubmission, variables: readonly Variable[]): SubmissionFigures {
  const byCode = new Map<string, RecognisedFigure>()
  for (const figure of submission.figures) {
    const known = byCode.get(figure.variable)
    if (known === undefined || (known.status === 'estimate' && figure.status !== 'estimate'))
      byCode.set(figure.variable, figure)
  }
  const catalogue = new Map<string, Variable>(variables.map((variable) => [variable.code, variable]))
  return {
    list: [...byCode.values()],
    get: (code) => byCode.get(code) ?? null,
    label: (code) => catalogue.get(code)?.label ?? code,
    variable: (code) => catalogue.get(code) ?? null,
  }
}

export const compareValues = (left: ExactValue, right: ExactValue): -1 | 0 | 1 =>
  compareFractions(fractionOf(left), fractionOf(right))

/** A finding at the cell of a figure. */
export function findingAt(
  figure: Pick<RecognisedFigure, 'sheet' | 'cell' | 'read'>,
  severity: FindingSeverity,
  code: string,
  text: { readonly message: string; readonly remedy: string; readonly needsExplanation?: boolean },
): Finding {
  return {
    code,
    severity,
    sheet: figure.sheet,
    cell: figure.cell,
    read: figure.read,
    message: `Ô ${figure.cell}, trang “${figure.sheet}”: ${text.message}`,
    remedy: text.remedy,
    needsExplanation: text.needsExplanation ?? false,
  }
}

/** “Số người tham gia BHTN” (39.833, ô F15) */
export const named = (figures: SubmissionFigures, figure: RecognisedFigure): string =>
  `“${figures.label(figure.variable)}” (${formatValue(figure.value)}, ô ${figure.cell})`

/** The stored figure of another period, for one unit. */
export interface ComparedPeriod {
  readonly period: string
  figure(variable: VariableCode): ExactValue | null
}
