import type { Workbook, Worksheet } from 'exceljs'
import { measureLabels, type Variable } from '../../shared/domain/catalogue/variable.ts'
import type { PeriodKey, PlanId, UnitCode, VariableCode } from '../../shared/domain/ids.ts'
import { type TemplateCell, templateMapSheet } from '../../shared/domain/intake/template-map.ts'
import type { ExactValue } from '../../shared/domain/numbers/exact-value.ts'
import { fixZipTimes } from './fix-zip-times.ts'
import { headRow, type InputRange, inputRanges, type TemplateRow, templateRows } from './template-layout.ts'
import {
  columnWidths,
  styleGroupRow,
  styleHead,
  styleHeadRow,
  styleInput,
  styleSignature,
  styleVariableRow,
} from './template-style.ts'

/** The visible sheet, as the map must name it. */
export const templateSheetName = 'Báo cáo'

/** Where the writer put the figures: what the hidden map has to say. */
export interface PlacedTemplate {
  readonly sheet: string
  /** The cell of every variable, and those of the plan and the period before where a figure is printed there. */
  readonly cells: readonly TemplateCell[]
}

export interface ReportTemplateInput {
  readonly plan: { readonly id: PlanId; readonly title: string }
  /** The committee that the report goes to. */
  readonly committeeName: string
  readonly unit: { readonly code: UnitCode; readonly fullName: string }
  readonly period: { readonly key: PeriodKey; readonly label: string }
  /** Those without a place in the template are left out. */
  readonly variables: readonly Variable[]
  /** Figures of the period before; a variable that is not in the map was not reported. */
  readonly previous: ReadonlyMap<VariableCode, ExactValue>
  /** Figures of the unit's plan for the year. */
  readonly assigned: ReadonlyMap<VariableCode, ExactValue>
  /** Milliseconds since 1970; written into the file's properties. The same input gives the same bytes. */
  readonly createdAt: number
  /** Rows of the very hidden sheet, made from where the figures were put (`templateMapRows`). */
  readonly hiddenMapRows: (placed: PlacedTemplate) => readonly (readonly (string | number)[])[]
}

const titles = [
  'STT',
  'Chỉ tiêu',
  'Đơn vị tính',
  'Kế hoạch năm',
  'Thực hiện kỳ trước',
  'Thực hiện kỳ báo cáo',
  'Ghi chú',
] as const

const planColumn = 'D'
const previousColumn = 'E'
const actualColumn = 'F'
const noteColumn = 'G'

/** Excel keeps 15 digits of a number; one more would be rounded without a word. */
const largestFigure = 999_999_999_999_999

/** Hashing rounds of the sheet's protection where a password is set; Excel's own 100,000 take seconds here. */
const protectionRounds = 1_000

/**
 * The committee's own report template for one unit and period (intake.md section 2.1): figures are typed into one
 * column, everything else is locked. The lock has no password: it keeps slips of the hand away, and the map's checksum
 * tells when somebody rebuilt the sheet.
 */
export async function writeReportTemplate(input: ReportTemplateInput): Promise<Uint8Array> {
  // Half a second to load, and most runs of the program write no workbook.
  const { default: ExcelJS } = await import('exceljs')
  const book: Workbook = new ExcelJS.Workbook()
  book.creator = input.committeeName
  book.lastModifiedBy = input.committeeName
  book.created = new Date(input.createdAt)
  book.modified = new Date(input.createdAt)
  book.title = `Mẫu báo cáo ${input.period.label} – ${input.unit.fullName}`
  const rows = templateRows(input.variables)
  const sheet = book.addWorksheet(templateSheetName, {
    views: [
      {
        state: 'frozen',
        xSplit: 2,
        ySplit: headRow,
        showGridLines: false,
        activeCell: `${actualColumn}${headRow + 2}`,
      },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&R&"Times New Roman"&10Trang &P/&N' },
  })
  sheet.columns = columnWidths.map((width) => ({ width }))
  writeHead(sheet, input)
  const cells = rows.flatMap((entry) => writeRow(sheet, entry, input))
  writeSignature(sheet, headRow + rows.length + 2)
  for (const range of inputRanges(rows)) addValidation(sheet, range)
  await sheet.protect('', {
    spinCount: protectionRounds,
    selectLockedCells: true,
    formatColumns: true,
    formatRows: true,
  })
  writeMap(book, input.hiddenMapRows({ sheet: templateSheetName, cells }))
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  fixZipTimes(bytes)
  return bytes
}

/** In points; merged cells do not grow with their text. */
const headHeights = [
  [4, 28],
  [5, 34],
  [6, 20],
  [7, 22],
] as const

function writeHead(sheet: Worksheet, { unit, period, plan, committeeName }: ReportTemplateInput): void {
  const lines: readonly (readonly [range: string, text: string, style: Parameters<typeof styleHead>[1]])[] = [
    ['A1:C1', unit.fullName.toLocaleUpperCase('vi'), 'name'],
    ['D1:G1', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'name'],
    ['A2:C2', 'Số:          /BC', 'input'],
    ['D2:G2', 'Độc lập - Tự do - Hạnh phúc', 'motto'],
    [
      'A4:G4',
      `BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU BHXH, BHYT, BHTN ${period.label.toLocaleUpperCase('vi')}`,
      'title',
    ],
    ['A5:G5', `Kế hoạch: ${plan.title}`, 'note'],
    ['A6:G6', `Kính gửi: ${committeeName}`, 'note'],
    [
      'A7:G7',
      'Chỉ nhập vào các ô nền vàng. Để trống nếu chưa có số liệu; ghi 0 nếu không phát sinh. Không thêm, xóa dòng hoặc cột.',
      'hint',
    ],
  ]
  for (const [range, text, style] of lines) {
    sheet.mergeCells(range)
    const cell = sheet.getCell(range.split(':')[0] ?? range)
    cell.value = text
    styleHead(cell, style)
  }
  for (const [row, height] of headHeights) sheet.getRow(row).height = height
  const head = sheet.getRow(headRow)
  head.values = [...titles]
  styleHeadRow(head)
}

/** Writes one row of the table and says which cells hold figures. */
function writeRow(sheet: Worksheet, entry: TemplateRow, input: ReportTemplateInput): TemplateCell[] {
  const row = sheet.getRow(entry.row)
  if (entry.kind === 'group') {
    row.values = [entry.numeral, entry.title]
    styleGroupRow(row, titles.length)
    return []
  }
  const { variable } = entry
  row.values = [entry.number, variable.label, measureLabels[variable.measure]]
  styleVariableRow(row, titles.length, variable)
  const cells: TemplateCell[] = [{ cell: `${actualColumn}${entry.row}`, variable: variable.code }]
  const printed = [
    { role: 'plan', column: planColumn, value: input.assigned.get(variable.code) },
    { role: 'previous', column: previousColumn, value: input.previous.get(variable.code) },
  ] as const
  for (const { role, column, value } of printed) {
    if (!value) continue
    const cell = `${column}${entry.row}`
    sheet.getCell(cell).value = value.amount / 10 ** value.scale
    cells.push({ cell, variable: variable.code, role })
  }
  styleInput(sheet.getCell(`${actualColumn}${entry.row}`))
  styleInput(sheet.getCell(`${noteColumn}${entry.row}`))
  return cells
}

function writeSignature(sheet: Worksheet, firstRow: number): void {
  const lines = [
    [`E${firstRow}:G${firstRow}`, '…………, ngày …… tháng …… năm ……', 'place'],
    [`A${firstRow + 1}:C${firstRow + 1}`, 'NGƯỜI LẬP BIỂU', 'post'],
    [`E${firstRow + 1}:G${firstRow + 1}`, 'THỦ TRƯỞNG ĐƠN VỊ', 'post'],
    [`A${firstRow + 5}:C${firstRow + 5}`, '', 'name'],
    [`E${firstRow + 5}:G${firstRow + 5}`, '', 'name'],
  ] as const
  for (const [range, text, style] of lines) {
    sheet.mergeCells(range)
    const cell = sheet.getCell(range.split(':')[0] ?? range)
    if (text !== '') cell.value = text
    styleSignature(cell, style)
  }
}

/** exceljs writes validation by range but has no type for it; cell by cell, a large template would be slow to open. */
interface RangeValidations {
  dataValidations: { add(range: string, validation: object): void }
}

function addValidation(sheet: Worksheet, { firstRow, lastRow, variable }: InputRange): void {
  const kind = variable.fractional ? 'Số không âm, có thể có phần thập phân' : 'Số nguyên không âm'
  const example = variable.fractional ? '' : ', không có phần thập phân, không kèm chữ'
  const validations = (sheet as Worksheet & RangeValidations).dataValidations
  validations.add(`${actualColumn}${firstRow}:${actualColumn}${lastRow}`, {
    type: variable.fractional ? 'decimal' : 'whole',
    operator: 'between',
    formulae: [0, largestFigure],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: 'Nhập số liệu',
    prompt: `${kind}, đơn vị tính: ${measureLabels[variable.measure]}. Để trống nếu chưa có số liệu.`,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Số liệu không hợp lệ',
    error: `Chỉ nhập ${kind.toLocaleLowerCase('vi')}${example}, đơn vị tính: ${measureLabels[variable.measure]}.`,
  })
}

/** Text stays text: the map's codes look like numbers and must come back letter by letter. */
function writeMap(book: Workbook, rows: readonly (readonly (string | number)[])[]): void {
  const sheet = book.addWorksheet(templateMapSheet, { state: 'veryHidden' })
  for (const row of rows) sheet.addRow([...row])
}
