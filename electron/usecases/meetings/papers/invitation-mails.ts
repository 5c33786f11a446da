import { safeFileName } from '../../../../shared/domain/documents/file-name.ts'
import { inviteeLabel } from '../../../../shared/domain/documents/kinds/meeting-invitation.ts'
import {
  inviteeWords,
  meetingName,
  whenWords,
  whereWords,
  withoutStop,
} from '../../../../shared/domain/documents/kinds/meeting-wording.ts'
import type { Invitee } from '../../../../shared/domain/meetings/meeting.ts'
import { formatDocumentDate } from '../../../../shared/domain/time/iso-date.ts'
import { type Desk, todayOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'
import { uniquelyNamed, type WrittenFile } from '../../reminders/write-reminder.ts'
import { readCommittee } from '../../session/committee.ts'
import { type MeetingReading, readMeeting } from '../read-meeting.ts'
import { type InvitationAtHand, invitationAtHand } from './invitation-at-hand.ts'
import { invitationCopyFile, type PaperPack, receivers, requireReceivers } from './invitation-copies.ts'
import { meetingCalendar } from './meeting-calendar.ts'

type Attachment = Parameters<Desk['writeMailDraft']>[0]['attachments'][number]

/** All packs in one package of mails weigh at most this; beyond it the pack lies beside the mails once. */
const mostPackBytes = 150 * 1024 * 1024

/** The mail draft to one invitee, with the personal copy, the calendar entry and the meeting pack; nothing is sent. */
export async function invitationMail(desk: Desk, meetingId: string, inviteeId: string): Promise<WrittenFile> {
  const reading = readMeeting(desk, meetingId)
  const invitation = invitationAtHand(desk, reading)
  const invitee = receivers(invitation, reading.state.invitees).people.find(({ id }) => id === inviteeId)
  if (!invitee)
    throw new Refusal(
      'NOT_FOUND',
      'Người này không có trong giấy mời đang dùng.',
      'Tải lại thành phần mời; người thêm sau khi phát hành cần giấy mời sửa đổi, bổ sung.',
    )
  const pack = packOf(desk, reading)
  return mailTo(desk, reading, invitation, invitee, pack === null ? [] : [pack])
}

/** Mail drafts to everybody in one zip. */
export async function invitationMails(desk: Desk, meetingId: string): Promise<PaperPack> {
  const reading = readMeeting(desk, meetingId)
  const invitation = invitationAtHand(desk, reading)
  const { people, leftOut } = requireReceivers(invitation, reading.state.invitees)
  const pack = packOf(desk, reading)
  const isHeavy = pack !== null && pack.bytes.byteLength * people.length > mostPackBytes
  const attached = pack === null || isHeavy ? [] : [pack]
  const files: WrittenFile[] = []
  for (const invitee of people) files.push(await mailTo(desk, reading, invitation, invitee, attached))
  const beside = isHeavy ? [{ name: pack.name, bytes: pack.bytes }] : []
  return {
    name: safeFileName(`Thư mời ${reading.details.subject}`, 'zip'),
    bytes: desk.packFiles(uniquelyNamed([...files, ...beside])),
    copies: people.length,
    leftOut: [
      ...leftOut,
      ...(isHeavy
        ? [`Bộ tài liệu “${pack.name}” quá lớn để kèm vào từng thư, được để một bản trong gói; gửi riêng cho đại biểu.`]
        : []),
    ],
  }
}

/** The newest pack of the meeting; null while none was made. */
function packOf(desk: Desk, { state }: MeetingReading): Attachment | null {
  const made = state.packs.at(-1)
  if (made === undefined) return null
  const bytes = desk.store.originals.read(made.sha256)
  if (bytes === null)
    throw new Refusal(
      'NOT_FOUND',
      `Bộ tài liệu “${made.fileName}” không còn trên máy.`,
      'Lập lại bộ tài liệu, hoặc khôi phục thư mục originals từ bản sao lưu.',
    )
  return { name: made.fileName, type: 'application/pdf', bytes }
}

async function mailTo(
  desk: Desk,
  reading: MeetingReading,
  invitation: InvitationAtHand,
  invitee: Invitee,
  packs: readonly Attachment[],
): Promise<WrittenFile> {
  const copy = await invitationCopyFile(desk, invitation, invitee)
  const calendar = meetingCalendar(desk, reading.meeting.id)
  const address = addressOf(desk, invitee)
  const bytes = await desk.writeMailDraft({
    id: `moi-${invitee.id}`,
    to: address === null ? null : { name: inviteeLabel(invitee), address },
    subject: `${reading.details.kind === 'consultation' ? 'Lấy ý kiến' : 'Giấy mời'}: ${withoutStop(reading.details.subject)}`,
    text: textOf(readCommittee(desk).name, invitation, invitee),
    attachments: [
      { name: copy.name, type: 'application/pdf', bytes: copy.bytes },
      { name: calendar.name, type: 'text/calendar', bytes: calendar.bytes },
      ...packs,
    ],
    date: todayOf(desk),
  })
  return { name: copy.name.replace(/\.pdf$/u, '.eml'), bytes }
}

/** A member's own address, else that of the agency they come from; null: the person who sends it fills it in. */
function addressOf({ store }: Pick<Desk, 'store'>, { memberId, agency }: Invitee): string | null {
  const own = memberId === null ? null : (store.committee.memberById(memberId)?.email ?? null)
  if (own !== null || agency === null) return own
  return store.contacts.list().find((one) => one.holderKind === 'agency' && one.holder === agency)?.email ?? null
}

function textOf(committee: string, { issued, snapshot }: InvitationAtHand, invitee: Invitee): string {
  const { details } = snapshot
  const cited = issued === null ? '' : ` số ${issued.numberText} ${formatDocumentDate(issued.date)}`
  const said =
    details.kind === 'consultation'
      ? [
          `Tổ thư ký ${committee} gửi kèm Công văn${cited} lấy ý kiến về ${meetingName(details)}.`,
          `Kính đề nghị gửi lại Phiếu lấy ý kiến${details.answerBy === null ? '' : ` chậm nhất ${formatDocumentDate(details.answerBy)}`}.`,
        ]
      : [
          `Tổ thư ký ${committee} gửi kèm Giấy mời${cited} dự ${meetingName(details)}.`,
          `Thời gian: ${whenWords(details)}.`,
          `Địa điểm: ${whereWords(details)}.`,
          'Kính đề nghị xác nhận tham dự; trường hợp không dự được, cử người dự thay và báo lại Tổ thư ký.',
        ]
  return [`Kính gửi ${inviteeWords(invitee)},`, '', ...said, '', 'Trân trọng.'].join('\n')
}
