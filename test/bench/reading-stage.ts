import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { startNodeReader } from '../../electron/workbook/node-reader.ts'
import { defaultHeapMegabytes, defaultReadLimits } from '../../electron/workbook/read-limits.ts'
import { createWorkbookReader } from '../../electron/workbook/reader-client.ts'
import { cellCount } from '../../shared/domain/intake/grid.ts'
import { numberRows, plainXlsx } from '../support/make-plain-xlsx.ts'

interface Load {
  readonly title: string
  readonly files: number
  readonly rows: number
  readonly columns: number
}

const loads: readonly Load[] = [
  { title: '200 workbooks of 60 × 30', files: 200, rows: 60, columns: 30 },
  { title: 'one workbook of 20,000 × 50', files: 1, rows: 20_000, columns: 50 },
]

const rounds = 3

/** Time limits that a busy machine does not reach: here time is measured, not judged. */
const benchLimits = { ...defaultReadLimits, baseMilliseconds: 120_000, maximumMilliseconds: 120_000 }

const readerEntry = new URL('../../electron/workbook/reader-entry.ts', import.meta.url)

interface Measured {
  readonly milliseconds: number
  readonly cells: number
  readonly peakMegabytes: number
}

async function measured(action: () => Promise<number>): Promise<Measured> {
  let peak = process.memoryUsage.rss()
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const start = performance.now()
  const cells = await action()
  const milliseconds = performance.now() - start
  clearInterval(watch)
  return { milliseconds, cells, peakMegabytes: Math.max(peak, process.memoryUsage.rss()) / 1_048_576 }
}

async function writeFiles(folder: string, { files, rows, columns }: Load): Promise<void> {
  const xml = `<sheetData>${numberRows(rows, columns)}</sheetData>`
  for (let file = 0; file < files; file += 1) {
    // The names differ, so that no two files have the same bytes.
    await writeFile(path.join(folder, `BC ${file}.xlsx`), plainXlsx([{ name: `Bao cao ${file}`, xml }]))
  }
}

/** Through the killable process: pre-check, read, hand the typed columns over. */
async function readThroughProcess(folder: string): Promise<number> {
  const reader = createWorkbookReader(
    () => startNodeReader(readerEntry, { heapMegabytes: defaultHeapMegabytes }),
    benchLimits,
  )
  let cells = 0
  for (const name of await readdir(folder)) {
    const outcome = await reader.read({ name, bytes: await readFile(path.join(folder, name)) })
    if (outcome.kind !== 'workbook') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
    for (const sheet of outcome.workbook.sheets) cells += cellCount(sheet)
  }
  reader.close()
  return cells
}

/** What a program without any care would do: SheetJS with the same options, objects left where they are. */
async function readBare(folder: string): Promise<number> {
  const options = {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellFormula: true,
    sheetStubs: true,
    cellText: false,
    cellHTML: false,
  } as const
  let cells = 0
  for (const name of await readdir(folder)) {
    const book = read(await readFile(path.join(folder, name)), options)
    for (const sheet of Object.values(book.Sheets)) for (const row of sheet['!data'] ?? []) cells += row?.length ?? 0
  }
  return cells
}

/** By time, of an odd number of rounds. */
function median(all: readonly Measured[]): Measured {
  const middle = [...all].sort((left, right) => left.milliseconds - right.milliseconds)[(all.length - 1) / 2]
  if (!middle) throw new Error('An odd number of rounds has a median')
  return middle
}

const shown = ({ milliseconds, peakMegabytes }: Measured): string =>
  `${(milliseconds / 1000).toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB in this process`

/**
 * Reads both loads through the reading process and with SheetJS alone on the same bytes, in turns, and prints both with
 * their ratio. Fails where a cell is missing.
 */
export async function measureReading(): Promise<void> {
  for (const load of loads) {
    const folder = await mkdtemp(path.join(tmpdir(), 'so-chi-dao-bench-'))
    try {
      await writeFiles(folder, load)
      const careful: Measured[] = []
      const bare: Measured[] = []
      // In turns, so that a neighbour's load falls on both.
      for (let round = 0; round < rounds; round += 1) {
        careful.push(await measured(() => readThroughProcess(folder)))
        bare.push(await measured(() => readBare(folder)))
      }
      const expected = load.files * load.rows * load.columns
      const missing = [...careful, ...bare].find((one) => one.cells !== expected)
      if (missing) throw new Error(`${load.title}: ${expected} cells written, ${missing.cells} read`)
      console.log(`${load.title}, median of ${rounds}`)
      console.log(`  reading process   ${shown(median(careful))}`)
      console.log(`  SheetJS alone     ${shown(median(bare))}`)
      console.log(`  ratio             ${(median(careful).milliseconds / median(bare).milliseconds).toFixed(2)}`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
