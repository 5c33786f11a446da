import type { ReportingUnit } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import type { ClosingReview } from './closed-period.ts'
import type { Finding } from './finding.ts'
import type { RecognisedSubmission } from './recognition.ts'
import { type ComparedPeriod, figuresOf } from './submission-figures.ts'
import { type AssignedCounts, checkAssigned } from './validate-assigned.ts'
import { checkConsistency, checkStanding } from './validate-consistency.ts'
import { checkHistory } from './validate-history.ts'

export interface ValidationContext {
  readonly variables: readonly Variable[]
  readonly units: readonly ReportingUnit[]
  /** Figures in force of the submission's unit for the period just before and for the same period last year. */
  readonly previous: ComparedPeriod
  readonly lastYear: ComparedPeriod
  /** Assigned to the submission's unit for its year. */
  readonly assigned: AssignedCounts
  /** The review that closes the submission's period; null: it is open. */
  readonly closedBy: ClosingReview | null
}

/**
 * Holds one recognised submission against the rules of intake.md section 4, all at once. What cannot be compared, for
 * want of a figure, is not judged: missing is never zero.
 */
export function validateSubmission(submission: RecognisedSubmission, context: ValidationContext): readonly Finding[] {
  const figures = figuresOf(submission, context.variables)
  const required = context.variables.filter((variable) => variable.required).map(({ code }) => code)
  return [
    ...checkStanding(submission, figures, { ...context, required }),
    ...checkConsistency(submission, figures),
    ...checkHistory(submission, figures, context),
    ...checkAssigned(submission, figures, context.assigned),
  ]
}
