import type { SheetView } from '../intake/sheet-view.ts'
import { foldWords } from '../text/fold-text.ts'
import type { RegisterField } from './fields/register-field.ts'
import type { RegisterId } from './register-entry.ts'
import { registerFields } from './register-fields.ts'

export interface RegisterColumn {
  readonly field: RegisterField
  /** Counted from 0, as `headRow`. */
  readonly column: number
  /** Of money: power of ten from the printed unit to đồng; null where no unit is printed. */
  readonly exponent: number | null
}

export interface RegisterTable {
  readonly headRow: number
  readonly columns: readonly RegisterColumn[]
  /** Headings that no field of the register answers to. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[]
}

/** Titles, national emblem and the like stand above the headings; further down nobody puts them. */
const deepestHead = 40

/** The row in which most headings are of the register, at least two of them; null where there is none. */
export function locateRegisterTable(view: SheetView, register: RegisterId): RegisterTable | null {
  let best: RegisterTable | null = null
  const last = Math.min(view.sheet.rowCount, deepestHead)
  for (let row = 0; row < last; row += 1) {
    const table = headingsOf(view, row, register)
    if (table.columns.length >= 2 && table.columns.length > (best?.columns.length ?? 0)) best = table
  }
  return best
}

function headingsOf(view: SheetView, row: number, register: RegisterId): RegisterTable {
  const [from, to] = view.rowRange(row)
  const headings = Array.from({ length: to - from }, (_, offset) => from + offset)
    .filter((index) => !view.isEmpty(index))
    .map((index) => ({ column: view.columnOf(index), heading: view.textAt(row, view.columnOf(index)) }))
  const taken = new Map<string, number>()
  // The closest wording wins: "Ngày trả lời" is not "Ngày", although a heading "Ngày" alone would be the first date.
  for (const wording of ['exact', 'other'] as const)
    for (const { column, heading } of headings) {
      if ([...taken.values()].includes(column)) continue
      const field = registerFields[register].find((one) => !taken.has(one.key) && names(one, heading, wording))
      if (field) taken.set(field.key, column)
    }
  const unitNote = unitAbove(view, row)
  return {
    headRow: row,
    columns: registerFields[register].flatMap((field) => {
      const column = taken.get(field.key)
      if (column === undefined) return []
      const heading = view.textAt(row, column)
      return [{ field, column, exponent: field.type === 'money' ? (unitOf(heading) ?? unitNote) : null }]
    }),
    unknown: headings.filter(({ column }) => ![...taken.values()].includes(column)),
  }
}

function names({ label, headings }: RegisterField, heading: string, wording: 'exact' | 'other'): boolean {
  const written = foldWords(withoutUnit(heading))
  if (wording === 'exact') return written === foldWords(withoutUnit(label))
  return headings.some((one) => written === foldWords(one))
}

const withoutUnit = (heading: string): string => heading.replace(/\([^)]*\)/g, ' ').replace(/\*/g, ' ')

const units: readonly (readonly [RegExp, number])[] = [
  [/\bty dong\b/, 9],
  [/\b(trieu dong|trd|tr dong)\b/, 6],
  [/\b(nghin dong|ngan dong|1000 dong|1 000 dong)\b/, 3],
  [/\b(dong|vnd)\b/, 0],
]

const unitOf = (text: string): number | null => units.find(([pattern]) => pattern.test(foldWords(text)))?.[1] ?? null

/** "Đơn vị tính: triệu đồng" in a line above the table holds for all of its money. */
function unitAbove(view: SheetView, headRow: number): number | null {
  for (let row = headRow - 1; row >= 0; row -= 1) {
    const [from, to] = view.rowRange(row)
    for (let index = from; index < to; index += 1) {
      const text = view.textAt(row, view.columnOf(index))
      if (/^(don vi tinh|dvt)\b/.test(foldWords(text))) return unitOf(text)
    }
  }
  return null
}
