import type { IsoDate } from '../ids.ts'
import type { TaskEvent } from './task-event.ts'

/**
 * The events that a report up to a day takes account of, in the order of their sequence: what was recorded by then, and
 * what was recorded later about work that was done by then. Agencies report the work of December in January, and the
 * secretariat accepts it after that; an extension or a stop of January leaves December as it was.
 */
export function eventsAsOf(events: readonly TaskEvent[], day: IsoDate): readonly TaskEvent[] {
  /** Lines whose last report is about work done by the day: what is said of it afterwards counts as well. */
  const doneInTime = new Set<string>()
  return [...events]
    .sort((left, right) => left.sequence - right.sequence)
    .filter((event) => {
      if (event.kind === 'judged') return true
      if (event.kind === 'reported') {
        const counts = event.doneOn <= day
        if (counts) doneInTime.add(event.line)
        else doneInTime.delete(event.line)
        return counts
      }
      if (event.day <= day) return true
      if (event.kind === 'accepted' || event.kind === 'returned' || event.kind === 'evidence')
        return doneInTime.has(event.line)
      return false
    })
}
