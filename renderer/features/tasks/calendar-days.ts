import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { StateTone } from '../../ui/state-chip.tsx'
import type { TaskRow } from './tasks-data.ts'

/** Tasks by the last day on which they are in time; those without one, and those that were stopped, stand on no day. */
export function tasksByDay(rows: readonly TaskRow[]): ReadonlyMap<IsoDate, readonly TaskRow[]> {
  const days = new Map<IsoDate, TaskRow[]>()
  for (const row of rows) {
    if (row.due === null || row.stopped) continue
    const known = days.get(row.due.lastDay)
    if (known) known.push(row)
    else days.set(row.due.lastDay, [row])
  }
  return days
}

/** A day with no more tasks than this names them; one with more counts them. */
export const namedAtMost = 2

/** How the tasks of a day stand: so many late, done, under way. The order is that of their urgency. */
export function dayCounts(rows: readonly TaskRow[]): readonly { tone: StateTone; word: string; count: number }[] {
  const counts = [
    { tone: 'wrong', word: 'quá hạn', count: rows.filter(isLate).length },
    { tone: 'partial', word: 'chờ chấp nhận', count: rows.filter(({ awaiting }) => awaiting.includes('lead')).length },
    { tone: 'none', word: 'chưa hoàn thành', count: rows.filter(isOpen).length },
    { tone: 'met', word: 'hoàn thành', count: rows.filter(({ status }) => status === 'completed').length },
  ] as const
  return counts.filter(({ count }) => count > 0)
}

const isLate = ({ timeliness }: TaskRow): boolean => timeliness === 'open_late'

/** Not done and not late; a request is never late. */
const isOpen = ({ timeliness }: TaskRow): boolean => timeliness === 'open' || timeliness === 'open_in_time'
