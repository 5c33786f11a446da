import type { OwnTask } from '../../../shared/domain/tasks/task.ts'
import type { CitedSource } from '../../../shared/domain/tasks/task-source.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, instantOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { requireAgencies } from './require-agencies.ts'

export type NewOwnTask = Omit<OwnTask, 'id' | 'createdAt' | 'createdOn' | 'createdBy' | 'source'> & {
  readonly source: CitedSource | null
}

/** A task from a letter, by hand, or from the conclusion of a meeting that this store does not hold. */
export function createOwnTask(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  task: NewOwnTask,
  person: Person,
): OwnTask {
  const today = todayOf(desk)
  if ((task.source === null) !== (task.sourceKind === 'hand'))
    throw new Refusal(
      'REFUSED',
      'Nhiệm vụ từ kết luận hoặc văn bản phải ghi số, ngày, cơ quan ban hành.',
      'Nhập văn bản nguồn, hoặc chọn nguồn “Tổ thư ký giao”.',
    )
  if (task.source !== null && compareDates(task.source.date, today) > 0)
    throw new Refusal(
      'REFUSED',
      `Ngày văn bản ${formatDate(task.source.date)} ở sau ngày hôm nay.`,
      'Nhập đúng ngày ghi trên văn bản.',
    )
  if (task.due !== null && task.source !== null && compareDates(task.due.date, task.source.date) < 0)
    throw new Refusal(
      'REFUSED',
      `Hạn ${formatDate(task.due.date)} ở trước ngày văn bản ${formatDate(task.source.date)}.`,
      'Nhập lại hạn hoặc ngày văn bản.',
    )
  requireAgencies(desk, task.planId, [...task.lead, ...task.coordinating])
  return desk.store.transaction(() => {
    const own = desk.store.tasks.addOwn({
      ...task,
      createdAt: instantOf(desk),
      createdOn: today,
      createdBy: person.name,
    })
    desk.store.audit.append({
      person,
      action: 'create_task',
      subject: `task:rieng/${own.id}`,
      before: null,
      after: own,
    })
    return own
  })
}
