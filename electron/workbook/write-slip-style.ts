import type { Borders, Cell, Row } from 'exceljs'
import type { AnswerColumn, SlipColumn } from '../../shared/domain/slips/slip.ts'
import { heightOf, lineCount } from './write-plan-table.ts'

/** In characters, in the order of `slipColumns`. */
export const columnWidths = [5, 11, 32, 9, 10, 11, 20, 12, 7, 11, 18, 14, 11, 18, 12] as const

const fontName = 'Times New Roman'
const headFill = 'FFDCE6F1'
const groupFill = 'FFF2F2F2'
const inputFill = 'FFFFF8DC'
const warningColor = 'FF8A4B00'

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

type HeadStyle = 'name' | 'motto' | 'title' | 'line' | 'guide' | 'mark'

export interface HeadLine {
  readonly row: number
  /** Columns from 1. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly style: HeadStyle
}

const guide = [
  'Chỉ điền vào các ô nền vàng; ô để trống nghĩa là không thay đổi. Có nội dung cập nhật mà không chọn trạng thái thì hiểu là “đang thực hiện”.',
  'Chọn “báo cáo hoàn thành” thì ghi ngày hoàn thành; văn bản minh chứng ghi đủ số, ký hiệu và ngày.',
  'Không sửa cột khóa, không chép dòng: phiếu bị sửa phần khóa không nhập được. Gửi lại tệp này (.xlsx) cho Tổ thư ký Ban Chỉ đạo.',
].join('\n')

/** What stands above the table. */
export function headLines(facts: {
  readonly agency: string
  readonly committee: string
  readonly scope: string
  /** dd/mm/yyyy */
  readonly day: string
  readonly illustrative: boolean
}): readonly HeadLine[] {
  const whole = { from: 1, to: 14 }
  const [left, right] = [
    { from: 1, to: 5 },
    { from: 8, to: 14 },
  ]
  return [
    { row: 1, ...left, text: facts.agency.toLocaleUpperCase('vi'), style: 'name' },
    { row: 1, ...right, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'name' },
    { row: 2, ...right, text: 'Độc lập - Tự do - Hạnh phúc', style: 'motto' },
    ...(facts.illustrative ? [{ row: 2, ...left, text: 'SỐ LIỆU MINH HỌA', style: 'mark' } as const] : []),
    { row: 4, ...whole, text: 'PHIẾU CẬP NHẬT TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ', style: 'title' },
    { row: 5, ...whole, text: `${facts.scope}; tình hình ghi nhận đến ngày ${facts.day}`, style: 'line' },
    { row: 6, ...whole, text: `Kính gửi: ${facts.committee}`, style: 'line' },
    { row: 7, ...whole, text: guide, style: 'guide' },
  ]
}

export function styleHeadLine(cell: Cell, style: HeadStyle): void {
  cell.font = {
    name: fontName,
    size: style === 'title' ? 14 : 12,
    bold: style !== 'line' && style !== 'guide',
    italic: style === 'line' || style === 'guide',
    underline: style === 'motto',
    ...(style === 'guide' || style === 'mark' ? { color: { argb: warningColor } } : {}),
  }
  cell.alignment = { horizontal: style === 'guide' ? 'left' : 'center', vertical: 'middle', wrapText: true }
}

export function styleHeads(row: Row): void {
  row.height = heightOf(3)
  row.eachCell((cell) => {
    cell.font = { name: fontName, size: 11, bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headFill } }
    cell.border = box
  })
}

export function styleGroup(cell: Cell): void {
  cell.font = { name: fontName, size: 11, bold: true }
  cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: groupFill } }
  cell.border = box
}

const leftAligned: ReadonlySet<SlipColumn | undefined> = new Set(['title', 'current', 'product', 'note'])

export function stylePrinted(cell: Cell, column: SlipColumn | undefined): void {
  cell.font = { name: fontName, size: 11 }
  cell.alignment = { horizontal: leftAligned.has(column) ? 'left' : 'center', vertical: 'top', wrapText: true }
  cell.border = box
  // Text is written as text; where it begins like a formula it stays text when the sheet is saved in another form.
  if (typeof cell.value === 'string' && /^[=+\-@\t\r]/.test(cell.value)) cell.numFmt = '@'
}

const formats: Readonly<Record<AnswerColumn, string>> = {
  status: '@',
  percent: '0',
  doneOn: 'dd/mm/yyyy',
  product: '@',
  // As text, so that 12/2023 stays a number of a document and does not become a day.
  documentNumber: '@',
  documentDate: 'dd/mm/yyyy',
  note: '@',
}

export function styleAnswer(cell: Cell, column: AnswerColumn): void {
  cell.numFmt = formats[column]
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: inputFill } }
  cell.protection = { locked: false }
}

export function styleSignature(cell: Cell, style: 'place' | 'post' | 'name'): void {
  cell.font = { name: fontName, size: 12, bold: style !== 'place', italic: style === 'place' }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  cell.protection = { locked: false }
}

/** Points that a text takes in a column of so many characters; a spreadsheet does not stretch rows by itself. */
export const textHeight = (text: string, width: number): number => heightOf(lineCount(text, width))
