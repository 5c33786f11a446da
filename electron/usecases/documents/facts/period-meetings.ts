import type { IsoDate, PlanId } from '../../../../shared/domain/ids.ts'
import type { PeriodMeetings } from '../../../../shared/domain/meetings/follow-up/period-meetings.ts'
import type { TaskReading } from '../../../../shared/domain/tasks/scorecard.ts'
import { ownTaskKey } from '../../../../shared/domain/tasks/task.ts'
import { leadLine } from '../../../../shared/domain/tasks/task-event.ts'
import { lineOf, standingOf } from '../../../../shared/domain/tasks/task-state.ts'
import type { Desk } from '../../desk.ts'
import { conclusionsInForce, readMeetingsAt } from '../../meetings/read-meeting.ts'
import type { WritingDay } from '../writing-day.ts'

export interface MeetingPeriod {
  readonly planId: PlanId
  readonly from: IsoDate
  readonly to: IsoDate
  /** "năm 2023" */
  readonly periodWords: string
  readonly written: Pick<WritingDay, 'at'>
  /** Tasks of the period, and the day on which they are looked at. */
  readonly readings: readonly TaskReading[]
  readonly day: IsoDate
}

/**
 * The committee's own meetings between two days that were concluded by the instant of writing, with the notices issued by
 * then: what comes later is no part of a document that was laid before its signer. Undefined: there was none.
 */
export function readPeriodMeetings(desk: Pick<Desk, 'store'>, period: MeetingPeriod): PeriodMeetings | undefined {
  const { planId, from, to, periodWords, written, readings, day } = period
  const concluded = readMeetingsAt(desk, written.at).filter(({ meeting, details, state }) => {
    const on = details.date ?? state.concluded?.day
    return (
      state.concluded !== null &&
      meeting.planId === planId &&
      details.scope === 'own' &&
      on !== undefined &&
      from <= on &&
      on <= to
    )
  })
  if (concluded.length === 0) return undefined
  const conclusions = concluded.flatMap(conclusionsInForce)
  const given = new Set(conclusions.flatMap(({ id, task }) => (task === null ? [] : [ownTaskKey(id)])))
  const tasks = readings.filter(({ task }) => given.has(task.key))
  const consultations = concluded.filter(({ details }) => details.kind === 'consultation').length
  return {
    periodWords,
    day,
    held: concluded.length - consultations,
    consultations,
    notices: concluded
      .flatMap(({ notice }) => (notice === null ? [] : [notice]))
      .map(({ title, numberText, date, issuingBody, subject }) => ({
        documentType: title === '' ? 'Thông báo' : title,
        number: numberText,
        date,
        issuer: issuingBody,
        subject,
      }))
      .toSorted((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0)),
    conclusions: conclusions.length,
    tasks: given.size,
    done: tasks.filter(({ state }) => state.stopped === null && lineOf(state, leadLine).status === 'completed').length,
    late: tasks.filter(
      ({ task, state }) => standingOf(state, leadLine, day, { neverLate: task.request }).timeliness === 'open_late',
    ).length,
  }
}
