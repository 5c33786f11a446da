import { createHash } from 'node:crypto'

/**
 * One step of the schema. Numbered, immutable and self-contained: it is SQL text only and uses no constant of the
 * program, so that what it did to an old store does not change when the program does. Its hash is recorded in each
 * store and compared at every opening.
 */
export interface Migration {
  /** 1, 2, 3 … without gaps; the store's `user_version` afterwards. */
  readonly version: number
  /** The file's name: `0001-first-schema`. */
  readonly name: string
  readonly sql: string
}

export const migrationHash = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex')
