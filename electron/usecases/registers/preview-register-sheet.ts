import { createHash } from 'node:crypto'
import type { Sha256 } from '../../../shared/domain/ids.ts'
import type { Finding } from '../../../shared/domain/intake/finding.ts'
import { lexiconOf } from '../../../shared/domain/intake/lexicon.ts'
import { entryIdentity } from '../../../shared/domain/registers/entry-identity.ts'
import type { RecognisedRow } from '../../../shared/domain/registers/read-register-rows.ts'
import {
  type RegisterRecognition,
  recogniseRegisterWorkbook,
} from '../../../shared/domain/registers/recognise-register-sheet.ts'
import type { RegisterId } from '../../../shared/domain/registers/register-entry.ts'
import { type Desk, todayOf } from '../desk.ts'
import { type IncomingFile, sha256Of } from '../intake/batch.ts'
import { illustrativeFindings } from '../intake/illustrative.ts'
import { Refusal } from '../refusal.ts'

export interface PreviewedRow extends RecognisedRow {
  /** in_register: there already · repeated: stands above in the same sheet */
  readonly outcome: 'new' | 'in_register' | 'repeated'
}

export interface RegisterSheetPreview {
  readonly sha256: Sha256
  readonly register: RegisterId
  readonly rows: readonly PreviewedRow[]
  readonly refusedRows: number
  readonly findings: readonly Finding[]
  readonly accounting: RegisterRecognition['accounting']
}

/** Reads a sheet as entries of one register and holds it against what is there. Nothing is stored. */
export async function previewRegisterSheet(
  desk: Desk,
  register: RegisterId,
  file: Pick<IncomingFile, 'name' | 'bytes'>,
  signal: AbortSignal | undefined,
): Promise<RegisterSheetPreview> {
  const outcome = await desk.reader.read(file, signal)
  if (outcome.kind === 'refused') throw new Refusal('REFUSED', outcome.message, outcome.remedy)
  if (outcome.kind === 'archive')
    throw new Refusal('REFUSED', `Tệp “${file.name}” là tệp nén.`, 'Giải nén rồi nhập bảng tính bên trong.')
  const { synonyms, variables } = desk.catalogue
  const recognition = recogniseRegisterWorkbook(outcome.workbook, {
    register,
    fileName: file.name,
    today: todayOf(desk),
    lexicon: lexiconOf(synonyms, variables),
  })
  return {
    sha256: sha256Of(file.bytes),
    register,
    rows: compare(desk, register, recognition.rows),
    refusedRows: recognition.refusedRows,
    findings: [...recognition.findings, ...illustrativeFindings(outcome.workbook, desk.store.isDemo, file.name)],
    accounting: recognition.accounting,
  }
}

function compare(desk: Pick<Desk, 'store'>, register: RegisterId, rows: readonly RecognisedRow[]): PreviewedRow[] {
  const kept = new Set(
    desk.store.registers
      .list(register)
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ entry }) => entryIdentity(entry)),
  )
  const seen = new Set<string>()
  return rows.map((row): PreviewedRow => {
    const identity = entryIdentity(row.entry)
    const outcome = kept.has(identity) ? 'in_register' : seen.has(identity) ? 'repeated' : 'new'
    seen.add(identity)
    return { ...row, outcome }
  })
}

/** Stands for exactly these rows with exactly these outcomes: what a person agreed to is what is recorded. */
export const fingerprintOf = ({ sha256, register, rows }: RegisterSheetPreview): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, register, rows.map(({ sheet, row, outcome }) => [sheet, row, outcome])]))
    .digest('hex')

/** How a preview stands: `ready` needs nothing but a yes. */
export function outcomeOf({
  findings,
  rows,
}: RegisterSheetPreview): 'ready' | 'needs_review' | 'rejected' | 'duplicate' {
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity)
  if (has('error')) return 'rejected'
  if (!rows.some(({ outcome }) => outcome === 'new')) return 'duplicate'
  return has('warning') ? 'needs_review' : 'ready'
}
