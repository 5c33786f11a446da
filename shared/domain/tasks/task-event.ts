import type { IsoDate } from '../ids.ts'

/** `lead`, or the code of a coordinating agency: each answers for its own part. */
export type TaskLine = string
export const leadLine: TaskLine = 'lead'

/** An official document by which a change is made. */
export interface DecisionReference {
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string
}

/** What a person did to a task; events are only ever added, and the state is what they add up to. */
export type TaskChange =
  /** The agency works on it. */
  | {
      readonly kind: 'progress'
      readonly line: TaskLine
      /** 0 to 100; null: not said. */
      readonly percent: number | null
      readonly note: string
      readonly product: string | null
    }
  /** The agency says that it is done; the secretariat accepts or returns it. */
  | {
      readonly kind: 'reported'
      readonly line: TaskLine
      /** The day on which the work was done, as the agency states it. */
      readonly doneOn: IsoDate
      readonly note: string
      readonly product: string | null
      /**
       * The last day in time as it was then, written down with the report: no setting and no extension that comes later
       * moves what was in time (product.md rule 12). Null: there was none.
       */
      readonly lastDay?: IsoDate | null
    }
  | { readonly kind: 'accepted'; readonly line: TaskLine; readonly note: string }
  | { readonly kind: 'returned'; readonly line: TaskLine; readonly reason: string }
  /** Dừng, không còn phù hợp: only by decision. */
  | { readonly kind: 'stopped'; readonly decision: DecisionReference; readonly reason: string }
  | { readonly kind: 'resumed'; readonly decision: DecisionReference; readonly reason: string }
  /** Gia hạn: the old date is kept. */
  | {
      readonly kind: 'extended'
      readonly decision: DecisionReference
      readonly due: IsoDate
      readonly inclusive: boolean
      readonly reason: string
    }
  /** Whom the committee named for a task without a lead, or the agencies that took over. */
  | {
      readonly kind: 'assigned'
      readonly lead: readonly string[]
      readonly coordinating: readonly string[]
      readonly decision: DecisionReference | null
      readonly reason: string
    }
  /** An agency ended or was merged: its part passes on, with all that was said so far. */
  | {
      readonly kind: 'moved'
      readonly from: string
      readonly to: string
      readonly on: IsoDate
      readonly reason: string
    }
  /** A standing duty is judged once per reporting period. */
  | {
      readonly kind: 'judged'
      /** Period key of the report. */
      readonly period: string
      readonly outcome: 'well_done' | 'done' | 'not_done'
      readonly note: string
    }
  /** A document that answers the task. */
  | { readonly kind: 'evidence'; readonly line: TaskLine; readonly documentId: string }
  | { readonly kind: 'noted'; readonly text: string }

export type TaskEvent = TaskChange & {
  /** Order in the whole store, from 1. */
  readonly sequence: number
  readonly at: string
  /** The calendar day of `at` in Việt Nam. */
  readonly day: IsoDate
  readonly personId: string
  readonly personName: string
}
