import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSoundBackup } from '../../electron/store/back-up-store.ts'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { type Migration, migrationHash } from '../../electron/store/migrations/migration.ts'
import { acceptReport, StoreBench } from '../reliability/sample-store.ts'
import { slowMigration } from '../reliability/slow-migration.ts'

let bench: StoreBench
beforeEach(() => {
  bench = new StoreBench()
})
afterEach(() => bench.dispose())

/** A step after the newest one. */
const newest = allMigrations.length
const note: Migration = {
  version: newest + 1,
  name: 'later-note',
  sql: `CREATE TABLE note (text TEXT NOT NULL) STRICT; INSERT INTO note SELECT unit FROM submission`,
}
const broken: Migration = {
  version: newest + 1,
  name: 'later-broken',
  sql: 'CREATE TABLE note (text TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
}
const orphaning: Migration = {
  version: newest + 1,
  name: 'later-orphaning',
  sql: `DROP TRIGGER submission_content_fixed; UPDATE submission SET plan_id = 'gone'`,
}

function createOld(): void {
  const store = bench.openWithCatalogue()
  acceptReport(store, { si_compulsory: 100 })
  store.close()
}
function query(sql: string): unknown[] {
  const database = new Database(join(bench.directory, 'store.db'), { readonly: true })
  try {
    return database.prepare(sql).raw().all()
  } finally {
    database.close()
  }
}
const backups = () => readdirSync(join(bench.directory, 'backups'))

it('never changes a released migration', () => {
  // A change here means that stores in use would be refused: add a migration instead.
  expect(allMigrations.map((migration) => [migration.version, migration.name, migrationHash(migration)])).toEqual([
    [1, '0001-first-schema', '1bcbc32fa3113e5604927c726b328d68e55c7c4eaffd836834f91df9526ce25d'],
    [2, '0002-plans-of-the-committee', 'c3f6534dcd5dad638337afb5f45ed4e65cdd4cd7041f3d1f0f3d7e0d89c4d464'],
    [3, '0003-assigned-figures', '4fb08d291b38f999aa69487275d910d52f228f69ec760b0eb218cf53fd7ec447'],
    [4, '0004-tasks', '7b31ca5ab374783c2f612ee8b575423db6e66931a5b45a7c3543f5a7c0818303'],
    [5, '0005-contacts', '276b9c98112943173c5359e3331f664f35a35f4638448280474f0033a189c3a5'],
    [6, '0006-status-slips', 'f8b22537c2a71a243dfcd3ea607b836e005f695c9d3b67fedf72d9398571a648'],
    [7, '0007-search', '64ca6993f588fd5e2ebbf440e974c241cd69787ace6cede1b4da5017ae13c9bd'],
    [8, '0008-documents', '90caccc1e3185fcdeca1ca03ed09013b40fc410d45e5e8be269d91213ebd2986'],
    [9, '0009-registers', 'cde60ea589a5b1808a4057e3b7d48c44368014d71de9571ec6049b3bc8f05a1d'],
    [10, '0010-reporting-rounds', '0f8b13628b0e64deb6a9ce3d937ff21403ad2b5c8aa611aac9e3a0893cec76bf'],
    [11, '0011-committee', '98c5e79f2c5ac900879bd8716bcea75b37fdf0d2a65cfaf3dae10ecdb2e95e75'],
    [12, '0012-meetings', 'c466cc6c3eac458fab858cd0b085fbbcc9fb6906923f56c9a19b35e65382c933'],
  ])
})

describe('an older store', () => {
  it('is brought up to date when it is opened for writing, with a checked backup before', () => {
    createOld()
    const store = bench.open({}, { migrations: [...allMigrations, note] })
    expect(store.schemaVersion).toBe(newest + 1)
    expect(store.facts.inForce({})).toHaveLength(1)
    expect(query('SELECT text FROM note')).toEqual([['492']])
    expect(backups()).toEqual([expect.stringMatching(/-before-later-note\.db$/)])
    const before = new Database(join(bench.directory, 'backups', backups()[0] ?? ''), { readonly: true })
    expect([
      before.pragma('user_version', { simple: true }),
      before.prepare('SELECT count(*) FROM fact').pluck().get(),
    ]).toEqual([newest, 1])
    before.close()
    expect(store.verify().filter((check) => !check.ok)).toEqual([])
  })

  it('is not upgraded by a reader, which says what to do', () => {
    createOld()
    expect(() => bench.open({ mode: 'read' }, { migrations: [...allMigrations, note] })).toThrow(
      expect.objectContaining({ code: 'older_version' }),
    )
    expect(query('PRAGMA user_version')).toEqual([[newest]])
  })

  it.each([broken, orphaning])('stays as it was when the step fails ($name)', (migration) => {
    createOld()
    expect(() => bench.open({}, { migrations: [...allMigrations, migration] })).toThrow()
    expect(query('PRAGMA user_version')).toEqual([[newest]])
    expect(query(`SELECT count(*) FROM sqlite_schema WHERE name = 'note'`)).toEqual([[0]])
    expect(query('SELECT max(version) FROM migration')).toEqual([[newest]])
    expect(bench.open().facts.inForce({})).toHaveLength(1)
  })

  it('stays as it was when the program is killed in the middle of the step, and the next start finishes it', async () => {
    createOld()
    const script = fileURLToPath(new URL('../reliability/migrating-child.ts', import.meta.url))
    const child = spawn(process.execPath, [script, bench.directory], { stdio: ['ignore', 'pipe', 'ignore'] })
    let finished = false
    child.stdout.on('data', () => {
      finished = true
    })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    // The backup comes right before the step, which then works for seconds.
    const backedUp = () =>
      readdirSync(bench.directory).includes('backups') && backups().some((name) => name.endsWith('slow.db'))
    while (!backedUp()) await pause(10)
    await pause(100)
    child.kill('SIGKILL')
    await gone
    expect(finished).toBe(false)
    expect(readSoundBackup(join(bench.directory, 'backups', backups()[0] ?? ''))).toMatchObject({ auditSequence: 1 })

    const old = bench.open()
    expect([old.schemaVersion, old.facts.inForce({}).length]).toEqual([newest, 1])
    expect(old.verify().filter((check) => !check.ok)).toEqual([])
    expect(query(`SELECT count(*) FROM sqlite_schema WHERE name = 'slow'`)).toEqual([[0]])
    old.close()
    const upgraded = bench.open({}, { migrations: [...allMigrations, slowMigration(1_000)] })
    expect([upgraded.schemaVersion, query('SELECT count(*) FROM slow')]).toEqual([newest + 1, [[1_000]]])
  }, 60_000)
})
