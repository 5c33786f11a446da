import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { benchFactsPerFile, benchWorkbooks } from '../support/make-bench-workbooks.ts'
import { rawZip } from '../support/make-raw-zip.ts'
import { accept, type OpenDesk, openDesk, preview } from '../support/open-desk.ts'

let desk: OpenDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const reports = benchWorkbooks(9)
const asFile = ({ name, bytes }: { name: string; bytes: Buffer }): File => new File([new Uint8Array(bytes)], name)
const [first, second, third, fourth] = reports as [
  (typeof reports)[number],
  (typeof reports)[number],
  (typeof reports)[number],
  (typeof reports)[number],
]

describe('a drop of several files', () => {
  test('is shown in its order, the files of a zip in the place of the zip, each with its own figures', async () => {
    const zip = rawZip([second, third].map(({ name, bytes }) => ({ name, data: new Uint8Array(bytes) })))
    const broken = { name: 'hong.xlsx', bytes: Buffer.from('PK no workbook') }
    const { files } = await preview(desk.client, [
      asFile(first),
      asFile({ name: 'nhieu don vi.zip', bytes: zip }),
      asFile(broken),
      asFile(fourth),
    ])
    const read = files.map(({ fileName, outcome, submissions: [submission] }) => [
      fileName,
      outcome,
      submission?.unit,
      submission?.period,
      submission?.changes.length,
    ])
    const line = ({ name, unit, period }: (typeof reports)[number]) => [name, 'ready', unit, period, benchFactsPerFile]
    expect(read).toEqual([
      line(first),
      line(second),
      line(third),
      ['hong.xlsx', 'rejected', undefined, undefined, undefined],
      line(fourth),
    ])
  })

  test('lets others have their turn between two files while it is being accepted', async () => {
    const batch = await preview(desk.client, reports.map(asFile))
    let ended = false
    const accepting = accept(desk.client, batch).finally(() => {
      ended = true
    })
    // What waits for the event loop (requests, a cancel) comes before the last of nine files.
    await setImmediate()
    expect(ended).toBe(false)
    expect((await accepting).map(({ accepted }) => accepted)).toEqual(reports.map(() => true))
  })
})
