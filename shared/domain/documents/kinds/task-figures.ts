import { formatInteger } from '../../numbers/format-number.ts'
import type { BoundFigure } from '../narrative.ts'
import { figureKey } from './figure-keys.ts'
import type { PeriodSnapshot } from './period-snapshot.ts'
import { countTasks, type TaskCounts } from './task-counts.ts'

const taskCountWords: Readonly<Record<keyof TaskCounts, string>> = {
  all: 'tất cả',
  orders: 'giao có theo dõi thời hạn, kết quả',
  completedInTime: 'hoàn thành đúng hạn',
  completedLate: 'hoàn thành quá hạn',
  completed: 'hoàn thành, không đặt hạn',
  inProgressInTime: 'đang thực hiện, trong hạn',
  inProgressLate: 'đang thực hiện, quá hạn',
  notStartedInTime: 'chưa thực hiện, trong hạn',
  notStartedLate: 'chưa thực hiện, quá hạn',
  stopped: 'đã dừng',
  standing: 'thường xuyên',
  standingDone: 'thường xuyên được đánh giá là có thực hiện',
  standingNotDone: 'thường xuyên được đánh giá là chưa thực hiện',
  requests: 'đề nghị phối hợp',
  requestsDone: 'đề nghị phối hợp đã thực hiện',
}

/** How many tasks stand in which state: all of them, and by the plan's groups. */
export function taskFigures(snapshot: PeriodSnapshot): readonly BoundFigure[] {
  const { words } = snapshot.period
  const of = (counts: TaskCounts, group: string, named: string) =>
    (Object.keys(taskCountWords) as (keyof TaskCounts)[]).map((what) =>
      computed(
        figureKey.tasks(what, group),
        `Số nhiệm vụ ${taskCountWords[what]}${named} ${words}`,
        formatInteger(counts[what]),
      ),
    )
  return [
    ...of(countTasks(snapshot.tasks), '', ''),
    ...snapshot.plan.groups.flatMap(({ id, title }) =>
      of(countTasks(snapshot.tasks.filter(({ group }) => group === id)), id, ` (${title})`),
    ),
  ]
}

const computed = (key: string, label: string, text: string): BoundFigure => ({
  key,
  label,
  text,
  source: null,
  names: [],
})
