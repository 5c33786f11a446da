import { join } from 'node:path'

/** Where the parts of a store lie inside its folder. */
export interface StorePaths {
  readonly directory: string
  readonly database: string
  readonly lock: string
  readonly lockHolder: string
  readonly originals: string
  readonly backups: string
  readonly auditAnchor: string
}

export const storePaths = (directory: string): StorePaths => ({
  directory,
  database: join(directory, 'store.db'),
  lock: join(directory, 'lock.db'),
  lockHolder: join(directory, 'lock-holder.json'),
  originals: join(directory, 'originals'),
  backups: join(directory, 'backups'),
  auditAnchor: join(directory, 'audit-anchor.json'),
})
