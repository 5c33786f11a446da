import { leadIsOnlyAsked } from '../../../shared/domain/agencies/only-asked.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import {
  type ConcludedMeeting,
  type FollowContext,
  type FollowedConclusion,
  followedConclusion,
} from '../../../shared/domain/meetings/follow-up/followed-conclusion.ts'
import { isEarlier, type MeetingPlace } from '../../../shared/domain/meetings/follow-up/meetings-waited.ts'
import type { TaskReading } from '../../../shared/domain/tasks/scorecard.ts'
import { type OwnTask, taskOfOwn } from '../../../shared/domain/tasks/task.ts'
import { eventsAsOf } from '../../../shared/domain/tasks/task-as-of.ts'
import type { WorkingDays } from '../../../shared/domain/tasks/task-due.ts'
import { taskState } from '../../../shared/domain/tasks/task-state.ts'
import { registerOfPlan } from '../agencies/register-in-force.ts'
import { type Desk, todayOf } from '../desk.ts'
import { readTaskSettings, workingDaysOf } from '../tasks/task-settings.ts'
import { conclusionTasks } from './conclusion-tasks.ts'
import { conclusionsInForce, type MeetingSummary, readMeetings } from './read-meeting.ts'

type Reading = Pick<Desk, 'store' | 'catalogue' | 'clock'>

export interface FollowUp {
  /** The day on which lateness was counted. */
  readonly day: IsoDate
  /** Of every meeting that was concluded, latest first. */
  readonly years: readonly number[]
  /** The latest meeting first, its conclusions in their order. */
  readonly rows: readonly FollowedConclusion[]
}

/** Every conclusion of the meetings of a year (null: of all years), with what became of it until today. */
export function readFollowUp(desk: Reading, year: number | null): FollowUp {
  const day = todayOf(desk)
  const meetings = readMeetings(desk)
  const concluded = concludedOf(meetings)
  const wanted = concluded
    .filter(({ place }) => year === null || yearOf(place) === year)
    .toSorted((left, right) => (isEarlier(left.place, right.place) ? 1 : -1))
  return {
    day,
    years: [...new Set(concluded.map(({ place }) => yearOf(place)))].toSorted((left, right) => right - left),
    rows: follow(desk, wanted, { held: heldOf(meetings), before: null, day, asOf: null }),
  }
}

/**
 * Conclusions of the earlier meetings of the same committee, as they stand on the day of a meeting: what is recorded by
 * then counts. Oldest meeting first; settled ones and information are among them.
 */
export function readEarlier(
  desk: Reading,
  meetingId: string,
): { readonly day: IsoDate; readonly rows: readonly FollowedConclusion[] } {
  const meetings = readMeetings(desk)
  const own = meetings.find(({ meeting }) => meeting.id === meetingId)
  const day = own?.details.date ?? todayOf(desk)
  if (!own) return { day, rows: [] }
  const before = placeOf(own, day)
  const earlier = concludedOf(meetings)
    .filter(({ place }) => place.scope === before.scope && isEarlier(place, before))
    .toSorted((left, right) => (isEarlier(left.place, right.place) ? -1 : 1))
  return { day, rows: follow(desk, earlier, { held: heldOf(meetings), before, day, asOf: day }) }
}

interface Concluded {
  readonly summary: MeetingSummary
  readonly place: ConcludedMeeting
}

const yearOf = ({ day }: MeetingPlace): number => Number(day.slice(0, 4))

function placeOf({ meeting, details, state }: MeetingSummary, undated: IsoDate): MeetingPlace {
  const begun = state.started ?? state.concluded
  return {
    id: meeting.id,
    scope: details.scope,
    day: details.date ?? begun?.day ?? undated,
    order: begun?.sequence ?? Number.MAX_SAFE_INTEGER,
    isConsultation: details.kind === 'consultation',
  }
}

const heldOf = (meetings: readonly MeetingSummary[]): readonly MeetingPlace[] =>
  meetings.flatMap((one) => {
    const begun = one.state.started ?? one.state.concluded
    return begun === null ? [] : [placeOf(one, begun.day)]
  })

const concludedOf = (meetings: readonly MeetingSummary[]): readonly Concluded[] =>
  meetings.flatMap((summary): Concluded[] => {
    const { meeting, details, state, notice } = summary
    if (state.concluded === null) return []
    const place: ConcludedMeeting = {
      ...placeOf(summary, state.concluded.day),
      planId: meeting.planId,
      subject: details.subject,
      notice: notice && { id: notice.id, numberText: notice.numberText, date: notice.date },
    }
    return [{ summary, place }]
  })

function follow(
  desk: Reading,
  meetings: readonly Concluded[],
  context: Omit<FollowContext, 'isOnlyAsked'> & { readonly asOf: IsoDate | null },
): readonly FollowedConclusion[] {
  const days = workingDaysOf(readTaskSettings(desk))
  const registers = new Map(
    [...new Set(meetings.map(({ place }) => place.planId))].map((planId) => [planId, registerOfPlan(desk, planId)]),
  )
  return meetings.flatMap(({ summary, place }) => {
    const register = registers.get(place.planId)
    const isOnlyAsked = (lead: readonly string[]) => register !== undefined && leadIsOnlyAsked(lead, register)
    const tasks = new Map(conclusionTasks(summary).map((task) => [task.id, task]))
    return conclusionsInForce(summary).map((conclusion, index) => {
      const task = tasks.get(conclusion.id)
      return followedConclusion(place, conclusion, index, task ? readingOf(desk, task, days, context.asOf) : null, {
        ...context,
        isOnlyAsked,
      })
    })
  })
}

function readingOf(desk: Pick<Desk, 'store'>, own: OwnTask, days: WorkingDays, asOf: IsoDate | null): TaskReading {
  const task = taskOfOwn(own, days)
  const events = desk.store.tasks.events(task.key)
  return { task, state: taskState(task, asOf === null ? events : eventsAsOf(events, asOf), days) }
}
