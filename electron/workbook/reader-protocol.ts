import type { ReadLimits } from './read-limits.ts'
import type { PlanReadOutcome } from './read-plan-document.ts'

/** To the reading process. Only plain data crosses, in both directions. */
export interface ReadRequest {
  readonly type: 'read'
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: ReadLimits
  /** A report's figures, or the text of a plan. */
  readonly purpose: 'report' | 'plan'
}

/** From the reading process. */
export type ReaderMessage =
  | { readonly type: 'ready' }
  /** The request arrived: from here on, the end of the process is the file's doing. */
  | { readonly type: 'started'; readonly id: number }
  /** The directory of a zip says how much there is to inflate: the time allowed follows from it. */
  | { readonly type: 'unpacking'; readonly id: number; readonly bytes: number }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: PlanReadOutcome }
  /** A bug of ours, with its stack for the log; the process is of no use any more. */
  | { readonly type: 'failed'; readonly id: number; readonly detail: string }
