import type { IsoDate } from '../../../shared/domain/ids.ts'
import { valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { registerFields } from '../../../shared/domain/registers/register-fields.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { wordMatcher } from '../../../shared/domain/text/match-words.ts'
import type { RegisterRow } from './registers-data.ts'
import { shownValue } from './value-text.ts'

export interface RowFilter {
  /** Null: every year. */
  readonly year: string | null
  /** Words to be found, with or without diacritics. */
  readonly text: string
  /** Withdrawn entries too. */
  readonly withdrawn: boolean
}

/** Newest day first, as a register is read. */
export function filterRows(rows: readonly RegisterRow[], { year, text, withdrawn }: RowFilter): readonly RegisterRow[] {
  const matches = wordMatcher(text)
  return rows
    .filter((row) => withdrawn || !row.withdrawn)
    .filter(({ entry }) => year === null || entry.date.startsWith(year))
    .filter((row) => matches === null || matches(foldWords(wordsOf(row))))
    .toSorted((left, right) => (left.entry.date < right.entry.date ? 1 : left.entry.date > right.entry.date ? -1 : 0))
}

function wordsOf({ entry }: RegisterRow): string {
  const values = valuesOfEntry(entry)
  return registerFields[entry.register].map((field) => shownValue(field, values[field.key] ?? null) ?? '').join(' ')
}

/** Years that hold entries, and the current one; the newest first. */
export const yearsOf = (rows: readonly RegisterRow[], today: IsoDate): readonly string[] =>
  [...new Set([today, ...rows.map(({ entry }) => entry.date)].map((date) => date.slice(0, 4)))].toSorted().toReversed()
