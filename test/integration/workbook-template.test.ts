import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type PlacedTemplate,
  type ReportTemplateInput,
  writeReportTemplate,
} from '../../electron/workbook/write-template.ts'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'
import { planId, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { cellAddress, cellAt, cellCount, type SheetGrid } from '../../shared/domain/intake/grid.ts'
import { readTemplateMap, templateMap, templateMapRows } from '../../shared/domain/intake/template-map.ts'
import { wholeNumber } from '../../shared/domain/numbers/exact-value.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { openTestReader, workbookOf } from '../support/start-workbook-reader.ts'

const variable = (code: string, label: string, more: Partial<Variable>): Variable => ({
  code: variableCode(code),
  label,
  measure: 'person',
  nature: 'stock',
  templateOrder: null,
  group: 'Dân số, lao động',
  fractional: false,
  required: false,
  ...more,
})

/** Out of order on purpose, with one variable that the template does not show. */
const variables: readonly Variable[] = [
  variable('contributions_due', 'Số phải thu', { measure: 'dong', templateOrder: 9, group: 'Thu, nợ' }),
  variable('population', 'Dân số', { templateOrder: 1, fractional: true }),
  variable('armed_forces', 'Lực lượng vũ trang', { templateOrder: 2 }),
  variable('students', '=HYPERLINK("http://x")', { templateOrder: 3 }),
  variable('si_obliged', 'Lao động thuộc diện', {}),
  variable('si_compulsory', 'Số người tham gia BHXH bắt buộc', {
    templateOrder: 4,
    group: 'Phát triển người tham gia',
  }),
]

const plan = { id: planId('da-nang-64-kh-ubnd-2021'), title: 'Triển khai công tác BHXH, BHYT' }
const unit = { code: unitCode('492'), fullName: 'quận Hải Châu' }

const input: ReportTemplateInput = {
  plan,
  committeeName: '+Ban Chỉ đạo thực hiện chính sách BHXH, BHYT',
  unit,
  period: { key: periodKey(period('2022')), label: 'năm 2022' },
  variables,
  previous: new Map([
    [variableCode('population'), { amount: 2002815, scale: 1 }],
    [variableCode('contributions_due'), wholeNumber(587_115_000_000)],
  ]),
  assigned: new Map([[variableCode('si_compulsory'), wholeNumber(44_000)]]),
  createdAt: Date.UTC(2022, 11, 1),
  hiddenMapRows: (placed) => templateMapRows(mapOf(placed)),
}

const mapOf = ({ sheet, cells }: PlacedTemplate): ReturnType<typeof templateMap> =>
  templateMap({
    templateId: 'district-report',
    version: 1,
    planId: plan.id,
    unit: unit.code,
    period: periodKey(period('2022')),
    sheet,
    cells,
  })

let bytes: Uint8Array
let sheets: readonly SheetGrid[]
const reader = openTestReader()
beforeAll(async () => {
  bytes = await writeReportTemplate(input)
  sheets = workbookOf(await reader.read({ name: 'mau.xlsx', bytes })).workbook.sheets
})
afterAll(() => reader.close())

function textsOf(sheet: SheetGrid | undefined): Record<string, string | number> {
  if (!sheet) throw new Error('No sheet')
  const texts: Record<string, string | number> = {}
  for (let index = 0; index < cellCount(sheet); index += 1) {
    const cell = cellAt(sheet, index)
    texts[cellAddress(cell.row, cell.column)] = cell.number ?? cell.text
  }
  return texts
}

describe("the committee's own report template", () => {
  test('prints the seven columns, the groups with Roman numerals, and the rows in the order of the catalogue', () => {
    const texts = textsOf(sheets[0])
    const row = (number: number): unknown[] =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => texts[`${column}${number}`])
    expect(sheets[0]?.name).toBe('Báo cáo')
    expect([8, 9, 10, 11, 12, 13, 14, 15, 16].map(row)).toEqual([
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm', 'Thực hiện kỳ trước', 'Thực hiện kỳ báo cáo', 'Ghi chú'],
      ['I', 'Dân số, lao động', undefined, undefined, undefined, undefined, undefined],
      [1, 'Dân số', 'người', undefined, 200281.5, undefined, undefined],
      [2, 'Lực lượng vũ trang', 'người', undefined, undefined, undefined, undefined],
      [3, '=HYPERLINK("http://x")', 'người', undefined, undefined, undefined, undefined],
      ['II', 'Phát triển người tham gia', undefined, undefined, undefined, undefined, undefined],
      [1, 'Số người tham gia BHXH bắt buộc', 'người', 44000, undefined, undefined, undefined],
      ['III', 'Thu, nợ', undefined, undefined, undefined, undefined, undefined],
      [1, 'Số phải thu', 'đồng', undefined, 587115000000, undefined, undefined],
    ])
  })

  test('names unit, period, plan and addressee for whoever gets it on paper', () => {
    const texts = Object.values(textsOf(sheets[0]))
    expect(texts).toEqual(
      expect.arrayContaining([
        'QUẬN HẢI CHÂU',
        'BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU BHXH, BHYT, BHTN NĂM 2022',
        'Kế hoạch: Triển khai công tác BHXH, BHYT',
        'Kính gửi: +Ban Chỉ đạo thực hiện chính sách BHXH, BHYT',
      ]),
    )
  })

  test('holds no formula, whatever the texts begin with', () => {
    expect(sheets.map((sheet) => sheet.formulas.size)).toEqual([0, 0])
  })

  test('carries a map that nobody sees and that names the cell of every figure', () => {
    const hidden = sheets[1]
    if (!hidden) throw new Error('No hidden sheet')
    expect([hidden.name, hidden.visibility]).toEqual(['so_chi_dao_map', 'very_hidden'])
    const reading = readTemplateMap(hidden)
    if (reading.kind !== 'map') throw new Error(reading.kind)
    expect(reading.map).toMatchObject({ unit: '492', period: '2022', planId: plan.id, sheet: 'Báo cáo' })
    expect(reading.map.cells.map(({ cell, variable: code, role }) => [cell, code, role ?? 'actual'])).toEqual([
      ['F10', 'population', 'actual'],
      ['E10', 'population', 'previous'],
      ['F11', 'armed_forces', 'actual'],
      ['F12', 'students', 'actual'],
      ['F14', 'si_compulsory', 'actual'],
      ['D14', 'si_compulsory', 'plan'],
      ['F16', 'contributions_due', 'actual'],
      ['E16', 'contributions_due', 'previous'],
    ])
  })

  test('gives the same bytes for the same content, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6) })
    const later = await writeReportTemplate(input)
    vi.useRealTimers()
    expect(Buffer.from(later).equals(bytes)).toBe(true)
  })

  test('a figure typed by the unit comes back from its cell', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
    const sheet = book.getWorksheet('Báo cáo')
    if (!sheet) throw new Error('No sheet')
    sheet.getCell('F14').value = 43_490
    const filled = new Uint8Array(await book.xlsx.writeBuffer())
    const read = workbookOf(await reader.read({ name: 'BC.xlsx', bytes: filled })).workbook.sheets
    expect(textsOf(read[0]).F14).toBe(43490)
  })
})

describe('what Excel enforces in it', () => {
  let sheet: ExcelJS.Worksheet
  beforeAll(async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
    const found = book.getWorksheet('Báo cáo')
    if (!found) throw new Error('No sheet')
    sheet = found
  })

  test('only the figures of this period and the notes can be typed; the rest is locked', () => {
    const unlocked = ['F10', 'G10', 'F16', 'G16']
    const locked = ['A10', 'B10', 'D14', 'E10', 'F9', 'B8']
    expect(unlocked.map((cell) => sheet.getCell(cell).protection?.locked)).toEqual(unlocked.map(() => false))
    expect(locked.map((cell) => sheet.getCell(cell).protection?.locked ?? true)).toEqual(locked.map(() => true))
    expect((sheet as ExcelJS.Worksheet & { sheetProtection?: { sheet: boolean } }).sheetProtection?.sheet).toBe(true)
  })

  test('people and đồng are whole numbers from 0; an average population may have decimals', () => {
    const rule = (cell: string): unknown[] => {
      const validation = sheet.getCell(cell).dataValidation
      return [validation.type, validation.operator, validation.formulae, validation.prompt]
    }
    const hint = 'Để trống nếu chưa có số liệu.'
    expect(rule('F10')).toEqual([
      'decimal',
      'between',
      [0, 999999999999999],
      `Số không âm, có thể có phần thập phân, đơn vị tính: người. ${hint}`,
    ])
    expect(rule('F12')).toEqual([
      'whole',
      'between',
      [0, 999999999999999],
      `Số nguyên không âm, đơn vị tính: người. ${hint}`,
    ])
    expect(rule('F16')).toEqual([
      'whole',
      'between',
      [0, 999999999999999],
      `Số nguyên không âm, đơn vị tính: đồng. ${hint}`,
    ])
    expect(sheet.getCell('F12').dataValidation).toMatchObject({
      errorStyle: 'stop',
      errorTitle: 'Số liệu không hợp lệ',
    })
  })

  test('it prints on A4, fitted to the width, with the heads on every page', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '8:8',
    })
  })
})
