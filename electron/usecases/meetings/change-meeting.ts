import type { MeetingChange } from '../../../shared/domain/meetings/meeting-event.ts'
import { refuseMeetingChange } from '../../../shared/domain/meetings/meeting-rules.ts'
import type { MeetingSituation } from '../../../shared/domain/meetings/meeting-situation.ts'
import { type MeetingWindow, overlap } from '../../../shared/domain/meetings/meeting-times.ts'
import { ownTaskKey } from '../../../shared/domain/tasks/task.ts'
import type { Person } from '../../store/person.ts'
import { requireScope } from '../committee/committee-scopes.ts'
import { type Desk, instantOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { requireKnownConclusions } from './known-conclusions.ts'
import { type MeetingReading, readMeeting, readMeetings } from './read-meeting.ts'

type Changing = Pick<Desk, 'store' | 'catalogue' | 'clock'>

export interface MeetingStep {
  readonly id: string
  /** Sequence of the last event that the person saw. */
  readonly expectedRevision: number
}

/** Adds one change with its audit row; refused by the rules of meetings, or when somebody did something meanwhile. */
export function changeMeeting(
  desk: Changing,
  { id, expectedRevision }: MeetingStep,
  change: MeetingChange,
  person: Person,
): void {
  desk.store.transaction(() => {
    const reading = readMeeting(desk, id)
    if (reading.revision !== expectedRevision) throw changedMeanwhile(reading)
    const refused = refuseMeetingChange(change, reading.state, situationOf(desk, reading, change))
    if (refused) throw new Refusal('REFUSED', refused.message, refused.remedy)
    if (change.kind === 'planned') requireScope(desk, change.details.scope)
    if (change.kind === 'conclusions') requireKnownConclusions(desk, reading, change.conclusions)
    const event = desk.store.meetings.append({ meetingId: id, change, person, expectedRevision })
    if (event === null) throw changedMeanwhile(reading)
    desk.store.audit.append({
      person,
      action: `meeting_${change.kind}`,
      subject: `meeting:${id}`,
      before: { revision: expectedRevision },
      after: auditedChange(change),
    })
  })
}

/** Opens the next item, or a break; the clock of this machine tells since when. */
export const goToItem = (desk: Changing, step: MeetingStep, itemId: string | null, person: Person): void => {
  const { state } = readMeeting(desk, step.id)
  if (itemId !== null && !state.agenda.some(({ id }) => id === itemId))
    throw new Refusal('NOT_FOUND', 'Mục này không còn trong chương trình.', 'Tải lại trang rồi chọn mục.')
  changeMeeting(desk, step, { kind: 'at_item', itemId, since: instantOf(desk) }, person)
}

function situationOf(desk: Changing, reading: MeetingReading, change: MeetingChange): MeetingSituation {
  return {
    today: reading.day,
    announced: reading.notice !== null,
    noticeReopened: reading.notice !== null && reading.noticeOpen,
    overlapping: overlappingWith(desk, reading, change),
    startedTasks:
      change.kind === 'conclusions'
        ? new Set(
            reading.state.conclusions.flatMap(({ id, task }) =>
              task !== null && desk.store.tasks.events(ownTaskKey(id)).length > 0 ? [id] : [],
            ),
          )
        : new Set(),
  }
}

/** Subjects of other meetings at the hours that a change leads to; changes of anything else ask for none. */
function overlappingWith(
  desk: Changing,
  { meeting, details }: MeetingReading,
  change: MeetingChange,
): readonly string[] {
  if (details.kind === 'consultation') return []
  if (change.kind === 'postponed') return overlappingSubjects(desk, change, meeting.id)
  if (change.kind !== 'planned') return []
  const { date, startTime, endTime } = change.details
  const isMoved = date !== details.date || startTime !== details.startTime || endTime !== details.endTime
  // Whoever said why two are held at once is not asked again for another place or chair.
  return isMoved ? overlappingSubjects(desk, change.details, meeting.id) : []
}

/** Subjects of meetings that share a minute with this window; one that is not held takes no time. */
export function overlappingSubjects(desk: Changing, window: MeetingWindow, except: string | null): readonly string[] {
  return readMeetings(desk)
    .filter(({ meeting, stage }) => meeting.id !== except && stage !== 'cancelled')
    .filter(({ details }) => details.kind !== 'consultation' && overlap(details, window))
    .map(({ details }) => details.subject)
}

/** Somebody else did something since the person looked. */
export const changedMeanwhile = ({ events }: MeetingReading): Refusal => {
  const who = events.at(-1)?.personName
  return new Refusal(
    'STALE',
    `Cuộc họp vừa được ${who === undefined ? 'người khác' : who} cập nhật.`,
    'Xem nội dung mới rồi thực hiện lại; thay đổi trước đó vẫn được giữ.',
  )
}

/** Names of people are kept in the meeting itself, where they can be read; the audit says how many there were. */
function auditedChange(change: MeetingChange): unknown {
  switch (change.kind) {
    case 'invitees':
      return { kind: change.kind, invitees: change.invitees.length }
    case 'attendance':
      return { kind: change.kind, attendance: change.attendance.length }
    case 'answered':
      return { kind: change.kind, inviteeId: change.inviteeId, stance: change.stance, characters: change.text.length }
    case 'amended':
      return { kind: change.kind, about: change.about, characters: change.text.length, reason: change.reason }
    case 'agenda':
      return { kind: change.kind, items: change.items.length }
    case 'planned':
      return { ...change, details: { ...change.details, chair: null, secretary: null } }
    default:
      return change
  }
}
