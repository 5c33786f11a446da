import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PlanId, planId } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

const hcmc = planId('hcmc-3651-qd-ubnd-2013')
const dongThap = planId('dong-thap-2021-2025')
const headRow = 3
const missing = 'không có trong văn bản'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

async function exported(id: PlanId): Promise<{ name: string; bytes: Uint8Array; book: Workbook }> {
  const { file, name } = await desk.client.plans.export({ planId: id })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return { name, bytes, book }
}

function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`No sheet ${name}: ${book.worksheets.map((one) => one.name).join(', ')}`)
  return sheet
}

type Row = Readonly<Record<string, ExcelJS.CellValue>>

/** The rows of a sheet's table, by the names of its columns; a remark below the table is no row. */
function rowsOf(sheet: Worksheet): readonly Row[] {
  const heads = (sheet.getRow(headRow).values as ExcelJS.CellValue[]).slice(1).map(String)
  const rows: Row[] = []
  for (let at = headRow + 1; sheet.getCell(at, 2).value !== null; at += 1) {
    rows.push(Object.fromEntries(heads.map((head, place) => [head, sheet.getCell(at, place + 1).value])))
  }
  return rows
}

const cellUnder = (sheet: Worksheet, head: string, at: number): ExcelJS.Cell => {
  const heads = sheet.getRow(headRow).values as ExcelJS.CellValue[]
  return sheet.getCell(headRow + at, heads.indexOf(head))
}

const day = (text: string): Date => new Date(`${isoDate(text)}T00:00:00Z`)

describe('a plan as a workbook', () => {
  test('carries every row of every plan, in the plan’s order', async () => {
    for (const { id } of await desk.client.plans.list()) {
      const plan = await desk.client.plans.show({ planId: id })
      const { book } = await exported(id)
      const clauses = (name: string) => rowsOf(sheetOf(book, name)).map((row) => row.Điểm)
      expect(clauses('Chi tiết mục tiêu'), id).toEqual(plan.targets.map(({ clause }) => clause))
      expect(clauses('Báo cáo phải gửi'), id).toEqual(plan.obligations.map(({ clause }) => clause))
      expect(
        rowsOf(sheetOf(book, 'Nhiệm vụ')).map((row) => [row.STT, row.Điểm, row['Gạch đầu dòng'], row['Nội dung']]),
        id,
      ).toEqual(plan.assignments.map(({ clause, bullet, title }, index) => [index + 1, clause, bullet ?? '–', title]))
      expect(rowsOf(sheetOf(book, 'Cơ quan')).map((row) => [row['Cơ quan'], row.Mã])).toEqual(
        plan.agencies.map(({ name, code }) => [name, code]),
      )
      expect(rowsOf(sheetOf(book, 'Ban Chỉ đạo'))).toHaveLength(plan.committee.length)
    }
  })

  test('names the file by type, number and date; without a number by place and years', async () => {
    expect((await exported(plan64)).name).toBe('ke-hoach-64-KH-UBND_2021-04-12.xlsx')
    expect((await exported(hcmc)).name).toBe('quyet-dinh-3651-QD-UBND_2013-07-05.xlsx')
    expect((await exported(dongThap)).name).toBe('ke-hoach-dong-thap-2021-2025.xlsx')
  })

  test('the same plan gives the same bytes', async () => {
    const [first, second] = [await exported(plan64), await exported(plan64)]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  test('figures are numbers that read as the document writes them', async () => {
    const { book } = await exported(plan64)
    const matrix = sheetOf(book, 'Mục tiêu')
    const coverage = rowsOf(matrix).findIndex((row) => String(row['Chỉ tiêu']).includes('dân số tham gia BHYT')) + 1
    const cells = [2021, 2022, 2025].map((year) => cellUnder(matrix, `Năm ${year}`, coverage))
    expect(cells.map(({ value, numFmt }) => [value, numFmt])).toEqual([
      [0.97, '"≥ "0%'],
      [0.975, '"≥ "0.0%'],
      [0.99, '"≥ "0%'],
    ])
    const qualitative = rowsOf(matrix).filter((row) => row['Năm 2023'] === 'định tính')
    expect(qualitative).toHaveLength(2)
    const details = rowsOf(sheetOf(book, 'Chi tiết mục tiêu'))
    expect(details.filter(({ Mức }) => typeof Mức === 'number')).toHaveLength(31)
    expect(details[1]).toMatchObject({ 'Từ năm': 2021, 'So sánh': 'từ … trở lên (≥)', 'Đơn vị tính': '%' })
  })

  test('a strict target keeps its sign, a baseline its unit', async () => {
    const { book } = await exported(planId('vss-40-cv-bcs-2014'))
    expect(rowsOf(sheetOf(book, 'Chi tiết mục tiêu')).map((row) => [row['So sánh'], row.Mức])).toEqual([
      ['trên (>)', 0.5],
      ['trên (>)', 0.35],
      ['trên (>)', 0.8],
    ])
    const { value, numFmt } = cellUnder(sheetOf(book, 'Hiện trạng'), 'Mức', 1)
    expect([value, numFmt]).toEqual([10_800_000, '#,##0" người"'])
  })

  test('days are dates: what is due before the 5th ends on the 4th, by the 25th on the 25th', async () => {
    const { book } = await exported(hcmc)
    const january = rowsOf(sheetOf(book, 'Lịch gửi báo cáo')).filter((row) => row['Kỳ báo cáo'] === 'năm 2013')
    expect(january.map((row) => [row['Ngày văn bản nêu'], row['Ngày cuối còn trong hạn']])).toEqual([
      [day('2014-01-05'), day('2014-01-04')],
      [day('2014-01-25'), day('2014-01-25')],
    ])
    const facts = rowsOf(sheetOf(book, 'Thông tin'))
    expect(facts.find((row) => row['Thông tin'] === 'Ngày ban hành')?.['Nội dung']).toEqual(day('2013-07-05'))
  })

  test('says what the document does not say, and never leaves a cell of it empty', async () => {
    const { book } = await exported(dongThap)
    const facts = rowsOf(sheetOf(book, 'Thông tin'))
    const of = (name: string) => facts.find((row) => row['Thông tin'] === name)?.['Nội dung']
    expect([of('Số, ký hiệu'), of('Ngày ban hành')]).toEqual([missing, missing])
    const duties = rowsOf(sheetOf(book, 'Nhiệm vụ'))
    expect(duties.filter((row) => row['Chủ trì'] === 'văn bản không nêu cơ quan chủ trì').length).toBeGreaterThan(0)
    expect(duties.flatMap((row) => Object.values(row)).filter((value) => value === null || value === '')).toEqual([])
    // A rhythm that the document does not state is none, whatever the duty is followed as.
    const plan = await desk.client.plans.show({ planId: dongThap })
    expect(duties.filter((row) => row['Định kỳ'] === missing)).toHaveLength(
      plan.assignments.filter(({ recurrence }) => !recurrence.stated).length,
    )
    expect(sheetOf(book, 'Mục tiêu').getSheetValues().flat()).toContain(
      'Mục tiêu riêng năm 2022–2024: không có trong văn bản.',
    )
  })

  test('every table can be filtered, keeps its heads in sight and on every page, and fits A4 across', async () => {
    const { book } = await exported(plan64)
    for (const sheet of book.worksheets) {
      expect(sheet.views, sheet.name).toMatchObject([{ state: 'frozen', ySplit: headRow }])
      expect(sheet.pageSetup, sheet.name).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${headRow}:${headRow}`,
      })
    }
    const duties = sheetOf(book, 'Nhiệm vụ')
    const { assignments } = await desk.client.plans.show({ planId: plan64 })
    expect(duties.autoFilter).toBe(`A${headRow}:P${headRow + assignments.length}`)
  })
})

describe('a plan that the secretariat changed', () => {
  const formula = '=HYPERLINK("http://example.vn")'
  let book: Workbook
  beforeAll(async () => {
    const { client } = desk
    const plan = await client.plans.show({ planId: plan64 })
    const [duty, other] = plan.assignments
    if (!duty || !other) throw new Error('the plan has no duties')
    const { mark: _mark, lastChange: _lastChange, ...row } = duty
    const put = { collection: 'assignments', change: 'put' } as const
    const basis = {
      number: '1203/QĐ-UBND',
      date: isoDate('2022-05-04'),
      issuer: 'UBND thành phố',
      clause: null,
      planId: null,
    }
    const own = { edit: { ...put, rowId: null, row: { ...row, title: formula, deliverable: '@SUM(A1)' } }, basis: null }
    const amended = { edit: { ...put, rowId: duty.id, row: { ...row, title: '-1+2 đợt kiểm tra' } }, basis }
    const withdrawn = { edit: { collection: 'assignments', change: 'withdraw', rowId: other.id }, basis: null } as const
    for (const change of [own, amended, withdrawn])
      await client.plans.edit({ planId: plan64, ...change, reason: 'Theo chỉ đạo mới', expectedSequence: 0 })
    book = (await exported(plan64)).book
  })

  test('says which rows were changed, by which document, and which are no longer in force', () => {
    const duties = rowsOf(sheetOf(book, 'Nhiệm vụ'))
    const changes = duties.map((row) => row['Sửa đổi, bổ sung'])
    expect(changes[0]).toBe(
      'sửa đổi theo 1203/QĐ-UBND ngày 04/05/2022 của UBND thành phố (lý do: Theo chỉ đạo mới; người nhập: Nguyễn Thị Thử)',
    )
    expect(changes[1]).toBe('theo văn bản')
    expect(changes.at(-1)).toMatch(/^mục của Ban Chỉ đạo \(không có văn bản sửa đổi/)
    expect(rowsOf(sheetOf(book, 'Không còn hiệu lực'))).toMatchObject([{ STT: 1, Loại: 'nhiệm vụ' }])
  })

  test('text that begins like a formula stays text, also when the cell is edited', () => {
    const duties = sheetOf(book, 'Nhiệm vụ')
    const last = rowsOf(duties).length
    const cells = [
      cellUnder(duties, 'Nội dung', last),
      cellUnder(duties, 'Sản phẩm', last),
      cellUnder(duties, 'Nội dung', 1),
    ]
    expect(cells.map(({ value, type, numFmt }) => [value, type, numFmt])).toEqual([
      [formula, ExcelJS.ValueType.String, '@'],
      ['@SUM(A1)', ExcelJS.ValueType.String, '@'],
      ['-1+2 đợt kiểm tra', ExcelJS.ValueType.String, '@'],
    ])
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula ?? null).toBeNull()))
  })
})

describe('on the command line', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const words = (...more: readonly string[]) => [path.join(root, 'electron/cli/main.ts'), 'plans', 'export', ...more]
  const store = ['--store', path.join(folder, 'kho')]

  test('plans export writes the workbook that the app would save', async () => {
    const out = path.join(folder, 'ke-hoach.xlsx')
    const text = execFileSync(process.execPath, words(hcmc, '--out', out, '--json', ...store), { encoding: 'utf8' })
    const { bytes } = await exported(hcmc)
    expect(JSON.parse(text)).toEqual({ out, name: 'quyet-dinh-3651-QD-UBND_2013-07-05.xlsx', bytes: bytes.length })
    expect(readFileSync(out).equals(Buffer.from(bytes))).toBe(true)
  })

  test('a plan that does not exist is refused, a missing --out is wrong usage', () => {
    const ended = (...more: readonly string[]) => {
      const { status, stderr } = spawnSync(process.execPath, words(...more, ...store), { encoding: 'utf8' })
      return [status, stderr]
    }
    const out = ['--out', path.join(folder, 'khong.xlsx')]
    expect(ended('khong-co', ...out)).toEqual([1, expect.stringContaining('Không có kế hoạch “khong-co”')])
    expect(ended(hcmc)).toEqual([2, expect.stringContaining('Thiếu --out')])
    expect(ended(...out)).toEqual([2, expect.stringContaining('Nêu một mã kế hoạch')])
  })
})
