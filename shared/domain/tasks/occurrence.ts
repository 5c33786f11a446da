import type { Plan, PlanAssignment } from '../catalogue/plan.ts'
import type { IsoDate, PlanId } from '../ids.ts'
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

/** The occurrences of one duty for one period: one, or one for each member of the classes that lead it. */
export function occurrencesOf(
  context: OccurrenceContext,
  assignment: PlanAssignment,
  period: TaskPeriod,
): readonly Occurrence[] {
  const { meta } = context.plan
  const day = meta.date !== null && compareDates(meta.date, period.from) > 0 ? meta.date : period.from
  const leads = assignment.lead.map((entry) => ({ entry, ...context.membersOf(entry, day) }))
  const together = leads.filter(({ isClass, agencies }) => !isClass || agencies.length === 0)
  const each = [...new Set(leads.filter((lead) => !together.includes(lead)).flatMap(({ agencies }) => agencies))]
  const base = {
    planId: meta.id,
    assignment,
    period,
    coordinating: namesOf(assignment.coordinating.map((entry) => ({ entry, ...context.membersOf(entry, day) }))),
    due: dueOf(assignment, period, context.workingDays),
    standing: isStanding(assignment),
  }
  const key = taskKey(`${meta.id}/${assignment.id}/${period.key}`)
  const shared: Occurrence[] =
    together.length > 0 || each.length === 0 ? [{ ...base, key, lead: namesOf(together) }] : []
  return [...shared, ...each.map((agency) => ({ ...base, key: taskKey(`${key}/${agency}`), lead: [agency] }))]
}

/** Agencies by their code in the register; an entry that names nobody stands for itself. */
const namesOf = (entries: readonly (EntryMembers & { readonly entry: string })[]): readonly string[] => [
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
