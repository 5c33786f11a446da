import type { Connection } from './connection.ts'
import type { Migration } from './migrations/migration.ts'
import type { StorePaths } from './store-directory.ts'
import type { FailureContext } from './translate-failure.ts'
import type { StoreDoor } from './writer-lock.ts'

export interface OpenStoreOptions {
  /** Created, with its parents, when opened for writing for the first time. */
  readonly directory: string
  /** 'write': the only writer; creates and upgrades. 'read': beside a writer, changes nothing. */
  readonly mode: 'write' | 'read'
  /** Marks a store as illustrative; decided when it is created, ignored afterwards. */
  readonly demo?: boolean
  readonly appVersion: string
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Named to the next one who wants to write; 'command_line' when left out. */
  readonly door?: StoreDoor
  readonly isNetworkShare?: (directory: string) => boolean
}

/** What only tests replace. */
export interface StoreInternals {
  readonly migrations: readonly Migration[]
  /** Upper limit of the database in pages of 4,096 bytes: a disk that is full at a chosen point. */
  readonly maximumPages?: number
}

/** What the parts of an open store share. */
export interface StoreParts {
  readonly connection: Connection
  readonly paths: StorePaths
  readonly context: FailureContext
  readonly options: OpenStoreOptions
  readonly internals: StoreInternals
}
