import type { Conclusion } from '../../../shared/domain/meetings/conclusion.ts'
import { ownTaskKey } from '../../../shared/domain/tasks/task.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { requireAgencies } from '../tasks/require-agencies.ts'
import { type MeetingReading, readMeetings } from './read-meeting.ts'

/**
 * Refuses conclusions whose work nobody could be given, or whose id another meeting or task bears already: two tasks
 * would share one history.
 */
export function requireKnownConclusions(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { meeting }: MeetingReading,
  conclusions: readonly Conclusion[],
): void {
  requireAgencies(
    desk,
    meeting.planId,
    conclusions.flatMap(({ task }) => (task === null ? [] : [...task.lead, ...task.coordinating])),
  )
  const taken = new Set([
    ...desk.store.tasks.ownTasks().map(({ id }) => id),
    ...readMeetings(desk)
      .filter((other) => other.meeting.id !== meeting.id)
      .flatMap(({ state }) => state.conclusions.map(({ id }) => id)),
  ])
  const known = conclusions.findIndex(({ id }) => taken.has(id))
  if (known >= 0)
    throw new Refusal(
      'REFUSED',
      `Kết luận ${known + 1} trùng mã “${ownTaskKey(conclusions[known]?.id ?? '')}” với một nhiệm vụ đã có.`,
      'Xóa mục này, thêm lại thành kết luận mới rồi lưu.',
    )
}
