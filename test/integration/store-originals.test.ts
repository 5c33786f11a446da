import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../electron/store/store.ts'
import type { Sha256 } from '../../shared/domain/ids.ts'
import { acceptReport, StoreBench } from '../reliability/sample-store.ts'

let bench: StoreBench
let store: Store
beforeEach(() => {
  bench = new StoreBench()
  store = bench.openWithCatalogue()
})
afterEach(() => bench.dispose())

const bytes = Buffer.from('báo cáo')
const placeOf = (sha256: Sha256) => join(bench.directory, 'originals', sha256.slice(0, 2), sha256)
const complaints = () =>
  store
    .verify()
    .filter((check) => !check.ok)
    .map((check) => `${check.name}: ${check.message}`)

it('keeps the bytes under their SHA-256, once, however often they come', () => {
  const sha256 = store.originals.keep(bytes)
  expect(sha256).toBe('4f54e9e1a61c1d4cf25619dd194e1c15227662e7d954e76cd6063a5735f79a36')
  expect(store.originals.keep(bytes)).toBe(sha256)
  expect(readFileSync(placeOf(sha256))).toEqual(bytes)
  expect(readdirSync(join(bench.directory, 'originals', sha256.slice(0, 2)))).toEqual([sha256])
  expect(store.originals.read(sha256)).toEqual(bytes)
  expect(store.originals.read('0'.repeat(64) as Sha256)).toBeNull()
})

it('finds one changed byte, says so when it is read, and heals it when the same file comes again', () => {
  const { sha256 } = acceptReport(store, { si_compulsory: 1 })
  if (sha256 === null) throw new Error('A file submission has a file')
  const good = readFileSync(placeOf(sha256))
  const bad = Buffer.from(good)
  bad.writeUInt8(bad.readUInt8(0) ^ 1, 0)
  writeFileSync(placeOf(sha256), bad)
  expect(complaints()).toEqual([expect.stringMatching(/^originals: .*“bao-cao\.xlsx” đã bị thay đổi/)])
  expect(() => store.originals.read(sha256)).toThrow(
    expect.objectContaining({ code: 'damaged', message: expect.stringContaining(placeOf(sha256)) }),
  )
  store.originals.keep(good)
  expect(complaints()).toEqual([])
})

it('sweeps what a killed import left, and keeps what a row rests on', () => {
  const { sha256 } = acceptReport(store, { si_compulsory: 1 })
  const orphan = store.originals.keep(Buffer.from('chưa có dòng nào'))
  if (sha256 === null) throw new Error('A file submission has a file')
  const shelf = join(bench.directory, 'originals', 'ff')
  mkdirSync(shelf, { recursive: true })
  writeFileSync(join(shelf, `${'f'.repeat(64)}.partial-1`), 'dở dang')
  writeFileSync(join(bench.directory, 'originals', 'ghi chú.txt'), 'của người dùng')
  store.close()
  bench.open().close()
  expect([existsSync(placeOf(sha256)), existsSync(placeOf(orphan)), existsSync(shelf)]).toEqual([true, false, false])
  expect(existsSync(join(bench.directory, 'originals', 'ghi chú.txt'))).toBe(true)
})

it('sweeps nothing while the database is older than the folder: the files may belong to lost rows', () => {
  store.close()
  const older = readFileSync(join(bench.directory, 'store.db'))
  store = bench.open()
  const { sha256 } = acceptReport(store, { si_compulsory: 1 })
  store.close()
  writeFileSync(join(bench.directory, 'store.db'), older)
  expect(() => bench.open()).toThrow(expect.objectContaining({ code: 'damaged' }))
  expect(sha256 !== null && existsSync(placeOf(sha256))).toBe(true)
})
