import { assignedSourceWords, type ValuedFigure } from '../assigned/assigned-figure.ts'
import type { OfficialChoice } from '../assigned/official-figure.ts'
import type { VariableCode } from '../ids.ts'
import { formatValue } from '../numbers/format-number.ts'
import { formatDate } from '../time/iso-date.ts'
import type { Finding } from './finding.ts'
import type { RecognisedSubmission } from './recognition.ts'
import { compareValues, findingAt, type SubmissionFigures } from './submission-figures.ts'

/** Counts assigned to the submission's unit for its year. */
export interface AssignedCounts {
  choice(variable: VariableCode): OfficialChoice
  all(variable: VariableCode): readonly ValuedFigure[]
}

/**
 * "Kế hoạch năm" in the file against the assigned figure in force (intake.md section 4). While no source is official the
 * column may agree with any of them. The column itself is never stored.
 */
export function checkAssigned(
  submission: RecognisedSubmission,
  figures: SubmissionFigures,
  assigned: AssignedCounts,
): readonly Finding[] {
  return submission.sideFigures.flatMap((side): Finding[] => {
    if (side.role !== 'plan') return []
    const choice = assigned.choice(side.variable)
    const inForce = choice.kind === 'chosen' ? [choice.figure] : assigned.all(side.variable)
    if (inForce.length === 0 || inForce.some(({ value }) => compareValues(value, side.value) === 0)) return []
    return [
      findingAt({ ...side, read: formatValue(side.value) }, 'warning', 'plan_differs', {
        message: `cột kế hoạch ghi “${figures.label(side.variable)}” là ${formatValue(side.value)}, khác chỉ tiêu giao đang áp dụng: ${inForce.map(nameOf).join('; ')}.`,
        remedy:
          'Kiểm tra với đơn vị và quyết định giao; tỷ lệ thực hiện luôn tính theo chỉ tiêu giao trong sổ. Nếu chỉ tiêu đã điều chỉnh thì nhập quyết định điều chỉnh.',
      }),
    ]
  })
}

/** "2.400 (UBND, 123/QĐ-UBND ngày 05/01/2023)" */
const nameOf = ({ value, source, decision }: ValuedFigure): string =>
  `${formatValue(value)} (${assignedSourceWords[source]}, ${decision.number} ngày ${formatDate(decision.date)})`
