import type { IsoDate } from '../ids.ts'

/** Whom a round writes to: a district or an agency. */
export interface RoundReceiver {
  readonly kind: 'unit' | 'agency'
  readonly code: string
}

/** "unit/492", "agency/so-y-te": one text for maps and addresses. */
export const receiverKey = ({ kind, code }: RoundReceiver): string => `${kind}/${code}`

/** How the secretariat dealt with an opinion; `agreed`: nothing to deal with. */
export const opinionOutcomes = ['pending', 'agreed', 'accepted', 'partly', 'explained'] as const
export type OpinionOutcome = (typeof opinionOutcomes)[number]

export interface Opinion {
  /** Stays with the opinion through its changes. */
  readonly opinionId: string
  readonly receiver: RoundReceiver
  /** Id of the letter it came in; null: given in a meeting or by word of mouth. */
  readonly documentId: string | null
  /** Which part of the draft: "Mục II.2, trang 4". */
  readonly about: string
  /** '' of one who agrees. */
  readonly text: string
  readonly outcome: OpinionOutcome
  /** Why it was not (wholly) taken up, or where it was taken up. */
  readonly answer: string | null
}

/** What is asked of whom until when. */
export interface RoundPlan {
  readonly receivers: readonly RoundReceiver[]
  /** The day the letter names. */
  readonly deadline: IsoDate
  /** False: "trước ngày", true: "chậm nhất ngày". */
  readonly inclusive: boolean
  /** Đề cương, one line each; a line that begins with "- " stands below the one before. */
  readonly outline: readonly string[]
}

/** A letter that left the office, with the number that the clerk gave. */
export interface SentLetter {
  /** "15/BCĐ-BHXH" */
  readonly number: string
  readonly date: IsoDate
  readonly receivers: readonly RoundReceiver[]
}

export type RoundChange =
  | ({ readonly kind: 'planned' } & RoundPlan)
  /** The letter asking for reports. */
  | ({ readonly kind: 'asked' } & SentLetter)
  /** A report in words came in. */
  | { readonly kind: 'text_received'; readonly receiver: RoundReceiver; readonly documentId: string }
  /** It was entered under the wrong sender. */
  | {
      readonly kind: 'text_withdrawn'
      readonly receiver: RoundReceiver
      readonly documentId: string
      readonly reason: string
    }
  /** A letter that chases those who are late. */
  | ({ readonly kind: 'chased' } & SentLetter)
  /** The letter asking for opinions on the draft. */
  | ({ readonly kind: 'opinions_asked'; readonly deadline: IsoDate; readonly inclusive: boolean } & SentLetter)
  /** A new opinion, or another version of one. */
  | ({ readonly kind: 'opinion' } & Opinion)
  | { readonly kind: 'opinion_withdrawn'; readonly opinionId: string; readonly reason: string }
  /** Phiếu trình: laid before the leader. */
  | { readonly kind: 'submitted'; readonly date: IsoDate; readonly to: string }

export type RoundEvent = RoundChange & {
  readonly sequence: number
  readonly at: string
  readonly day: IsoDate
  readonly personName: string
}
