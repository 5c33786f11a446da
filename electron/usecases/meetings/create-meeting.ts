import type { PlanId } from '../../../shared/domain/ids.ts'
import type { MeetingDetails } from '../../../shared/domain/meetings/meeting.ts'
import type { MeetingChange } from '../../../shared/domain/meetings/meeting-event.ts'
import { refuseMeetingChange } from '../../../shared/domain/meetings/meeting-rules.ts'
import { meetingState } from '../../../shared/domain/meetings/meeting-state.ts'
import type { StoredMeeting } from '../../store/meeting-records.ts'
import type { Person } from '../../store/person.ts'
import { requireScope } from '../committee/committee-scopes.ts'
import { type Desk, planOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { overlappingSubjects } from './change-meeting.ts'
import { requireMeeting } from './read-meeting.ts'

export interface NewMeeting {
  readonly planId: PlanId
  readonly details: MeetingDetails
  /** Why it is held at the same time as another; '' where it is not. */
  readonly overlapReason: string
  /** The meeting whose rhythm proposed this one; null: entered by hand. */
  readonly follows: string | null
}

/** Enters a meeting with its details: both or neither. */
export function createMeeting(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  { planId, details, overlapReason, follows }: NewMeeting,
  person: Person,
): StoredMeeting {
  planOf(desk, planId)
  requireScope(desk, details.scope)
  if (follows !== null) requireMeeting(desk, follows)
  const today = todayOf(desk)
  const change: MeetingChange = { kind: 'planned', details, overlapReason }
  return desk.store.transaction(() => {
    const refused = refuseMeetingChange(change, meetingState([]), {
      today,
      announced: false,
      noticeReopened: false,
      overlapping: overlappingSubjects(desk, details, null),
      startedTasks: new Set(),
    })
    if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
    const year = Number((details.date ?? today).slice(0, 4))
    const meeting = desk.store.meetings.add({ planId, year, follows }, person)
    desk.store.meetings.append({ meetingId: meeting.id, change, person, expectedRevision: 0 })
    desk.store.audit.append({
      person,
      action: 'create_meeting',
      subject: `meeting:${meeting.id}`,
      before: null,
      after: { planId, subject: details.subject, date: details.date, follows },
    })
    return meeting
  })
}
