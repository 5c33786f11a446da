import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { Conclusion } from '../../../shared/domain/meetings/conclusion.ts'
import type { MeetingDetails } from '../../../shared/domain/meetings/meeting.ts'
import type { MeetingEvent } from '../../../shared/domain/meetings/meeting-event.ts'
import { meetingPaperKey } from '../../../shared/domain/meetings/meeting-papers.ts'
import {
  type MeetingStage,
  type MeetingState,
  meetingStage,
  meetingState,
} from '../../../shared/domain/meetings/meeting-state.ts'
import type { IssuedDocument } from '../../store/document-records.ts'
import type { MeetingNote, StoredMeeting } from '../../store/meeting-records.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { announcedConclusions } from './announced-conclusions.ts'

/** A meeting with what is known of it, without its notes. */
export interface MeetingSummary {
  readonly meeting: StoredMeeting
  readonly details: MeetingDetails
  readonly state: MeetingState
  readonly stage: MeetingStage
  /** The newest notice of its conclusions in force; null: none is issued. */
  readonly notice: IssuedDocument | null
  /** What that notice says; null: none is issued, or it keeps no list of its conclusions. */
  readonly announced: readonly Conclusion[] | null
}

/**
 * Its `state.conclusions` are those that are worked on: once a notice is issued, what it says with the changes that are
 * made for the notice that is to replace it. When that draft is given up, its changes are void and in no part of `state`.
 */
export interface MeetingReading extends MeetingSummary {
  readonly events: readonly MeetingEvent[]
  /** Sequence of the newest event. */
  readonly revision: number
  readonly notes: readonly MeetingNote[]
  /** A notice, or one that replaces the issued one, is being drawn up. */
  readonly noticeOpen: boolean
  readonly day: IsoDate
}

type Reading = Pick<Desk, 'store' | 'clock'>

export function requireMeeting(desk: Pick<Desk, 'store'>, id: string): StoredMeeting {
  const meeting = desk.store.meetings.byId(id)
  if (meeting) return meeting
  throw new Refusal('NOT_FOUND', 'Không có cuộc họp này.', 'Mở danh sách cuộc họp rồi chọn một cuộc họp.')
}

/** One meeting with everything that is known of it today. */
export function readMeeting(desk: Reading, id: string): MeetingReading {
  const meeting = requireMeeting(desk, id)
  const events = desk.store.meetings.events(id)
  const key = meetingPaperKey(meeting, 'meeting_notice')
  const notices = desk.store.issued.list({ planId: null, kind: key.kind }).filter(({ part }) => part === id)
  const noticeOpen = desk.store.documents.find(key) !== null
  const valid = withoutVoid(events, {
    issued: notices.map(({ issuedAt }) => issuedAt),
    dropped: desk.store.documents.dropped(key),
    isOpen: noticeOpen,
  })
  return {
    ...summaryOf(desk, meeting, valid, notices[0] ?? null),
    events,
    revision: events.at(-1)?.sequence ?? 0,
    notes: desk.store.meetings.notes(id),
    noticeOpen,
    day: todayOf(desk),
  }
}

/** Drafts of a meeting's notice: when they were issued, when given up, and whether one is open now. */
interface NoticeDrafts {
  readonly issued: readonly string[]
  readonly dropped: readonly string[]
  readonly isOpen: boolean
}

/** Without changes of announced conclusions that were made for a notice which was given up before it was issued. */
function withoutVoid(
  events: readonly MeetingEvent[],
  { issued, dropped, isOpen }: NoticeDrafts,
): readonly MeetingEvent[] {
  const firstIssued = issued.toSorted()[0]
  if (firstIssued === undefined) return events
  const ends = [
    ...issued.map((at) => ({ at, isIssue: true })),
    ...dropped.map((at) => ({ at, isIssue: false })),
  ].toSorted((left, right) => (left.at < right.at ? -1 : 1))
  return events.filter(({ kind, at }) => {
    if (kind !== 'conclusions' || at <= firstIssued) return true
    const end = ends.find((one) => one.at >= at)
    return end === undefined ? isOpen : end.isIssue
  })
}

/** Every meeting, in the order in which they were entered. */
export function readMeetings(desk: Pick<Desk, 'store'>): readonly MeetingSummary[] {
  const events = desk.store.meetings.allEvents()
  if (events.size === 0) return []
  const notices = noticesByMeeting(desk)
  return desk.store.meetings
    .list()
    .map((meeting) => summaryOf(desk, meeting, events.get(meeting.id) ?? [], notices.get(meeting.id) ?? null))
}

/** Every meeting as it was at an instant (ISO 8601 UTC): what was done later, or issued later, is not in it. */
export function readMeetingsAt(desk: Pick<Desk, 'store'>, at: string): readonly MeetingSummary[] {
  const events = desk.store.meetings.allEvents()
  if (events.size === 0) return []
  const notices = noticesByMeeting(desk, at)
  return desk.store.meetings.list().flatMap((meeting) => {
    const own = (events.get(meeting.id) ?? []).filter((event) => event.at <= at)
    return own.length === 0 ? [] : [summaryOf(desk, meeting, own, notices.get(meeting.id) ?? null)]
  })
}

/** A concluded meeting as far as its conclusions rest on it. */
export interface ConcludedSummary {
  readonly meeting: StoredMeeting
  readonly details: MeetingDetails
  readonly state: Pick<MeetingState, 'conclusions' | 'concluded'>
  readonly notice: IssuedDocument | null
  readonly announced: readonly Conclusion[] | null
}

/** What a meeting concluded, as it counts for everybody: in the words of its notice once that is issued. */
export const conclusionsInForce = ({
  announced,
  state,
}: Pick<ConcludedSummary, 'announced' | 'state'>): readonly Conclusion[] => announced ?? state.conclusions

/** Every concluded meeting, in the order in which they were entered; far less is read than for `readMeetings`. */
export function readConcluded(desk: Pick<Desk, 'store'>): readonly ConcludedSummary[] {
  const events = desk.store.meetings.concludedEvents()
  if (events.size === 0) return []
  const notices = noticesByMeeting(desk)
  return desk.store.meetings.list().flatMap((meeting) => {
    const own = events.get(meeting.id)
    return own ? [summaryOf(desk, meeting, own, notices.get(meeting.id) ?? null)] : []
  })
}

function summaryOf(
  desk: Pick<Desk, 'store'>,
  meeting: StoredMeeting,
  events: readonly MeetingEvent[],
  notice: IssuedDocument | null,
): MeetingSummary {
  const state = meetingState(events)
  const { details } = state
  // A meeting is stored together with the event that plans it.
  if (details === null) throw new Error(`Meeting ${meeting.id} has no details`)
  const announced = notice && announcedConclusions(desk, notice)
  return { meeting, details, state, stage: meetingStage(state, notice !== null), notice, announced }
}

/** The newest issued notice of each meeting: one that replaces or amends counts in place of the one before. */
function noticesByMeeting(desk: Pick<Desk, 'store'>, at: string | null = null): ReadonlyMap<string, IssuedDocument> {
  const notices = new Map<string, IssuedDocument>()
  // Last issued first: the first one seen of a meeting is its newest.
  for (const issued of desk.store.issued.list({ planId: null, kind: 'meeting_notice' }))
    if (!notices.has(issued.part) && (at === null || issued.issuedAt <= at)) notices.set(issued.part, issued)
  return notices
}
