import { formatDate } from '../time/iso-date.ts'
import type { AgendaItem, Invitee, MeetingDetails } from './meeting.ts'
import type { MeetingChange } from './meeting-event.ts'
import type { MeetingRefusal, MeetingSituation } from './meeting-situation.ts'
import type { MeetingState } from './meeting-state.ts'
import { minutesOf } from './meeting-times.ts'

type ChangeOf<Kind extends MeetingChange['kind']> = Extract<MeetingChange, { readonly kind: Kind }>

/** Rules of what is done before a meeting begins: details, people, agenda, invitations, another day. */

export function refuseDetails(
  { details, overlapReason }: ChangeOf<'planned'>,
  state: MeetingState,
  situation: MeetingSituation,
): MeetingRefusal | null {
  return (
    refuseWindow(details) ??
    refuseMovedInvitation(details, state) ??
    (overlapReason.trim() === '' ? refuseOverlap(situation, 'Chọn giờ khác, hoặc ghi lý do vẫn họp cùng giờ.') : null)
  )
}

/** What the details themselves cannot say. */
function refuseWindow({ subject, startTime, endTime, kind, date, answerBy }: MeetingDetails): MeetingRefusal | null {
  if (subject.trim() === '') return { message: 'Cuộc họp chưa có nội dung.', remedy: 'Ghi nội dung cuộc họp.' }
  const [start, end] = [startTime, endTime].map((time) => (time === null ? null : minutesOf(time)))
  if ((startTime !== null && start === null) || (endTime !== null && end === null))
    return { message: 'Giờ họp không đúng dạng giờ:phút.', remedy: 'Nhập lại giờ, ví dụ 08:00.' }
  if (typeof start === 'number' && typeof end === 'number' && end <= start)
    return { message: `Giờ kết thúc ${endTime} không sau giờ bắt đầu ${startTime}.`, remedy: 'Nhập lại giờ kết thúc.' }
  if (kind === 'consultation' && answerBy !== null && date !== null && answerBy < date)
    return {
      message: `Hạn trả lời ${formatDate(answerBy)} ở trước ngày gửi lấy ý kiến ${formatDate(date)}.`,
      remedy: 'Nhập lại hạn trả lời.',
    }
  return null
}

/** Whoever was invited to one day must not find another one in the book: that is a postponement, with its reason. */
function refuseMovedInvitation(details: MeetingDetails, state: MeetingState): MeetingRefusal | null {
  const before = state.details
  if (state.invited === null || before === null) return null
  const isMeeting = before.kind !== 'consultation'
  const isMoved =
    details.date !== before.date ||
    details.startTime !== before.startTime ||
    details.place.trim() !== before.place.trim() ||
    (details.kind === 'consultation') === isMeeting
  if (isMeeting && isMoved)
    return {
      message: 'Giấy mời đã gửi nên không đổi ngày, giờ, địa điểm ở đây.',
      remedy: 'Dùng “Hoãn hoặc đổi lịch” với lý do, rồi mời lại.',
    }
  const [lack] = invitationLacks({ ...state, details })
  return lack ? { message: `Giấy mời đã gửi. ${lack.message}`, remedy: lack.remedy } : null
}

const refuseOverlap = ({ overlapping }: MeetingSituation, remedy: string): MeetingRefusal | null => {
  const [other] = overlapping
  return other === undefined ? null : { message: `Trùng giờ với cuộc họp “${other}”.`, remedy }
}

export function refusePostponement(
  { reason, date, startTime, endTime, place }: ChangeOf<'postponed'>,
  { details }: MeetingState,
  situation: MeetingSituation,
): MeetingRefusal | null {
  if (reason.trim() === '') return { message: 'Chưa ghi lý do.', remedy: 'Ghi ngắn gọn lý do.' }
  if (details === null) return null
  if (date !== null && date < situation.today)
    return { message: `Ngày họp mới ${formatDate(date)} ở trước ngày hôm nay.`, remedy: 'Chọn lại ngày họp.' }
  return (
    refuseWindow({ ...details, date, startTime, endTime, place, answerBy: null }) ??
    refuseOverlap(situation, 'Chọn ngày, giờ khác.')
  )
}

export function refuseInvitees(invitees: readonly Invitee[], state: MeetingState): MeetingRefusal | null {
  if (new Set(invitees.map(({ id }) => id)).size < invitees.length)
    return { message: 'Thành phần mời có người lặp lại.', remedy: 'Tải lại trang rồi sửa lại.' }
  const members = invitees.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  if (new Set(members).size < members.length)
    return { message: 'Một thành viên Ban Chỉ đạo được mời hai lần.', remedy: 'Xóa một trong hai dòng.' }
  if (invitees.some(({ name, post }) => name.trim() === '' && post.trim() === ''))
    return { message: 'Có dòng mời chưa ghi họ tên hay chức vụ.', remedy: 'Ghi họ tên hoặc chức vụ, hoặc xóa dòng.' }
  const kept = new Set(invitees.map(({ id }) => id))
  if (state.attendance.some(({ inviteeId }) => !kept.has(inviteeId)))
    return { message: 'Không bỏ được người đã điểm danh.', remedy: 'Sửa điểm danh của người đó trước.' }
  return state.answers.some(({ inviteeId }) => !kept.has(inviteeId))
    ? { message: 'Không bỏ được người đã trả lời.', remedy: 'Giữ người này trong danh sách lấy ý kiến.' }
    : null
}

export function refuseAgenda(items: readonly AgendaItem[]): MeetingRefusal | null {
  if (new Set(items.map(({ id }) => id)).size < items.length)
    return { message: 'Chương trình có mục lặp lại.', remedy: 'Tải lại trang rồi sửa lại.' }
  if (items.some(({ title }) => title.trim() === ''))
    return { message: 'Chương trình có mục chưa ghi nội dung.', remedy: 'Ghi nội dung, hoặc xóa mục đó.' }
  if (items.some(({ minutes }) => !Number.isSafeInteger(minutes) || minutes < 0))
    return { message: 'Số phút của mỗi mục phải là số nguyên từ 0.', remedy: 'Nhập lại số phút.' }
  return null
}

/** What an invitation cannot go out without; in the order in which a secretary mends it. */
export function invitationLacks({
  details,
  invitees,
}: Pick<MeetingState, 'details' | 'invitees'>): readonly MeetingRefusal[] {
  if (details === null) return [{ message: 'Cuộc họp chưa có thông tin.', remedy: 'Ghi thông tin cuộc họp.' }]
  const isMeeting = details.kind !== 'consultation'
  const lack = (missing: boolean, message: string, remedy: string): MeetingRefusal[] =>
    missing ? [{ message, remedy }] : []
  return [
    ...lack(details.chair === null, 'Cuộc họp chưa có người chủ trì.', 'Chọn người chủ trì ở phần Thông tin.'),
    ...lack(details.date === null, 'Cuộc họp chưa có ngày.', 'Chọn ngày ở phần Thông tin.'),
    ...lack(isMeeting && details.startTime === null, 'Cuộc họp chưa có giờ bắt đầu.', 'Nhập giờ ở phần Thông tin.'),
    ...lack(isMeeting && details.place.trim() === '', 'Cuộc họp chưa có địa điểm.', 'Ghi địa điểm ở phần Thông tin.'),
    ...lack(!isMeeting && details.answerBy === null, 'Chưa có hạn trả lời.', 'Chọn hạn trả lời ở phần Thông tin.'),
    ...lack(invitees.length === 0, 'Chưa có thành phần mời.', 'Thêm thành phần ở phần Thành phần.'),
  ]
}

export function refuseInvitation(
  { on, inviteeIds }: ChangeOf<'invited'>,
  state: MeetingState,
  { today }: MeetingSituation,
): MeetingRefusal | null {
  const [lack] = invitationLacks(state)
  if (lack) return lack
  if (on > today)
    return { message: `Ngày gửi ${formatDate(on)} ở sau ngày hôm nay.`, remedy: 'Nhập đúng ngày đã gửi giấy mời.' }
  if (inviteeIds.length === 0) return { message: 'Chưa chọn người được mời.', remedy: 'Chọn ít nhất một người.' }
  const known = new Set(state.invitees.map(({ id }) => id))
  return inviteeIds.every((id) => known.has(id))
    ? null
    : { message: 'Thành phần mời vừa thay đổi.', remedy: 'Tải lại trang rồi ghi lại.' }
}

/** A meeting begins on its day: the days that its conclusions set are counted from it. */
export function refuseStart(
  { time }: ChangeOf<'started'>,
  { details, invitees }: MeetingState,
  { today }: MeetingSituation,
): MeetingRefusal | null {
  if (details === null || details.chair === null)
    return { message: 'Cuộc họp chưa có người chủ trì.', remedy: 'Chọn người chủ trì ở phần Thông tin rồi bắt đầu.' }
  if (details.date === null)
    return { message: 'Cuộc họp chưa có ngày.', remedy: 'Chọn ngày ở phần Thông tin rồi bắt đầu.' }
  if (details.kind !== 'consultation' && details.date > today)
    return {
      message: `Cuộc họp dự kiến ngày ${formatDate(details.date)}, chưa đến ngày họp.`,
      remedy: 'Nếu họp sớm hơn, đổi ngày họp (đã mời: dùng “Hoãn hoặc đổi lịch”) rồi bắt đầu.',
    }
  if (invitees.length === 0) return { message: 'Cuộc họp chưa có thành phần.', remedy: 'Thêm thành phần rồi bắt đầu.' }
  return minutesOf(time) === null
    ? { message: `“${time}” không phải là giờ.`, remedy: 'Nhập giờ bắt đầu dạng giờ:phút, ví dụ 08:05.' }
    : null
}
