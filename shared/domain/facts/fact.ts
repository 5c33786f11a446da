import type { IsoDate, PeriodKey, Sha256, UnitCode, VariableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'

/** "ước thực hiện", "sơ bộ", "chính thức": an estimate never overwrites an actual. */
export type FigureStatus = 'estimate' | 'preliminary' | 'actual'

/** Where a figure was read: any figure in a report can be traced to it. */
export type Provenance =
  | {
      readonly kind: 'file'
      readonly fileName: string
      readonly sha256: Sha256
      readonly sheet: string
      readonly cell: string
    }
  | { readonly kind: 'manual'; readonly document: SourceDocument; readonly reason: string }

/** The letter or decision behind a figure that was entered by hand. */
export interface SourceDocument {
  /** "1234/CTK-TH" */
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string
}

/** One accepted figure: (unit, variable, date) → value. */
export interface Fact {
  readonly id: string
  readonly submissionId: string
  readonly unit: UnitCode
  readonly variable: VariableCode
  readonly period: PeriodKey
  /** The day the figure describes; for a flow, the last day of its window. */
  readonly asOf: IsoDate
  /** First day of a flow's window; null for a stock. */
  readonly windowFrom: IsoDate | null
  readonly value: ExactValue
  readonly status: FigureStatus
  readonly provenance: Provenance
  /** Instant in ISO 8601 UTC. */
  readonly acceptedAt: string
  readonly acceptedBy: string
}
