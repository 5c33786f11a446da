import type { IsoDate } from '../ids.ts'
import type { Conclusion } from './conclusion.ts'
import type { AgendaItem, Attendance, Invitee, MeetingDetails, Vote, WrittenAnswer } from './meeting.ts'
import type { MeetingEvent } from './meeting-event.ts'

/** dự kiến → đã mời → đang họp → đã kết luận → đã ban hành thông báo. */
export const meetingStages = ['planned', 'invited', 'in_session', 'concluded', 'announced', 'cancelled'] as const
export type MeetingStage = (typeof meetingStages)[number]

export const meetingStageLabels: Readonly<Record<MeetingStage, string>> = {
  planned: 'Dự kiến',
  invited: 'Đã mời',
  in_session: 'Đang họp',
  concluded: 'Đã kết luận',
  announced: 'Đã ban hành thông báo',
  cancelled: 'Không tổ chức',
}

/** The same way of a consultation in writing. */
export const consultationStageLabels: Readonly<Record<MeetingStage, string>> = {
  planned: 'Dự kiến',
  invited: 'Đã gửi lấy ý kiến',
  in_session: 'Đang tổng hợp ý kiến',
  concluded: 'Đã tổng hợp',
  announced: 'Đã ban hành thông báo',
  cancelled: 'Không thực hiện',
}

type EventOf<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { readonly kind: Kind }>
/** Conclusions changed after the meeting, with those that stood before. */
export type ChangedConclusions = EventOf<'conclusions'> & { readonly before: readonly Conclusion[] }
export type Postponement = EventOf<'postponed'> & { readonly from: IsoDate | null }

export interface MeetingState {
  /** Null: nothing is known of it yet, which no stored meeting is. */
  readonly details: MeetingDetails | null
  readonly invitees: readonly Invitee[]
  readonly agenda: readonly AgendaItem[]
  /** The last time invitations left; null: never, or the meeting was postponed since. */
  readonly invited: EventOf<'invited'> | null
  readonly postponements: readonly Postponement[]
  readonly cancelled: EventOf<'cancelled'> | null
  readonly started: EventOf<'started'> | null
  readonly current: { readonly itemId: string | null; readonly since: string } | null
  readonly attendance: readonly Attendance[]
  /** The newest vote on each item. */
  readonly votes: readonly Vote[]
  /** The newest answer of each invitee. */
  readonly answers: readonly WrittenAnswer[]
  readonly conclusions: readonly Conclusion[]
  readonly concluded: EventOf<'concluded'> | null
  /** Changes of closed minutes and of conclusions after the meeting, oldest first. */
  readonly amendments: readonly (EventOf<'amended'> | ChangedConclusions)[]
  readonly annexes: readonly EventOf<'annexed'>[]
  /** Newest last. */
  readonly packs: readonly EventOf<'pack_made'>[]
}

type Changing = { -readonly [Key in keyof MeetingState]: MeetingState[Key] }

/** Adds the events up; they come oldest first. */
export function meetingState(events: readonly MeetingEvent[]): MeetingState {
  const state: Changing = {
    details: null,
    invitees: [],
    agenda: [],
    invited: null,
    postponements: [],
    cancelled: null,
    started: null,
    current: null,
    attendance: [],
    votes: [],
    answers: [],
    conclusions: [],
    concluded: null,
    amendments: [],
    annexes: [],
    packs: [],
  }
  for (const event of events) add(state, event)
  return state
}

function add(state: Changing, event: MeetingEvent): void {
  switch (event.kind) {
    case 'planned':
      state.details = event.details
      return
    case 'invitees':
      state.invitees = event.invitees
      return
    case 'agenda':
      state.agenda = event.items
      return
    case 'invited': {
      // Whoever was invited before stays invited: a second letter goes to those who were added.
      const before = state.invited?.inviteeIds ?? []
      state.invited = { ...event, inviteeIds: [...new Set([...before, ...event.inviteeIds])] }
      return
    }
    case 'postponed':
      postpone(state, event)
      return
    case 'cancelled':
      state.cancelled = event
      return
    case 'started':
      state.started = event
      return
    case 'at_item':
      state.current = { itemId: event.itemId, since: event.since }
      return
    case 'attendance':
      state.attendance = event.attendance
      return
    case 'voted': {
      const { itemId, question, inFavour, against, abstained } = event
      const others = state.votes.filter((vote) => vote.itemId !== itemId)
      state.votes = [...others, { itemId, question, inFavour, against, abstained }]
      return
    }
    case 'answered': {
      const { inviteeId, stance, text, answeredOn } = event
      const others = state.answers.filter((one) => one.inviteeId !== inviteeId)
      state.answers = [...others, { inviteeId, stance, text, answeredOn }]
      return
    }
    case 'conclusions':
      if (state.concluded !== null) state.amendments = [...state.amendments, { ...event, before: state.conclusions }]
      state.conclusions = event.conclusions
      return
    case 'concluded':
      state.concluded = event
      state.current = null
      return
    case 'amended':
      state.amendments = [...state.amendments, event]
      return
    case 'annexed':
      state.annexes = [...state.annexes, event]
      return
    case 'annex_removed':
      state.annexes = state.annexes.filter(({ annexId }) => annexId !== event.annexId)
      return
    case 'pack_made':
      state.packs = [...state.packs, event]
  }
}

/** Whoever was invited is invited again for the new day; the old day stays in the list of postponements. */
function postpone(state: Changing, event: EventOf<'postponed'>): void {
  const { details } = state
  state.postponements = [...state.postponements, { ...event, from: details?.date ?? null }]
  state.invited = null
  if (details === null) return
  const { date, startTime, endTime, place } = event
  // A last day for answers before the new day counts no more; it is set again with the invitation.
  const answerBy = details.answerBy !== null && date !== null && details.answerBy >= date ? details.answerBy : null
  state.details = { ...details, date, startTime, endTime, place, answerBy }
}

/** @param announced whether the notice of its conclusions is issued, which the archive of documents knows */
export function meetingStage(
  { cancelled, concluded, started, invited }: MeetingState,
  announced: boolean,
): MeetingStage {
  if (cancelled !== null) return 'cancelled'
  if (concluded !== null) return announced ? 'announced' : 'concluded'
  if (started !== null) return 'in_session'
  return invited === null ? 'planned' : 'invited'
}

export const stageLabel = (kind: MeetingDetails['kind'], stage: MeetingStage): string =>
  (kind === 'consultation' ? consultationStageLabels : meetingStageLabels)[stage]
