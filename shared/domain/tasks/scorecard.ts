import type { IsoDate } from '../ids.ts'
import type { Fraction } from '../numbers/fraction.ts'
import type { Task } from './task.ts'
import { leadLine, type TaskLine } from './task-event.ts'
import { lineOf, standingOf, type TaskState, type Timeliness } from './task-state.ts'

export interface TaskReading {
  readonly task: Task
  readonly state: TaskState
}

/** Counts of one agency's tasks: as lead, and as coordinating agency apart. Hoàn thành is what was accepted. */
export interface AgencyScore {
  readonly agency: string
  readonly role: 'lead' | 'coordinating'
  readonly completedInTime: number
  readonly completedLate: number
  /** Done without a due date, or a request. */
  readonly completed: number
  readonly inProgressInTime: number
  readonly inProgressLate: number
  readonly notStartedInTime: number
  readonly notStartedLate: number
  /** Not done, without a due date. */
  readonly openWithoutDue: number
  readonly stopped: number
  /** Nhiệm vụ thường xuyên, outside every rate. */
  readonly standing: number
  readonly standingJudgedDone: number
  readonly requests: number
  /** Done in time and accepted, over that and everything late; null when there is neither. */
  readonly onTimeRate: Fraction | null
  /** Mean of the days late over the late ones, exact; null when none is late. */
  readonly meanDaysLate: Fraction | null
  /** Fewer than five tasks behind the rate: it says little. */
  readonly smallNumber: boolean
}

const fewTasks = 5

/** One row per agency and role, over the tasks given; tasks without a lead count under no agency. */
export function scorecard(readings: readonly TaskReading[], day: IsoDate): readonly AgencyScore[] {
  const parts = readings.flatMap(({ task, state }) => [
    ...state.lead.map((agency) => ({ agency, role: 'lead' as const, line: leadLine, task, state })),
    ...state.coordinating.map((agency) => ({ agency, role: 'coordinating' as const, line: agency, task, state })),
  ])
  return [...Map.groupBy(parts, ({ agency, role }) => `${role}/${agency}`).values()].flatMap((group) => {
    const first = group[0]
    return first ? [scoreOf(first.agency, first.role, group, day)] : []
  })
}

interface Part {
  readonly line: TaskLine
  readonly task: Task
  readonly state: TaskState
}

function scoreOf(agency: string, role: AgencyScore['role'], parts: readonly Part[], day: IsoDate): AgencyScore {
  const standing = parts.filter(({ task }) => task.standing)
  const requests = parts.filter(({ task }) => task.request && !task.standing)
  const chased = parts
    .filter(({ task }) => !task.standing && !task.request)
    .map((part) => ({
      status: lineOf(part.state, part.line).status,
      ...standingOf(part.state, part.line, day, { neverLate: false }),
    }))
  const count = (test: (part: (typeof chased)[number]) => boolean): number => chased.filter(test).length
  const accepted = (of: Timeliness) => count(({ timeliness, status }) => timeliness === of && status === 'completed')
  // Reported and not accepted: still under way, in time or late as of the day on which it was done.
  const waiting = (of: Timeliness) => count(({ timeliness, status }) => timeliness === of && status === 'reported')
  const completedInTime = accepted('completed_in_time')
  const late = chased.filter(({ timeliness }) => timeliness === 'completed_late' || timeliness === 'open_late')
  const measured = completedInTime + late.length
  const untouched = (status: string) => status === 'not_started'
  return {
    agency,
    role,
    completedInTime,
    completedLate: accepted('completed_late'),
    completed: accepted('completed'),
    inProgressInTime:
      count(({ timeliness, status }) => timeliness === 'open_in_time' && !untouched(status)) +
      waiting('completed_in_time'),
    inProgressLate:
      count(({ timeliness, status }) => timeliness === 'open_late' && !untouched(status)) + waiting('completed_late'),
    notStartedInTime: count(({ timeliness, status }) => timeliness === 'open_in_time' && untouched(status)),
    notStartedLate: count(({ timeliness, status }) => timeliness === 'open_late' && untouched(status)),
    openWithoutDue: count(({ timeliness }) => timeliness === 'open') + waiting('completed'),
    stopped: count(({ timeliness }) => timeliness === 'stopped'),
    standing: standing.length,
    standingJudgedDone: standing.filter(({ state }) =>
      [...state.judgements.values()].some(({ outcome }) => outcome !== 'not_done'),
    ).length,
    requests: requests.length,
    onTimeRate: measured === 0 ? null : { numerator: BigInt(completedInTime), denominator: BigInt(measured) },
    meanDaysLate:
      late.length === 0
        ? null
        : {
            numerator: BigInt(late.reduce((sum, { daysLate }) => sum + daysLate, 0)),
            denominator: BigInt(late.length),
          },
    smallNumber: measured > 0 && measured < fewTasks,
  }
}
