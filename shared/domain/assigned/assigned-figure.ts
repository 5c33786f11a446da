import type { Variable } from '../catalogue/variable.ts'
import type { SourceDocument } from '../facts/fact.ts'
import type { Sha256, UnitCode, VariableCode } from '../ids.ts'
import { isDenominator } from '../intake/jump-threshold.ts'
import type { ExactValue } from '../numbers/exact-value.ts'

/** Who assigns a figure (data.md section 1). The order is the documented fallback order, see `official-figure.ts`. */
export const assignedSources = ['hdnd', 'ubnd', 'thu_tuong', 'bhxh_vn', 'hop_dong'] as const
export type AssignedSource = (typeof assignedSources)[number]

export const assignedSourceWords: Readonly<Record<AssignedSource, string>> = {
  hdnd: 'HĐND',
  ubnd: 'UBND',
  thu_tuong: 'Thủ tướng Chính phủ',
  bhxh_vn: 'BHXH Việt Nam',
  hop_dong: 'hợp đồng',
}

/** `count`: in the variable's own unit (người); `percent`: a rate of the people it is counted over. */
export const assignedMeasures = ['count', 'percent'] as const
export type AssignedMeasure = (typeof assignedMeasures)[number]

/** Who has to reach the figure: a reporting unit (the territory itself included) or an agency of the plan. */
export type AssignedHolder =
  | { readonly kind: 'unit'; readonly code: UnitCode }
  | { readonly kind: 'agency'; readonly code: string }

/** What a figure is about. Two figures with the same key follow one another, others stand side by side. */
export interface AssignedKey {
  readonly holder: AssignedHolder
  readonly year: number
  readonly variable: VariableCode
  readonly measure: AssignedMeasure
  readonly source: AssignedSource
}

/** Where the figure was taken from, beside its decision. */
export type AssignedOrigin =
  | { readonly kind: 'typed' }
  | {
      readonly kind: 'file'
      readonly fileName: string
      readonly sha256: Sha256
      readonly sheet: string
      readonly cell: string
    }

/**
 * One entry in the history of an assigned figure (chỉ tiêu giao): a decision gives it, a later one adjusts it. Nothing
 * is edited: an entry that another one adjusts is history, and null as value says that the figure no longer applies.
 */
export interface AssignedFigure extends AssignedKey {
  readonly id: string
  readonly value: ExactValue | null
  /** Number, date and issuer of the decision. */
  readonly decision: SourceDocument
  /** Id of the entry that this one adjusts; null for the first of its key. */
  readonly adjusts: string | null
  /** Why it was adjusted; null for the first of its key. */
  readonly reason: string | null
  readonly origin: AssignedOrigin
  /** Instant in ISO 8601 UTC. */
  readonly recordedAt: string
  readonly recordedBy: string
}

/** An entry that holds a value. */
export type ValuedFigure = AssignedFigure & { readonly value: ExactValue }

export const holderText = (holder: AssignedHolder): string => `${holder.kind}:${holder.code}`

export const sameHolder = (left: AssignedHolder, right: AssignedHolder): boolean =>
  left.kind === right.kind && left.code === right.code

/** One text for one key, to group and to look up by. */
export const assignedKeyText = ({ holder, year, variable, measure, source }: AssignedKey): string =>
  [holderText(holder), year, variable, measure, source].join(' ')

/** Entries that no later one adjusts. */
export function latestEntries<Entry extends Pick<AssignedFigure, 'id' | 'adjusts'>>(
  entries: readonly Entry[],
): readonly Entry[] {
  const adjusted = new Set(entries.map((entry) => entry.adjusts))
  return entries.filter((entry) => !adjusted.has(entry.id))
}

/** Figures in force: the latest entry of each key, unless it says that the figure no longer applies. */
export const figuresInForce = (entries: readonly AssignedFigure[]): readonly ValuedFigure[] =>
  latestEntries(entries).filter((entry): entry is ValuedFigure => entry.value !== null)

/** Counts that should fall: reaching more of them is no achievement, so nobody is assigned to develop them. */
const falling = new Set(['si_decrease', 'hi_decrease', 'si_lump_sum', 'employees_not_participating', 'double_counted'])

/** People whom somebody can be told to win: no denominators, no counts that should fall. */
export const isAssignable = ({ measure, code }: Pick<Variable, 'measure' | 'code'>): boolean =>
  measure === 'person' && !isDenominator(code) && !falling.has(code)
