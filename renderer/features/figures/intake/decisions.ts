import type { FilePreview } from '../../../../shared/contract/intake.ts'

/** What the person decided about one file of the preview. */
export interface FileDecision {
  readonly selected: boolean
  readonly warningsSeen: boolean
  readonly warningReason: string
  readonly replaceReason: string
}

/** Reasons given once for every chosen file that needs one and has none of its own. */
export interface CommonReasons {
  readonly warningsSeen: boolean
  readonly warningReason: string
  readonly replaceReason: string
}

export const undecided: FileDecision = { selected: false, warningsSeen: false, warningReason: '', replaceReason: '' }
export const noCommonReasons: CommonReasons = { warningsSeen: false, warningReason: '', replaceReason: '' }

type Judged = Pick<FilePreview, 'outcome' | 'questions' | 'findings' | 'submissions'>

/** What ticking a warning says where no written explanation is asked. */
const tickStatement = 'Đã xem cảnh báo và chấp nhận số liệu.'
const shortestReason = 5

export const hasWarnings = (file: Judged): boolean => file.findings.some(({ severity }) => severity === 'warning')
export const needsExplanation = (file: Judged): boolean => file.findings.some((finding) => finding.needsExplanation)
export const replacesReport = (file: Judged): boolean => file.submissions.some(({ replaces }) => replaces !== null)

/** Whether the file can be chosen at all. */
export const canBeAccepted = (file: Judged): boolean =>
  (file.outcome === 'ready' || file.outcome === 'needs_review') && file.questions.length === 0

/** Everything that still stands between a chosen file and its acceptance; each a sentence to act on. */
export function openPoints(file: Judged, decision: FileDecision, common: CommonReasons): string[] {
  if (!canBeAccepted(file)) return []
  const points: string[] = []
  if (hasWarnings(file)) {
    const reason = warningReasonOf(decision, common)
    if (!decision.warningsSeen && !common.warningsSeen) points.push('Chưa đánh dấu đã xem cảnh báo.')
    if (needsExplanation(file) && reason.length < shortestReason) points.push('Chưa ghi lý do chấp nhận cảnh báo.')
    if (!needsExplanation(file) && reason.length > 0 && reason.length < shortestReason) {
      points.push(`Lý do chấp nhận cảnh báo phải có ít nhất ${shortestReason} ký tự.`)
    }
  }
  if (replacesReport(file) && replaceReasonOf(decision, common).length < shortestReason) {
    points.push('Chưa ghi lý do thay thế báo cáo đã tiếp nhận.')
  }
  return points
}

/** The decision as the contract takes it. */
export function contractDecision(
  fileId: string,
  file: Judged,
  decision: FileDecision,
  common: CommonReasons,
): { fileId: string; warningReason: string | null; replaceReason: string | null } {
  return {
    fileId,
    warningReason: hasWarnings(file) ? warningReasonOf(decision, common) || tickStatement : null,
    replaceReason: replacesReport(file) ? replaceReasonOf(decision, common) : null,
  }
}

const warningReasonOf = (decision: FileDecision, common: CommonReasons): string =>
  decision.warningReason.trim() || common.warningReason.trim()

const replaceReasonOf = (decision: FileDecision, common: CommonReasons): string =>
  decision.replaceReason.trim() || common.replaceReason.trim()
