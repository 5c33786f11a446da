import { type ConflictChoices, resolveRow } from '../../../shared/domain/slips/resolve-row.ts'
import { headOf } from '../../../shared/domain/slips/slip.ts'
import type { TaskChange } from '../../../shared/domain/tasks/task-event.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import type { AcceptedSlip } from '../../store/task-records.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { changeTasks, type TaskStep } from '../tasks/change-task.ts'
import { knownDocument, type SlipRowPreview } from './compare-rows.ts'
import { previewSlip, type SlipFile, type SlipPreview } from './preview-slip.ts'

/** What a person decided on one row. */
export interface SlipRowDecision {
  readonly token: string
  /** True: nothing of the row is written; the liaison is to be told. */
  readonly leave: boolean
  /** Whose value stands, for each conflict. */
  readonly choices: ConflictChoices
}

export interface SlipAcceptance {
  /** Whose slip is expected; null: whosever it is. */
  readonly agency: string | null
  /** Of the preview that the person saw. */
  readonly fingerprint: string
  /** Rows without a decision are taken as they are; a conflict or a row with a fault needs one. */
  readonly decisions: readonly SlipRowDecision[]
}

export interface SlipOutcome {
  readonly slip: AcceptedSlip
  /** Rows that were written. */
  readonly written: number
  /** Rows that say something and were left out. */
  readonly left: number
}

type Accepting = Pick<Desk, 'store' | 'catalogue' | 'reader' | 'clock'>

/**
 * Takes what a slip says, whole or nothing: as the liaison of its agency, signed by the person of the secretariat who
 * decided. The file is read again; refused as STALE when it would come to something else than what was shown.
 */
export async function acceptSlip(
  desk: Accepting,
  file: SlipFile,
  acceptance: SlipAcceptance,
  person: Person,
  signal?: AbortSignal,
): Promise<SlipOutcome> {
  const preview = await previewSlip(desk, file, acceptance.agency, signal)
  const { slip } = preview
  if (slip === null || preview.outcome === 'rejected' || preview.outcome === 'duplicate') throw notTaken(preview)
  if (preview.fingerprint !== acceptance.fingerprint)
    throw new Refusal(
      'STALE',
      `Nhiệm vụ trong phiếu “${file.name}” vừa được người khác cập nhật.`,
      'Xem lại bảng đối chiếu mới rồi quyết định; chưa có gì được ghi.',
    )
  const decisions = new Map(acceptance.decisions.map((decision) => [decision.token, decision]))
  const standing = preview.rows.filter(({ state }) => state !== 'unchanged')
  const taken = standing.filter(({ row }) => decisions.get(row.token)?.leave !== true)
  const resolved = taken.map((row) => ({ row, change: changeOf(row, decisions.get(row.row.token)?.choices ?? {}) }))
  const writing = resolved.filter(({ row, change }) => change !== null || row.document?.outcome === 'taken')
  if (writing.length === 0)
    throw new Refusal(
      'REFUSED',
      `Phiếu “${file.name}” không có thay đổi nào được chọn để ghi.`,
      'Chọn ít nhất một dòng, hoặc đóng phiếu này.',
    )

  const sha256 = desk.store.originals.keep(file.bytes)
  return desk.store.transaction(() => {
    const signed = { ...person, name: `${person.name} (theo phiếu của ${slip.agencyName})` }
    const steps = writing.flatMap(({ row, change }): readonly TaskStep[] => {
      const { key, line } = row.row
      const changes: TaskChange[] = change === null ? [] : [change]
      if (row.document?.outcome === 'taken')
        changes.unshift({ kind: 'evidence', line, documentId: documentFor(desk, preview, row.document, file, person) })
      return changes.map((one) => ({ key, change: one, expectedRevision: row.revision }))
    })
    changeTasks(desk, steps, { person: signed, role: { kind: 'liaison', agency: slip.agency } })
    const accepted = desk.store.slips.add(
      {
        slipId: slip.id,
        agency: slip.agency,
        planId: slip.planId,
        madeOn: slip.madeOn,
        fileName: file.name,
        sha256,
        changedTasks: new Set(writing.map(({ row }) => row.row.key)).size,
      },
      person,
    )
    const left = standing.length - writing.length
    desk.store.audit.append({
      person,
      action: 'accept_slip',
      subject: `slip:${slip.id}`,
      before: null,
      after: {
        agency: slip.agency,
        agencyName: slip.agencyName,
        plan: slip.planId,
        madeOn: slip.madeOn,
        file: file.name,
        sha256,
        written: writing.map(({ row }) => ({ task: row.row.key, line: row.row.line })),
        left: standing.filter((row) => !writing.some((one) => one.row === row)).map(({ row }) => row.key),
        choices: acceptance.decisions.filter(({ choices }) => Object.keys(choices).length > 0),
      },
    })
    return { slip: accepted, written: writing.length, left }
  })
}

function notTaken({ fileName, findings }: SlipPreview): Refusal {
  const finding = findings[0]
  return finding
    ? new Refusal('REFUSED', finding.message, finding.remedy)
    : new Refusal('REFUSED', `Tệp “${fileName}” không nhập được.`, 'Chọn tệp phiếu khác.')
}

function changeOf(row: SlipRowPreview, choices: ConflictChoices): TaskChange | null {
  const place = `Dòng “${row.row.printed.title}” (điểm ${row.row.printed.clause}, ${row.row.printed.period})`
  const reason = row.blocked ?? row.faults[0]
  if (reason)
    throw new Refusal(
      'REFUSED',
      `${place} chưa ghi được: ${reason.message}`,
      `Bỏ qua dòng này rồi tiếp nhận phần còn lại. ${reason.remedy}`,
    )
  const resolution = resolveRow(row.merge, row.now, row.row.line, choices)
  if (resolution.kind === 'resolved') return resolution.change
  throw new Refusal(
    'REFUSED',
    `${place} có nội dung cả hai bên cùng sửa: ${resolution.fields.map((field) => headOf(field)).join(', ')}.`,
    'Chọn giữ nội dung của phiếu hay của sổ cho từng nội dung, hoặc bỏ qua dòng này.',
  )
}

/** The agency's document that a row names; entered once, with the slip as its file. */
function documentFor(
  desk: Accepting,
  { slip, sha256 }: SlipPreview,
  { number, date }: NonNullable<SlipRowPreview['document']>,
  file: SlipFile,
  person: Person,
): string {
  if (slip === null) throw new Error('A file that is no slip names no document')
  const known = knownDocument(desk, slip.agencyName, { number, date })
  if (known) return known.id
  const document = desk.store.tasks.addDocument(
    {
      number,
      date,
      issuer: slip.agencyName,
      subject: `Kết quả thực hiện nhiệm vụ, theo phiếu cập nhật tiến độ lập ngày ${formatDate(slip.madeOn)}`,
      arrivalNumber: null,
      arrivalDate: null,
      file: { name: file.name, sha256 },
    },
    person,
  )
  desk.store.audit.append({
    person,
    action: 'enter_document',
    subject: `document:${document.id}`,
    before: null,
    after: document,
  })
  return document.id
}
