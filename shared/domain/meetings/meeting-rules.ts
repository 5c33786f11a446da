import { refuseClosing, refuseConclusions } from './conclusion-rules.ts'
import type { MeetingChange } from './meeting-event.ts'
import type { MeetingRefusal, MeetingSituation } from './meeting-situation.ts'
import { type MeetingStage, type MeetingState, meetingStage, stageLabel } from './meeting-state.ts'
import {
  refuseAgenda,
  refuseDetails,
  refuseInvitation,
  refuseInvitees,
  refusePostponement,
  refuseStart,
} from './preparation-rules.ts'
import { refuseAnswer, refuseAttendance, refuseVote } from './session-rules.ts'

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
      return refuseDetails(change, state, situation)
    case 'invitees':
      return refuseInvitees(change.invitees, state)
    case 'agenda':
      return refuseAgenda(change.items)
    case 'invited':
      return refuseInvitation(change, state, situation)
    case 'postponed':
      return refusePostponement(change, state, situation)
    case 'cancelled':
    case 'annex_removed':
      return change.reason.trim() === '' ? { message: 'Chưa ghi lý do.', remedy: 'Ghi ngắn gọn lý do.' } : null
    case 'started':
      return refuseStart(change, state, situation)
    case 'attendance':
      return refuseAttendance(change.attendance, state)
    case 'voted':
      return refuseVote(change, state)
    case 'answered':
      return refuseAnswer(change, state, situation)
    case 'conclusions':
      return refuseConclusions(change, state, situation)
    case 'concluded':
      return refuseClosing(change, state)
    case 'amended':
      return change.text.trim() === '' || change.reason.trim() === ''
        ? { message: 'Chưa ghi nội dung hoặc lý do sửa đổi.', remedy: 'Ghi nội dung đúng và lý do sửa.' }
        : null
    case 'at_item':
    case 'annexed':
    case 'pack_made':
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
