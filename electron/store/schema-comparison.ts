import Database from 'better-sqlite3'
import type { Connection } from './connection.ts'
import type { Migration } from './migrations/migration.ts'
import { migrationTable } from './run-migrations.ts'

/** What `sqlite_schema` says of itself; SQLite's own tables and those of a backup put back in place are left out. */
const schemaSql = `SELECT name, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'backup\\_%' ESCAPE '\\' ORDER BY name`

type SchemaObjects = ReadonlyMap<string, string>

/**
 * Names of tables, indexes and triggers that are not as the migrations leave them: a guard that somebody dropped, or a
 * flipped bit in the text of one, which no integrity check looks at. Expected is what the same steps make of an empty
 * database in memory.
 */
export function changedSchemaObjects(connection: Connection, migrations: readonly Migration[]): readonly string[] {
  const expected = expectedObjects(migrations)
  const actual = objectsOf(connection.raw)
  const names = new Set([...expected.keys(), ...actual.keys()])
  return [...names].filter((name) => expected.get(name) !== actual.get(name)).sort()
}

function expectedObjects(migrations: readonly Migration[]): SchemaObjects {
  const reference = new Database(':memory:')
  try {
    migrations.forEach((migration, index) => {
      reference.exec(migration.sql)
      if (index === 0) reference.exec(migrationTable)
    })
    return objectsOf(reference)
  } finally {
    reference.close()
  }
}

const objectsOf = (database: Database.Database): SchemaObjects =>
  new Map((database.prepare(schemaSql).all() as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]))
