import type { IsoDate } from '../ids.ts'
import { type Conclusion, type ConclusionTask, conclusionFaults, conclusionLacks, lastDayOf } from './conclusion.ts'
import type { MeetingChange } from './meeting-event.ts'
import type { MeetingRefusal, MeetingSituation } from './meeting-situation.ts'
import type { MeetingState } from './meeting-state.ts'
import { minutesOf } from './meeting-times.ts'

type ChangeOf<Kind extends MeetingChange['kind']> = Extract<MeetingChange, { readonly kind: Kind }>

/** Rules of conclusions: while they are noted, when the meeting is closed, and after it. */

export function refuseConclusions(
  { conclusions, reason }: ChangeOf<'conclusions'>,
  state: MeetingState,
  situation: MeetingSituation,
): MeetingRefusal | null {
  const [fault] = conclusionFaults(conclusions, state.details?.date ?? situation.today)
  if (fault) return fault
  if (situation.announced && !situation.noticeReopened)
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
  return refuseFixedWork(state.conclusions, conclusions, situation)
}

/**
 * Work on which somebody has begun, or whose day has passed, keeps who leads it and its day: what was late stays late
 * (product.md rule 12), and it passes on or is extended by a document of its own.
 */
function refuseFixedWork(
  before: readonly Conclusion[],
  after: readonly Conclusion[],
  { startedTasks, today }: MeetingSituation,
): MeetingRefusal | null {
  const kept = new Map(after.map((one) => [one.id, one.task]))
  for (const [index, { id, task }] of before.entries()) {
    if (task === null || !(startedTasks.has(id) || isPast(task, today))) continue
    const now = kept.get(id) ?? null
    const why = startedTasks.has(id) ? 'đã có cập nhật tiến độ' : 'đã quá hạn'
    if (now === null)
      return {
        message: `Nhiệm vụ của kết luận ${index + 1} ${why} nên không bỏ được.`,
        remedy: 'Giữ kết luận này; nếu không thực hiện nữa, dừng nhiệm vụ bằng văn bản ở màn hình Nhiệm vụ.',
      }
    if (!sameWork(task, now))
      return {
        message: `Nhiệm vụ của kết luận ${index + 1} ${why} nên không đổi cơ quan chủ trì, thời hạn ở đây.`,
        remedy: 'Gia hạn hoặc chuyển cơ quan chủ trì bằng văn bản ở màn hình Nhiệm vụ; thời hạn cũ vẫn được giữ.',
      }
  }
  return null
}

const isPast = ({ due, mode }: ConclusionTask, today: IsoDate): boolean =>
  due !== null && mode === 'order' && lastDayOf(due) < today

const sameWork = (before: ConclusionTask, after: ConclusionTask): boolean =>
  before.mode === after.mode &&
  before.due?.date === after.due?.date &&
  before.due?.inclusive === after.due?.inclusive &&
  before.lead.length === after.lead.length &&
  before.lead.every((code) => after.lead.includes(code))

export function refuseClosing(
  { reason, time }: ChangeOf<'concluded'>,
  { conclusions, started }: MeetingState,
): MeetingRefusal | null {
  const end = minutesOf(time)
  if (end === null)
    return { message: `“${time}” không phải là giờ.`, remedy: 'Nhập giờ kết thúc dạng giờ:phút, ví dụ 10:30.' }
  const start = started === null ? null : minutesOf(started.time)
  if (start !== null && end < start)
    return {
      message: `Giờ kết thúc ${time} ở trước giờ bắt đầu ${started?.time}.`,
      remedy: 'Nhập lại giờ kết thúc.',
    }
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
