import { minutesOf, usualLength } from '../../../../shared/domain/meetings/meeting-times.ts'
import { parsePeriod } from '../../../../shared/domain/time/period.ts'
import type { Desk } from '../../desk.ts'
import { earlierConclusions } from '../earlier-conclusions.ts'
import { readMeeting } from '../read-meeting.ts'
import { type MeetingPreparation, prepareMeeting } from './prepare-meeting.ts'

/**
 * What the chair has before a meeting that is kept: its own day, figures, time and agenda, and what became of the
 * conclusions of the meetings before it. A meeting without a day is prepared for today.
 */
export function prepareForMeeting(desk: Desk, meetingId: string): MeetingPreparation {
  const { meeting, details, state, day } = readMeeting(desk, meetingId)
  const { date, startTime, endTime, figuresPeriod } = details
  const period = parsePeriod(figuresPeriod)
  // The contract lets no other text in.
  if (period === null) throw new Error(`Meeting ${meetingId} looks at no period: ${figuresPeriod}`)
  return prepareMeeting(desk, {
    planId: meeting.planId,
    period,
    day: date ?? day,
    length: lengthOf(startTime, endTime),
    starts: startTime,
    earlier: earlierConclusions(desk, meetingId),
    items: state.agenda.length === 0 ? null : state.agenda,
  })
}

function lengthOf(startTime: string | null, endTime: string | null): number {
  const [start, end] = [startTime, endTime].map((time) => (time === null ? null : minutesOf(time)))
  return typeof start === 'number' && typeof end === 'number' && end > start ? end - start : usualLength
}
