import type { GridCell } from '../intake/grid.ts'
import type { NumberHabit } from '../intake/parse-number.ts'
import { cellText, readFigure } from '../intake/read-figure.ts'
import { formatInteger } from '../numbers/format-number.ts'
import { cleanText, foldWords } from '../text/fold-text.ts'
import { formatDate } from '../time/iso-date.ts'
import { parseTypedDate } from '../time/parse-typed-date.ts'
import { dayOfSerial } from '../time/serial-day.ts'
import type { FieldChoice, RegisterField } from './fields/register-field.ts'

/** What an entry holds under one of its fields: text, a day as `YYYY-MM-DD`, a whole number, the code of a choice. */
export type FieldValue = string | number | null

export type FieldReading =
  | { readonly kind: 'value'; readonly value: FieldValue }
  /** `message` begins with the quotation of what was read; `remedy` is a sentence of its own. */
  | { readonly kind: 'fault'; readonly message: string; readonly remedy: string }

/** Letters that a field holds; a document's subject is rarely longer than 500. */
export const longestText = { text: 300, long_text: 4000 } as const

const value = (read: FieldValue): FieldReading => ({ kind: 'value', value: read })
const fault = (message: string, remedy: string): FieldReading => ({ kind: 'fault', message, remedy })

/** Dashes and dots stand for "nothing" in a cell of text, as they do in a cell of figures. */
const nothingSigns = /^[-–—‒―_.…·*/\s]*$/

/** What a person typed into the input of a field; an empty one is null, also where it is required. */
export const readFieldText = (field: RegisterField, text: string): FieldReading =>
  readFieldCell(
    field,
    { row: 0, column: 0, kind: 'text', number: null, text, format: '', formula: null },
    { exponent: 0, habit: 'unknown' },
  )

export interface CellRule {
  /** Power of ten of the money's unit: 6 for triệu đồng. */
  readonly exponent: number
  readonly habit: NumberHabit
}

/** What a cell of a sheet holds for a field; refuses whatever would have to be guessed. */
export function readFieldCell(field: RegisterField, cell: GridCell, rule: CellRule): FieldReading {
  if (cell.kind === 'error') return fault(`công thức báo lỗi ${cell.text}.`, 'Sửa công thức trong tệp rồi nhập lại.')
  if (field.type === 'count' || field.type === 'money') return readNumber(field, cell, rule)
  if (cell.kind === 'formula_without_value')
    return fault('công thức trong ô chưa có kết quả.', 'Mở tệp bằng Excel, bấm lưu rồi nhập lại.')
  const text = shownText(cell)
  if (nothingSigns.test(text)) return value(null)
  if (field.type === 'date') return readDate(cell, text)
  if (field.type === 'choice') return readChoice(field, text)
  const longest = longestText[field.type]
  if (text.length > longest)
    return fault(`nội dung dài ${formatInteger(text.length)} ký tự.`, `Viết gọn trong ${formatInteger(longest)} ký tự.`)
  if (cell.kind === 'date')
    return fault(
      `bảng tính đã đổi nội dung thành ngày ${text}.`,
      'Gõ lại với dấu nháy đơn ở đầu ô, ví dụ \u02bc12/2023, rồi nhập lại.',
    )
  return value(text)
}

function readNumber(field: RegisterField, cell: GridCell, { exponent, habit }: CellRule): FieldReading {
  const measure = field.type === 'money' ? 'dong' : 'person'
  const read = readFigure(cell, { variable: { measure, fractional: false, label: field.label }, exponent, habit })
  if (read.kind === 'missing') return value(null)
  if (read.kind === 'fault') return fault(read.detail, read.remedy)
  if (read.value.amount < 0)
    return fault(`“${cellText(cell).trim()}” là số âm.`, `Ghi “${field.label}” bằng số không âm.`)
  return value(read.value.amount)
}

function readDate(cell: GridCell, text: string): FieldReading {
  const date = cell.kind === 'date' && cell.number !== null ? dayOfSerial(cell.number) : parseTypedDate(text)
  return date === null
    ? fault(`“${text}” không phải là ngày.`, 'Ghi đủ ngày/tháng/năm, ví dụ 05/01/2023.')
    : value(date)
}

/** A choice by its words or a part of them: "Hội nghị", "tin bài"; what fits two choices is refused. */
function readChoice({ choices = [] }: RegisterField, text: string): FieldReading {
  const typed = foldWords(text)
  const exact = choices.find((choice) => choice.value === text || foldWords(choice.label) === typed)
  const fitting = exact ? [exact] : choices.filter((choice) => fits(choice, typed))
  const [only, second] = fitting
  if (only && !second) return value(only.value)
  return fault(
    second
      ? `“${text}” có thể là ${fitting.map(({ label }) => `“${label}”`).join(' hoặc ')}.`
      : `“${text}” không có trong danh sách.`,
    `Ghi một trong: ${choices.map(({ label }) => `“${label}”`).join(', ')}.`,
  )
}

function fits({ label }: FieldChoice, typed: string): boolean {
  if (typed === '') return false
  const parts = label.split(',').map(foldWords)
  return holdsWords(foldWords(label), typed) || parts.some((part) => holdsWords(typed, part))
}

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `)

/** The cell as a person would read it out. */
export function shownText(cell: GridCell): string {
  if (cell.kind === 'date' && cell.number !== null) {
    const day = dayOfSerial(cell.number)
    return day === null ? String(cell.number) : formatDate(day)
  }
  return cleanText(cell.kind === 'number' && cell.number !== null ? String(cell.number) : cellText(cell))
}
