import { documentFileName } from '../../../../shared/domain/documents/document-file-name.ts'
import { safeFileName } from '../../../../shared/domain/documents/file-name.ts'
import { copiedTo, inviteeLabel } from '../../../../shared/domain/documents/kinds/meeting-invitation.ts'
import type { Invitee } from '../../../../shared/domain/meetings/meeting.ts'
import type { Desk } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { uniquelyNamed, type WrittenFile } from '../../reminders/write-reminder.ts'
import { readMeeting } from '../read-meeting.ts'
import { type InvitationAtHand, invitationAtHand } from './invitation-at-hand.ts'

/** Many papers in one package. */
export interface PaperPack extends WrittenFile {
  /** How many people get one. */
  readonly copies: number
  /** Sentences about whoever gets none, and why. */
  readonly leftOut: readonly string[]
}

/** Everybody who gets a copy of the invitation at hand, and who was added after it was issued. */
export function receivers(
  { snapshot, issued }: InvitationAtHand,
  today: readonly Invitee[],
): { readonly people: readonly Invitee[]; readonly leftOut: readonly string[] } {
  const people = copiedTo(snapshot)
  const named = new Set(snapshot.invitees.map(({ id }) => id))
  const leftOut = today
    .filter(({ id }) => !named.has(id))
    .map(
      (one) =>
        `${inviteeLabel(one)} được thêm sau khi phát hành Giấy mời số ${issued?.numberText ?? ''}. Lập giấy mời sửa đổi, bổ sung để mời người này.`,
    )
  return { people, leftOut }
}

/** The same; refuses a meeting to which nobody but its chair is invited. */
export function requireReceivers(
  invitation: InvitationAtHand,
  today: readonly Invitee[],
): ReturnType<typeof receivers> {
  const found = receivers(invitation, today)
  if (found.people.length > 0) return found
  throw new Refusal(
    'REFUSED',
    'Ngoài người chủ trì, cuộc họp chưa mời ai.',
    'Thêm thành phần ở phần Thành phần của cuộc họp.',
  )
}

/** One person's copy as a PDF. */
export async function invitationCopyFile(
  desk: Pick<Desk, 'documents'>,
  invitation: InvitationAtHand,
  invitee: Invitee,
): Promise<WrittenFile> {
  const content = invitation.copyFor(invitee.id)
  const { bytes } = await desk.documents.renderPdf(content, { createdAt: invitation.createdAt })
  const kind = content.documentType ?? 'Công văn lấy ý kiến'
  return { name: documentFileName({ head: content.head, subject: `${kind} ${inviteeLabel(invitee)}` }, 'pdf'), bytes }
}

/** The same invitation for each invitee, with that person's name alone, number and date of the whole one; as one zip. */
export async function invitationCopies(desk: Desk, meetingId: string): Promise<PaperPack> {
  const reading = readMeeting(desk, meetingId)
  const invitation = invitationAtHand(desk, reading)
  const { people, leftOut } = requireReceivers(invitation, reading.state.invitees)
  const files: WrittenFile[] = []
  for (const invitee of people) files.push(await invitationCopyFile(desk, invitation, invitee))
  return {
    name: safeFileName(`Giấy mời từng người ${reading.details.subject}`, 'zip'),
    bytes: desk.packFiles(uniquelyNamed(files)),
    copies: people.length,
    leftOut,
  }
}
