import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Connection } from '../../electron/store/connection.ts'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { acceptReport, StoreBench, year2023 } from '../reliability/sample-store.ts'

let bench: StoreBench
beforeEach(() => {
  bench = new StoreBench()
})
afterEach(() => bench.dispose())

const holdingScript = fileURLToPath(new URL('../reliability/holding-child.ts', import.meta.url))
const unprivilegedScript = fileURLToPath(new URL('../reliability/unprivileged-child.ts', import.meta.url))
const databaseFile = () => join(bench.directory, 'store.db')
/** Writes behind the program's back, as no part of it ever does. */
function tamper(sql: string): void {
  const database = new Database(databaseFile())
  database.exec(sql)
  database.close()
}

describe('a new store', () => {
  it('lays itself out in a folder that did not exist', () => {
    const store = bench.open({ directory: join(bench.folder, 'một', 'hai') })
    expect(store.schemaVersion).toBe(allMigrations.length)
    expect(readdirSync(store.directory)).toEqual(expect.arrayContaining(['store.db', 'lock.db', 'audit-anchor.json']))
    expect(store.verify().map((check) => [check.name, check.ok])).toEqual([
      ['integrity', true],
      ['foreign_keys', true],
      ['migrations', true],
      ['audit_chain', true],
      ['audit_anchor', true],
      ['originals', true],
      ['issued', true],
    ])
  })

  it('keeps its identity, and what it was created for, for good', () => {
    const created = bench.open({ demo: true })
    const { storeId } = created
    created.close()
    const reopened = bench.open({ demo: false })
    expect([reopened.storeId, reopened.isDemo]).toEqual([storeId, true])
    expect(() => tamper('UPDATE store SET is_demo = 0')).toThrow('identity of a store is fixed')
  })
})

it('writes with full synchronisation, WAL and foreign keys on every connection, also on a reopened file', () => {
  bench.open().close()
  for (const mode of ['write', 'read'] as const) {
    const connection = new Connection({ file: databaseFile(), failureContext: { directory: bench.directory, mode } })
    const pragma = (name: string) => connection.raw.pragma(name, { simple: true })
    expect([
      pragma('journal_mode'),
      pragma('synchronous'),
      pragma('foreign_keys'),
      pragma('recursive_triggers'),
    ]).toEqual(['wal', 2, 1, 1])
    connection.close()
  }
  const strict = new Database(databaseFile(), { readonly: true })
  const loose = strict
    .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
    .all()
  const [major = 0, minor = 0, patch = 0] = String(strict.prepare('SELECT sqlite_version()').pluck().get())
    .split('.')
    .map(Number)
  strict.close()
  expect(loose).toEqual([])
  expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003)
})

describe('one writer', () => {
  it('refuses a second one and names the holder', () => {
    bench.open({ door: 'window' })
    expect(() => bench.open()).toThrow(
      expect.objectContaining({
        code: 'held_by_another',
        message: expect.stringMatching(
          new RegExp(`tiến trình ${process.pid} .*cửa sổ ứng dụng, từ 08:15 ngày 05/01/2024`),
        ),
      }),
    )
  })

  it('lets the next one in after the first has closed', () => {
    bench.open().close()
    expect(bench.open().mode).toBe('write')
  })

  it('is refused while another process writes, and gets in after that one was killed', async () => {
    const holder = spawn(process.execPath, ['--expose-gc', holdingScript, bench.directory], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve))
      const naming = expect.stringContaining(`tiến trình ${holder.pid} `)
      expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'held_by_another', message: naming }))
    } finally {
      holder.kill('SIGKILL')
      await gone
    }
    expect(bench.open().settings.get('written_by_holder')).toBe(true)
  })

  it('leaves readers in: they see what is committed, and nothing they do can write', () => {
    const writer = bench.openWithCatalogue()
    const reader = bench.open({ mode: 'read' })
    expect(reader.facts.periods()).toEqual([])
    acceptReport(writer, { si_compulsory: 120 })
    expect(reader.facts.periods()).toEqual([year2023])
    const attempts = [
      () => reader.settings.set('key', 1),
      () => reader.people.add({ name: 'Một người', post: '' }),
      () => reader.originals.keep(Buffer.from('x')),
      () => acceptReport(reader, { si_compulsory: 1 }),
    ]
    for (const attempt of attempts) expect(attempt).toThrow(expect.objectContaining({ code: 'read_only' }))
    expect(reader.verify().filter((check) => !check.ok)).toEqual([])
  })

  it('does not write on a network share', () => {
    expect(() => bench.open({ isNetworkShare: () => true })).toThrow(expect.objectContaining({ code: 'network_share' }))
    expect(existsSync(bench.directory)).toBe(false)
  })
})

describe('what cannot be opened says why', () => {
  it('has nothing to read in a folder without a store, and creates nothing there', () => {
    expect(() => bench.open({ mode: 'read' })).toThrow(expect.objectContaining({ code: 'not_found' }))
    expect(existsSync(bench.directory)).toBe(false)
  })

  it('refuses a store of a newer version and names both versions', () => {
    bench.open().close()
    const later = allMigrations.length + 1
    tamper(
      `INSERT INTO migration VALUES (${later}, 'later', 'x', '2025-01-01', '9.8.7'); PRAGMA user_version = ${later}`,
    )
    for (const mode of ['write', 'read'] as const) {
      const naming = expect.stringMatching(
        new RegExp(
          `cấu trúc số ${later}, phần mềm bản 9\\.8\\.7.*bản đang dùng là 0\\.1\\.0.*cấu trúc số ${later - 1}`,
        ),
      )
      expect(() => bench.open({ mode })).toThrow(expect.objectContaining({ code: 'newer_version', message: naming }))
    }
  })

  it('refuses a store whose migrations are not the ones this program knows', () => {
    bench.open().close()
    tamper(`UPDATE migration SET hash = 'another'`)
    const naming = expect.stringContaining('0001-first-schema')
    expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'migration_changed', message: naming }))
  })

  it('refuses a folder below a file', () => {
    writeFileSync(join(bench.folder, 'tệp'), '')
    expect(() => bench.open({ directory: join(bench.folder, 'tệp', 'kho') })).toThrow(
      expect.objectContaining({ code: 'no_permission' }),
    )
  })

  it.skipIf(process.platform === 'win32')('refuses a folder without write permission, and leaves nothing in it', () => {
    mkdirSync(bench.directory)
    chmodSync(bench.folder, 0o755)
    chmodSync(bench.directory, 0o555)
    // The child gives up root's rights first: for root no permission bites.
    const child = spawnSync(process.execPath, [unprivilegedScript, bench.directory], { encoding: 'utf8' })
    expect(child.stderr).toBe('')
    expect(child.stdout).toMatch(/^no_permission Không có quyền ghi vào thư mục dữ liệu “.*”\. Hãy chọn thư mục khác/)
    expect(readdirSync(bench.directory)).toEqual([])
  })

  it('refuses a SQLite file of somebody else and leaves it as it was', () => {
    mkdirSync(bench.directory)
    tamper('CREATE TABLE theirs (x); PRAGMA user_version = 7')
    expect(() => bench.open()).toThrow(
      expect.objectContaining({
        code: 'damaged',
        message: expect.stringContaining('không phải là dữ liệu của Sổ Chỉ đạo'),
      }),
    )
    const database = new Database(databaseFile(), { readonly: true })
    expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(1)
    database.close()
  })
})

describe('a damaged store', () => {
  function fill(): void {
    const store = bench.openWithCatalogue()
    for (let index = 0; index < 30; index += 1) acceptReport(store, { si_compulsory: index, hi_participants: index })
    store.close()
  }

  it('is not opened, nothing is removed, and the newest good backup is named', () => {
    fill()
    // The next day's first opening leaves a backup.
    const tomorrow = () => Date.parse('2024-01-06T01:00:00Z')
    bench.open({ now: tomorrow }).close()
    const [backup = ''] = readdirSync(join(bench.directory, 'backups'))
    const bytes = readFileSync(databaseFile())
    bytes.fill(0xa5, 8_192, 40_960)
    writeFileSync(databaseFile(), bytes)
    const before = readdirSync(bench.directory)
    const naming = expect.stringMatching(new RegExp(`giữ nguyên mọi tệp.*${backup}” \\(08:00 ngày 06/01/2024\\)`))
    expect(() => bench.open({ now: tomorrow })).toThrow(expect.objectContaining({ code: 'damaged', message: naming }))
    expect(readdirSync(bench.directory)).toEqual(
      expect.arrayContaining(before.filter((name) => name !== 'lock-holder.json')),
    )
  })

  it.each([
    ['no longer a database', Buffer.alloc(8_192, 7)],
    ['empty', Buffer.alloc(0)],
    ['gone', null],
  ])('is told from a new one when its file is %s', (_what, content) => {
    fill()
    if (content === null) rmSync(databaseFile())
    else writeFileSync(databaseFile(), content)
    expect(() => bench.open()).toThrow(
      expect.objectContaining({ code: 'damaged', message: expect.stringContaining('bản sao lưu') }),
    )
  })

  it('is found when a guard against rewriting was taken away, and verify names it', () => {
    fill()
    tamper('DROP TRIGGER fact_not_deleted')
    expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'damaged' }))
    const [complaint] = bench
      .open({ mode: 'read' })
      .verify()
      .filter((check) => !check.ok)
    expect(complaint).toMatchObject({ name: 'migrations', message: expect.stringContaining('fact_not_deleted') })
  })

  it('is found when a letter of its own description changed', () => {
    fill()
    const text = readFileSync(databaseFile()).toString('latin1').replaceAll('json_valid(value)', 'jsom_valid(value)')
    writeFileSync(databaseFile(), Buffer.from(text, 'latin1'))
    expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('is found cut short', () => {
    fill()
    const bytes = readFileSync(databaseFile())
    writeFileSync(databaseFile(), bytes.subarray(0, bytes.length - 3 * 4_096))
    expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('is found when its last writes were lost with the WAL: reading goes on, writing does not', () => {
    fill()
    const store = bench.open()
    const kept = readFileSync(databaseFile())
    acceptReport(store, { si_compulsory: 999 })
    store.close()
    writeFileSync(databaseFile(), kept)
    rmSync(join(bench.directory, 'store.db-wal'), { force: true })
    const naming = expect.stringContaining('thiếu 1 dòng cuối')
    expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'damaged', message: naming }))
    expect(bench.open({ mode: 'read' }).facts.inForce({ period: year2023 }).length).toBeGreaterThan(0)
  })
})
