import { writeSync } from 'node:fs'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { slowMigration } from './slow-migration.ts'

/** Upgrades a store by a step that takes many seconds; somebody kills it long before. */
const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('usage: migrating-child.ts DIRECTORY')
openStore(
  { directory, mode: 'write', appVersion: '0.2.0', now: Date.now },
  { migrations: [...allMigrations, slowMigration(10_000_000)] },
)
writeSync(1, 'finished\n')
