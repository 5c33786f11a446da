import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, planOf } from '../desk.ts'
import type { IncomingFile } from '../intake/batch.ts'
import { markIllustrative } from '../intake/illustrative.ts'
import { Refusal } from '../refusal.ts'
import { fingerprintOf, outcomeOf, type RegisterSheetPreview } from './preview-register-sheet.ts'

export interface SheetAcceptance {
  readonly planId: PlanId | null
  readonly fingerprint: string
  /** Why the warnings are accepted. */
  readonly warningReason: string | null
}

/** Records every new row of a sheet in one transaction, or none; the sheet's bytes are kept before. */
export function acceptRegisterSheet(
  desk: Desk,
  file: Pick<IncomingFile, 'name' | 'bytes'>,
  preview: RegisterSheetPreview,
  { planId, fingerprint, warningReason }: SheetAcceptance,
  person: Person,
): { readonly recorded: number; readonly passedOver: number } {
  if (planId !== null) planOf(desk, planId)
  refuseUnready(preview, file.name, warningReason)
  if (fingerprint !== fingerprintOf(preview))
    throw new Refusal(
      'STALE',
      `Sổ vừa thay đổi sau khi xem trước tệp “${file.name}”.`,
      'Xem trước lại tệp rồi quyết định.',
    )
  const fresh = preview.rows.filter(({ outcome }) => outcome === 'new')
  const sha256 = desk.store.originals.keep(file.bytes)
  return desk.store.transaction(() => {
    markIllustrative(desk.store, preview.findings)
    const ids = fresh.map(({ entry, sheet, row }) => {
      const added = desk.store.registers.append({
        id: null,
        planId,
        entry,
        withdrawn: false,
        reason: null,
        origin: { fileName: file.name, sha256, sheet, row },
        person,
        expectedRevision: 0,
      })
      if (added === null) throw new Error(`Row ${row} of ${file.name} was not stored as a new entry`)
      return added.id
    })
    const passedOver = preview.rows.length - fresh.length
    desk.store.audit.append({
      person,
      action: 'import_register',
      subject: `register:${preview.register}`,
      before: null,
      after: {
        fileName: file.name,
        sha256,
        planId,
        recorded: ids,
        passedOver,
        warningReason,
        accounting: preview.accounting,
        findings: preview.findings.map(({ code, sheet, cell }) => ({ code, sheet, cell })),
      },
    })
    return { recorded: ids.length, passedOver }
  })
}

function refuseUnready(preview: RegisterSheetPreview, name: string, warningReason: string | null): void {
  const outcome = outcomeOf(preview)
  if (outcome === 'rejected') {
    const error = preview.findings.find(({ severity }) => severity === 'error')
    throw new Refusal(
      'REFUSED',
      `Tệp “${name}” còn lỗi: ${error?.message ?? 'không đọc được.'}`,
      error?.remedy ?? 'Sửa tệp rồi nhập lại.',
    )
  }
  if (outcome === 'duplicate')
    throw new Refusal('REFUSED', `Mọi dòng của tệp “${name}” đã có trong sổ.`, 'Không cần ghi lại.')
  if (outcome === 'needs_review' && warningReason === null)
    throw new Refusal(
      'REFUSED',
      `Tệp “${name}” có cảnh báo chưa được xác nhận.`,
      'Xem từng cảnh báo, xác nhận và ghi lý do.',
    )
}
