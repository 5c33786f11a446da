import { formatFraction, formatValue } from '../numbers/format-number.ts'
import { formatPeriod, type Period, parsePeriod } from '../time/period.ts'
import type { Finding } from './finding.ts'
import { isDenominator, jumpOf } from './jump-threshold.ts'
import type { RecognisedSubmission } from './recognition.ts'
import { type ComparedPeriod, compareValues, findingAt, type SubmissionFigures } from './submission-figures.ts'

const confirm = 'Kiểm tra lại số liệu; nếu đúng như báo cáo thì xác nhận khi tiếp nhận.'

export interface History {
  /** The period of the same kind just before. */
  readonly previous: ComparedPeriod
  readonly lastYear: ComparedPeriod
}

/** Rules against what is stored for earlier periods. Source: intake.md section 4. */
export function checkHistory(
  submission: RecognisedSubmission,
  figures: SubmissionFigures,
  history: History,
): readonly Finding[] {
  return [
    ...checkRestatement(submission, figures, history.previous),
    ...checkJumps(submission, figures, history),
    ...checkCopy(submission, figures, history.previous),
  ]
}

const nameOf = (key: string): string => {
  const period = parsePeriod(key)
  return period ? formatPeriod(period) : key
}

/** "Kỳ trước" in the file against the stored figure: a silent restatement. */
function checkRestatement(
  submission: RecognisedSubmission,
  figures: SubmissionFigures,
  previous: ComparedPeriod,
): readonly Finding[] {
  return submission.sideFigures.flatMap((side): Finding[] => {
    if (side.role !== 'previous') return []
    const stored = previous.figure(side.variable)
    if (stored === null || compareValues(stored, side.value) === 0) return []
    return [
      findingAt({ ...side, read: formatValue(side.value) }, 'warning', 'previous_restated', {
        message: `cột kỳ trước ghi “${figures.label(side.variable)}” là ${formatValue(side.value)}, số đã tiếp nhận của ${nameOf(previous.period)} là ${formatValue(stored)}.`,
        remedy: `Kiểm tra với đơn vị; nếu số ${nameOf(previous.period)} được sửa thì đề nghị gửi lại báo cáo kỳ đó và ghi lời giải thích khi tiếp nhận.`,
        needsExplanation: true,
      }),
    ]
  })
}

function checkJumps(
  submission: RecognisedSubmission,
  figures: SubmissionFigures,
  { previous, lastYear }: History,
): readonly Finding[] {
  const period = parsePeriod(submission.period)
  return figures.list.flatMap((figure): Finding[] => {
    const variable = figures.variable(figure.variable)
    if (!variable || figure.status === 'estimate') return []
    // A flow runs from 1 January: only the same window of the year before can be compared with it.
    const against = variable.nature === 'flow' ? lastYear : previous
    const before = against.figure(figure.variable)
    const earlier = previous.figure(figure.variable)
    if (
      variable.nature === 'flow' &&
      figure.windowFrom?.endsWith('-01-01') &&
      earlier &&
      sameYear(period, previous.period) &&
      compareValues(figure.value, earlier) < 0
    ) {
      return [
        findingAt(figure, 'warning', 'flow_falls', {
          message: `“${variable.label}” lũy kế từ đầu năm là ${formatValue(figure.value)}, nhỏ hơn lũy kế của ${nameOf(previous.period)} (${formatValue(earlier)}).`,
          remedy: 'Kiểm tra lại số lũy kế với đơn vị; nếu đúng như báo cáo thì xác nhận khi tiếp nhận.',
        }),
      ]
    }
    const jump = before === null ? null : jumpOf(variable, before, figure.value)
    if (jump === null || before === null) return []
    const direction = jump.numerator > 0n ? 'tăng' : 'giảm'
    const percent = formatFraction({ ...jump, numerator: jump.numerator < 0n ? -jump.numerator : jump.numerator }, 1)
    return [
      findingAt(figure, 'warning', 'unusual_change', {
        message: `“${variable.label}” ${direction} ${percent}% so với ${nameOf(against.period)} (${formatValue(before)} → ${formatValue(figure.value)}).`,
        remedy: confirm,
      }),
    ]
  })
}

const sameYear = (period: Period | null, key: string): boolean =>
  period !== null && parsePeriod(key)?.year === period.year

/** Every figure but the slow ones equals the period before: the report was probably copied. */
function checkCopy(
  submission: RecognisedSubmission,
  figures: SubmissionFigures,
  previous: ComparedPeriod,
): readonly Finding[] {
  const compared = figures.list.filter(
    ({ variable, status }) => status !== 'estimate' && !isDenominator(variable) && previous.figure(variable) !== null,
  )
  const [first] = compared
  if (!first || compared.length < 3) return []
  const isCopy = compared.every(({ variable, value }) => {
    const before = previous.figure(variable)
    return before !== null && compareValues(before, value) === 0
  })
  if (!isCopy) return []
  return [
    {
      ...findingAt(first, 'warning', 'copied_report', {
        message: '',
        remedy: 'Hỏi lại đơn vị xem có gửi nhầm báo cáo kỳ trước không; nếu đúng thì xác nhận khi tiếp nhận.',
      }),
      cell: null,
      read: null,
      message: `Trang “${first.sheet}”: cả ${compared.length} số liệu của ${nameOf(submission.period)} giống hệt ${nameOf(previous.period)}.`,
    },
  ]
}
