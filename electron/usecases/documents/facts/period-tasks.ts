import { agencyNameOn } from '../../../../shared/domain/agencies/agency.ts'
import { documentName } from '../../../../shared/domain/catalogue/basis-words.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type { PeriodFacts, PeriodTasks } from '../../../../shared/domain/documents/kinds/period-facts.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { TaskReading } from '../../../../shared/domain/tasks/scorecard.ts'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { lineOf, standingOf } from '../../../../shared/domain/tasks/task-state.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import { firstDay, lastDay, type Period } from '../../../../shared/domain/time/period.ts'
import { registerInForce } from '../../agencies/register-in-force.ts'
import type { Desk } from '../../desk.ts'
import { readChased } from '../../tasks/read-tasks.ts'
import { touches } from '../../tasks/tasks-of-year.ts'

/**
 * Tasks of a period and of the one ahead, as they stood at its end (on the day of writing, while it is not over), with
 * the names that agencies bore then.
 */
export function readPeriodTasks(
  desk: Desk,
  plan: Plan,
  period: Period,
  next: Period,
  written: IsoDate,
): Pick<PeriodFacts, 'tasks' | 'agencyNames'> {
  const [first, last] = [firstDay(period), lastDay(period)]
  const day = written < last ? written : last
  const readings = readChased(desk, plan.meta.id, lastDay(next), day)
  const tasks = readings.filter((one) => touches(one, first, last) || (one.task.opens <= last && isLateOn(one, day)))
  const ahead = readings.filter((one) => isOpen(one) && isAhead(one, next))
  return {
    tasks: { day, tasks, next: ahead, documents: documentNames(desk) },
    agencyNames: namesOf(desk, plan, [...tasks, ...ahead], last),
  }
}

/** Due in the period ahead, or a duty without a day that runs on into it. */
function isAhead({ task, state }: TaskReading, next: Period): boolean {
  const [first, last] = [firstDay(next), lastDay(next)]
  if (state.due !== null) return first <= state.due.date && state.due.date <= last
  return task.standing && task.opens <= last && (task.ends === null || task.ends >= first)
}

const isOpen = ({ state }: TaskReading): boolean =>
  state.stopped === null && !['completed', 'reported'].includes(lineOf(state, leadLine).status)

const isLateOn = ({ task, state }: TaskReading, day: IsoDate): boolean =>
  standingOf(state, leadLine, day, { neverLate: task.standing || task.request }).timeliness === 'open_late'

const documentNames = (desk: Desk): PeriodTasks['documents'] =>
  Object.fromEntries(
    desk.store.tasks
      .documents()
      .map(({ id, number, date }) => [id, `${documentName(number)} ngày ${formatDate(date)}`]),
  )

/** By the register; an entry of the plan's own list where nobody could be named. */
function namesOf(
  desk: Desk,
  plan: Plan,
  readings: readonly TaskReading[],
  day: IsoDate,
): Readonly<Record<string, string>> {
  const { register } = registerInForce(desk, plan.meta.territory)
  const codes = new Set(readings.flatMap(({ state }) => [...state.lead, ...state.coordinating]))
  return Object.fromEntries(
    [...codes].map((code) => {
      const agency = register.byCode.get(code)
      if (agency) {
        const { name, shortName } = agencyNameOn(agency, day)
        return [code, shortName ?? name]
      }
      return [code, plan.agencies.find((entry) => entry.code === code)?.name ?? code]
    }),
  )
}
