import type { IsoDate } from '../../ids.ts'
import { compareDates } from '../../time/iso-date.ts'

/** Where a meeting stands among the others of its committee. */
export interface MeetingPlace {
  readonly id: string
  /** 'own', or the district whose committee meets: conclusions come before the committee that made them. */
  readonly scope: string
  /** The day on which it was held, or is to be. */
  readonly day: IsoDate
  /** Orders the meetings of one day: the event by which each began; what has not begun comes last. */
  readonly order: number
  /** Members were asked in writing: nobody sat together, and nothing was carried over. */
  readonly isConsultation: boolean
}

export const isEarlier = (left: MeetingPlace, right: MeetingPlace): boolean =>
  left.id !== right.id && (compareDates(left.day, right.day) || left.order - right.order) < 0

/**
 * How many meetings of the same committee were held since a conclusion was made and found it open: 0 at the first that
 * comes after it. One that was held on the day on which the work was done still found it open.
 *
 * @param held meetings that were held, in any order; the one that made it may be among them
 * @param settledOn the day on which nothing was left to be done; null: it is open
 * @param before the meeting that is prepared, which does not count itself; null: all that were held
 */
export const meetingsWaited = (
  made: MeetingPlace,
  held: readonly MeetingPlace[],
  settledOn: IsoDate | null,
  before: MeetingPlace | null,
): number =>
  held.filter(
    (meeting) =>
      meeting.scope === made.scope &&
      !meeting.isConsultation &&
      isEarlier(made, meeting) &&
      (settledOn === null || meeting.day <= settledOn) &&
      (before === null || isEarlier(meeting, before)),
  ).length
