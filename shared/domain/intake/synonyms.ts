import type { VariableMeasure } from '../catalogue/variable.ts'

/** What a column of a report holds. The order of `columnRoleOrder` settles headings that name two of them. */
export const columnRoleOrder = [
  'percent',
  'comparison',
  'note',
  'measure',
  'ordinal',
  'estimate',
  'plan',
  'same_period',
  'previous',
  'accumulated',
  'in_period',
  'actual',
] as const
export type ColumnRole = (typeof columnRoleOrder)[number]

/** A wording of a unit of measure: "triệu đồng" is money times 10^6. */
export interface MeasureWording {
  readonly phrases: readonly string[]
  readonly measure: VariableMeasure
  /** Power of ten that turns the printed number into the variable's own unit. */
  readonly exponent: number
}

/**
 * The words of district reports as data (`resources/catalogue/header-synonyms.json`). Every phrase is plain Vietnamese;
 * it is compared without case, diacritics, punctuation, word order and the `fillers`.
 */
export interface HeaderSynonyms {
  /** "BHXH" stands for "bảo hiểm xã hội": long forms are shortened before anything is compared. */
  readonly abbreviations: readonly { readonly short: string; readonly long: readonly string[] }[]
  /** Words that do not change what is counted: "tổng số", "tham gia", "trên địa bàn". */
  readonly fillers: readonly string[]
  /** Named together ("BHXH, BHYT, BHTN") they say "all insurance" and add nothing. */
  readonly allSchemes: readonly string[]
  /** Words of a heading that change the meaning of every row or column below it: such a heading is never left out. */
  readonly bindingWords: readonly string[]
  /** Words that name whom or what it is about but not what is counted; such a row depends on the headings above it. */
  readonly bareSubjects: readonly string[]
  /** Group headings that only arrange the page, although they contain binding words: "Thu, nợ". */
  readonly neutralHeadings: readonly string[]
  /** Beside each variable's own label; "Nợ › Tổng số" is written as one phrase, "nợ tổng số". */
  readonly variables: readonly { readonly code: string; readonly phrases: readonly string[] }[]
  /** Wordings that fit several variables: asked for, never chosen. */
  readonly ambiguous: readonly { readonly phrases: readonly string[]; readonly variables: readonly string[] }[]
  /** Sums and rates that the application computes itself: their figures are left aside without a warning. */
  readonly derived: readonly string[]
  readonly columnRoles: Readonly<Record<ColumnRole, readonly string[]>>
  /** Headings of the column that names the rows: indicators (tall) or units (wide). The whole cell must say it. */
  readonly indicatorColumn: readonly string[]
  readonly unitColumn: readonly string[]
  readonly measures: readonly MeasureWording[]
  /** "Đơn vị tính:" before a unit of measure in a title line. */
  readonly measurePrefixes: readonly string[]
  /** "Trong đó": the row is a part of the one above. */
  readonly partMarkers: readonly string[]
  /** Rows of a wide sheet that sum all others, and those that sum some. */
  readonly totals: readonly string[]
  readonly subtotals: readonly string[]
  /** A sheet with one heading of each kind lists people: refused. */
  readonly personNames: readonly string[]
  readonly personIdentifiers: readonly string[]
}
