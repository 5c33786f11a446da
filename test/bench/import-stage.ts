import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import {
  benchCellsPerFile,
  benchFactsPerFile,
  benchFileCount,
  benchTable,
  writeBenchWorkbooks,
} from '../support/make-bench-workbooks.ts'
import type { ImportRun } from './import-run.ts'

const run = promisify(execFile)
const rounds = 3
const runFile = path.join(import.meta.dirname, 'import-run.ts')
const pythonFile = path.join(import.meta.dirname, 'openpyxl-import.py')

interface Contender {
  readonly title: string
  readonly stores: number
  readonly run: (folder: string) => Promise<ImportRun>
}

const child = async (program: string, parameters: readonly string[]): Promise<ImportRun> =>
  JSON.parse((await run(program, parameters)).stdout) as ImportRun

const cells = benchFileCount * benchCellsPerFile

const contenders: readonly Contender[] = [
  {
    title: 'the app',
    stores: benchFileCount * benchFactsPerFile,
    run: (folder) => child(process.execPath, [runFile, 'app', folder]),
  },
  {
    title: 'SheetJS + better-sqlite3, bare',
    stores: cells,
    run: (folder) => child(process.execPath, [runFile, 'bare', folder]),
  },
]

const withOpenpyxl: Contender = {
  title: 'openpyxl (read-only) + sqlite3, bare',
  stores: cells,
  run: (folder) => child('python3', ['-W', 'ignore', pythonFile, folder]),
}

async function hasOpenpyxl(): Promise<boolean> {
  try {
    await run('python3', ['-c', 'import openpyxl'])
    return true
  } catch {
    // No Python, or the package is not installed: the bench runs without this baseline.
    return false
  }
}

/**
 * Imports the 200 workbooks end to end through the contract (upload → read, recognise, validate → accept, one durable
 * transaction a file) and prints it beside programs that only read and insert every cell in one transaction. Each run is
 * a process of its own, in turns, so that a neighbour's load falls on all. Fails where a cell or a fact is missing.
 */
export async function measureImport(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'so-chi-dao-bench-'))
  try {
    await writeBenchWorkbooks(folder)
    const python = await hasOpenpyxl()
    const all = python ? [...contenders, withOpenpyxl] : contenders
    const results = all.map((contender) => ({ contender, runs: [] as ImportRun[] }))
    for (let round = 0; round < rounds; round += 1) {
      for (const { contender, runs } of results) runs.push(checked(contender, await contender.run(folder)))
    }
    console.log(
      `import of ${benchFileCount} workbooks of ${benchTable.rows} × ${benchTable.columns}, median of ${rounds}`,
    )
    const [first] = results
    if (!first) return
    const app = median(first.runs)
    for (const { contender, runs } of results) {
      const one = median(runs)
      const ratio = one === app ? '' : `, the app takes ${(app.milliseconds / one.milliseconds).toFixed(2)} of it`
      console.log(`  ${contender.title.padEnd(37)} ${shown(one)}${ratio}`)
    }
    const steps = Object.entries(app.steps).map(([name, took]) => `${name} ${(took / 1000).toFixed(2)} s`)
    console.log(`  the app by step: ${steps.join(', ')}; longest hold-up ${app.longestBlock?.toFixed(0) ?? '?'} ms`)
    if (!python) console.log('  openpyxl is not installed for python3: its baseline was left out')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function checked({ title, stores }: Contender, one: ImportRun): ImportRun {
  if (one.cells !== cells || one.stored !== stores)
    throw new Error(`${title}: ${one.cells} cells and ${one.stored} rows instead of ${cells} and ${stores}`)
  return one
}

/** By time, of an odd number of runs. */
function median(runs: readonly ImportRun[]): ImportRun {
  const middle = [...runs].sort((left, right) => left.milliseconds - right.milliseconds)[(runs.length - 1) / 2]
  if (!middle) throw new Error('An odd number of runs has a median')
  return middle
}

const shown = ({ milliseconds, peakBytes }: ImportRun): string =>
  `${(milliseconds / 1000).toFixed(2)} s, peak ${peakBytes === null ? 'unknown' : `${(peakBytes / 1_048_576).toFixed(0)} MB`}`
