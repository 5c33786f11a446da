import type { FigureStatus } from '../facts/fact.ts'
import type { IsoDate, PeriodKey, UnitCode, VariableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { CellAccounting, Finding } from './finding.ts'

export type Layout = 'template' | 'tall' | 'wide' | 'unknown'

/** A figure read from a cell, before anybody accepted it. */
export interface RecognisedFigure {
  readonly unit: UnitCode
  readonly variable: VariableCode
  readonly period: PeriodKey
  readonly asOf: IsoDate
  readonly windowFrom: IsoDate | null
  readonly value: ExactValue
  readonly status: FigureStatus
  readonly sheet: string
  readonly cell: string
  /** The cell as it stands in the file. */
  readonly read: string
}

/** A figure that only serves checks: the column "Kế hoạch năm", the column "kỳ trước", an estimate. */
export interface SideFigure {
  readonly role: 'plan' | 'previous' | 'estimate' | 'printed_percent'
  readonly unit: UnitCode
  readonly variable: VariableCode
  readonly value: ExactValue
  readonly sheet: string
  readonly cell: string
}

/** What the file leaves open and a person must answer: asked, never guessed. */
export interface IntakeQuestion {
  readonly about: 'unit' | 'period'
  readonly message: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** All figures of one unit and period found in one file. */
export interface RecognisedSubmission {
  readonly unit: UnitCode
  readonly period: PeriodKey
  readonly asOf: IsoDate
  readonly figures: readonly RecognisedFigure[]
  readonly sideFigures: readonly SideFigure[]
}

/** What recognition makes of a file: errors beside data, never instead of it. */
export interface FileRecognition {
  readonly layout: Layout
  readonly submissions: readonly RecognisedSubmission[]
  readonly questions: readonly IntakeQuestion[]
  readonly findings: readonly Finding[]
  readonly accounting: CellAccounting
}
