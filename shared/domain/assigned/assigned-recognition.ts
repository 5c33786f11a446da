import type { PlanAgency } from '../catalogue/plan.ts'
import type { ReportingUnit } from '../catalogue/unit.ts'
import type { Variable } from '../catalogue/variable.ts'
import type { IsoDate, UnitCode, VariableCode } from '../ids.ts'
import type { CellAccounting, Finding } from '../intake/finding.ts'
import type { SheetContext } from '../intake/sheet-context.ts'
import type { HeaderSynonyms } from '../intake/synonyms.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { AssignedHolder, AssignedMeasure, AssignedSource } from './assigned-figure.ts'

/** One figure read from a sheet, before anybody recorded it. */
export interface RecognisedAssignment {
  readonly holder: AssignedHolder
  readonly variable: VariableCode
  readonly measure: AssignedMeasure
  readonly value: ExactValue
  readonly sheet: string
  readonly cell: string
  /** The cell as it stands in the file. */
  readonly read: string
}

/** What a line of the sheet says of the decision behind it. */
export interface DecisionMention {
  readonly number: string
  readonly date: IsoDate | null
  readonly issuer: string | null
  /** Null where number and issuer do not say whose decision it is. */
  readonly source: AssignedSource | null
}

/** What a sheet leaves open and a person must say: asked, never guessed. */
export interface AssignedQuestion {
  readonly about: 'year' | 'holder' | 'variable'
  readonly message: string
}

export interface AssignedRecognition {
  readonly year: number | null
  /** Null when no decision is named, or several are. */
  readonly decision: DecisionMention | null
  readonly figures: readonly RecognisedAssignment[]
  readonly questions: readonly AssignedQuestion[]
  readonly findings: readonly Finding[]
  readonly accounting: CellAccounting
}

export interface AssignedRecognitionContext {
  readonly fileName: string
  readonly units: readonly ReportingUnit[]
  readonly territory: UnitCode
  readonly variables: readonly Variable[]
  readonly synonyms: HeaderSynonyms
  /** Agencies that can be given a figure. */
  readonly agencies: readonly PlanAgency[]
  /** A rate of the variable can be assigned: its denominator is known. */
  readonly hasRate: (variable: VariableCode) => boolean
  readonly answers: {
    readonly year: number | null
    readonly holder: AssignedHolder | null
    readonly variable: VariableCode | null
  }
}

/** What is known about a sheet once its year is settled. */
export interface AssignedSheetContext extends SheetContext {
  readonly year: number
  readonly agencies: readonly PlanAgency[]
  readonly hasRate: (variable: VariableCode) => boolean
  /** What the whole sheet counts, where its columns only say "Chỉ tiêu giao". */
  readonly subject: Variable | null
  readonly ask: (question: AssignedQuestion) => void
}

/** What a column or a row of a table counts. */
export interface Counted {
  readonly variable: Variable
  readonly measure: AssignedMeasure
  /** Power of ten of the printed unit of measure. */
  readonly exponent: number
}
