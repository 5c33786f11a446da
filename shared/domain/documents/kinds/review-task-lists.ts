import type { PlanAssignment, PlanDue } from '../../catalogue/plan.ts'
import { recurrenceWords } from '../../catalogue/plan-row-words.ts'
import type { IsoDate } from '../../ids.ts'
import { parseDueRule } from '../../obligations/due-rule.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import { leadLine } from '../../tasks/task-event.ts'
import { isStanding } from '../../tasks/task-period.ts'
import { lineOf, standingOf } from '../../tasks/task-state.ts'
import { statusWords } from '../../tasks/task-words.ts'
import { formatDate } from '../../time/iso-date.ts'
import { lastDay } from '../../time/period.ts'
import type { ReviewFacts } from './review-facts.ts'
import { isDone } from './review-scores.ts'

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

/** Open ones first, the longest late on top; requests and standing duties are never late. */
export function lateTasks(
  tasks: readonly TaskReading[],
  day: IsoDate,
  name: (code: string) => string,
): readonly LateTask[] {
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

/** Its one day is over: done, or late and on the list of what is late. */
function isPast(due: PlanDue | null, day: IsoDate): boolean {
  const rule = due && parseDueRule(due.rule)
  if (!rule || (rule.kind !== 'date' && rule.kind !== 'period_end')) return false
  return (rule.kind === 'date' ? rule.date : lastDay(rule.period)) <= day
}

/** Who leads it now, as its latest task says; of a class the plan's own name for it. */
function leadOf(duty: PlanAssignment, tasks: readonly TaskReading[]): readonly string[] {
  if (duty.leadStatus === 'class') return duty.lead
  const own = tasks.filter(({ task }) => task.assignmentId === duty.id)
  const latest = own.filter(({ task }) => task.periodKey === own.at(-1)?.task.periodKey)
  return latest.length === 1 ? (latest[0]?.state.lead ?? duty.lead) : duty.lead
}

/** Duties of the plan with a day or a rhythm of their own, and own tasks that are not done. */
export function nextTasks(
  { plan, tasks, drawnUpOn }: ReviewFacts,
  name: (code: string) => string,
): readonly NextTask[] {
  const done = new Set(
    tasks.filter(({ state }) => isDone(lineOf(state, leadLine).status)).map(({ task }) => task.assignmentId),
  )
  const duties = plan.assignments
    .filter((duty) => !isStanding(duty) && !isPast(duty.due, drawnUpOn))
    .filter(({ id, recurrence }) => recurrence.kind !== 'once' || !done.has(id))
    .map((duty) => ({
      title: duty.title,
      clause: duty.clause,
      lead: leadOf(duty, tasks).map(name),
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
