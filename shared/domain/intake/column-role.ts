import { remember } from '../text/remember.ts'
import type { HeaderWords } from './header-words.ts'
import { type ColumnRole, columnRoleOrder, type HeaderSynonyms } from './synonyms.ts'

/** Roles of columns by their headings. */
export interface RoleReader {
  /** The role that the words of a heading name anywhere, or null. */
  roleOf(text: string): ColumnRole | null
  /** The heading without the words of its role: "BHXH bắt buộc – Thực hiện" keeps "bhxh batbuoc". */
  without(text: string, role: ColumnRole): string
  isIndicatorColumn(text: string): boolean
  isUnitColumn(text: string): boolean
  isOrdinalColumn(text: string): boolean
}

/** These must fill the whole cell: "TT" inside a sentence is no numbering. */
const wholeCell: readonly ColumnRole[] = ['ordinal', 'measure']
/** These win wherever they stand: "% thực hiện kế hoạch" is a percentage, however long the other words are. */
const overriding: readonly ColumnRole[] = ['percent', 'comparison']

export function compileRoles(synonyms: HeaderSynonyms, words: HeaderWords): RoleReader {
  const phrases = columnRoleOrder.flatMap((role) =>
    synonyms.columnRoles[role].map((phrase) => ({ role, phrase: words.plain(phrase) })),
  )
  phrases.sort(
    (left, right) =>
      right.phrase.length - left.phrase.length ||
      columnRoleOrder.indexOf(left.role) - columnRoleOrder.indexOf(right.role),
  )
  const contains = (plain: string, phrase: string) => ` ${plain} `.includes(` ${phrase} `)
  const set = (list: readonly string[]) => new Set(list.map((phrase) => words.plain(phrase)))
  const indicatorColumn = set(synonyms.indicatorColumn)
  const unitColumn = set(synonyms.unitColumn)
  const ordinalColumn = set(synonyms.columnRoles.ordinal)

  const roleOf = (text: string): ColumnRole | null => {
    const plain = words.plain(text)
    if (plain === '') return null
    const found = phrases.filter(({ role, phrase }) =>
      wholeCell.includes(role) ? plain === phrase : contains(plain, phrase),
    )
    return (found.find(({ role }) => overriding.includes(role)) ?? found[0])?.role ?? null
  }
  const without = (text: string, role: ColumnRole): string => {
    let padded = ` ${words.plain(text)} `
    for (const entry of phrases) if (entry.role === role) padded = padded.replaceAll(` ${entry.phrase} `, ' ')
    return padded.trim()
  }
  return {
    roleOf: remember(roleOf),
    without,
    isIndicatorColumn: (text) => indicatorColumn.has(words.plain(text)),
    isUnitColumn: (text) => unitColumn.has(words.plain(text)),
    isOrdinalColumn: (text) => ordinalColumn.has(words.plain(text)),
  }
}
