import { formatDate } from '../time/iso-date.ts'
import type { Attendance } from './meeting.ts'
import type { MeetingChange } from './meeting-event.ts'
import type { MeetingRefusal, MeetingSituation } from './meeting-situation.ts'
import type { MeetingState } from './meeting-state.ts'

type ChangeOf<Kind extends MeetingChange['kind']> = Extract<MeetingChange, { readonly kind: Kind }>

/** Rules of what is noted while a meeting is held, or its members answer in writing. */

export function refuseAttendance(attendance: readonly Attendance[], { invitees }: MeetingState): MeetingRefusal | null {
  const names = new Map(invitees.map((one) => [one.id, one.name || one.post]))
  if (new Set(attendance.map(({ inviteeId }) => inviteeId)).size < attendance.length)
    return { message: 'Có người được điểm danh hai lần.', remedy: 'Tải lại trang rồi điểm danh lại.' }
  for (const { inviteeId, state, delegate } of attendance) {
    const name = names.get(inviteeId)
    if (name === undefined)
      return {
        message: 'Điểm danh một người không có trong thành phần.',
        remedy: 'Thêm người đó vào thành phần trước.',
      }
    if (state === 'delegate' && (delegate === null || delegate.name.trim() === ''))
      return { message: `Chưa ghi người dự thay ${name}.`, remedy: 'Ghi họ tên người dự thay.' }
  }
  return null
}

/** Members of the committee vote, in person or represented; guests and the secretariat do not. */
export function refuseVote(
  vote: ChangeOf<'voted'>,
  { details, agenda, invitees, attendance }: MeetingState,
): MeetingRefusal | null {
  if (details?.withVotes !== true)
    return { message: 'Cuộc họp này không biểu quyết.', remedy: 'Bật “Có biểu quyết” ở phần Thông tin của cuộc họp.' }
  const counts = [vote.inFavour, vote.against, vote.abstained]
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0))
    return { message: 'Số phiếu phải là số nguyên từ 0.', remedy: 'Nhập lại số phiếu.' }
  if (!agenda.some(({ id }) => id === vote.itemId))
    return { message: 'Mục biểu quyết không còn trong chương trình.', remedy: 'Tải lại trang rồi chọn mục.' }
  const members = new Set(invitees.filter(({ role }) => role === 'member').map(({ id }) => id))
  const here = attendance.filter((one) => one.state !== 'absent' && members.has(one.inviteeId)).length
  const cast = counts.reduce((sum, count) => sum + count, 0)
  return cast > here
    ? {
        message: `Có ${cast} phiếu nhưng chỉ ${here} thành viên Ban Chỉ đạo dự họp.`,
        remedy: 'Kiểm tra số phiếu và điểm danh.',
      }
    : null
}

export function refuseAnswer(
  { inviteeId, answeredOn, stance, text }: ChangeOf<'answered'>,
  { details, invitees }: MeetingState,
  { today }: MeetingSituation,
): MeetingRefusal | null {
  if (details?.kind !== 'consultation')
    return { message: 'Cuộc họp này không lấy ý kiến bằng văn bản.', remedy: 'Ghi ý kiến ở phần Diễn biến.' }
  if (!invitees.some(({ id }) => id === inviteeId))
    return {
      message: 'Người trả lời không có trong danh sách lấy ý kiến.',
      remedy: 'Thêm người đó vào thành phần trước.',
    }
  if (answeredOn > today)
    return {
      message: `Ngày trả lời ${formatDate(answeredOn)} ở sau ngày hôm nay.`,
      remedy: 'Nhập đúng ngày nhận ý kiến.',
    }
  if (details.date !== null && answeredOn < details.date)
    return {
      message: `Ngày trả lời ${formatDate(answeredOn)} ở trước ngày gửi lấy ý kiến ${formatDate(details.date)}.`,
      remedy: 'Nhập đúng ngày nhận ý kiến.',
    }
  return stance !== 'agree' && text.trim() === ''
    ? { message: 'Chưa ghi nội dung ý kiến.', remedy: 'Ghi lý do không đồng ý, hoặc ý kiến khác.' }
    : null
}
