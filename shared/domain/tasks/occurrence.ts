import type { Plan, PlanAssignment } from '../catalogue/plan.ts'
import type { IsoDate, PlanId, UnitCode } from '../ids.ts'
import { dueDay } from '../obligations/due-rule.ts'
import { compareDates } from '../time/iso-date.ts'
import { type TaskDue, taskDue, type WorkingDays } from './task-due.ts'
import { isStanding, type TaskPeriod, taskPeriods } from './task-period.ts'

/** `<plan>/<assignment>/<period>`, and `/<agency>` where each member of a class has its own. */
export type TaskKey = string & { readonly __brand: 'TaskKey' }

/** One duty for one period: what is chased, answered and judged (kỳ thực hiện). */
export interface Occurrence {
  /** Stable: the same duty and period give the same key in whatever order or chunks they are generated. */
  readonly key: TaskKey
  readonly planId: PlanId
  readonly assignment: PlanAssignment
  readonly period: TaskPeriod
  /** Codes of the register, or of the plan's own list where nobody can be named; empty: chưa phân công. */
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  /** Null: the document sets no day, and the task is never late. */
  readonly due: TaskDue | null
  /** Nhiệm vụ thường xuyên: judged once per reporting period, outside on-time rates. */
  readonly standing: boolean
}

export interface OccurrenceContext {
  readonly plan: Pick<Plan, 'meta' | 'assignments'>
  /** Whom an entry of the plan's list of agencies means on a day. */
  readonly membersOf: (entry: string, day: IsoDate) => EntryMembers
  /** The district or commune whose body an agency is; null: of none. */
  readonly unitOf: (agency: string) => UnitCode | null
  readonly workingDays: WorkingDays
}

export interface EntryMembers {
  /** A class gives each member its own occurrence. */
  readonly isClass: boolean
  /** Empty: nobody can be named, and the entry stands for itself. */
  readonly agencies: readonly string[]
}

/** Days, both included. */
export interface DayRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Every occurrence of the plan whose period begins in the range: any chunks of a range give the same set. */
export function occurrencesIn(context: OccurrenceContext, range: DayRange): readonly Occurrence[] {
  const { meta, assignments } = context.plan
  return assignments.flatMap((assignment) =>
    taskPeriods(assignment, meta)
      .filter(({ from }) => compareDates(from, range.from) >= 0 && compareDates(from, range.to) <= 0)
      .flatMap((period) => occurrencesOf(context, assignment, period)),
  )
}

/**
 * The occurrences of one duty for one period: one of those who lead it together, and one for each who has it alone —
 * the members of a class, and whoever is named beside others as a group (`class`: "Các trường: …").
 */
export function occurrencesOf(
  context: OccurrenceContext,
  assignment: PlanAssignment,
  period: TaskPeriod,
): readonly Occurrence[] {
  const { meta } = context.plan
  const entryOf = (entry: string) => ({ entry, ...context.membersOf(entry, period.from) })
  const leads = assignment.lead.map(entryOf)
  const together = leads.filter(
    ({ isClass, agencies }) => agencies.length === 0 || !(isClass || assignment.leadStatus === 'class'),
  )
  const sharing = namesOf(together)
  // Named and a member of a class beside its name: it has the duty once.
  const each = namesOf(leads.filter((lead) => !together.includes(lead))).filter((agency) => !sharing.includes(agency))
  const coordinating = assignment.coordinating.map(entryOf)
  const base = {
    planId: meta.id,
    assignment,
    period,
    due: dueOf(assignment, period, context.workingDays),
    standing: isStanding(assignment),
  }
  const key = taskKey(`${meta.id}/${assignment.id}/${period.key}`)
  const shared: Occurrence[] =
    together.length > 0 || each.length === 0
      ? [{ ...base, key, lead: sharing, coordinating: withoutLeads(namesOf(coordinating), sharing) }]
      : []
  return [
    ...shared,
    ...each.map((agency) => ({
      ...base,
      key: taskKey(`${key}/${agency}`),
      lead: [agency],
      coordinating: withoutLeads(namesOf(besideUnit(context, coordinating, context.unitOf(agency))), [agency]),
    })),
  ]
}

type NamedEntry = EntryMembers & { readonly entry: string }

const withoutLeads = (agencies: readonly string[], leads: readonly string[]): readonly string[] =>
  agencies.filter((agency) => !leads.includes(agency))

/** "Phối hợp với BHXH quận, huyện" means that of the own district: of each class, only its body where it has one. */
const besideUnit = (
  { unitOf }: Pick<OccurrenceContext, 'unitOf'>,
  entries: readonly NamedEntry[],
  unit: UnitCode | null,
): readonly NamedEntry[] =>
  entries.map((one) => {
    if (unit === null || !one.agencies.some((agency) => unitOf(agency) === unit)) return one
    return { ...one, agencies: one.agencies.filter((agency) => [null, unit].includes(unitOf(agency))) }
  })

/** Agencies by their code in the register; an entry that names nobody stands for itself. */
const namesOf = (entries: readonly NamedEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ entry, agencies }) => (agencies.length === 0 ? [entry] : agencies))),
]

function dueOf(assignment: PlanAssignment, { counted }: TaskPeriod, days: WorkingDays): TaskDue | null {
  if (isStanding(assignment)) return null
  const day = dueDay(assignment.due, counted)
  return day && assignment.due ? taskDue(day.date, day.inclusive, assignment.due.text, days) : null
}

export const taskKey = (text: string): TaskKey => text as TaskKey

/** The days that a plan's tasks run over: from its first period to the end of its last. */
export function cycleOf(plan: OccurrenceContext['plan']): DayRange | null {
  const periods = plan.assignments.flatMap((assignment) => taskPeriods(assignment, plan.meta))
  const first = periods.reduce<IsoDate | null>(
    (least, { from }) => (least === null || compareDates(from, least) < 0 ? from : least),
    null,
  )
  const last = periods.reduce<IsoDate | null>(
    (most, { from }) => (most === null || compareDates(from, most) > 0 ? from : most),
    null,
  )
  return first !== null && last !== null ? { from: first, to: last } : null
}
