import { startNodeReader } from '../../electron/workbook/node-reader.ts'
import { defaultReadLimits, type ReadLimits } from '../../electron/workbook/read-limits.ts'
import type { ReadOutcome } from '../../electron/workbook/read-outcome.ts'
import { createWorkbookReader, type WorkbookReader } from '../../electron/workbook/reader-client.ts'
import type { StartReader } from '../../electron/workbook/reader-port.ts'

const entryFile = new URL('../../electron/workbook/reader-entry.ts', import.meta.url)

/** The real reading process, as the web and command-line doors start it. */
export const startTestReader =
  (heapMegabytes = 512): StartReader =>
  () =>
    startNodeReader(entryFile, { heapMegabytes })

/** A reader whose time limit leaves room for a machine that runs other tests beside. */
export const testLimits: ReadLimits = { ...defaultReadLimits, baseMilliseconds: 20_000, maximumMilliseconds: 30_000 }

export const openTestReader = (limits: ReadLimits = testLimits, heapMegabytes = 512): WorkbookReader =>
  createWorkbookReader(startTestReader(heapMegabytes), limits)

/** The workbook of an outcome; anything else fails the test with what came instead. */
export function workbookOf(outcome: ReadOutcome): Extract<ReadOutcome, { kind: 'workbook' }> {
  if (outcome.kind === 'workbook') return outcome
  throw new Error(`Expected a workbook, got ${JSON.stringify(outcome)}`)
}

export function refusalOf(outcome: ReadOutcome): Extract<ReadOutcome, { kind: 'refused' }> {
  if (outcome.kind === 'refused') return outcome
  throw new Error(`Expected a refusal, got ${outcome.kind}`)
}
