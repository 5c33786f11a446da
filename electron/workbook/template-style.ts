import type { Borders, Cell, Row } from 'exceljs'
import type { Variable } from '../../shared/domain/catalogue/variable.ts'

/** STT, Chỉ tiêu, Đơn vị tính, Kế hoạch năm, Thực hiện kỳ trước, Thực hiện kỳ báo cáo, Ghi chú: in characters. */
export const columnWidths = [6, 46, 11, 17, 18, 18, 18] as const

const fontName = 'Times New Roman'
const headFill = 'FFDCE6F1'
const groupFill = 'FFF2F2F2'
const inputFill = 'FFFFF8DC'

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

type HeadStyle = 'name' | 'motto' | 'title' | 'note' | 'hint' | 'input'

export function styleHead(cell: Cell, style: HeadStyle): void {
  const bold = style === 'name' || style === 'motto' || style === 'title'
  cell.font = {
    name: fontName,
    size: style === 'title' ? 14 : 12,
    bold,
    italic: style === 'note' || style === 'hint',
    underline: style === 'motto',
    ...(style === 'hint' ? { color: { argb: 'FF8A4B00' } } : {}),
  }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  if (style === 'input') cell.protection = { locked: false }
}

export function styleHeadRow(row: Row): void {
  row.height = 36
  row.eachCell((cell) => {
    cell.font = { name: fontName, size: 12, bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headFill } }
    cell.border = box
  })
}

export function styleGroupRow(row: Row, columns: number): void {
  row.height = 20
  for (let column = 1; column <= columns; column += 1) {
    const cell = row.getCell(column)
    cell.font = { name: fontName, size: 12, bold: true }
    cell.alignment = { horizontal: column === 2 ? 'left' : 'center', vertical: 'middle', indent: column === 2 ? 1 : 0 }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: groupFill } }
    cell.border = box
  }
}

export function styleVariableRow(row: Row, columns: number, variable: Variable): void {
  row.height = 20
  for (let column = 1; column <= columns; column += 1) {
    const cell = row.getCell(column)
    const isFigure = column >= 4 && column <= 6
    cell.font = { name: fontName, size: 12 }
    cell.alignment = {
      horizontal: isFigure ? 'right' : column === 2 || column === columns ? 'left' : 'center',
      vertical: 'middle',
      wrapText: column === 2 || column === columns,
      indent: isFigure || column === 2 ? 1 : 0,
    }
    // Excel prints the separators of the computer's own region: dots in Vietnam.
    if (isFigure) cell.numFmt = variable.fractional ? '#,##0.0' : '#,##0'
    cell.border = box
  }
}

export function styleInput(cell: Cell): void {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: inputFill } }
  cell.protection = { locked: false }
}

export function styleSignature(cell: Cell, style: 'place' | 'post' | 'name'): void {
  cell.font = { name: fontName, size: 12, bold: style !== 'place', italic: style === 'place' }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  cell.protection = { locked: false }
}
