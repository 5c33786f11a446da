import { randomUUID } from 'node:crypto'
import type { Person } from '../../../store/person.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { changeMeeting, type MeetingStep } from '../change-meeting.ts'
import { readMeeting } from '../read-meeting.ts'

export interface AnnexFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type AnnexedEvent = ReturnType<typeof readMeeting>['state']['annexes'][number]

/**
 * Takes a PDF into the papers of a meeting: it is read as the pack will join it, its bytes are kept as they came. Refused
 * with the file's name and the remedy when it cannot become part of a pack.
 */
export async function annexPdf(
  desk: Desk,
  step: MeetingStep,
  { title, file }: { readonly title: string; readonly file: AnnexFile },
  person: Person,
): Promise<{ readonly annexId: string; readonly pageCount: number }> {
  const { annexes } = readMeeting(desk, step.id).state
  const inspected = await desk.packs.inspect(file)
  if (inspected.kind === 'refused') throw new Refusal('REFUSED', inspected.message, inspected.remedy)
  const sha256 = desk.store.originals.keep(file.bytes)
  const same = annexes.find((one) => one.sha256 === sha256)
  if (same)
    throw new Refusal(
      'REFUSED',
      `Tệp “${file.name}” đã có trong tài liệu kèm theo với tên “${same.title}”.`,
      'Chọn tệp khác, hoặc gỡ tài liệu cũ rồi đính kèm lại.',
    )
  const annexId = randomUUID()
  const { pageCount } = inspected
  const named = title.trim() === '' ? file.name.replace(/\.pdf$/i, '') : title.trim()
  changeMeeting(desk, step, { kind: 'annexed', annexId, title: named, fileName: file.name, sha256, pageCount }, person)
  return { annexId, pageCount }
}

export function removeAnnex(
  desk: Desk,
  step: MeetingStep,
  { annexId, reason }: { readonly annexId: string; readonly reason: string },
  person: Person,
): void {
  requireAnnex(desk, step.id, annexId)
  changeMeeting(desk, step, { kind: 'annex_removed', annexId, reason }, person)
}

function requireAnnex(desk: Desk, meetingId: string, annexId: string): AnnexedEvent {
  const annex = readMeeting(desk, meetingId).state.annexes.find((one) => one.annexId === annexId)
  if (annex) return annex
  throw new Refusal(
    'NOT_FOUND',
    'Tài liệu này không còn trong danh sách kèm theo.',
    'Tải lại trang để xem danh sách hiện tại.',
  )
}

/** The annex byte for byte as it came. */
export function readAnnex(desk: Desk, meetingId: string, annexId: string): AnnexFile {
  const annex = requireAnnex(desk, meetingId, annexId)
  return { name: annex.fileName, bytes: annexBytes(desk, annex) }
}

/** Bytes of a kept file of a meeting; a refusal that names it when they are not on the disk any more. */
export function annexBytes(
  desk: Pick<Desk, 'store'>,
  { fileName, sha256 }: Pick<AnnexedEvent, 'fileName' | 'sha256'>,
): Uint8Array {
  const bytes = desk.store.originals.read(sha256)
  if (bytes) return bytes
  throw new Refusal(
    'NOT_FOUND',
    `Tệp “${fileName}” của cuộc họp không còn trên máy.`,
    'Khôi phục thư mục originals từ bản sao lưu, hoặc đính kèm lại tệp.',
  )
}
