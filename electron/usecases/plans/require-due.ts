import type { CataloguePlan, PlanAssignment } from '../../../shared/domain/catalogue/plan.ts'
import { dueDay, lastDayInTime } from '../../../shared/domain/obligations/due-rule.ts'
import { isStanding, taskPeriods } from '../../../shared/domain/tasks/task-period.ts'
import { Refusal } from '../refusal.ts'

/** A due rule that sets no day in any period of the plan would be kept and never seen: it is refused. */
export function requireDueThatFires(
  { meta }: { readonly meta: Pick<CataloguePlan['meta'], 'yearFrom' | 'yearTo' | 'date'> },
  assignment: PlanAssignment,
): void {
  const { due } = assignment
  if (due === null) return
  if (isStanding(assignment))
    throw new Refusal(
      'REFUSED',
      `Hạn “${due.text}” không áp dụng được: nhiệm vụ thường xuyên hoặc không nêu định kỳ thì không có hạn.`,
      'Chọn định kỳ mà văn bản nêu (một lần, hằng năm, hằng quý…), hoặc bỏ hạn.',
    )
  const fires = taskPeriods(assignment, meta).some(({ counted, from }) => {
    const day = dueDay(due, counted)
    return day !== null && lastDayInTime(day) >= from
  })
  if (!fires)
    throw new Refusal(
      'REFUSED',
      `Hạn “${due.text}” không rơi vào kỳ nào từ năm ${meta.yearFrom} đến năm ${meta.yearTo} của kế hoạch.`,
      'Nhập lại hạn theo lời văn bản, hoặc chọn đúng định kỳ.',
    )
}
