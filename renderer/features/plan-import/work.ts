import type { Review } from './review.ts'

/** The document in hand: its name, its bytes where the browser still has them, and where its review begins. */
export interface Work {
  readonly fileName: string
  readonly file: Blob | null
  readonly start: Review
  /** When it was left, for one that is taken up again; ISO 8601 UTC. */
  readonly leftAt: string | null
}
