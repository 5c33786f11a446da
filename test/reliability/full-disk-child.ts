import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../electron/store/open-store.ts'
import { type Store, StoreFailure } from '../../electron/store/store.ts'
import { acceptReport, samplePlan, syncSampleCatalogue } from './sample-store.ts'

/** Runs on a small file system of its own; prints one line of JSON: what failed and how, and what held. */
const [mount] = process.argv.slice(2)
if (mount === undefined) throw new Error('usage: full-disk-child.ts DIRECTORY')
const directory = join(mount, 'dữ liệu')
const ballast = join(mount, 'ballast')
const figures = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`figure_${index}`, index]))
const open = () => openStore({ directory, mode: 'write', appVersion: '0.1.0', now: Date.now })
const failureOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof StoreFailure ? error.code : String(error)
  }
}

let store: Store = open()
syncSampleCatalogue(store)
let accepted = 0
const importUntilFull = () => {
  for (let turn = accepted; turn < 2_000; turn += 1) {
    const failure = failureOf(() => acceptReport(store, figures, { fileName: `lan-${turn}.xlsx` }))
    if (failure !== 'none') return failure
    accepted += 1
  }
  return 'none'
}
// Room for the store is left, but not for many imports: files of somebody else fill the disk.
mkdirSync(ballast, { recursive: true })
const { bavail, bsize } = statfsSync(mount)
writeFileSync(join(ballast, 'big'), Buffer.alloc(Math.max(0, bavail * bsize - 1_500_000)))
const importFailure = importUntilFull()
const backupFailure = await store.backup(join(mount, 'sao lưu.db')).then(
  () => 'none',
  (error: unknown) => (error instanceof StoreFailure ? error.code : String(error)),
)
const readable =
  store.submissions.list({ planId: samplePlan }).length === accepted && store.facts.inForce({}).length === 60
const sound = store.verify().every((check) => check.ok)
store.close()
const partial = readdirSync(mount, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.partial-'))
rmSync(join(ballast, 'big'))
store = open()
const before = accepted
const retryFailure = failureOf(() => acceptReport(store, figures, { fileName: 'lại.xlsx' }))
await store.backup(join(mount, 'sao lưu.db'))
const soundAfterwards =
  store.verify().every((check) => check.ok) && store.submissions.list({ planId: samplePlan }).length === before + 1
store.close()
console.log(
  JSON.stringify({ accepted, importFailure, backupFailure, readable, sound, partial, retryFailure, soundAfterwards }),
)
