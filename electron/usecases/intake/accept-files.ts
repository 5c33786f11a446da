import { setImmediate } from 'node:timers/promises'
import type { Person } from '../../store/person.ts'
import type { NewFact } from '../../store/store.ts'
import { type Desk, instantOf, receivedReport } from '../desk.ts'
import { refuseIfClosed } from '../documents/issue/closed-periods.ts'
import { isStoreFailure, Refusal } from '../refusal.ts'
import type { Batch, BatchFile, BatchRegistry, FilePreview, PreviewedSubmission } from './batch.ts'
import { markIllustrative } from './illustrative.ts'
import type { IntakeProgress } from './preview-batch.ts'

export interface AcceptDecision {
  readonly fileId: string
  /** Why the warnings are accepted; null: nobody ticked them. */
  readonly warningReason: string | null
  /** Why an earlier report of the same unit and period gives way; null: it stays. */
  readonly replaceReason: string | null
}

export interface AcceptOutcome {
  readonly fileId: string
  readonly fileName: string
  readonly accepted: boolean
  /** Why not, a Vietnamese sentence; null when accepted. */
  readonly message: string | null
  readonly submissions: number
  readonly facts: number
}

/**
 * Accepts files one by one, each in its own transaction: whole or nothing. A refused file does not stop the others.
 * A failure of the store (full disk …) is told file by file as well, so that nobody wonders what came in before it.
 */
export async function* acceptFiles(
  desk: Desk,
  batches: BatchRegistry,
  batchId: string,
  decisions: readonly AcceptDecision[],
  person: Person,
  signal: AbortSignal | undefined,
): AsyncGenerator<IntakeProgress, readonly AcceptOutcome[]> {
  const batch = batches.get(batchId)
  const outcomes: AcceptOutcome[] = []
  for (const [index, decision] of decisions.entries()) {
    if (signal?.aborted) break
    const file = batch.files.find((one) => one.id === decision.fileId)
    outcomes.push(file ? acceptFile(desk, batch, file, decision, person) : unknownFile(decision.fileId))
    yield { done: index + 1, total: decisions.length, fileName: file?.name ?? '' }
    // The store works without waiting: others are answered, and a cancel is heard, only in between.
    await setImmediate()
  }
  return outcomes
}

function acceptFile(
  desk: Desk,
  batch: Batch,
  file: BatchFile,
  decision: AcceptDecision,
  person: Person,
): AcceptOutcome {
  const about = { fileId: file.id, fileName: file.name }
  const refused = (message: string): AcceptOutcome => ({ ...about, accepted: false, message, submissions: 0, facts: 0 })
  const preview = file.preview
  if (!preview) return refused(`Tệp “${file.name}” chưa được kiểm tra. Kiểm tra tệp rồi tiếp nhận.`)
  const against = reasonAgainst(file, preview, decision)
  if (against) return refused(against)
  try {
    const facts = store(desk, batch, file, preview, decision, person)
    file.preview = { ...preview, outcome: 'accepted' }
    file.workbook = null
    return { ...about, accepted: true, message: null, submissions: preview.submissions.length, facts }
  } catch (failure) {
    if (failure instanceof Refusal) return refused(`${failure.message} ${failure.remedy}`)
    // Nothing of this file is stored; whoever decides learns it beside what came in before.
    if (isStoreFailure(failure)) return refused(`Tệp “${file.name}” chưa được tiếp nhận. ${failure.message}`)
    throw failure
  }
}

const unknownFile = (fileId: string): AcceptOutcome => ({
  fileId,
  fileName: '',
  accepted: false,
  message: 'Không có tệp này trong đợt nhập. Tải lại trang rồi chọn tệp.',
  submissions: 0,
  facts: 0,
})

/** What stands against accepting as decided; null: nothing. */
function reasonAgainst(file: BatchFile, preview: FilePreview, decision: AcceptDecision): string | null {
  const name = `Tệp “${file.name}”`
  if (preview.outcome === 'accepted') return `${name} đã được tiếp nhận trong đợt này.`
  if (preview.outcome === 'duplicate') return `${name} đã nhập trước đây, không ghi lần thứ hai.`
  if (preview.questions.length > 0)
    return `${name}: ${preview.questions[0]?.message ?? ''} Trả lời câu hỏi này rồi tiếp nhận.`
  const error = preview.findings.find((finding) => finding.severity === 'error')
  if (error) return `${name} còn lỗi: ${error.message} ${error.remedy}`
  if (preview.submissions.length === 0) return `${name} không có số liệu nào được nhận ra.`
  const warnings = preview.findings.filter((finding) => finding.severity === 'warning')
  if (warnings.length > 0 && decision.warningReason === null) {
    return `${name} có ${warnings.length} cảnh báo chưa được xác nhận. Xem từng cảnh báo, xác nhận và ghi lý do.`
  }
  const replaced = preview.submissions.find((one) => one.replaces !== null)
  if (replaced && decision.replaceReason === null) {
    return `${name} thay thế báo cáo đã tiếp nhận (lần ${replaced.replaces?.round}). Ghi lý do thay thế, hoặc bỏ qua tệp này.`
  }
  return null
}

function store(
  desk: Desk,
  batch: Batch,
  file: BatchFile,
  preview: FilePreview,
  decision: AcceptDecision,
  person: Person,
): number {
  const { planId } = batch
  if (planId === null) throw new Error('A batch without plan cannot be accepted')
  // The bytes are on disk before any row names them; without a row the writer sweeps them at the next start.
  const sha256 = desk.store.originals.keep(file.bytes)
  const now = instantOf(desk)
  return desk.store.transaction(() => {
    if (desk.store.submissions.byFile(sha256).length > 0) {
      throw new Refusal('STALE', `Tệp “${file.name}” vừa được tiếp nhận ở nơi khác.`, 'Không cần tiếp nhận lại.')
    }
    markIllustrative(desk.store, preview.findings)
    let facts = 0
    for (const one of preview.submissions) {
      const { unit, period, asOf } = one.recognised
      // Its review may have been issued since the preview.
      refuseIfClosed(desk, unit, period)
      refuseIfMoved(desk, planId, one, file.name)
      const submission = desk.store.submissions.add(
        {
          planId,
          unit,
          period,
          asOf,
          state: 'accepted',
          channel: 'file',
          fileName: file.name,
          sha256,
          receivedAt: file.receivedAt,
          acceptedAt: now,
          acceptedBy: person.name,
          replaces: one.replaces?.submissionId ?? null,
          replaceReason: one.replaces ? decision.replaceReason : null,
          warningReason: decision.warningReason,
        },
        {
          facts: one.recognised.figures.map((figure) => factOf(figure, file, sha256)),
          findings: preview.findings,
          accounting: preview.accounting,
        },
      )
      facts += submission.factCount
      desk.store.audit.append({
        person,
        action: one.replaces ? 'replace_submission' : 'accept_submission',
        subject: `submission:${submission.id}`,
        before: one.replaces,
        after: {
          unit,
          period,
          sha256,
          round: submission.round,
          facts: submission.factCount,
          warningReason: decision.warningReason,
          replaceReason: one.replaces ? decision.replaceReason : null,
        },
      })
    }
    return facts
  })
}

/** Between preview and acceptance somebody may have accepted another report: then the preview no longer tells the truth. */
function refuseIfMoved(
  desk: Desk,
  planId: NonNullable<Batch['planId']>,
  one: PreviewedSubmission,
  fileName: string,
): void {
  const current = receivedReport(desk, planId, one.recognised.unit, one.recognised.period)
  if ((current?.id ?? null) === (one.replaces?.submissionId ?? null)) return
  throw new Refusal(
    'STALE',
    `Số liệu của đơn vị và kỳ trong tệp “${fileName}” vừa thay đổi.`,
    'Kiểm tra lại tệp để xem thay đổi mới nhất, rồi quyết định.',
  )
}

function factOf(
  figure: PreviewedSubmission['recognised']['figures'][number],
  file: BatchFile,
  sha256: BatchFile['sha256'],
): NewFact {
  return {
    unit: figure.unit,
    variable: figure.variable,
    period: figure.period,
    asOf: figure.asOf,
    windowFrom: figure.windowFrom,
    value: figure.value,
    status: figure.status,
    provenance: { kind: 'file', fileName: file.name, sha256, sheet: figure.sheet, cell: figure.cell },
  }
}
