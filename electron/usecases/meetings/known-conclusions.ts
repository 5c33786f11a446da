import { leadIsOnlyAsked } from '../../../shared/domain/agencies/only-asked.ts'
import type { AgencyRegister } from '../../../shared/domain/agencies/register.ts'
import { sameContent } from '../../../shared/domain/catalogue/same-content.ts'
import type { Conclusion } from '../../../shared/domain/meetings/conclusion.ts'
import { ownTaskKey } from '../../../shared/domain/tasks/task.ts'
import { registerOfPlan } from '../agencies/register-in-force.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { requireAgencies } from '../tasks/require-agencies.ts'
import { type MeetingReading, readMeetings } from './read-meeting.ts'

/**
 * Refuses conclusions whose work nobody could be given, that order what can only be asked for, or whose id another
 * meeting or task bears already: two tasks would share one history.
 */
export function requireKnownConclusions(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { meeting, state }: MeetingReading,
  conclusions: readonly Conclusion[],
): void {
  requireAgencies(
    desk,
    meeting.planId,
    conclusions.flatMap(({ task }) => (task === null ? [] : [...task.lead, ...task.coordinating])),
  )
  refuseOrdersToAsked(registerOfPlan(desk, meeting.planId), state.conclusions, conclusions)
  const taken = new Set([
    ...desk.store.tasks.ownTasks().map(({ id }) => id),
    ...readMeetings(desk)
      .filter((other) => other.meeting.id !== meeting.id)
      .flatMap(({ state, announced }) => [...state.conclusions, ...(announced ?? [])].map(({ id }) => id)),
  ])
  const known = conclusions.findIndex(({ id }) => taken.has(id))
  if (known >= 0)
    throw new Refusal(
      'REFUSED',
      `Kết luận ${known + 1} trùng mã “${ownTaskKey(conclusions[known]?.id ?? '')}” với một nhiệm vụ đã có.`,
      'Xóa mục này, thêm lại thành kết luận mới rồi lưu.',
    )
}

/** An order would be chased as late. One that stands already is left: what was late stays late. */
function refuseOrdersToAsked(
  register: AgencyRegister,
  before: readonly Conclusion[],
  conclusions: readonly Conclusion[],
): void {
  const isWrong = ({ task }: Conclusion) =>
    task !== null && task.mode === 'order' && leadIsOnlyAsked(task.lead, register)
  const standing = new Map(before.filter(isWrong).map(({ id, task }) => [id, task?.lead]))
  const wrong = conclusions.findIndex((one) => isWrong(one) && !sameContent(standing.get(one.id), one.task?.lead))
  if (wrong >= 0)
    throw new Refusal(
      'REFUSED',
      `Kết luận ${wrong + 1} giao việc cho cơ quan Đảng, Mặt trận, đoàn thể; Ban Chỉ đạo chỉ đề nghị các cơ quan này.`,
      'Chọn “Đề nghị”, hoặc chọn thêm cơ quan chủ trì khác.',
    )
}
