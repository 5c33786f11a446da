import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import type { Migration } from '../../electron/store/migrations/migration.ts'

/** A step that writes so many rows that somebody can end the program in the middle of it. */
export const slowMigration = (rows: number): Migration => ({
  version: allMigrations.length + 1,
  name: 'later-slow',
  sql: `
    CREATE TABLE slow (number INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
    WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ${rows})
    INSERT INTO slow SELECT number, hex(randomblob(100)) FROM numbers;`,
})
