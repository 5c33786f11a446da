import { exactValueOf } from '../../../shared/domain/intake/exact-decimal.ts'
import { parseNumberText } from '../../../shared/domain/intake/parse-number.ts'
import type { ExactValue } from '../../../shared/domain/numbers/exact-value.ts'

export type Typed<Value> =
  | { readonly kind: 'value'; readonly value: Value | null }
  /** A sentence for the field. */
  | { readonly kind: 'fault'; readonly message: string }

const fault = (message: string): { kind: 'fault'; message: string } => ({ kind: 'fault', message })

/** A figure as people here type it: "97,5", "1.200". An empty field is no figure, never zero. */
export function typedFigure(text: string): Typed<ExactValue> {
  if (text.trim() === '') return { kind: 'value', value: null }
  const read = parseNumberText(text, 'dots')
  if (read.kind !== 'number') return fault(`“${text.trim()}” không phải là số. Ghi như 97,5 hoặc 1.200.`)
  const value = exactValueOf(read.value)
  if (value === null || value.amount < 0) return fault('Số phải từ 0 trở lên, nhiều nhất 6 chữ số thập phân.')
  return { kind: 'value', value }
}

const [firstYear, lastYear] = [1990, 2199]

export function typedYear(text: string): Typed<number> {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'value', value: null }
  const year = Number(trimmed)
  if (!/^\d{4}$/.test(trimmed) || year < firstYear || year > lastYear)
    return fault(`Năm gồm bốn chữ số, từ ${firstYear} đến ${lastYear}.`)
  return { kind: 'value', value: year }
}

/** A whole number from 1, up to a limit where there is one. */
export function typedCount(text: string, limit: number, what: string): Typed<number> {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'value', value: null }
  const count = Number(trimmed)
  if (!/^\d{1,6}$/.test(trimmed) || count < 1 || count > limit) return fault(`${what} từ 1 đến ${limit}.`)
  return { kind: 'value', value: count }
}
