import type { PlanId, Sha256 } from '../../shared/domain/ids.ts'
import type { KeptEntry, RegisterEntry, RegisterId } from '../../shared/domain/registers/register-entry.ts'
import type { Person } from './person.ts'

/** The row of a sheet that brought an entry. */
export interface RegisterOrigin {
  readonly fileName: string
  readonly sha256: Sha256
  readonly sheet: string
  /** As the spreadsheet counts, from 1. */
  readonly row: number
}

/** One version of an entry, as it was saved. */
export interface RegisterVersion extends KeptEntry {
  /** Why it was changed or taken back; null where nobody had to say. */
  readonly reason: string | null
  readonly origin: RegisterOrigin | null
  readonly at: string
  readonly personName: string
}

export interface NewRegisterVersion {
  /** Null: a new entry. */
  readonly id: string | null
  readonly planId: PlanId | null
  readonly entry: RegisterEntry
  readonly withdrawn: boolean
  readonly reason: string | null
  readonly origin: RegisterOrigin | null
  readonly person: Person
  /** Of the version that the person saw; 0 for a new entry. */
  readonly expectedRevision: number
}

export interface RegisterStore {
  /**
   * Adds a version; null when the entry's newest is not `expectedRevision` any more. Call inside a transaction, with
   * the audit row; bytes of an origin are kept before.
   */
  append(version: NewRegisterVersion): RegisterVersion | null
  /** The newest version of every entry, oldest day first; withdrawn ones too. */
  list(register: RegisterId): readonly RegisterVersion[]
  /** The newest version of one entry. */
  byId(id: string): RegisterVersion | null
  /** Every version of an entry, newest first. */
  history(id: string): readonly RegisterVersion[]
}
