import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { writeSlipWorkbook } from '../../electron/workbook/write-slip.ts'
import { readSlip, type SlipReading } from '../../shared/domain/slips/read-slip.ts'
import { type AnswerColumn, answerColumns, type Slip, slipColumns } from '../../shared/domain/slips/slip.ts'
import { emptyAnswer, type SlipAnswer } from '../../shared/domain/slips/slip-answer.ts'
import { statusWords } from '../../shared/domain/tasks/task-words.ts'
import { addDays, formatDate, isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenSlip, openSlip } from '../support/fill-slip.ts'
import { sampleSlip } from '../support/sample-slip.ts'
import { openTestReader, workbookOf } from '../support/start-workbook-reader.ts'

const reader = openTestReader()
afterAll(() => reader.close())

const write = (slip: Slip, illustrative = false) =>
  writeSlipWorkbook({
    slip,
    groups: [
      { heading: 'Nhiệm vụ theo kỳ, có thời hạn', rows: slip.rows.slice(0, 2) },
      { heading: null, rows: slip.rows.slice(2) },
    ],
    committeeName: 'Ban Chỉ đạo minh họa',
    scope: 'Kế hoạch số 01/KH-MH',
    illustrative,
  })

async function readBack(bytes: Uint8Array): Promise<Extract<SlipReading, { kind: 'slip' }>> {
  const reading = readSlip(workbookOf(await reader.read({ name: 'phieu.xlsx', bytes })).workbook, 'phieu.xlsx')
  if (reading.kind !== 'slip') throw new Error(reading.message)
  return reading
}

const rowOf = (slip: OpenSlip, { key, line }: Slip['rows'][number]): number => slip.rows.get(`${key} ${line}`)?.row ?? 0

describe('the workbook of a slip', () => {
  test('carries the slip whole, without a formula, and the same bytes whenever it is made', async () => {
    const slip = sampleSlip(12)
    const bytes = await write(slip)
    const reading = await readBack(bytes)
    expect([reading.slip, reading.missing, reading.strangers]).toEqual([slip, [], []])
    expect(reading.rows.map(({ answer }) => answer)).toEqual(slip.rows.map(() => emptyAnswer))
    const { workbook } = workbookOf(await reader.read({ name: 'phieu.xlsx', bytes }))
    expect(workbook.sheets.map(({ visibility, formulas }) => [visibility, formulas.size])).toEqual([
      ['visible', 0],
      ['very_hidden', 0],
    ])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6) })
    const later = await write(slip)
    vi.useRealTimers()
    expect(Buffer.from(later).equals(bytes)).toBe(true)
  })

  test('takes input in the answer columns only, with a list, whole percents and days', async () => {
    const slip = sampleSlip(3)
    const open = await openSlip(await write(slip))
    const first = rowOf(open, slip.rows[0] as Slip['rows'][number])
    const unlocked = slipColumns.filter(({ id }) => open.cell(first, id).protection?.locked === false)
    expect(unlocked.map(({ id }) => id)).toEqual([...answerColumns])
    expect(open.sheet.getCell(open.headRow, 1).protection?.locked).not.toBe(false)
    expect(Reflect.get(open.sheet, 'sheetProtection')).toMatchObject({ sheet: true })
    const rules = answerColumns.map((column) => open.cell(first, column).dataValidation)
    expect(rules.map((rule) => rule && [rule.type, rule.errorStyle])).toEqual([
      ['list', 'stop'],
      ['whole', 'stop'],
      ['date', 'stop'],
      undefined,
      undefined,
      ['date', 'stop'],
      undefined,
    ])
    expect(rules[0]?.formulae).toEqual(['"đang thực hiện,báo cáo hoàn thành"'])
    for (const rule of rules) expect(String(rule?.prompt ?? '').length).toBeLessThan(255)
  })

  test('prints across on A4 with its heads on every page, and says which slip and whether it is illustrative', async () => {
    const open = await openSlip(await write(sampleSlip(3), true))
    expect(open.sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${open.headRow}:${open.headRow}`,
    })
    expect(open.sheet.headerFooter.oddFooter).toContain(
      'Sở Y tế && Dân số minh họa – mã phiếu 3f2a9c0b11d4 – SỐ LIỆU MINH HỌA',
    )
    expect(open.sheet.getCell('A2').text).toBe('SỐ LIỆU MINH HỌA')
    const plain = await openSlip(await write(sampleSlip(3)))
    expect(plain.sheet.getCell('A2').text).toBe('')
  })
})

const text = fc
  .array(fc.constantFrom('đã', 'ban hành', '125/KH', '=1+1', '50%', '\n', '“trích”', '&', '<b>', '1/2', '@sở'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' ').trim())
  .filter((words) => words !== '')
const day = fc.integer({ min: 0, max: 14 }).map((days) => addDays(isoDate('2023-01-01'), days))
const answers: fc.Arbitrary<SlipAnswer> = fc.record({
  status: fc.option(fc.constantFrom('in_progress' as const, 'reported' as const)),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  doneOn: fc.option(day),
  product: fc.option(text),
  note: fc.option(text),
  document: fc.option(fc.record({ number: fc.constantFrom('125/SYT-NVY', '12', '3/2023'), date: day })),
})

/** As a person may type it: a day as a date or as words, a percentage as a number or a text. */
function fill(open: OpenSlip, row: number, answer: SlipAnswer, typed: boolean): void {
  const dayCell = (date: SlipAnswer['doneOn']) =>
    date === null ? null : typed ? formatDate(date) : new Date(`${date}T00:00:00Z`)
  const values: Readonly<Record<AnswerColumn, string | number | Date | null>> = {
    status: answer.status && statusWords[answer.status],
    percent: answer.percent === null ? null : typed ? `${answer.percent}%` : answer.percent,
    doneOn: dayCell(answer.doneOn),
    product: answer.product,
    note: answer.note,
    documentNumber: answer.document?.number ?? null,
    documentDate: dayCell(answer.document?.date ?? null),
  }
  for (const column of answerColumns) if (values[column] !== null) open.cell(row, column).value = values[column]
}

test('a thousand rows filled in at random come back exactly, and nothing else is read into them', async () => {
  const slip = sampleSlip(1000)
  const open = await openSlip(await write(slip))
  const drawn = fc.sample(fc.tuple(answers, fc.boolean()), { numRuns: 1000, seed: 20230115 })
  slip.rows.forEach((row, index) => {
    const [answer, typed] = drawn[index] ?? [emptyAnswer, false]
    fill(open, rowOf(open, row), answer, typed)
  })
  const reading = await readBack(await open.save())
  expect(reading.rows).toHaveLength(1000)
  reading.rows.forEach(({ row, answer, faults }, index) => {
    expect([row.token, answer, faults]).toEqual([slip.rows[index]?.token, drawn[index]?.[0], []])
  })
})

test('a slip that LibreOffice saved anew is the same slip with the same answers', async () => {
  // Filled in by script, then `soffice --convert-to xlsx`: other bytes, other styles, the hidden sheet only hidden.
  const bytes = readFileSync(new URL('../fixtures/slips/saved-by-libreoffice.xlsx', import.meta.url))
  const reading = await readBack(bytes)
  expect(reading.slip).toEqual(sampleSlip(12))
  expect(reading.rows.slice(0, 3).map(({ answer, faults }) => [answer, faults])).toEqual([
    [
      {
        status: 'reported',
        percent: null,
        doneOn: '2023-01-12',
        product: 'Báo cáo rà soát',
        note: 'Đã xong\nở 11/11 xã',
        document: { number: '3/2023', date: '2023-01-13' },
      },
      [],
    ],
    [{ ...emptyAnswer, status: 'in_progress', percent: 60 }, []],
    [emptyAnswer, []],
  ])
})
