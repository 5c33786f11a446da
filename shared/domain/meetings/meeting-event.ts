import type { IsoDate, Sha256 } from '../ids.ts'
import type { Conclusion } from './conclusion.ts'
import type { AgendaItem, Attendance, Invitee, MeetingDetails, Vote, WrittenAnswer } from './meeting.ts'

/** What somebody did in a meeting; events are only ever added, and the state is what they add up to. */
export type MeetingChange =
  /** The details as a whole; the newest ones count. */
  | ({ readonly kind: 'planned'; readonly overlapReason: string } & { readonly details: MeetingDetails })
  | { readonly kind: 'invitees'; readonly invitees: readonly Invitee[] }
  | { readonly kind: 'agenda'; readonly items: readonly AgendaItem[] }
  /** The invitations have left the office. */
  | { readonly kind: 'invited'; readonly on: IsoDate; readonly number: string; readonly inviteeIds: readonly string[] }
  /** It will be held on another day, or on one that is not set yet. */
  | {
      readonly kind: 'postponed'
      readonly date: IsoDate | null
      readonly startTime: string | null
      readonly endTime: string | null
      readonly place: string
      readonly reason: string
    }
  | { readonly kind: 'cancelled'; readonly reason: string }
  /** It has begun; time as on the clock in Việt Nam. */
  | { readonly kind: 'started'; readonly time: string }
  /** The item that is dealt with from now on; null: a break. `since` is an instant. */
  | { readonly kind: 'at_item'; readonly itemId: string | null; readonly since: string }
  | { readonly kind: 'attendance'; readonly attendance: readonly Attendance[] }
  | ({ readonly kind: 'voted' } & Vote)
  | ({ readonly kind: 'answered' } & WrittenAnswer)
  /** `reason`: why they are changed after the meeting was concluded; '' before. */
  | { readonly kind: 'conclusions'; readonly conclusions: readonly Conclusion[]; readonly reason: string }
  /** Notes and attendance are closed. `reason`: why some conclusions still name nobody; '' where all do. */
  | { readonly kind: 'concluded'; readonly time: string; readonly reason: string }
  /** A correction of closed minutes; it stays visible beside what was noted. */
  | { readonly kind: 'amended'; readonly about: string; readonly text: string; readonly reason: string }
  | {
      readonly kind: 'annexed'
      readonly annexId: string
      readonly title: string
      readonly fileName: string
      readonly sha256: Sha256
      readonly pageCount: number
    }
  | { readonly kind: 'annex_removed'; readonly annexId: string; readonly reason: string }
  | {
      readonly kind: 'pack_made'
      readonly title: string
      readonly fileName: string
      readonly sha256: Sha256
      readonly pageCount: number
      /** SHA-256 over the figures that the pack froze. */
      readonly figuresHash: string
    }

export type MeetingEvent = MeetingChange & {
  readonly sequence: number
  readonly at: string
  readonly day: IsoDate
  readonly personName: string
}
