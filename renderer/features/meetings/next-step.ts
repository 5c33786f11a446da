import { meetingPaperKey } from '../../../shared/domain/meetings/meeting-papers.ts'
import { type MeetingPart, meetingAddress } from './meeting-parts.ts'
import type { Meeting } from './meetings-data.ts'

/** The one thing to do next, and where. */
export interface NextStep {
  readonly label: string
  /** Address to open; the new-meeting form for a meeting that is through. */
  readonly to: string
}

type Seen = Pick<
  Meeting,
  'id' | 'planId' | 'year' | 'stage' | 'details' | 'invitationLacks' | 'invitees' | 'agenda' | 'conclusions' | 'day'
>

/** Address of the editor in which one paper of the meeting is drawn up. */
export function paperAddress(
  meeting: Pick<Meeting, 'id' | 'planId' | 'year'>,
  paper: Parameters<typeof meetingPaperKey>[1],
): string {
  const { kind, period, part } = meetingPaperKey(meeting, paper)
  return `/bao-cao/soan/${kind}/${period}/${encodeURIComponent(part)}`
}

/** What a meeting asks for at its stage; null where nothing is left to do. */
export function nextStep(meeting: Seen): NextStep | null {
  const { id, stage, details, invitationLacks, invitees, agenda, conclusions, day } = meeting
  const isMeeting = details.kind !== 'consultation'
  const at = (label: string, part: MeetingPart): NextStep => ({ label, to: meetingAddress(id, part) })
  switch (stage) {
    case 'planned': {
      if (invitees.length === 0) return at('Thêm thành phần', 'thanh-phan')
      if (invitationLacks.length > 0) return at('Bổ sung thông tin', 'thong-tin')
      if (agenda.length === 0) return at('Lập chương trình', 'chuong-trinh')
      return at(isMeeting ? 'Ghi nhận đã gửi giấy mời' : 'Ghi nhận đã gửi lấy ý kiến', 'thanh-phan')
    }
    case 'invited':
      if (!isMeeting) return at('Ghi ý kiến trả lời', 'dien-bien')
      if (agenda.length === 0) return at('Lập chương trình', 'chuong-trinh')
      return details.date !== null && details.date <= day
        ? at('Điểm danh, bắt đầu họp', 'diem-danh')
        : at('Chuẩn bị tài liệu', 'tai-lieu')
    case 'in_session':
      return conclusions.length === 0
        ? at(isMeeting ? 'Ghi diễn biến' : 'Tổng hợp ý kiến', 'dien-bien')
        : at('Kết luận, kết thúc', 'ket-luan')
    case 'concluded':
      return { label: 'Soạn thông báo kết luận', to: paperAddress(meeting, 'meeting_notice') }
    case 'announced':
      return { label: 'Lập cuộc họp kế tiếp', to: '/cuoc-hop?xem=cuoc-hop-moi/1' }
    case 'cancelled':
      return null
  }
}
