import { recurrenceWords } from '../../catalogue/plan-row-words.ts'
import type { IsoDate } from '../../ids.ts'
import { type AgencyScore, scorecard, type TaskReading } from '../../tasks/scorecard.ts'
import { leadLine } from '../../tasks/task-event.ts'
import { isStanding } from '../../tasks/task-period.ts'
import { lineOf, standingOf } from '../../tasks/task-state.ts'
import { statusWords } from '../../tasks/task-words.ts'
import { compareVietnamese } from '../../text/collate.ts'
import { formatDate } from '../../time/iso-date.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import type { ReviewFacts } from './review-facts.ts'

/** Counts of one group of tasks or of one agency; no task is in two of them. */
export interface ReviewScore {
  /** Name of the group with its clause, or of the agency. */
  readonly name: string
  readonly completedInTime: number
  readonly completedLate: number
  /** Done, without a due date. */
  readonly completed: number
  readonly inProgress: number
  readonly notStarted: number
  /** Not done, without a due date. */
  readonly openWithoutDue: number
  /** Of those not done: past their last day. */
  readonly late: number
  readonly stopped: number
  readonly standing: number
  readonly standingJudged: number
  /** Đề nghị: apart, never late. */
  readonly requests: number
  readonly requestsDone: number
  readonly onTimeRate: StoredFraction | null
}

export interface LateTask {
  readonly title: string
  readonly clause: string | null
  readonly periodLabel: string
  readonly lead: readonly string[]
  readonly due: IsoDate
  readonly daysLate: number
  readonly isDone: boolean
  readonly status: string
  readonly note: string | null
}

/** What is to be done from now on: a duty with a rhythm or a day of its own. */
export interface NextTask {
  readonly title: string
  readonly clause: string | null
  readonly lead: readonly string[]
  /** "chậm nhất ngày 25/01 năm sau", else the rhythm: "hằng quý". */
  readonly when: string
  readonly isRequest: boolean
}

export interface ReviewTasks {
  /** Open tasks are late as of this day. */
  readonly asOf: IsoDate
  readonly whole: ReviewScore
  readonly groups: readonly ReviewScore[]
  readonly leads: readonly ReviewScore[]
  readonly coordinating: readonly ReviewScore[]
  /** Tasks that nobody leads: "chưa phân công". */
  readonly unassigned: number
  readonly late: readonly LateTask[]
  readonly next: readonly NextTask[]
  /** Nhiệm vụ thường xuyên by the plan's own groups. */
  readonly standingGroups: readonly { readonly name: string; readonly duties: number }[]
}

const ownGroup = 'Nhiệm vụ do Ban Chỉ đạo giao'

export function reviewTasks(facts: ReviewFacts): ReviewTasks {
  const { tasks, drawnUpOn, plan } = facts
  const groupName = new Map(plan.groups.map(({ id, title, clause }) => [id, `${title} (${clause})`]))
  const nameOfGroup = ({ task }: TaskReading) =>
    task.group === null ? ownGroup : (groupName.get(task.group) ?? task.group)
  const names = namesOf(facts)
  const requests = (of: (reading: TaskReading) => readonly string[]) => requestsDone(tasks, of)
  return {
    asOf: drawnUpOn,
    whole: scores(tasks, drawnUpOn, () => ['Tổng số'], requests)[0] ?? noScore('Tổng số'),
    groups: inOrder(
      scores(tasks, drawnUpOn, (reading) => [nameOfGroup(reading)], requests),
      [...groupName.values(), ownGroup],
    ),
    leads: byName(
      scores(tasks, drawnUpOn, ({ state }) => state.lead, requests),
      names,
    ),
    coordinating: byName(coordinatingScores(tasks, drawnUpOn), names),
    unassigned: tasks.filter(({ state }) => state.lead.length === 0).length,
    late: lateTasks(tasks, drawnUpOn, names),
    next: nextTasks(facts, names),
    standingGroups: plan.groups
      .map((group) => ({
        name: `${group.title} (${group.clause})`,
        duties: plan.assignments.filter((duty) => duty.group === group.id && isStanding(duty)).length,
      }))
      .filter(({ duties }) => duties > 0),
  }
}

const namesOf =
  ({ agencyNames }: ReviewFacts) =>
  (code: string): string =>
    agencyNames[code] ?? code

/** One score for each name that `of` gives; the rules of the scorecard, on what each name stands for. */
function scores(
  tasks: readonly TaskReading[],
  day: IsoDate,
  of: (reading: TaskReading) => readonly string[],
  requests: (of: (reading: TaskReading) => readonly string[]) => ReadonlyMap<string, number>,
): readonly ReviewScore[] {
  const asLeads = tasks.map((reading) => ({
    ...reading,
    state: { ...reading.state, lead: of(reading), coordinating: [] },
  }))
  const done = requests(of)
  return scorecard(asLeads, day).map((score) => scoreOf(score, done.get(score.agency) ?? 0))
}

const coordinatingScores = (tasks: readonly TaskReading[], day: IsoDate): readonly ReviewScore[] =>
  scorecard(tasks, day)
    .filter(({ role }) => role === 'coordinating')
    .map((score) => scoreOf(score, 0))

const isDone = (status: string): boolean => status === 'completed' || status === 'reported'

function requestsDone(
  tasks: readonly TaskReading[],
  of: (reading: TaskReading) => readonly string[],
): ReadonlyMap<string, number> {
  const done = tasks.filter(
    ({ task, state }) => task.request && !task.standing && isDone(lineOf(state, leadLine).status),
  )
  return done
    .flatMap(of)
    .reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())
}

const scoreOf = (score: AgencyScore, done: number): ReviewScore => ({
  name: score.agency,
  completedInTime: score.completedInTime,
  completedLate: score.completedLate,
  completed: score.completed,
  inProgress: score.inProgressInTime + score.inProgressLate,
  notStarted: score.notStartedInTime + score.notStartedLate,
  openWithoutDue: score.openWithoutDue,
  late: score.inProgressLate + score.notStartedLate,
  stopped: score.stopped,
  standing: score.standing,
  standingJudged: score.standingJudgedDone,
  requests: score.requests,
  requestsDone: done,
  onTimeRate: score.onTimeRate && storeFraction(score.onTimeRate),
})

const noScore = (name: string): ReviewScore => ({
  name,
  completedInTime: 0,
  completedLate: 0,
  completed: 0,
  inProgress: 0,
  notStarted: 0,
  openWithoutDue: 0,
  late: 0,
  stopped: 0,
  standing: 0,
  standingJudged: 0,
  requests: 0,
  requestsDone: 0,
  onTimeRate: null,
})

const inOrder = (rows: readonly ReviewScore[], order: readonly string[]): readonly ReviewScore[] =>
  [...rows].sort((left, right) => order.indexOf(left.name) - order.indexOf(right.name))

const byName = (rows: readonly ReviewScore[], name: (code: string) => string): readonly ReviewScore[] =>
  rows.map((row) => ({ ...row, name: name(row.name) })).sort((left, right) => compareVietnamese(left.name, right.name))

/** Open ones first, the longest late on top; requests and standing duties are never late. */
function lateTasks(tasks: readonly TaskReading[], day: IsoDate, name: (code: string) => string): readonly LateTask[] {
  return tasks
    .filter(({ task }) => !task.standing && !task.request)
    .flatMap(({ task, state }): LateTask[] => {
      const { timeliness, daysLate } = standingOf(state, leadLine, day, { neverLate: false })
      const { status, note, lastDayThen } = lineOf(state, leadLine)
      const due = timeliness === 'completed_late' ? lastDayThen : (state.due?.lastDay ?? null)
      if ((timeliness !== 'open_late' && timeliness !== 'completed_late') || due === null) return []
      return [
        {
          title: task.title,
          clause: task.clause,
          periodLabel: task.periodLabel,
          lead: state.lead.map(name),
          due,
          daysLate,
          isDone: timeliness === 'completed_late',
          status: statusWords[status],
          note,
        },
      ]
    })
    .sort((left, right) => Number(left.isDone) - Number(right.isDone) || right.daysLate - left.daysLate)
}

/** Duties of the plan with a day or a rhythm of their own, and own tasks that are not done. */
function nextTasks({ plan, tasks }: ReviewFacts, name: (code: string) => string): readonly NextTask[] {
  const duties = plan.assignments
    .filter((duty) => !isStanding(duty))
    .map((duty) => ({
      title: duty.title,
      clause: duty.clause,
      lead: duty.lead.map(name),
      when: duty.due?.text ?? recurrenceWords[duty.recurrence.kind],
      isRequest: duty.mode === 'request',
    }))
  const own = tasks
    .filter(({ task, state }) => task.own !== null && state.stopped === null && !isDone(lineOf(state, leadLine).status))
    .map(({ task, state }) => ({
      title: task.title,
      clause: task.clause,
      lead: state.lead.map(name),
      when: state.due === null ? 'không đặt hạn' : formatDate(state.due.date),
      isRequest: task.request,
    }))
  return [...duties, ...own]
}
