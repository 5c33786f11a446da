import { type AgencyName, agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import type { AgencyRegister } from '../../../shared/domain/agencies/register.ts'
import { type PlanMeta, placePlan } from '../../../shared/domain/catalogue/plan.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { leadLine, type TaskLine } from '../../../shared/domain/tasks/task-event.ts'
import { lineOf, standingOf } from '../../../shared/domain/tasks/task-state.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import type { AcceptedSlip } from '../../store/task-records.ts'
import { unknownAgency } from '../agencies/read-agency.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import { committeeTerritory, type Desk, planOf } from '../desk.ts'
import { planInForce, plansInForce } from '../plans/plans-in-force.ts'
import { readTasks, readTasksOfNoPlan } from '../tasks/read-tasks.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** Which tasks a slip is about. */
export interface SlipScope {
  /** Null: every plan of the committee's territory, and its own tasks under no plan. */
  readonly planId: PlanId | null
  /** Tasks whose period touches the year, or that fall due in it; null: all that are open. */
  readonly year: number | null
  readonly day: IsoDate
}

/** Tasks of one plan; meta null: the committee's own tasks under no plan. */
export interface PlanReadings {
  readonly meta: PlanMeta | null
  readonly readings: readonly TaskReading[]
}

/** What an agency still has to answer for. */
export interface OpenLine {
  readonly reading: TaskReading
  readonly line: TaskLine
}

export function readingsInScope(desk: Reading, { planId, year, day }: SlipScope): readonly PlanReadings[] {
  const territory = committeeTerritory(desk)
  const metas =
    planId === null
      ? plansInForce(desk)
          .map(({ plan }) => placePlan(plan, territory).meta)
          .filter((meta) => meta.territory === territory)
      : [planOf(desk, planId).meta]
  const all = [
    ...metas.map((meta): PlanReadings => ({ meta, readings: readTasks(desk, meta.id, day) })),
    ...(planId === null ? [{ meta: null, readings: readTasksOfNoPlan(desk) }] : []),
  ]
  if (year === null) return all
  return all.map(({ meta, readings }) => ({ meta, readings: readings.filter((reading) => touchesYear(reading, year)) }))
}

function touchesYear({ task, state }: TaskReading, year: number): boolean {
  const [first, last] = [isoDate(`${year}-01-01`), isoDate(`${year}-12-31`)]
  const duePart = state.due !== null && state.due.date >= first && state.due.date <= last
  return duePart || (task.opens <= last && (task.ends === null || task.ends >= first))
}

/** The open parts of an agency: what is due first, then what has no day, then standing duties; else as in the plan. */
export function openLinesOf(readings: readonly TaskReading[], agency: string): readonly OpenLine[] {
  const lines = readings.flatMap((reading): OpenLine[] => {
    const { state } = reading
    if (state.stopped) return []
    return [
      ...(state.lead.includes(agency) ? [leadLine] : []),
      ...(state.coordinating.includes(agency) ? [agency] : []),
    ]
      .filter((line) => lineOf(state, line).status !== 'completed')
      .map((line) => ({ reading, line }))
  })
  const rank = ({ reading: { task, state } }: OpenLine): string =>
    `${task.standing ? 1 : 0}${state.due?.lastDay ?? '9999-12-31'}`
  return lines.sort((left, right) => (rank(left) < rank(right) ? -1 : rank(left) > rank(right) ? 1 : 0))
}

export interface SlipAgency extends Pick<AgencyName, 'name' | 'shortName'> {
  readonly code: string
  readonly lead: number
  readonly coordinating: number
  /** Of both, those past their last day. */
  readonly late: number
}

/** Every agency of the register that has something open in the scope, in the order of names. */
export function agenciesWithOpenLines(desk: Reading, scope: SlipScope): readonly SlipAgency[] {
  const register = registerFor(desk, scope.planId)
  const readings = readingsInScope(desk, scope).flatMap((one) => one.readings)
  return agencyCodes(readings, register)
    .flatMap((code): SlipAgency[] => {
      const agency = register.byCode.get(code)
      const lines = openLinesOf(readings, code)
      if (!agency || lines.length === 0) return []
      const { name, shortName } = agencyNameOn(agency, scope.day)
      return [
        {
          code,
          name,
          shortName,
          lead: lines.filter(({ line }) => line === leadLine).length,
          coordinating: lines.filter(({ line }) => line !== leadLine).length,
          late: lines.filter((one) => isLate(one, scope.day)).length,
        },
      ]
    })
    .sort((left, right) => compareVietnamese(left.name, right.name))
}

/** A plan's agencies are those of its territory, also where the committee sits in another. */
const registerFor = (desk: Reading, planId: PlanId | null): AgencyRegister =>
  registerInForce(desk, planId === null ? null : planOf(desk, planId).meta.territory).register

/** The name that an agency bears on a day. Refuses a code that the register does not know. */
export function agencyNameIn(desk: Reading, planId: PlanId | null, code: string, day: IsoDate): string {
  const agency = registerFor(desk, planId).byCode.get(code)
  if (!agency) throw unknownAgency(code)
  return agencyNameOn(agency, day).name
}

/** Slips that were accepted, newest first. An agency that the register no longer knows is told by its code. */
export function readAcceptedSlips(desk: Reading): readonly (AcceptedSlip & { readonly agencyName: string })[] {
  return desk.store.slips.list().map((slip) => {
    const territory = slip.planId === null ? null : (planInForce(desk, slip.planId)?.plan.meta.territory ?? null)
    const agency = registerInForce(desk, territory).register.byCode.get(slip.agency)
    return { ...slip, agencyName: agency ? agencyNameOn(agency, slip.madeOn).name : slip.agency }
  })
}

const agencyCodes = (readings: readonly TaskReading[], register: AgencyRegister): readonly string[] =>
  [...new Set(readings.flatMap(({ state }) => [...state.lead, ...state.coordinating]))].filter((code) =>
    register.byCode.has(code),
  )

function isLate({ reading: { task, state }, line }: OpenLine, day: IsoDate): boolean {
  const { timeliness } = standingOf(state, line, day, { neverLate: task.standing || task.request })
  return timeliness === 'open_late'
}
