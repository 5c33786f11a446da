import { safeFileName } from '../../../../shared/domain/documents/file-name.ts'
import type { Sha256 } from '../../../../shared/domain/ids.ts'
import { makePackContent } from '../../../../shared/domain/meetings/pack/make-pack-content.ts'
import type { PackSectionId } from '../../../../shared/domain/meetings/pack/pack-sections.ts'
import type { Person } from '../../../store/person.ts'
import { type Desk, instantOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { changedMeanwhile, changeMeeting, type MeetingStep } from '../change-meeting.ts'
import { readMeeting } from '../read-meeting.ts'
import { type AnnexFile, annexBytes } from './annex.ts'
import { packFacts } from './pack-facts.ts'

export interface PackMade {
  readonly fileName: string
  readonly sha256: Sha256
  readonly pageCount: number
  readonly figuresHash: string
}

/**
 * Draws the pack of a meeting from the figures of this moment, joins it with the annexes and keeps the file as it is; later
 * packs stand beside it. Refused when an annex cannot be joined, or when the meeting was changed meanwhile.
 */
export async function makePack(
  desk: Desk,
  step: MeetingStep,
  sections: readonly PackSectionId[],
  person: Person,
): Promise<PackMade> {
  const reading = readMeeting(desk, step.id)
  if (reading.revision !== step.expectedRevision) throw changedMeanwhile(reading)
  const facts = packFacts(desk, reading)
  const content = makePackContent(facts, sections)
  if (content.sections.length + content.annexes.length === 0)
    throw new Refusal('REFUSED', 'Tập tài liệu chưa có phần nào.', 'Chọn ít nhất một phần, hoặc đính kèm một tệp PDF.')
  const files = reading.state.annexes.map((annex) => ({ name: annex.fileName, bytes: annexBytes(desk, annex) }))
  const made = await desk.packs.make(content, files, { createdAt: instantOf(desk) })
  if (made.kind === 'refused') throw new Refusal('REFUSED', made.message, made.remedy)
  const sha256 = desk.store.originals.keep(made.bytes)
  const title = `${content.cover.title}: ${content.cover.subject}`
  const fileName = safeFileName(`${content.cover.title} ${facts.details.date ?? ''} ${content.cover.subject}`, 'pdf')
  const { figuresHash } = facts
  const { pageCount } = made
  changeMeeting(desk, step, { kind: 'pack_made', title, fileName, sha256, pageCount, figuresHash }, person)
  return { fileName, sha256, pageCount, figuresHash }
}

/** A pack of the meeting byte for byte as it was made. */
export function readPack(desk: Desk, meetingId: string, sha256: Sha256): AnnexFile {
  const pack = readMeeting(desk, meetingId).state.packs.find((one) => one.sha256 === sha256)
  if (!pack)
    throw new Refusal('NOT_FOUND', 'Cuộc họp không có tập tài liệu này.', 'Tải lại trang rồi chọn trong danh sách.')
  return { name: pack.fileName, bytes: annexBytes(desk, pack) }
}
