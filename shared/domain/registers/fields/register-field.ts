import type { EntryOf, RegisterId } from '../register-entry.ts'

export interface FieldChoice {
  readonly value: string
  readonly label: string
}

interface FieldOf<Key extends string> {
  readonly key: Key
  /** Heading of the column, label of the input. */
  readonly label: string
  readonly type: 'text' | 'long_text' | 'date' | 'count' | 'money' | 'choice'
  readonly required: boolean
  /** Of a choice. */
  readonly choices?: readonly FieldChoice[]
  /** Other headings that people write over such a column; compared without diacritics, each as words in a row. */
  readonly headings: readonly string[]
  /** Below the input. */
  readonly hint?: string
  /** Of the column in a sheet, in characters. */
  readonly width: number
}

/** One field of an entry, as forms, tables and sheets show it. */
export type RegisterField = FieldOf<string>

export type FieldsOf<Register extends RegisterId> = readonly FieldOf<
  Exclude<keyof EntryOf<Register> & string, 'register'>
>[]

export const choicesOf = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly FieldChoice[] => values.map((value) => ({ value, label: words[value] }))

export const noteField = {
  key: 'note',
  label: 'Ghi chú',
  type: 'long_text',
  required: false,
  headings: [],
  width: 24,
} as const
