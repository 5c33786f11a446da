import type { IsoDate, Sha256 } from '../../../shared/domain/ids.ts'
import type { TaskKey } from '../../../shared/domain/tasks/occurrence.ts'
import type { TaskChange, TaskLine } from '../../../shared/domain/tasks/task-event.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { NewOfficialDocument, OfficialDocument } from '../../store/task-records.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { type Actor, changeTasks, type TaskStep } from './change-task.ts'

/** Bytes of one file of evidence: more than a scanned letter with its appendices ever has. */
const largestEvidence = 50 * 1024 * 1024

/** What one letter says about one task. */
export interface DocumentAnswer {
  readonly key: TaskKey
  readonly line: TaskLine
  readonly expectedRevision: number
  /** Null: the letter only proves; the status stays. */
  readonly step:
    | { readonly kind: 'progress'; readonly percent: number | null; readonly note: string }
    | { readonly kind: 'reported'; readonly doneOn: IsoDate; readonly note: string; readonly accept: boolean }
    | null
}

export interface DocumentEntry {
  readonly document: Omit<NewOfficialDocument, 'file'>
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly answers: readonly DocumentAnswer[]
}

/**
 * Enters one công văn and everything it answers, all or nothing: agencies answer several tasks with one letter. A
 * letter that was entered before is taken again; its file is kept by hash and never executed.
 */
export function enterDocument(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  entry: DocumentEntry,
  actor: Actor,
): OfficialDocument {
  requirePlausible(entry, todayOf(desk))
  const file = entry.file && { name: entry.file.name, sha256: keepFile(desk, entry.file) }
  return desk.store.transaction(() => {
    const known = desk.store.tasks.findDocument(entry.document)
    if (known && file && known.file?.sha256 !== file.sha256)
      throw new Refusal(
        'REFUSED',
        `Văn bản số ${known.number} ngày ${formatDate(known.date)} đã có, ${known.file ? `kèm tệp khác (“${known.file.name}”)` : 'không kèm tệp'}.`,
        'Mở văn bản đã có để xem; nếu là văn bản khác, kiểm tra lại số, ngày, cơ quan ban hành.',
      )
    const document = known ?? desk.store.tasks.addDocument({ ...entry.document, file }, actor.person)
    if (!known)
      desk.store.audit.append({
        person: actor.person,
        action: 'enter_document',
        subject: `document:${document.id}`,
        before: null,
        after: document,
      })
    changeTasks(
      desk,
      entry.answers.flatMap((answer) => stepsOf(answer, document.id)),
      actor,
    )
    return document
  })
}

function stepsOf(answer: DocumentAnswer, documentId: string): TaskStep[] {
  const { key, line, expectedRevision, step } = answer
  const changes: TaskChange[] = [{ kind: 'evidence', line, documentId }]
  if (step?.kind === 'progress')
    changes.push({ kind: 'progress', line, percent: step.percent, note: step.note, product: null })
  if (step?.kind === 'reported') {
    changes.push({ kind: 'reported', line, doneOn: step.doneOn, note: step.note, product: null })
    if (step.accept) changes.push({ kind: 'accepted', line, note: '' })
  }
  return changes.map((change) => ({ key, change, expectedRevision }))
}

function requirePlausible({ document, file }: DocumentEntry, today: IsoDate): void {
  if (compareDates(document.date, today) > 0)
    throw new Refusal(
      'REFUSED',
      `Ngày văn bản ${formatDate(document.date)} ở sau ngày hôm nay.`,
      'Nhập đúng ngày ghi trên văn bản.',
    )
  if (document.arrivalDate !== null && compareDates(document.arrivalDate, document.date) < 0)
    throw new Refusal(
      'REFUSED',
      `Ngày đến ${formatDate(document.arrivalDate)} ở trước ngày văn bản ${formatDate(document.date)}.`,
      'Nhập lại ngày đến theo dấu công văn đến.',
    )
  if (file && file.bytes.length > largestEvidence)
    throw new Refusal(
      'REFUSED',
      `Tệp “${file.name}” lớn hơn ${largestEvidence / 1024 / 1024} MB.`,
      'Quét lại với độ phân giải thấp hơn, hoặc chỉ nhập số, ngày văn bản mà không kèm tệp.',
    )
  if (file && file.bytes.length === 0)
    throw new Refusal('REFUSED', `Tệp “${file.name}” không có nội dung.`, 'Chọn lại tệp văn bản.')
}

const keepFile = (desk: Pick<Desk, 'store'>, file: { readonly bytes: Uint8Array }): Sha256 =>
  desk.store.originals.keep(file.bytes)

/** The file of a document, byte for byte; a refusal that names it when it is no longer on the disk. */
export function readDocumentFile(
  desk: Pick<Desk, 'store'>,
  id: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const document = desk.store.tasks.document(id)
  if (!document?.file)
    throw new Refusal('NOT_FOUND', 'Văn bản này không kèm tệp.', 'Xem bản giấy theo số và ngày văn bản.')
  const bytes = desk.store.originals.read(document.file.sha256)
  if (!bytes)
    throw new Refusal(
      'NOT_FOUND',
      `Tệp “${document.file.name}” của văn bản số ${document.number} không còn trên máy.`,
      'Khôi phục thư mục originals từ bản sao lưu, hoặc nhập lại tệp từ bản giấy.',
    )
  return { name: document.file.name, bytes }
}
