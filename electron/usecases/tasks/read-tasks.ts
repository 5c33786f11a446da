import { membersOf } from '../../../shared/domain/agencies/members.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import {
  cycleOf,
  type EntryMembers,
  type OccurrenceContext,
  occurrencesIn,
} from '../../../shared/domain/tasks/occurrence.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { type OwnTask, type Task, taskOfOccurrence, taskOfOwn } from '../../../shared/domain/tasks/task.ts'
import { eventsAsOf } from '../../../shared/domain/tasks/task-as-of.ts'
import type { WorkingDays } from '../../../shared/domain/tasks/task-due.ts'
import type { TaskEvent } from '../../../shared/domain/tasks/task-event.ts'
import { taskState } from '../../../shared/domain/tasks/task-state.ts'
import { membersContextOf, registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf } from '../desk.ts'
import { ownTasksOf } from './own-tasks.ts'
import { readTaskSettings, workingDaysOf } from './task-settings.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** What the domain needs to generate the tasks of a plan. */
export function occurrenceContextOf(desk: Reading, plan: Plan): OccurrenceContext {
  const context = membersContextOf(desk, plan, registerInForce(desk, plan.meta.territory))
  const classes = new Set(plan.agencies.filter(({ isClass }) => isClass).map(({ code }) => code))
  // The same entry on the same day is asked for by every duty of its clause.
  const known = new Map<string, EntryMembers>()
  return {
    plan,
    workingDays: workingDaysOf(readTaskSettings(desk)),
    unitOf: (agency) => context.register.byCode.get(agency)?.unit ?? null,
    membersOf(entry, day) {
      const key = `${day}/${entry}`
      const found = known.get(key)
      if (found) return found
      const meant = membersOf(context, entry, day)
      const members: EntryMembers = {
        isClass: classes.has(entry),
        // An agency that ended keeps its part until a person has decided who takes it.
        agencies: [...meant.members, ...meant.former].map(({ agency }) => agency.code),
      }
      known.set(key, members)
      return members
    },
  }
}

/**
 * Every task of a plan that has begun by a day, with its state: what the text asks for, generated, and the committee's
 * own tasks under this plan. `untilOpens` shows those that begin later as well; `asOf` sees them as a report up to that
 * day does (`eventsAsOf`).
 */
export function readTasks(
  desk: Reading,
  planId: PlanId,
  untilOpens: IsoDate,
  asOf: IsoDate | null = null,
  own: readonly OwnTask[] = ownTasksOf(desk),
): readonly TaskReading[] {
  const context = occurrenceContextOf(desk, planOf(desk, planId))
  const cycle = cycleOf(context.plan)
  const generated = cycle === null ? [] : occurrencesIn(context, { from: cycle.from, to: untilOpens })
  return withStates(
    desk,
    [...generated.map(taskOfOccurrence), ...ownTasksUnder(own, planId, context.workingDays)],
    planId,
    context.workingDays,
    asOf,
  )
}

/** The committee's own tasks under no plan. */
export function readTasksOfNoPlan(
  desk: Reading,
  asOf: IsoDate | null = null,
  own: readonly OwnTask[] = ownTasksOf(desk),
): readonly TaskReading[] {
  const days = workingDaysOf(readTaskSettings(desk))
  return withStates(desk, ownTasksUnder(own, null, days), null, days, asOf)
}

/** What is chased while one plan is looked at: its tasks, and beside them those of no plan. */
export function readChased(
  desk: Reading,
  planId: PlanId,
  untilOpens: IsoDate,
  asOf: IsoDate | null = null,
): readonly TaskReading[] {
  const own = ownTasksOf(desk)
  return [...readTasks(desk, planId, untilOpens, asOf, own), ...readTasksOfNoPlan(desk, asOf, own)]
}

const ownTasksUnder = (own: readonly OwnTask[], planId: PlanId | null, days: WorkingDays): readonly Task[] =>
  own.filter((task) => task.planId === planId).map((task) => taskOfOwn(task, days))

function withStates(
  desk: Reading,
  tasks: readonly Task[],
  planId: PlanId | null,
  days: WorkingDays,
  asOf: IsoDate | null = null,
): readonly TaskReading[] {
  const stored = Map.groupBy(desk.store.tasks.eventsOfPlan(planId), ({ taskKey }) => taskKey)
  return tasks.map((task) => {
    const events = stored.get(task.key)?.map(({ event }) => event) ?? []
    return { task, state: taskState(task, asOf === null ? events : eventsAsOf(events, asOf), days) }
  })
}

export interface TaskWithHistory extends TaskReading {
  readonly events: readonly TaskEvent[]
}
