import { applicationId, type Connection } from './connection.ts'
import { type Migration, migrationHash } from './migrations/migration.ts'
import { queries } from './schema.ts'
import { StoreFailure } from './store.ts'

/** Where a database file stands before anything was done to it. */
export interface SchemaState {
  /** Nothing was ever created in it. */
  readonly isEmpty: boolean
  readonly isOurs: boolean
  readonly version: number
}

export function schemaState(connection: Connection): SchemaState {
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  return {
    isEmpty: tables === 0,
    isOurs: connection.raw.pragma('application_id', { simple: true }) === applicationId,
    version: Number(connection.raw.pragma('user_version', { simple: true })),
  }
}

/** Refuses a store whose past steps are not the ones this program knows. */
export function requireKnownMigrations(
  connection: Connection,
  migrations: readonly Migration[],
  directory: string,
  appVersion: string,
): void {
  const { version } = schemaState(connection)
  const newest = migrations.length
  if (version > newest) throw newerVersion(connection, { version, newest, directory, appVersion })
  const changed = changedMigrations(connection, migrations)
  if (changed.length > 0) {
    throw new StoreFailure(
      'migration_changed',
      `Cấu trúc của dữ liệu trong “${directory}” không khớp với phần mềm này (bước ${changed.join(', ')}); phần mềm không mở để tránh làm hỏng số liệu. Hãy cài lại đúng bản phần mềm đã dùng trước đó.`,
    )
  }
}

/** Names of the recorded steps that differ from the program's own, or are missing between them. */
export function changedMigrations(connection: Connection, migrations: readonly Migration[]): readonly string[] {
  const recorded = connection.all(
    queries.selectFrom('migration').select(['version', 'name', 'hash']).orderBy('version'),
  )
  const { version } = schemaState(connection)
  const known = migrations.slice(0, version)
  const wrong = known.filter((migration, index) => {
    const row = recorded[index]
    return row?.version !== migration.version || row.hash !== migrationHash(migration)
  })
  const surplus = recorded.slice(known.length).map((row) => row.name)
  return [...wrong.map((migration) => migration.name), ...surplus]
}

export interface MigrationRun {
  readonly migrations: readonly Migration[]
  readonly appVersion: string
  readonly now: () => number
  /** Runs inside the first step's transaction, so that a store without identity never exists. */
  readonly createIdentity: () => void
  /** Called before each step on a store that holds data; the step starts only after it returned. */
  readonly backUpBefore: (migration: Migration) => void
}

/** Brings the schema up to date, one transaction a step: a process killed in the middle leaves the step before it. */
export function runMigrations(connection: Connection, run: MigrationRun): void {
  const { version, isEmpty } = schemaState(connection)
  for (const migration of run.migrations.slice(isEmpty ? 0 : version)) {
    if (!isEmpty) run.backUpBefore(migration)
    applyMigration(connection, migration, run)
  }
}

function applyMigration(connection: Connection, migration: Migration, run: MigrationRun): void {
  // Rebuilding a table needs foreign keys off, which is impossible inside a transaction; the check comes before COMMIT.
  connection.raw.pragma('foreign_keys = OFF')
  try {
    connection.transaction(() => {
      connection.raw.exec(migration.sql)
      if (migration.version === 1) {
        connection.raw.exec(migrationTable)
        connection.raw.pragma(`application_id = ${applicationId}`)
        run.createIdentity()
      }
      connection.run(
        queries.insertInto('migration').values({
          version: migration.version,
          name: migration.name,
          hash: migrationHash(migration),
          applied_at: new Date(run.now()).toISOString(),
          applied_with: run.appVersion,
        }),
      )
      connection.raw.pragma(`user_version = ${migration.version}`)
      const broken = connection.raw.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`Migration ${migration.name} leaves ${broken.length} broken references`)
    })
  } finally {
    connection.raw.pragma('foreign_keys = ON')
  }
}

/** Outside the numbered steps: it records them and never changes. */
export const migrationTable = `
CREATE TABLE migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  applied_with TEXT NOT NULL
) STRICT`

function newerVersion(
  connection: Connection,
  {
    version,
    newest,
    directory,
    appVersion,
  }: { version: number; newest: number; directory: string; appVersion: string },
): StoreFailure {
  const last = connection.first(
    queries.selectFrom('migration').select('applied_with').orderBy('version', 'desc').limit(1),
  )
  const madeWith = last === null ? '' : `, phần mềm bản ${last.applied_with}`
  return new StoreFailure(
    'newer_version',
    `Dữ liệu trong “${directory}” do phiên bản phần mềm mới hơn tạo ra (cấu trúc số ${version}${madeWith}); bản đang dùng là ${appVersion}, chỉ mở được đến cấu trúc số ${newest}. Hãy cập nhật phần mềm rồi mở lại.`,
  )
}
