import { agencyNameOn } from '../../shared/domain/agencies/agency.ts'
import type { AgencyRegister } from '../../shared/domain/agencies/register.ts'
import type { PlanAgency } from '../../shared/domain/catalogue/plan.ts'
import type { IsoDate } from '../../shared/domain/ids.ts'
import type { TaskReading } from '../../shared/domain/tasks/scorecard.ts'
import { leadLine, type TaskEvent } from '../../shared/domain/tasks/task-event.ts'
import { lineOf, standingOf, type TaskStatus } from '../../shared/domain/tasks/task-state.ts'
import { daysBetween } from '../../shared/domain/time/iso-date.ts'
import type { OfficialDocument } from '../store/task-records.ts'

const neverLate = ({ task }: TaskReading) => ({ neverLate: task.standing || task.request })

export function presentTask(reading: TaskReading, day: IsoDate) {
  const { task, state } = reading
  const lead = lineOf(state, leadLine)
  const standing = standingOf(state, leadLine, day, neverLate(reading))
  return {
    key: task.key,
    planId: task.planId,
    assignmentId: task.assignmentId,
    title: task.title,
    clause: task.clause,
    bullet: task.bullet,
    group: task.group,
    periodKey: task.periodKey,
    periodLabel: task.periodLabel,
    opens: task.opens,
    ends: task.ends,
    lead: state.lead,
    coordinating: state.coordinating,
    due: state.due,
    deliverable: task.deliverable,
    standing: task.standing,
    request: task.request,
    isOwn: task.own !== null,
    stopped: state.stopped !== null,
    extended: state.extensions.length > 0,
    status: state.stopped ? ('stopped' as const) : lead.status,
    ...standing,
    daysLeft: state.due === null ? null : daysBetween(day, state.due.lastDay),
    percent: lead.percent,
    note: lead.note,
    coordinatingOpen: state.coordinating.filter((code) => lineOf(state, code).status !== 'completed').length,
    awaiting: linesWith(reading, 'reported'),
    returned: linesWith(reading, 'returned'),
    judgedPeriods: [...state.judgements.keys()],
    revision: state.revision,
  }
}

/** Parts of a task that stand so; none of one that was stopped. */
const linesWith = ({ state }: TaskReading, status: TaskStatus): readonly string[] =>
  state.stopped ? [] : [leadLine, ...state.coordinating].filter((line) => lineOf(state, line).status === status)

export function presentLines(reading: TaskReading, day: IsoDate) {
  return [leadLine, ...reading.state.coordinating].map((line) => ({
    line,
    ...lineOf(reading.state, line),
    ...standingOf(reading.state, line, day, neverLate(reading)),
  }))
}

/** Names of the codes that tasks mention; an entry of the plan's own list where nobody could be named. */
export function presentAgencyNames(
  codes: Iterable<string>,
  register: AgencyRegister,
  entries: readonly PlanAgency[],
  day: IsoDate,
) {
  return [...new Set(codes)].map((code) => {
    const agency = register.byCode.get(code)
    if (agency) {
      const { name, shortName } = agencyNameOn(agency, day)
      return { code, name, shortName }
    }
    return { code, name: entries.find((entry) => entry.code === code)?.name ?? code, shortName: null }
  })
}

/** Every code that a task names, those that had it before included. */
export const codesOf = ({ state }: TaskReading): readonly string[] => [
  ...state.lead,
  ...state.coordinating,
  ...state.movedFrom.flatMap(({ from, to }) => [from, to]),
]

/** Codes that the history of a task names: agencies that had a part in it once. */
export const codesOfEvents = (events: readonly TaskEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.kind === 'assigned') return [...event.lead, ...event.coordinating]
    if (event.kind === 'moved') return [event.from, event.to]
    return 'line' in event && event.line !== leadLine ? [event.line] : []
  })

export const presentDocument = ({ file, ...document }: OfficialDocument) => ({
  ...document,
  fileName: file?.name ?? null,
})
