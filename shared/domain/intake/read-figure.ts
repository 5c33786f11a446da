import type { Variable } from '../catalogue/variable.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { formatScaled } from '../numbers/format-number.ts'
import { type Decimal, decimalOfDouble, exactValueOf, timesPowerOfTen } from './exact-decimal.ts'
import type { GridCell } from './grid.ts'
import { type NumberHabit, parseNumberText } from './parse-number.ts'

/** What a cell must satisfy to become a figure of a variable. */
export interface FigureRule {
  readonly variable: Pick<Variable, 'measure' | 'fractional' | 'label'>
  /** Power of ten from the printed unit of measure: 6 for triệu đồng. */
  readonly exponent: number
  readonly habit: NumberHabit
}

export type FigureFault =
  | 'not_a_number'
  | 'several_numbers'
  | 'ambiguous_number'
  | 'date_in_number_cell'
  | 'spreadsheet_error'
  | 'formula_without_value'
  | 'precision_lost'
  | 'value_too_large'
  | 'fraction_of_a_count'
  | 'too_many_decimals'
  | 'percent_in_count_cell'

export type FigureReading =
  | { readonly kind: 'figure'; readonly value: ExactValue; readonly nothingArisen: boolean }
  | { readonly kind: 'missing' }
  /** `detail` continues the sentence "Ô F14, trang “…”: …"; `remedy` is a sentence of its own. */
  | { readonly kind: 'fault'; readonly code: FigureFault; readonly detail: string; readonly remedy: string }

const fixInFile = 'Sửa trong tệp rồi nhập lại.'
const fault = (code: FigureFault, detail: string, remedy = fixInFile): FigureReading => ({
  kind: 'fault',
  code,
  detail,
  remedy,
})

/** `1.234.567` or `12,5`, for messages. */
export const showDecimal = (value: Decimal): string => formatScaled(value.digits, value.scale)

const showInteger = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** The cell as people see it in the file. */
export function cellText(cell: GridCell): string {
  if (cell.kind === 'formula_without_value') return cell.formula === null ? '' : `=${cell.formula}`
  if (cell.kind === 'text' || cell.kind === 'error') return cell.text
  if (cell.number === null) return cell.text
  if (Number.isSafeInteger(cell.number)) return showInteger(cell.number)
  const value = decimalOfDouble(cell.number)
  return value ? showDecimal(value) : String(cell.number)
}

/** Reads a cell as a figure; refuses whatever would have to be rounded or guessed. Source: intake.md section 3. */
export function readFigure(cell: GridCell, rule: FigureRule): FigureReading {
  switch (cell.kind) {
    case 'text':
      return readText(cell.text, rule)
    case 'number':
      return readNumber(cell, rule)
    case 'date':
      return fault(
        'date_in_number_cell',
        'ô chứa ngày tháng, không phải số (Excel có thể đã tự đổi “12/40” thành ngày).',
        'Gõ lại số vào ô ở định dạng Number rồi nhập lại.',
      )
    case 'error':
      return fault('spreadsheet_error', `công thức báo lỗi ${cell.text}.`, 'Sửa công thức trong tệp rồi nhập lại.')
    case 'formula_without_value':
      return fault(
        'formula_without_value',
        `công thức “=${cell.formula ?? ''}” chưa có giá trị lưu trong tệp.`,
        'Mở tệp bằng Excel, bấm lưu để tính lại công thức rồi nhập lại.',
      )
    case 'boolean':
      return fault('not_a_number', 'ô chứa giá trị đúng/sai (TRUE/FALSE), không phải số.')
  }
}

function readText(text: string, rule: FigureRule): FigureReading {
  const read = parseNumberText(text, rule.habit)
  switch (read.kind) {
    case 'missing':
      return { kind: 'missing' }
    case 'nothing_arisen':
      return { kind: 'figure', value: { amount: 0, scale: 0 }, nothingArisen: true }
    case 'not_a_number':
      return fault('not_a_number', `“${text.trim()}” không phải là số.`)
    case 'several_numbers':
      return fault(
        'several_numbers',
        `“${text.trim()}” gồm nhiều số trong một ô; không chọn thay người gửi.`,
        'Tách mỗi số vào một ô rồi nhập lại.',
      )
    case 'ambiguous': {
      const [first, second] = read.readings
      return ambiguous(text, first, second)
    }
    case 'number': {
      if (rule.variable.measure === 'percent' && /^\s*\d{1,3}\.\d{3}\s*%?\s*$/.test(text) && rule.habit === 'unknown') {
        const asFraction = timesPowerOfTen(read.value, -3)
        return ambiguous(text, read.value, asFraction)
      }
      return hold(read.value, read.percent, rule)
    }
  }
}

const ambiguous = (text: string, first: Decimal, second: Decimal): FigureReading =>
  fault(
    'ambiguous_number',
    `“${text.trim()}” có thể là ${showDecimal(first)} hoặc ${showDecimal(second)}.`,
    'Ghi lại số cho rõ (dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân) rồi nhập lại.',
  )

function readNumber(cell: GridCell, rule: FigureRule): FigureReading {
  // Nearly every cell is a plain count: no conversion, nothing to lose.
  if (rule.exponent === 0 && Number.isSafeInteger(cell.number) && !cell.format.includes('%')) {
    return { kind: 'figure', value: { amount: cell.number as number, scale: 0 }, nothingArisen: false }
  }
  const value = cell.number === null ? null : decimalOfDouble(cell.number)
  if (value === null || cell.number === null) return fault('not_a_number', 'ô không chứa số đọc được.')
  if (Math.abs(cell.number) > Number.MAX_SAFE_INTEGER) {
    return fault(
      'precision_lost',
      `số ${showDecimal(value)} lớn hơn 9.007.199.254.740.991 nên Excel đã làm tròn, không còn chính xác.`,
      'Ghi số ở đơn vị lớn hơn (ví dụ: triệu đồng) hoặc gõ vào ô dạng văn bản (Text) rồi nhập lại.',
    )
  }
  const percent = /%/.test(cell.format)
  return hold(percent ? timesPowerOfTen(value, 2) : value, percent, rule)
}

/** Holds an exact decimal against the variable: its unit, its decimals, its size. */
function hold(read: Decimal, percent: boolean, rule: FigureRule): FigureReading {
  const { variable } = rule
  if (percent && variable.measure !== 'percent') {
    return fault(
      'percent_in_count_cell',
      `“${showDecimal(read)}%” là tỷ lệ phần trăm, trong khi chỉ tiêu “${variable.label}” cần số tuyệt đối.`,
      'Ghi số tuyệt đối vào ô rồi nhập lại.',
    )
  }
  const value = timesPowerOfTen(read, rule.exponent)
  if (value.scale > 0 && !variable.fractional) {
    return variable.measure === 'dong'
      ? fault(
          'precision_lost',
          `số tiền đổi ra đồng là ${showDecimal(value)}, có phần lẻ nhỏ hơn một đồng.`,
          'Ghi số tiền chính xác đến đồng rồi nhập lại; phần mềm không tự làm tròn.',
        )
      : fault(
          'fraction_of_a_count',
          `${showDecimal(value)} có phần lẻ; chỉ tiêu “${variable.label}” phải là số nguyên.`,
        )
  }
  if (value.scale > 6)
    return fault(
      'too_many_decimals',
      `${showDecimal(value)} có quá 6 chữ số thập phân.`,
      'Ghi số với nhiều nhất 6 chữ số thập phân rồi nhập lại.',
    )
  const exact = exactValueOf(value)
  if (exact === null)
    return fault(
      'value_too_large',
      `${showDecimal(value)} vượt quá 9.007.199.254.740.991, không lưu được chính xác.`,
      'Kiểm tra lại số và đơn vị tính rồi nhập lại.',
    )
  return { kind: 'figure', value: exact, nothingArisen: false }
}
