import type { IsoDate } from '../../ids.ts'
import { type AgencyScore, scorecard, type TaskReading } from '../../tasks/scorecard.ts'
import { leadLine } from '../../tasks/task-event.ts'
import { lineOf, type TaskStatus } from '../../tasks/task-state.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'

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

/** One score for each name that `of` gives a task; the rules of the scorecard, on what each name stands for. */
export function scores(
  tasks: readonly TaskReading[],
  day: IsoDate,
  of: (reading: TaskReading) => readonly string[],
): readonly ReviewScore[] {
  const asLeads = tasks.map((reading) => ({
    ...reading,
    state: { ...reading.state, lead: of(reading), coordinating: [] },
  }))
  const done = requestsDone(tasks, of)
  return scorecard(asLeads, day).map((score) => scoreOf(score, done.get(score.agency) ?? 0))
}

/** What agencies did as coordinating ones; requests are answered by whoever leads. */
export const coordinatingScores = (tasks: readonly TaskReading[], day: IsoDate): readonly ReviewScore[] =>
  scorecard(tasks, day)
    .filter(({ role }) => role === 'coordinating')
    .map((score) => scoreOf(score, 0))

export const isDone = (status: TaskStatus): boolean => status === 'completed' || status === 'reported'

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

/** Of nothing at all. */
export const noScore = (name: string): ReviewScore => ({
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
