import { createHash } from 'node:crypto'
import type { AssignedSource } from '../../../shared/domain/assigned/assigned-figure.ts'
import type { SourceDocument } from '../../../shared/domain/facts/fact.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import type { IncomingFile } from '../intake/batch.ts'
import { markIllustrative } from '../intake/illustrative.ts'
import { Refusal } from '../refusal.ts'
import type { AssignedSheetPreview } from './preview-assigned-sheet.ts'
import { recordEntry, refuseFutureDecision } from './record-entry.ts'

/** Stands for exactly these changes on exactly this state: what a person agreed to is what is recorded. */
export function fingerprintOf({ sha256, year, basis, changes }: AssignedSheetPreview): string {
  const rows = changes.map(({ figure, kind, before }) => [
    figure.holder,
    figure.variable,
    figure.measure,
    figure.value.amount,
    figure.value.scale,
    kind,
    before?.id ?? null,
  ])
  return createHash('sha256')
    .update(JSON.stringify([sha256, year, basis, rows]))
    .digest('hex')
}

/** How a preview stands: `ready` needs nothing but a yes. */
export function outcomeOf(preview: AssignedSheetPreview): 'ready' | 'needs_review' | 'rejected' | 'duplicate' {
  const has = (severity: 'error' | 'warning') => preview.findings.some((finding) => finding.severity === severity)
  if (has('error')) return 'rejected'
  if (preview.questions.length > 0) return 'needs_review'
  if (preview.isDuplicate) return 'duplicate'
  return has('warning') || needsReason(preview) ? 'needs_review' : 'ready'
}

/** An earlier figure is adjusted: somebody must say why. */
export const needsReason = ({ changes }: AssignedSheetPreview): boolean =>
  changes.some(({ before, kind }) => before !== null && kind !== 'same')

export interface SheetDecision {
  readonly fingerprint: string
  readonly reason: string | null
  readonly warningReason: string | null
}

/** Records the changes of a sheet: all of them in one transaction, or none; the sheet's bytes are kept before. */
export function acceptAssignedSheet(
  desk: Desk,
  file: Pick<IncomingFile, 'name' | 'bytes'>,
  preview: AssignedSheetPreview,
  decision: SheetDecision,
  person: Person,
): { readonly recorded: number; readonly unchanged: number } {
  const { source, document, year } = settled(preview, file.name)
  refuseFutureDecision(desk, document)
  refuseUndecided(preview, decision, file.name)
  if (decision.fingerprint !== fingerprintOf(preview)) {
    throw new Refusal(
      'STALE',
      `Chỉ tiêu giao trong sổ vừa thay đổi sau khi xem trước tệp “${file.name}”.`,
      'Xem trước lại tệp rồi quyết định.',
    )
  }
  const recorded = preview.changes.filter(({ kind }) => kind !== 'same')
  const sha256 = desk.store.originals.keep(file.bytes)
  return desk.store.transaction(() => {
    markIllustrative(desk.store, preview.findings)
    const ids = recorded.map(({ figure, before }) => {
      const { holder, variable, measure, value, sheet, cell } = figure
      const entry = {
        key: { holder, year, variable, measure, source },
        value,
        decision: document,
        before,
        reason: decision.reason,
        origin: { kind: 'file', fileName: file.name, sha256, sheet, cell },
      } as const
      return recordEntry(desk, entry, person).id
    })
    const unchanged = preview.changes.length - recorded.length
    desk.store.audit.append({
      person,
      action: 'import_assigned_figures',
      subject: `assigned:${year}:${source}`,
      before: recorded.flatMap(({ before }) => (before ? [{ id: before.id, value: before.value }] : [])),
      after: {
        fileName: file.name,
        sha256,
        decision: document,
        recorded: ids,
        unchanged,
        reason: decision.reason,
        warningReason: decision.warningReason,
        accounting: preview.accounting,
        findings: preview.findings.map(({ code, sheet, cell }) => ({ code, sheet, cell })),
      },
    })
    return { recorded: recorded.length, unchanged }
  })
}

function settled(
  { year, basis, questions }: AssignedSheetPreview,
  name: string,
): { readonly year: number; readonly source: AssignedSource; readonly document: SourceDocument } {
  const { source, number, date, issuer } = basis
  const [question] = questions
  if (question || year === null || source === null || number === null || date === null || issuer === null) {
    throw new Refusal(
      'REFUSED',
      `Tệp “${name}” còn điều chưa rõ: ${question?.message ?? 'thiếu năm, nguồn hoặc quyết định giao.'}`,
      'Trả lời rồi xem trước lại.',
    )
  }
  return { year, source, document: { number, date, issuer } }
}

function refuseUndecided(preview: AssignedSheetPreview, { reason, warningReason }: SheetDecision, name: string): void {
  const error = preview.findings.find((finding) => finding.severity === 'error')
  if (error) throw new Refusal('REFUSED', `Tệp “${name}” còn lỗi: ${error.message}`, error.remedy)
  if (preview.changes.every(({ kind }) => kind === 'same')) {
    throw new Refusal('REFUSED', `Tệp “${name}” không có gì khác với chỉ tiêu đang áp dụng.`, 'Không cần ghi lại.')
  }
  const warnings = preview.findings.filter((finding) => finding.severity === 'warning').length
  if (warnings > 0 && warningReason === null) {
    throw new Refusal(
      'REFUSED',
      `Tệp “${name}” có ${warnings} cảnh báo chưa được xác nhận.`,
      'Xem từng cảnh báo, xác nhận và ghi lý do.',
    )
  }
  if (needsReason(preview) && reason === null) {
    throw new Refusal(
      'REFUSED',
      `Tệp “${name}” điều chỉnh chỉ tiêu đang áp dụng.`,
      'Ghi lý do điều chỉnh; số cũ vẫn được giữ trong lịch sử.',
    )
  }
}
