/**
 * One import of a folder of workbooks in a process of its own, so that each run starts cold and its peak memory is its
 * own. Prints one JSON line. `node test/bench/import-run.ts app|bare FOLDER`
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { read } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { nodeHost } from '../../electron/backend/node-host.ts'
import { chunkFiles } from '../../renderer/features/figures/intake/chunk-files.ts'
import type { FilePreview } from '../../shared/contract/intake.ts'
import { accept, plan64 } from '../support/open-desk.ts'
import { watchFamily } from './peak-memory.ts'

export interface ImportRun {
  readonly milliseconds: number
  /** Non-empty cells that were read. */
  readonly cells: number
  /** Rows that were written: facts, or bare cells. */
  readonly stored: number
  /** Peak of this process plus that of the reading process, which need not fall together. */
  readonly peakBytes: number | null
  /** Longest time in milliseconds for which the process answered nothing; null where it was not measured. */
  readonly longestBlock: number | null
  /** Milliseconds by step. */
  readonly steps: Readonly<Record<string, number>>
}

/** What the measured part of a run came to. */
type Outcome = Pick<ImportRun, 'cells' | 'stored' | 'steps'>

const root = path.resolve(import.meta.dirname, '../..')

/** Upload, preview and accept through the contract, as every door does it: read, recognise, validate, store. */
async function importThroughApp(files: readonly File[], store: string): Promise<() => Promise<Outcome>> {
  // Not closed: the process ends here, and the store with it.
  const backend = createBackend({ ...nodeHost(root), storeDirectory: store, door: 'cli' })
  const client = backend.client(backend.newSession())
  await client.session.addPerson({ name: 'Người đo', post: 'Minh họa' })
  return async () => {
    const start = performance.now()
    let batchId: string | null = null
    for (const chunk of chunkFiles(files).chunks) {
      const sent = chunk.map((file) => ({ file, name: file.name, relativePath: file.name }))
      batchId = (await client.intake.upload({ batchId, files: sent })).batchId
    }
    if (batchId === null) throw new Error('There is nothing to import')
    const uploaded = performance.now()
    const previews: FilePreview[] = []
    for await (const { file } of await client.intake.preview({ batchId, planId: plan64 })) previews.push(file)
    const previewed = performance.now()
    const outcomes = await accept(client, { batchId, files: previews }, { warningReason: 'Đã đối chiếu với đơn vị' })
    const accepted = performance.now()
    const refused = outcomes.find((outcome) => !outcome.accepted)
    if (refused) throw new Error(`Not accepted: ${refused.message}`)
    return {
      cells: previews.reduce((sum, { accounting }) => sum + (accounting?.read ?? Number.NaN), 0),
      stored: outcomes.reduce((sum, { facts }) => sum + facts, 0),
      steps: { upload: uploaded - start, preview: previewed - uploaded, accept: accepted - previewed },
    }
  }
}

/** SheetJS with the same options in this process, every cell into one table in one transaction; no recognition. */
async function importBare(files: readonly File[], store: string): Promise<() => Promise<Outcome>> {
  const database = new Database(path.join(store, 'bare.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table cell (file text, sheet text, line integer, place integer, value any) strict')
  const options = {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellFormula: true,
    sheetStubs: true,
    cellText: false,
  } as const
  return async () => {
    const insert = database.prepare('insert into cell values (?, ?, ?, ?, ?)')
    let cells = 0
    database.exec('begin')
    for (const file of files) {
      const book = read(Buffer.from(await file.arrayBuffer()), { ...options, cellHTML: false })
      for (const [name, sheet] of Object.entries(book.Sheets)) {
        for (const [row, line] of (sheet['!data'] ?? []).entries()) {
          for (const [column, cell] of (line ?? []).entries()) {
            if (cell?.v === undefined) continue
            insert.run(file.name, name, row, column, cell.v as string | number)
            cells += 1
          }
        }
      }
    }
    database.exec('commit')
    return { cells, stored: cells, steps: {} }
  }
}

const [approach, folder] = process.argv.slice(2)
if ((approach !== 'app' && approach !== 'bare') || folder === undefined)
  throw new Error('Say app or bare, and a folder')
const names = (await readdir(folder)).sort()
const files = await Promise.all(
  names.map(async (name) => new File([new Uint8Array(await readFile(path.join(folder, name)))], name)),
)
const store = await mkdtemp(path.join(tmpdir(), 'so-chi-dao-bench-'))
try {
  const run = await (approach === 'app' ? importThroughApp : importBare)(files, store)
  const family = watchFamily()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const start = performance.now()
  const outcome = await run()
  const milliseconds = performance.now() - start
  // A block that has just ended is recorded with the next tick.
  await pause(20)
  delay.disable()
  const peak = family.end()
  const result: ImportRun = {
    ...outcome,
    milliseconds,
    peakBytes: peak.own === null ? null : peak.own + peak.child,
    longestBlock: delay.max / 1e6,
  }
  console.log(JSON.stringify(result))
} finally {
  await rm(store, { recursive: true, force: true })
}
process.exit(0)
