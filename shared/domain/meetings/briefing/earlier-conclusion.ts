import type { IsoDate } from '../../ids.ts'
import type { Party } from './party.ts'

/** A numbered conclusion of an earlier meeting, with what became of it until the meeting that is prepared. */
export interface EarlierConclusion {
  readonly meetingId: string
  readonly meetingDate: IsoDate
  /** "12/TB-BCĐ"; null: the notice is not issued yet. */
  readonly noticeNumber: string | null
  /** Its khoản, from 1. */
  readonly clause: number
  readonly text: string
  /** Empty: it informs, or nobody was named ("chưa phân công"). */
  readonly lead: readonly Party[]
  readonly due: { readonly date: IsoDate; readonly inclusive: boolean } | null
  /** As lists show it: "đang thực hiện", "hoàn thành quá hạn". */
  readonly stateLabel: string
  /** Nothing is left to be done about it. */
  readonly isSettled: boolean
  /** Đề nghị: never late. */
  readonly isRequest: boolean
  /** Whole days after its last day in time; 0 of a request and of what sets no day. */
  readonly daysLate: number
  /** Meetings since then that found it open; 0: this is the first. */
  readonly meetingsWaited: number
  /** Key of the task it became; null: it gave no work. */
  readonly taskKey: string | null
}

/** "khoản 2 Thông báo số 12/TB-BCĐ"; while the notice has no number: "khoản 2 kết luận cuộc họp ngày 05/01/2023". */
export const earlierCitation = (
  { clause, noticeNumber, meetingDate }: Pick<EarlierConclusion, 'clause' | 'noticeNumber' | 'meetingDate'>,
  dated: (day: IsoDate) => string,
): string =>
  noticeNumber === null
    ? `khoản ${clause} kết luận cuộc họp ngày ${dated(meetingDate)}`
    : `khoản ${clause} Thông báo số ${noticeNumber}`

/** Open ones alone, those that waited longest first, then the latest, then by their meeting and number. */
export const openEarlier = (conclusions: readonly EarlierConclusion[]): readonly EarlierConclusion[] =>
  conclusions
    .filter(({ isSettled }) => !isSettled)
    .toSorted(
      (left, right) =>
        right.meetingsWaited - left.meetingsWaited ||
        right.daysLate - left.daysLate ||
        (left.meetingDate < right.meetingDate ? -1 : left.meetingDate > right.meetingDate ? 1 : 0) ||
        left.clause - right.clause,
    )
