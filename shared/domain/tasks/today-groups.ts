import type { PeriodKey } from '../ids.ts'
import { lastDay, parsePeriod } from '../time/period.ts'
import type { Timeliness } from './task-state.ts'

/** What is read of a task to say whether something must be done about it today. */
export interface ChasedTask {
  readonly lead: readonly string[]
  readonly standing: boolean
  readonly request: boolean
  readonly stopped: boolean
  readonly timeliness: Timeliness
  readonly daysLate: number
  /** Whole days to the last day in time; null without one. */
  readonly daysLeft: number | null
  /** The period it is for: first and last day (null: open end). */
  readonly opens: string
  readonly ends: string | null
  /** Parts reported as done that nobody has answered; parts returned and not reported again. */
  readonly awaiting: readonly string[]
  readonly returned: readonly string[]
  /** Reporting periods for which a standing duty was judged. */
  readonly judgedPeriods: readonly string[]
}

export const todayGroupKinds = ['overdue', 'due_soon', 'awaiting', 'returned', 'unassigned', 'to_judge'] as const
export type TodayGroupKind = (typeof todayGroupKinds)[number]

export interface TodayGroup<Task> {
  readonly kind: TodayGroupKind
  /** Due soon alone: due in as many days or fewer, and in more than the next smaller notice. */
  readonly withinDays: number | null
  /** The most pressing first. */
  readonly tasks: readonly Task[]
}

export interface TodaySettings {
  /** Days before a due date on which notice is given; the greatest says what "soon" means. */
  readonly noticeDays: readonly number[]
  /** The period for which standing duties are to be judged now. */
  readonly reportingPeriod: PeriodKey
}

/**
 * What needs doing, in the order in which a secretariat asks. A task stands in every group it belongs to, so that each
 * count is the one a filter of the list gives; groups without tasks are left out.
 */
export function todayGroups<Task extends ChasedTask>(
  tasks: readonly Task[],
  settings: TodaySettings,
): readonly TodayGroup<Task>[] {
  const group = (kind: TodayGroupKind, test: (task: Task) => boolean): TodayGroup<Task> => ({
    kind,
    withinDays: null,
    tasks: tasks.filter(test),
  })
  const overdue = group('overdue', isOverdue)
  const all: readonly TodayGroup<Task>[] = [
    { ...overdue, tasks: overdue.tasks.toSorted((left, right) => right.daysLate - left.daysLate) },
    ...dueSoonGroups(tasks, settings.noticeDays),
    group('awaiting', ({ awaiting }) => awaiting.length > 0),
    group('returned', ({ returned }) => returned.length > 0),
    group('unassigned', isUnassigned),
    group('to_judge', (task) => isToJudge(task, settings.reportingPeriod)),
  ]
  return all.filter((one) => one.tasks.length > 0)
}

export const isOverdue = ({ timeliness }: Pick<ChasedTask, 'timeliness'>): boolean => timeliness === 'open_late'

/** Open, in time, and the last day is not further away than the earliest notice. */
export const isDueSoon = (
  { timeliness, daysLeft }: Pick<ChasedTask, 'timeliness' | 'daysLeft'>,
  noticeDays: readonly number[],
): boolean => timeliness === 'open_in_time' && daysLeft !== null && noticeDays.some((days) => daysLeft <= days)

/** Chưa phân công: nobody leads it, and it is still to be done. */
export const isUnassigned = ({ lead, timeliness }: Pick<ChasedTask, 'lead' | 'timeliness'>): boolean =>
  lead.length === 0 && (timeliness === 'open' || timeliness === 'open_in_time' || timeliness === 'open_late')

/** A standing duty of the year that the reporting period ends in, without a judgement for that period. */
export function isToJudge(
  { standing, stopped, opens, ends, judgedPeriods }: ChasedTask,
  reportingPeriod: PeriodKey,
): boolean {
  const period = parsePeriod(reportingPeriod)
  if (!standing || stopped || period === null || judgedPeriods.includes(reportingPeriod)) return false
  const day = lastDay(period)
  return opens <= day && (ends === null || ends >= day)
}

/** One group for each notice, the shortest first: a task due in 2 days stands under 3 when notices are 14, 7, 3, 1. */
function dueSoonGroups<Task extends ChasedTask>(
  tasks: readonly Task[],
  noticeDays: readonly number[],
): readonly TodayGroup<Task>[] {
  const steps = [...new Set(noticeDays)].sort((left, right) => left - right)
  const soon = tasks.filter((task) => isDueSoon(task, noticeDays))
  const left = (task: Task): number => task.daysLeft ?? Number.POSITIVE_INFINITY
  return steps.map((days, index) => {
    const shorter = steps[index - 1]
    const within = soon.filter((task) => left(task) <= days && (shorter === undefined || left(task) > shorter))
    return { kind: 'due_soon', withinDays: days, tasks: within.toSorted((one, other) => left(one) - left(other)) }
  })
}
