import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSoundBackup } from '../../electron/store/back-up-store.ts'
import type { Store } from '../../electron/store/store.ts'
import { acceptReport, StoreBench, year2023 } from '../reliability/sample-store.ts'

let bench: StoreBench
let store: Store
beforeEach(() => {
  bench = new StoreBench()
  store = bench.openWithCatalogue()
})
afterEach(() => bench.dispose())

const target = () => join(bench.folder, 'sao lưu.db')
const backups = () => readdirSync(join(bench.directory, 'backups'))

describe('a backup', () => {
  it('is one file with every figure, every original and the head of the audit', async () => {
    const first = acceptReport(store, { si_compulsory: 100 })
    acceptReport(store, { si_compulsory: 120 }, { replaces: first.id, replaceReason: 'Số liệu gửi lại' })
    await store.backup(target())
    expect(readdirSync(bench.folder).sort()).toEqual(['dữ liệu', 'sao lưu.db'])
    expect(readSoundBackup(target())).toEqual({
      storeId: store.storeId,
      madeAt: '2024-01-05T01:15:00.000Z',
      madeWith: '0.1.0',
      auditSequence: 2,
      auditHash: store.audit.list(1)[0]?.hash,
      withOriginals: true,
    })
    const copy = new Database(target(), { readonly: true })
    const kept = copy.prepare('SELECT sha256, bytes FROM backup_original').all() as {
      sha256: typeof first.sha256
      bytes: Buffer
    }[]
    expect(kept).toHaveLength(2)
    for (const { sha256, bytes } of kept) expect(sha256 && store.originals.read(sha256)).toEqual(bytes)
    expect(copy.prepare('SELECT standing, amount FROM fact ORDER BY id').raw().all()).toEqual([
      ['superseded', 100],
      ['in_force', 120],
    ])
    copy.close()
  })

  it('opens as a store with the same figures', async () => {
    acceptReport(store, { si_compulsory: 100 })
    await store.backup(target())
    const directory = join(bench.folder, 'nơi khác')
    mkdirSync(directory)
    writeFileSync(join(directory, 'store.db'), readFileSync(target()))
    const restored = bench.open({ directory, mode: 'read' })
    expect(restored.facts.inForce({})).toEqual(store.facts.inForce({}))
    expect(restored.storeId).toBe(store.storeId)
  })

  it('ends and is whole though figures keep coming in while it runs', async () => {
    for (let index = 0; index < 40; index += 1)
      acceptReport(store, Object.fromEntries(Array.from({ length: 60 }, (_, figure) => [`figure_${figure}`, index])))
    let running = true
    const backup = store.backup(target()).finally(() => {
      running = false
    })
    let written = 0
    while (running && written < 500) {
      acceptReport(store, { si_compulsory: written })
      written += 1
      await new Promise((resolve) => setImmediate(resolve))
    }
    await backup
    expect(written).toBeGreaterThan(0)
    expect(readSoundBackup(target())).toMatchObject({ withOriginals: true })
  })

  it('is refused, and the backup before it stays, when an original is no longer what it was', async () => {
    const { sha256 } = acceptReport(store, { si_compulsory: 100 })
    await store.backup(target())
    const good = readFileSync(target())
    if (sha256 === null) throw new Error('A file submission has a file')
    rmSync(join(bench.directory, 'originals', sha256.slice(0, 2), sha256))
    await expect(store.backup(target())).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(sha256),
    })
    expect(readFileSync(target()).equals(good)).toBe(true)
    expect(readdirSync(bench.folder).sort()).toEqual(['dữ liệu', 'sao lưu.db'])
  })

  it('says where it may not write', async () => {
    writeFileSync(join(bench.folder, 'tệp'), '')
    const file = join(bench.folder, 'tệp', 'sao lưu.db')
    await expect(store.backup(file)).rejects.toMatchObject({
      code: 'no_permission',
      message: expect.stringContaining(join(bench.folder, 'tệp')),
    })
  })

  it('is not whole any more once bytes of it changed', async () => {
    for (let index = 0; index < 20; index += 1) acceptReport(store, { si_compulsory: index })
    await store.backup(target())
    const bytes = readFileSync(target())
    bytes.fill(0x5a, 8_192, 24_576)
    writeFileSync(target(), bytes)
    expect(readSoundBackup(target())).toBeNull()
    writeFileSync(target(), 'không phải bản sao lưu')
    expect(readSoundBackup(target())).toBeNull()
  })
})

describe('the automatic backup', () => {
  const openAt = (moment: string) => bench.open({ now: () => Date.parse(moment) })

  it('is made by the first opening of a day, of a store that holds something', () => {
    store.close()
    openAt('2024-01-06T00:30:00Z').close()
    expect(readdirSync(bench.directory)).not.toContain('backups')
    store = openAt('2024-01-06T01:00:00Z')
    acceptReport(store, { si_compulsory: 100 })
    store.close()
    openAt('2024-01-06T02:00:00Z').close()
    openAt('2024-01-06T03:00:00Z').close()
    expect(backups()).toEqual(['so-chi-dao-20240106-020000000Z-daily.db'])
    expect(readSoundBackup(join(bench.directory, 'backups', backups()[0] ?? ''))).toMatchObject({
      auditSequence: 1,
      withOriginals: false,
    })
  })

  it('keeps ten and lets the oldest go; a file of somebody else stays', () => {
    acceptReport(store, { si_compulsory: 100 })
    store.close()
    mkdirSync(join(bench.directory, 'backups'))
    writeFileSync(join(bench.directory, 'backups', 'của tôi.db'), '')
    for (let day = 10; day < 24; day += 1) openAt(`2024-01-${day}T01:00:00Z`).close()
    const kept = backups().filter((name) => name !== 'của tôi.db')
    expect([kept.length, kept[0], kept.at(-1), backups().length]).toEqual([
      10,
      'so-chi-dao-20240114-010000000Z-daily.db',
      'so-chi-dao-20240123-010000000Z-daily.db',
      11,
    ])
  })
})

it('leaves the store at work: what is accepted after a backup is in the next one', async () => {
  acceptReport(store, { si_compulsory: 100 })
  await store.backup(target())
  acceptReport(store, { hi_participants: 50 })
  await store.backup(target())
  expect(readSoundBackup(target())).toMatchObject({ auditSequence: 2 })
  expect(store.facts.inForce({ period: year2023 })).toHaveLength(2)
})
