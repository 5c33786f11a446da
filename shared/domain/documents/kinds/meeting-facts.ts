import type { IsoDate } from '../../ids.ts'
import type { Conclusion } from '../../meetings/conclusion.ts'
import type { AgendaItem, Attendance, Invitee, MeetingDetails, Vote, WrittenAnswer } from '../../meetings/meeting.ts'
import type { MeetingStage } from '../../meetings/meeting-state.ts'
import type { DocumentForm } from '../document-form.ts'
import type { DocumentSnapshot } from '../document-kind.ts'
import type { Narrative } from '../narrative.ts'

/** An agency under the name that it bore on the day of the meeting. */
export interface NamedAgency {
  readonly name: string
  /** For long lists; the name itself where it has no short form. */
  readonly shortName: string
}

/** A conclusion with the names of those who carry it out, as borne on the day of the meeting. */
export interface NamedConclusion {
  readonly id: string
  readonly text: string
  /** Null: it informs, and gives no work. */
  readonly task: {
    readonly mode: 'order' | 'request'
    readonly lead: readonly NamedAgency[]
    readonly coordinating: readonly NamedAgency[]
    readonly due: { readonly date: IsoDate; readonly inclusive: boolean } | null
    readonly deliverable: string | null
  } | null
}

/** A change of closed minutes or of conclusions, made after the meeting. */
export interface MinutesAmendment {
  readonly day: IsoDate
  readonly personName: string
  /** What it is about: "Mục 2"; '' where nobody said. */
  readonly about: string
  readonly text: string
  readonly reason: string
}

/** The meeting as it stood before it was put off, or called off. */
export interface PutOff {
  readonly kind: 'postponed' | 'cancelled'
  readonly before: Pick<MeetingDetails, 'date' | 'startTime' | 'place'>
  /** Null for a date: a new day is told later. */
  readonly after: Pick<MeetingDetails, 'date' | 'startTime' | 'place'>
  readonly reason: string
  /** The invitation that it takes back; null: none was issued. */
  readonly invitation: CitedPaper | null
}

/** An issued paper of the meeting. */
export interface CitedPaper {
  /** "Giấy mời"; '' of a công văn. */
  readonly title: string
  readonly numberText: string
  readonly date: IsoDate
  readonly issuingBody: string
}

/** All that the papers of one meeting are written from. */
export interface MeetingFacts {
  readonly stage: MeetingStage
  readonly details: MeetingDetails
  /** The chair's seat in the committee: "Trưởng Ban Chỉ đạo"; null: none is known. */
  readonly chairSeat: string | null
  readonly invitees: readonly Invitee[]
  readonly agenda: readonly AgendaItem[]
  /** Items that were once on the agenda and were taken off, by their last titles. */
  readonly formerItems: readonly Pick<AgendaItem, 'id' | 'title'>[]
  /** What the invitation cannot go out without, each with its remedy. */
  readonly invitationLacks: readonly { readonly message: string; readonly remedy: string }[]
  /** Members who left before the meeting, as sentences. */
  readonly moved: readonly string[]
  /** Agencies that a paper can name, by code. */
  readonly agencies: Readonly<Record<string, NamedAgency>>
  readonly attendance: readonly Attendance[]
  readonly votes: readonly Vote[]
  readonly answers: readonly WrittenAnswer[]
  /** By agenda item; `generalNotes` for those of the meeting as a whole. */
  readonly notes: Readonly<Record<string, string>>
  readonly startedAt: string | null
  readonly concludedAt: string | null
  readonly conclusions: readonly NamedConclusion[]
  /** The same as the meeting keeps them, with codes of agencies: tasks are read from them once the notice is issued. */
  readonly kept: readonly Conclusion[]
  /**
   * Khoản of the issued notice whose tasks somebody has begun and which `kept` gives no work for any more: a notice that
   * replaces it would take them from everybody's sight.
   */
  readonly lostWork: readonly number[]
  readonly amendments: readonly MinutesAmendment[]
  readonly putOff: PutOff | null
  /** Titles of the documents that go with the invitation. */
  readonly annexes: readonly string[]
  readonly hasPack: boolean
  /** The invitation in force; null: none is issued. */
  readonly invitation: CitedPaper | null
  readonly form: DocumentForm
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}

/** What every paper of a meeting keeps of the facts. */
export const snapshotFrame = <Kind extends DocumentSnapshot['kind']>(
  kind: Kind,
  { form, narrative, ownSubject, isIllustrative }: MeetingFacts,
) => ({ kind, form, narrative, ownSubject, isIllustrative })

/** A paper of a meeting keeps these facts and no others: the invitation holds nothing of the minutes. */
export type MeetingSnapshot<Kept extends keyof MeetingFacts> = DocumentSnapshot & Pick<MeetingFacts, Kept>
