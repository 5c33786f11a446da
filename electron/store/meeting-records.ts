import type { PlanId } from '../../shared/domain/ids.ts'
import type { MeetingChange, MeetingEvent } from '../../shared/domain/meetings/meeting-event.ts'
import type { Person } from './person.ts'

export interface StoredMeeting {
  readonly id: string
  readonly planId: PlanId
  /** Of the day that it was first planned for, else of its entry: the period of its papers, wherever it is moved. */
  readonly year: number
  /** Id of the meeting whose rhythm proposed this one; null: entered by hand. */
  readonly follows: string | null
  readonly createdAt: string
  readonly createdBy: string
}

/** Notes on one agenda item, or on the meeting as a whole. */
export interface MeetingNote {
  readonly itemId: string
  readonly text: string
  /** Grows by one with every save; 0: never saved. */
  readonly revision: number
  readonly updatedAt: string
  readonly updatedBy: string
}

export interface MeetingStore {
  /** Call inside a transaction, with the event that plans it. */
  add(
    meeting: { readonly planId: PlanId; readonly year: number; readonly follows: string | null },
    person: Person,
  ): StoredMeeting
  byId(id: string): StoredMeeting | null
  /** Of every plan, in the order in which they were entered. */
  list(): readonly StoredMeeting[]
  /**
   * Adds what somebody did; a file that it names is kept before. Null when the meeting's last event is not
   * `expectedRevision` (0: none) any more. Call inside a transaction, with the audit row.
   */
  append(entry: {
    readonly meetingId: string
    readonly change: MeetingChange
    readonly person: Person
    readonly expectedRevision: number
  }): MeetingEvent | null
  /** Oldest first. */
  events(meetingId: string): readonly MeetingEvent[]
  /** Events of every meeting, by its id, oldest first. */
  allEvents(): ReadonlyMap<string, readonly MeetingEvent[]>
  /**
   * What the conclusions of every concluded meeting rest on, by its id, oldest first: its details, its closing and its
   * newest conclusions alone. Lists of tasks read it each time, and most of a meeting's events are long.
   */
  concludedEvents(): ReadonlyMap<string, readonly MeetingEvent[]>
  notes(meetingId: string): readonly MeetingNote[]
  /**
   * Saves the notes on one item; null when somebody saved a newer revision. SQL refuses it once the meeting is concluded.
   * Call inside a transaction.
   */
  saveNote(note: {
    readonly meetingId: string
    readonly itemId: string
    readonly text: string
    readonly expectedRevision: number
    readonly person: Person
  }): MeetingNote | null
}
