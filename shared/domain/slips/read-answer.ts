import type { IsoDate } from '../ids.ts'
import { decimalOfDouble, timesPowerOfTen } from '../intake/exact-decimal.ts'
import type { GridCell } from '../intake/grid.ts'
import { statusWords } from '../tasks/task-words.ts'
import { cleanText, foldText } from '../text/fold-text.ts'
import { formatDate } from '../time/iso-date.ts'
import { parseTypedDate } from '../time/parse-typed-date.ts'
import { dayOfSerial } from '../time/serial-day.ts'
import { type AnswerColumn, type AnswerStatus, answerColumns, answerStatuses, statusChoices } from './slip.ts'
import type { AnswerCells, SlipAnswer, SlipFault } from './slip-answer.ts'

/** Letters of a note or product, as the task's history takes them. */
const longestText = 4000
const longestNumber = 60

export interface AnswerReading {
  readonly answer: SlipAnswer
  readonly faults: readonly SlipFault[]
}

type Read<Value> = { readonly value: Value | null } | { readonly fault: Pick<SlipFault, 'message' | 'remedy'> }
type CellOf = (column: AnswerColumn) => GridCell | null

/** Reads the cells that a liaison filled in; each that makes no sense is told by its address. */
export function readAnswer(cellOf: CellOf, cells: AnswerCells): AnswerReading {
  const faults: SlipFault[] = []
  const take = <Value>(column: AnswerColumn, read: (cell: GridCell) => Read<Value>): Value | null => {
    const cell = cellOf(column)
    if (cell === null || (cell.kind === 'text' && plainText(cell) === '')) return null
    const result = brokenCell(cell) ?? read(cell)
    if ('value' in result) return result.value
    const { message, remedy } = result.fault
    faults.push({
      column,
      cell: cells[column],
      read: shownText(cell),
      message: `Ô ${cells[column]}: ${message}`,
      remedy,
    })
    return null
  }
  const answer = {
    status: take('status', readStatus),
    percent: take('percent', readPercent),
    doneOn: take('doneOn', readDate),
    product: take('product', readText),
    note: take('note', readText),
  }
  const number = take('documentNumber', readNumber)
  const date = take('documentDate', readDate)
  const missing = number === null ? 'documentNumber' : 'documentDate'
  const isHalf = (number === null) !== (date === null) && !faults.some(({ column }) => column === missing)
  if (isHalf)
    faults.push({
      column: missing,
      cell: cells[missing],
      read: null,
      message: `Ô ${cells[missing]}: văn bản minh chứng ${halfWords(number, date)}.`,
      remedy: 'Ghi đủ cả số, ký hiệu và ngày văn bản, hoặc để trống cả hai.',
    })
  const document = number !== null && date !== null ? { number, date } : null
  return { answer: { ...answer, document }, faults }
}

const halfWords = (number: string | null, date: IsoDate | null): string =>
  date === null ? `số “${number ?? ''}” thiếu ngày` : `ngày ${formatDate(date)} thiếu số, ký hiệu`

const fault = (message: string, remedy: string): { readonly fault: Pick<SlipFault, 'message' | 'remedy'> } => ({
  fault: { message, remedy },
})

function brokenCell(cell: GridCell): Read<never> | null {
  if (cell.kind === 'error') return fault(`ô báo lỗi ${cell.text}.`, 'Gõ trực tiếp nội dung thay cho công thức.')
  if (cell.kind === 'formula_without_value')
    return fault('công thức trong ô chưa có kết quả.', 'Gõ trực tiếp nội dung thay cho công thức.')
  return null
}

function readStatus(cell: GridCell): Read<AnswerStatus> {
  const folded = foldText(shownText(cell))
  const value = answerStatuses.find((status) => foldText(statusWords[status]) === folded)
  return value
    ? { value }
    : fault(
        `“${shownText(cell)}” không phải là trạng thái đầu mối được chọn.`,
        `Chọn một trong danh sách: ${statusChoices.map((choice) => `“${choice}”`).join(', ')}; hoặc để trống.`,
      )
}

const wholePercent = 'Ghi số nguyên từ 0 đến 100.'

/** 60, "60", "60%", or 0,6 in a cell that shows percent. */
function readPercent(cell: GridCell): Read<number> {
  if (cell.kind === 'number' && cell.number !== null) {
    const read = decimalOfDouble(cell.number)
    const percent = read && cell.format.includes('%') ? timesPowerOfTen(read, 2) : read
    if (percent && percent.scale === 0 && percent.digits >= 0n && percent.digits <= 100n)
      return { value: Number(percent.digits) }
  }
  if (cell.kind === 'text') {
    const match = /^(\d{1,3})\s*%?$/.exec(plainText(cell))
    if (match && Number(match[1]) <= 100) return { value: Number(match[1]) }
  }
  return fault(`“${shownText(cell)}” không phải là tỷ lệ từ 0 đến 100.`, wholePercent)
}

function readDate(cell: GridCell): Read<IsoDate> {
  const value =
    cell.kind === 'date' && cell.number !== null
      ? dayOfSerial(cell.number)
      : cell.kind === 'text'
        ? parseTypedDate(plainText(cell))
        : null
  return value
    ? { value }
    : fault(`“${shownText(cell)}” không phải là ngày.`, 'Ghi theo dạng ngày/tháng/năm, ví dụ 05/01/2023.')
}

function readText(cell: GridCell): Read<string> {
  const value = shownText(cell)
  return value.length <= longestText
    ? { value }
    : fault(`nội dung dài ${value.length} ký tự.`, 'Viết gọn trong 4.000 ký tự, phần còn lại gửi bằng văn bản.')
}

function readNumber(cell: GridCell): Read<string> {
  const value = shownText(cell)
  if (cell.kind === 'date')
    return fault(
      'bảng tính đã đổi số, ký hiệu văn bản thành ngày.',
      'Gõ lại số, ký hiệu với dấu nháy đơn ở đầu, ví dụ \u02bc12/2023.',
    )
  return value.length <= longestNumber
    ? { value: cleanText(value) }
    : fault(`số, ký hiệu văn bản dài ${value.length} ký tự.`, 'Chỉ ghi số, ký hiệu, ví dụ 125/SYT-NVY.')
}

/** What the cell shows, as a person would read it out. */
function shownText(cell: GridCell): string {
  if (cell.kind === 'date' && cell.number !== null) {
    const day = dayOfSerial(cell.number)
    return day === null ? String(cell.number) : formatDate(day)
  }
  return cell.number === null ? plainText(cell) : String(cell.number).replace('.', ',')
}

const invisible = /[\u200b-\u200d\u2060\ufeff]/g

/** Line breaks inside a note stay; white space around it and invisible letters go. */
const plainText = ({ text }: GridCell): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .trim()

export const isAnswered = (cellOf: CellOf): boolean =>
  answerColumns.some((column) => {
    const cell = cellOf(column)
    return cell !== null && (cell.kind !== 'text' || plainText(cell) !== '')
  })
