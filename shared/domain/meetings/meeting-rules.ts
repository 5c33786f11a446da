import type { IsoDate } from '../ids.ts'
import { formatDate } from '../time/iso-date.ts'
import { conclusionFaults, conclusionLacks } from './conclusion.ts'
import type { Invitee, MeetingDetails } from './meeting.ts'
import type { MeetingChange } from './meeting-event.ts'
import { type MeetingStage, type MeetingState, meetingStage, stageLabel } from './meeting-state.ts'
import { minutesOf } from './meeting-times.ts'

export interface MeetingRefusal {
  readonly message: string
  readonly remedy: string
}

/** What the rules have to know beside the meeting itself. */
export interface MeetingSituation {
  readonly today: IsoDate
  /** The notice of its conclusions is issued. */
  readonly announced: boolean
  /** A paper that replaces or amends the issued notice is being drawn up. */
  readonly noticeReopened: boolean
  /** Subjects of other meetings at the same time. */
  readonly overlapping: readonly string[]
  /** Conclusions whose tasks somebody has worked on already. */
  readonly startedTasks: ReadonlySet<string>
}

/** Stages in which each change can be made. */
const allowed: Readonly<Record<MeetingChange['kind'], readonly MeetingStage[]>> = {
  planned: ['planned', 'invited'],
  invitees: ['planned', 'invited', 'in_session'],
  agenda: ['planned', 'invited', 'in_session'],
  invited: ['planned', 'invited'],
  postponed: ['planned', 'invited'],
  cancelled: ['planned', 'invited'],
  started: ['invited', 'planned'],
  at_item: ['in_session'],
  attendance: ['in_session'],
  voted: ['in_session'],
  answered: ['invited', 'in_session'],
  conclusions: ['planned', 'invited', 'in_session', 'concluded', 'announced'],
  concluded: ['in_session'],
  amended: ['concluded', 'announced'],
  annexed: ['planned', 'invited', 'in_session'],
  annex_removed: ['planned', 'invited', 'in_session'],
  pack_made: ['planned', 'invited', 'in_session'],
}

/** Why a change cannot be made, in Vietnamese with its remedy; null where it can. */
export function refuseMeetingChange(
  change: MeetingChange,
  state: MeetingState,
  situation: MeetingSituation,
): MeetingRefusal | null {
  const stage = meetingStage(state, situation.announced)
  if (!allowed[change.kind].includes(stage)) return wrongStage(change, state, stage)
  switch (change.kind) {
    case 'planned':
      return refuseDetails(change.details, change.overlapReason, situation)
    case 'invitees':
      return refuseInvitees(change.invitees, state)
    case 'agenda':
      return refuseAgenda(change.items)
    case 'invited':
      return refuseInvitation(state, change, situation)
    case 'postponed':
    case 'cancelled':
    case 'annex_removed':
      return change.reason.trim() === '' ? { message: 'Chưa ghi lý do.', remedy: 'Ghi ngắn gọn lý do.' } : null
    case 'started':
      return refuseStart(state)
    case 'attendance':
      return refuseAttendance(change.attendance, state)
    case 'voted':
      return refuseVote(change, state)
    case 'conclusions':
      return refuseConclusions(change, state, situation)
    case 'concluded':
      return refuseClosing(change.reason, state)
    case 'amended':
      return change.text.trim() === '' || change.reason.trim() === ''
        ? { message: 'Chưa ghi nội dung hoặc lý do sửa đổi.', remedy: 'Ghi nội dung đúng và lý do sửa.' }
        : null
    default:
      return null
  }
}

function wrongStage(change: MeetingChange, { details }: MeetingState, stage: MeetingStage): MeetingRefusal {
  const label = stageLabel(details?.kind ?? 'regular', stage)
  if (stage === 'concluded' || stage === 'announced')
    return {
      message: `Cuộc họp ${stage === 'concluded' ? 'đã kết luận' : 'đã ban hành thông báo kết luận'}; ghi chép đã đóng.`,
      remedy: 'Ghi “Sửa đổi, bổ sung biên bản” với lý do; nội dung cũ vẫn được giữ.',
    }
  if (stage === 'cancelled')
    return { message: 'Cuộc họp này không tổ chức.', remedy: 'Lập cuộc họp mới nếu cần họp lại.' }
  if (
    change.kind === 'attendance' ||
    change.kind === 'concluded' ||
    change.kind === 'at_item' ||
    change.kind === 'voted'
  )
    return { message: 'Cuộc họp chưa bắt đầu.', remedy: 'Bấm “Bắt đầu họp” rồi thực hiện lại.' }
  return {
    message: `Cuộc họp đang ở bước “${label}” nên không thực hiện được việc này.`,
    remedy: 'Tải lại trang để xem tình trạng hiện tại.',
  }
}

function refuseDetails(
  details: MeetingDetails,
  overlapReason: string,
  { overlapping }: MeetingSituation,
): MeetingRefusal | null {
  const { subject, startTime, endTime, kind, date, answerBy } = details
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
  const [other] = overlapping
  if (other !== undefined && overlapReason.trim() === '')
    return {
      message: `Trùng giờ với cuộc họp “${other}”.`,
      remedy: 'Chọn giờ khác, hoặc ghi lý do vẫn họp cùng giờ.',
    }
  return null
}

function refuseInvitees(invitees: readonly Invitee[], state: MeetingState): MeetingRefusal | null {
  if (new Set(invitees.map(({ id }) => id)).size < invitees.length)
    return { message: 'Thành phần mời có người lặp lại.', remedy: 'Tải lại trang rồi sửa lại.' }
  const members = invitees.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  if (new Set(members).size < members.length)
    return { message: 'Một thành viên Ban Chỉ đạo được mời hai lần.', remedy: 'Xóa một trong hai dòng.' }
  if (invitees.some(({ name, post }) => name.trim() === '' && post.trim() === ''))
    return { message: 'Có dòng mời chưa ghi họ tên hay chức vụ.', remedy: 'Ghi họ tên hoặc chức vụ, hoặc xóa dòng.' }
  const kept = new Set(invitees.map(({ id }) => id))
  const present = state.attendance.find(({ inviteeId }) => !kept.has(inviteeId))
  return present === undefined
    ? null
    : { message: 'Không bỏ được người đã điểm danh.', remedy: 'Sửa điểm danh của người đó trước.' }
}

function refuseAgenda(items: Extract<MeetingChange, { kind: 'agenda' }>['items']): MeetingRefusal | null {
  if (new Set(items.map(({ id }) => id)).size < items.length)
    return { message: 'Chương trình có mục lặp lại.', remedy: 'Tải lại trang rồi sửa lại.' }
  if (items.some(({ title }) => title.trim() === ''))
    return { message: 'Chương trình có mục chưa ghi nội dung.', remedy: 'Ghi nội dung, hoặc xóa mục đó.' }
  if (items.some(({ minutes }) => !Number.isSafeInteger(minutes) || minutes < 0))
    return { message: 'Số phút của mỗi mục phải là số nguyên từ 0.', remedy: 'Nhập lại số phút.' }
  return null
}

/** What an invitation cannot go out without; in the order in which a secretary mends it. */
export function invitationLacks(state: MeetingState): readonly MeetingRefusal[] {
  const { details, invitees } = state
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

function refuseInvitation(
  state: MeetingState,
  { on, inviteeIds }: Extract<MeetingChange, { kind: 'invited' }>,
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

function refuseStart({ details, invitees }: MeetingState): MeetingRefusal | null {
  if (details === null || details.chair === null)
    return { message: 'Cuộc họp chưa có người chủ trì.', remedy: 'Chọn người chủ trì ở phần Thông tin rồi bắt đầu.' }
  if (invitees.length === 0) return { message: 'Cuộc họp chưa có thành phần.', remedy: 'Thêm thành phần rồi bắt đầu.' }
  return null
}

function refuseAttendance(
  attendance: Extract<MeetingChange, { kind: 'attendance' }>['attendance'],
  { invitees }: MeetingState,
): MeetingRefusal | null {
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

function refuseVote(vote: Extract<MeetingChange, { kind: 'voted' }>, state: MeetingState): MeetingRefusal | null {
  const counts = [vote.inFavour, vote.against, vote.abstained]
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0))
    return { message: 'Số phiếu phải là số nguyên từ 0.', remedy: 'Nhập lại số phiếu.' }
  if (!state.agenda.some(({ id }) => id === vote.itemId))
    return { message: 'Mục biểu quyết không còn trong chương trình.', remedy: 'Tải lại trang rồi chọn mục.' }
  const here = state.attendance.filter((one) => one.state !== 'absent').length
  const cast = counts.reduce((sum, count) => sum + count, 0)
  return cast > here
    ? { message: `Có ${cast} phiếu nhưng chỉ ${here} người dự họp.`, remedy: 'Kiểm tra số phiếu và điểm danh.' }
    : null
}

function refuseConclusions(
  { conclusions, reason }: Extract<MeetingChange, { kind: 'conclusions' }>,
  state: MeetingState,
  { announced, noticeReopened, startedTasks, today }: MeetingSituation,
): MeetingRefusal | null {
  const [fault] = conclusionFaults(conclusions, state.details?.date ?? today)
  if (fault) return fault
  if (announced && !noticeReopened)
    return {
      message: 'Thông báo kết luận đã ban hành nên kết luận không sửa được.',
      remedy: 'Lập thông báo thay thế hoặc sửa đổi, bổ sung trong kho văn bản phát hành, rồi sửa kết luận.',
    }
  if (state.concluded === null) return null
  if (reason.trim() === '')
    return {
      message: 'Cuộc họp đã kết luận; chưa ghi lý do sửa kết luận.',
      remedy: 'Ghi lý do, ví dụ ý kiến người ký.',
    }
  const working = new Set(conclusions.flatMap(({ id, task }) => (task === null ? [] : [id])))
  const lost = state.conclusions.findIndex(({ id, task }) => task !== null && startedTasks.has(id) && !working.has(id))
  return lost < 0
    ? null
    : {
        message: `Nhiệm vụ của kết luận ${lost + 1} đã có cập nhật tiến độ nên không bỏ được.`,
        remedy: 'Giữ kết luận này; nếu không thực hiện nữa, dừng nhiệm vụ bằng văn bản ở màn hình Nhiệm vụ.',
      }
}

function refuseClosing(reason: string, { conclusions }: MeetingState): MeetingRefusal | null {
  if (reason.trim() !== '') return null
  if (conclusions.length === 0)
    return {
      message: 'Cuộc họp chưa có kết luận nào.',
      remedy: 'Ghi kết luận, hoặc ghi lý do kết thúc không có kết luận.',
    }
  const lacks = conclusionLacks(conclusions)
  if (lacks.length === 0) return null
  const numbers = (lack: 'lead' | 'due') =>
    lacks
      .filter((one) => one.lack === lack)
      .map(({ index }) => index + 1)
      .join(', ')
  const parts = [
    ...(numbers('lead') === '' ? [] : [`kết luận ${numbers('lead')} chưa có cơ quan chủ trì`]),
    ...(numbers('due') === '' ? [] : [`kết luận ${numbers('due')} chưa có thời hạn`]),
  ]
  return {
    message: `Còn thiếu: ${parts.join('; ')}.`,
    remedy: 'Bổ sung, hoặc ghi lý do vẫn kết thúc; nhiệm vụ không có cơ quan chủ trì hiện là “chưa phân công”.',
  }
}
