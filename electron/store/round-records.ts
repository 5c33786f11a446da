import type { PeriodKey, PlanId, Sha256 } from '../../shared/domain/ids.ts'
import type { RoundChange, RoundEvent, SentLetter } from '../../shared/domain/rounds/round-event.ts'
import type { Person } from './person.ts'

/** What a round is about: a report that a plan asks for, and its period. */
export interface RoundKey {
  readonly planId: PlanId
  /** Id of the plan's obligation. */
  readonly obligationId: string
  readonly period: PeriodKey
}

export interface StoredRound extends RoundKey {
  readonly id: string
  readonly openedAt: string
  readonly openedBy: string
}

/** A paper that left the office with an event. */
export interface RoundFile {
  /** Sequence of the event. */
  readonly event: number
  readonly title: string
  readonly fileName: string
  readonly sha256: Sha256
}

export interface RoundStore {
  /** Call inside a transaction; there is at most one of a key. */
  open(key: RoundKey, person: Person): StoredRound
  find(key: RoundKey): StoredRound | null
  byId(id: string): StoredRound | null
  /** Newest first. */
  list(planId: PlanId): readonly StoredRound[]
  /**
   * Adds what somebody did, with the papers that left (their bytes are kept before); null when the round's last event is
   * not `expectedRevision` (0: none) any more. Call inside a transaction, with the audit row.
   */
  append(entry: {
    readonly roundId: string
    readonly change: RoundChange
    readonly files: readonly Omit<RoundFile, 'event'>[]
    readonly person: Person
    readonly expectedRevision: number
  }): RoundEvent | null
  /** Oldest first. */
  events(roundId: string): readonly RoundEvent[]
  files(roundId: string): readonly RoundFile[]
  /** Every letter that left, of all rounds of all plans, oldest first. */
  sentLetters(): readonly SentLetter[]
}
