import type { IsoDate } from '../../ids.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import { isStanding } from '../../tasks/task-period.ts'
import { compareVietnamese } from '../../text/collate.ts'
import type { ReviewFacts } from './review-facts.ts'
import { coordinatingScores, noScore, type ReviewScore, scores } from './review-scores.ts'
import { type LateTask, lateTasks, type NextTask, nextTasks } from './review-task-lists.ts'

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
  return {
    asOf: drawnUpOn,
    whole: scores(tasks, drawnUpOn, () => ['Tổng số'])[0] ?? noScore('Tổng số'),
    groups: inOrder(
      scores(tasks, drawnUpOn, (reading) => [nameOfGroup(reading)]),
      [...groupName.values(), ownGroup],
    ),
    leads: byName(
      scores(tasks, drawnUpOn, ({ state }) => state.lead),
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

const inOrder = (rows: readonly ReviewScore[], order: readonly string[]): readonly ReviewScore[] =>
  [...rows].sort((left, right) => order.indexOf(left.name) - order.indexOf(right.name))

const byName = (rows: readonly ReviewScore[], name: (code: string) => string): readonly ReviewScore[] =>
  rows.map((row) => ({ ...row, name: name(row.name) })).sort((left, right) => compareVietnamese(left.name, right.name))
