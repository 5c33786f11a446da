import type { EarlierConclusion } from '../../../shared/domain/meetings/briefing/earlier-conclusion.ts'
import {
  type FollowedConclusion,
  followedState,
} from '../../../shared/domain/meetings/follow-up/followed-conclusion.ts'
import { type Desk, planOf } from '../desk.ts'
import { answeringBook } from './briefing/answering.ts'
import { readEarlier } from './follow-up.ts'
import { requireMeeting } from './read-meeting.ts'

/**
 * Conclusions of the earlier meetings of the same committee, oldest meeting first, as a meeting finds them on its day.
 * Settled ones are among them: the agenda tells how many of all are done.
 */
export function earlierConclusions(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  meetingId: string,
): readonly EarlierConclusion[] {
  const { planId } = requireMeeting(desk, meetingId)
  const { day, rows } = readEarlier(desk, meetingId)
  const { party } = answeringBook(desk, planOf(desk, planId), day)
  return rows.map((row) => earlierOf(row, party))
}

function earlierOf(
  row: FollowedConclusion,
  party: (code: string) => EarlierConclusion['lead'][number],
): EarlierConclusion {
  const { meeting, clause, text, task, isSettled, meetingsWaited } = row
  return {
    meetingId: meeting.id,
    meetingDate: meeting.day,
    noticeNumber: meeting.notice?.numberText ?? null,
    clause,
    text,
    lead: task === null ? [] : task.lead.map(party),
    due: task === null ? null : task.due,
    stateLabel: followedState(row),
    isSettled,
    isRequest: task?.isRequest === true,
    daysLate: task === null ? 0 : task.daysLate,
    meetingsWaited,
    taskKey: task === null ? null : task.key,
  }
}
