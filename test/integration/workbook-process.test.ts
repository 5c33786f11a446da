import { afterEach, describe, expect, test } from 'vitest'
import { createWorkbookReader, type WorkbookReader } from '../../electron/workbook/reader-client.ts'
import type { ReaderPort, StartReader } from '../../electron/workbook/reader-port.ts'
import { cellAt } from '../../shared/domain/intake/grid.ts'
import { numberRows, plainRows, plainXlsx } from '../support/make-plain-xlsx.ts'
import { openTestReader, refusalOf, startTestReader, testLimits, workbookOf } from '../support/start-workbook-reader.ts'

const small = { name: 'BC nho.xlsx', bytes: plainRows('<row r="1"><c r="A1"><v>42</v></c></row>') }
/** Takes seconds to parse and, as objects, some hundred megabytes. */
const heavy = { name: 'BC nang.xlsx', bytes: plainRows(numberRows(6_000, 100)) }

let readers: WorkbookReader[] = []
afterEach(() => {
  for (const reader of readers) reader.close()
  readers = []
})
const opened = (reader: WorkbookReader): WorkbookReader => {
  readers.push(reader)
  return reader
}

/** Counts the processes that were started and tells which of them are over. */
function countingStart(start: StartReader): { start: StartReader; started: number; ended: number } {
  const counts = { started: 0, ended: 0, start }
  counts.start = () => {
    counts.started += 1
    const host = start()
    host.port.onClose(() => {
      counts.ended += 1
    })
    return host
  }
  return counts
}

async function expectReadsOn(reader: WorkbookReader): Promise<void> {
  const [sheet] = workbookOf(await reader.read(small)).workbook.sheets
  expect(sheet && cellAt(sheet, 0).number).toBe(42)
}

describe('the reading process is killed, the file refused, and the next file gets a new process', () => {
  test('when a file takes longer than it may', async () => {
    const counts = countingStart(startTestReader())
    const limits = { ...testLimits, baseMilliseconds: 150, millisecondsPerMegabyte: 0 }
    const refused = refusalOf(await opened(createWorkbookReader(counts.start, limits)).read(heavy))
    expect(refused.code).toBe('timed_out')
    expect(refused.message).toContain('“BC nang.xlsx”')
    await expect.poll(() => counts.ended).toBe(1)
  })

  test('when a file needs more memory than the heap has', async () => {
    const reader = opened(openTestReader(testLimits, 48))
    const refused = refusalOf(await reader.read(heavy))
    expect(refused.code).toBe('out_of_memory')
    expect(refused.message).toContain('“BC nang.xlsx”')
    await expectReadsOn(reader)
  })

  test('when the process dies by itself', async () => {
    let kill = (): void => {}
    const start = startTestReader()
    const reader = opened(
      createWorkbookReader(() => {
        const host = start()
        kill = host.kill
        return host
      }, testLimits),
    )
    await expectReadsOn(reader)
    const reading = reader.read(heavy)
    setTimeout(kill, 50)
    expect(refusalOf(await reading).message).toContain('“BC nang.xlsx”')
    await expectReadsOn(reader)
    kill()
    await expectReadsOn(reader)
  })

  test('when the user cancels: that read is rejected with the reason, files behind it go on', async () => {
    const counts = countingStart(startTestReader())
    const reader = opened(createWorkbookReader(counts.start, testLimits))
    await expectReadsOn(reader)
    const controller = new AbortController()
    const cancelled = reader.read(heavy, controller.signal)
    const behind = reader.read(small)
    const reason = new Error('Người dùng đã hủy')
    setTimeout(() => controller.abort(reason), 50)
    await expect(cancelled).rejects.toBe(reason)
    expect(workbookOf(await behind).workbook.sheets).toHaveLength(1)
    expect(counts.started).toBe(2)
  })

  test('a read cancelled before its turn never starts', async () => {
    const counts = countingStart(startTestReader())
    const reader = opened(createWorkbookReader(counts.start, testLimits))
    await expect(reader.read(small, AbortSignal.abort(new Error('hủy')))).rejects.toThrow('hủy')
    expect(counts.started).toBe(0)
  })

  test('after close nothing is read and no process is left', async () => {
    const counts = countingStart(startTestReader())
    const reader = createWorkbookReader(counts.start, testLimits)
    await expectReadsOn(reader)
    const running = reader.read(heavy)
    setTimeout(() => reader.close(), 50)
    await expect(running).rejects.toThrow('closed')
    await expect(reader.read(small)).rejects.toThrow('closed')
    await expect.poll(() => counts.ended).toBe(1)
    expect(counts.started).toBe(1)
  })
})

describe('one process serves many files', () => {
  test('small files in a row share it, and come back in order', async () => {
    const counts = countingStart(startTestReader())
    const reader = opened(createWorkbookReader(counts.start, testLimits))
    const files = Array.from({ length: 12 }, (_, index) => ({
      name: `BC ${index}.xlsx`,
      bytes: plainRows(`<row r="1"><c r="A1"><v>${index}</v></c></row>`),
    }))
    const outcomes = await Promise.all(files.map((file) => reader.read(file)))
    const values = outcomes.map((outcome) =>
      workbookOf(outcome).workbook.sheets.map((sheet) => cellAt(sheet, 0).number),
    )
    expect(values).toEqual(files.map((_, index) => [index]))
    expect(counts.started).toBe(1)
  })

  test('after a large file it is replaced, so that its memory goes back', async () => {
    const counts = countingStart(startTestReader(1_024))
    const reader = opened(createWorkbookReader(counts.start, testLimits))
    workbookOf(await reader.read(heavy))
    await expectReadsOn(reader)
    expect(counts.started).toBe(2)
  })

  test('a process that cannot be started is reported once, under the name of the file', async () => {
    const reported: string[] = []
    const port: ReaderPort = { postMessage: () => {}, onMessage: () => {}, onClose: (listener) => listener() }
    const reader = createWorkbookReader(
      () => ({ port, kill: () => {} }),
      testLimits,
      (detail) => reported.push(detail),
    )
    expect(refusalOf(await reader.read(small)).code).toBe('reader_failed')
    expect(reported).toEqual(['The reading process did not start.'])
  })
})

describe('a file cannot reach into the program', () => {
  test('names that are properties of every object stay names', async () => {
    const shape = Reflect.ownKeys(Object.prototype).length
    const reader = opened(openTestReader())
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c></row>'
    const sheet = (name: string): Parameters<typeof plainXlsx>[0][number] => ({
      name,
      xml: `<sheetData>${cell}</sheetData>`,
    })
    const bytes = plainXlsx([sheet('constructor'), sheet('toString'), sheet('hasOwnProperty')])
    const { workbook } = workbookOf(await reader.read({ name: 'BC.xlsx', bytes }))
    expect(workbook.sheets.map((one) => one.name)).toEqual(['constructor', 'toString', 'hasOwnProperty'])
    expect(Reflect.ownKeys(Object.prototype)).toHaveLength(shape)
  })

  test('a sheet named __proto__ is refused or read, and the next file finds nothing changed', async () => {
    const reader = opened(openTestReader())
    const bytes = plainXlsx([
      { name: '__proto__', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    ])
    expect(refusalOf(await reader.read({ name: 'BC.xlsx', bytes })).code).toBe('incomplete')
    await expectReadsOn(reader)
  })
})
