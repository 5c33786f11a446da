import type { Desk } from '../usecases/desk.ts'
import type { BatchRegistry } from '../usecases/intake/batch.ts'
import type { ChangeFeed } from './change-feed.ts'

export type Door = 'window' | 'web' | 'cli'

/** Who is acting on one connection; kept by the door that opened it. */
export interface Session {
  personId: string | null
}

/** What every procedure gets beside its input. */
export interface BackendContext {
  readonly desk: Desk
  readonly batches: BatchRegistry
  readonly changes: ChangeFeed
  /** The changes that the search index holds; null: it was not looked at since the store was opened. */
  readonly searchIndex: { upTo: number | null }
  readonly session: Session
  readonly door: Door
  readonly appVersion: string
  /** Sentences about catalogue files that could not be used. */
  readonly catalogueProblems: readonly string[]
}

/** Setting that remembers who acted last in the window of this PC. */
export const actingPersonSetting = 'window_acting_person'
