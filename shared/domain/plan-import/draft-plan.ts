import type {
  Comparator,
  LineRange,
  PlanAgency,
  PlanAssignment,
  PlanCommitteeSeat,
  PlanObligation,
  PlanTarget,
  RecurrenceKind,
} from '../catalogue/plan.ts'
import type { IndicatorCode, IsoDate, UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'

/** How sure the importer is of a row. Only rows that need no look at all are `high`. */
export type Confidence = 'high' | 'medium' | 'low'

/** Every row of a draft: where it stands, how sure it is and, when not high, why (Vietnamese, for people). */
export interface DraftRow {
  readonly clause: string
  /** The nth dash inside the clause, from 1. */
  readonly bullet: number | null
  readonly lines: LineRange
  readonly confidence: Confidence
  readonly reason: string | null
}

export interface DraftField<Value> {
  readonly value: Value | null
  readonly lines: LineRange | null
  readonly confidence: Confidence
  readonly reason: string | null
}

export interface DraftMeta {
  readonly number: DraftField<string>
  /** At most 25 words, proposed from the subject. */
  readonly title: DraftField<string>
  /** The document's own subject (trích yếu), in its words. */
  readonly subject: DraftField<string>
  readonly documentType: DraftField<string>
  readonly issuer: DraftField<string>
  readonly date: DraftField<IsoDate>
  readonly signer: DraftField<string>
  readonly signerPost: DraftField<string>
  /** Where the plan is carried out: "Đồng Tháp". */
  readonly locality: DraftField<string>
  /** The province or municipality of the catalogue that has this name. */
  readonly territory: DraftField<UnitCode>
  /** Documents that the opening cites as its grounds. */
  readonly parents: DraftField<readonly string[]>
  readonly yearFrom: DraftField<number>
  readonly yearTo: DraftField<number>
  readonly recipients: DraftField<readonly string[]>
}

export interface DraftTarget extends DraftRow {
  readonly id: string
  readonly indicator: IndicatorCode
  /** Null: the text names no year, a person must say. */
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly comparator: Comparator | null
  readonly value: ExactValue | null
  readonly unit: '%' | 'giờ' | null
  readonly nature: PlanTarget['nature']
  readonly aspiration: boolean
  readonly denominator: string | null
  readonly subsetOf: string | null
  /** The document's own words. */
  readonly text: string
}

export interface DraftBaseline extends DraftRow {
  readonly indicator: IndicatorCode
  readonly value: ExactValue
  readonly unit: '%' | 'giờ'
  readonly text: string
}

/** A percentage that became neither target nor baseline: no figure of a document goes unmentioned. */
export interface UnplacedFigure extends DraftRow {
  readonly figure: string
  readonly text: string
}

export interface DraftDue {
  /** As in a plan's own due rule; null where the rule cannot be told from the words. */
  readonly rule: string | null
  readonly inclusive: boolean
  readonly text: string
  /** Why the rule is not certain, or not there; null when the words leave no doubt. */
  readonly reason: string | null
}

export interface DraftAssignment extends DraftRow {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly implementers: readonly string[]
  readonly recipient: readonly string[]
  readonly leadStatus: PlanAssignment['leadStatus']
  readonly mode: PlanAssignment['mode']
  readonly recurrence: { readonly kind: RecurrenceKind; readonly stated: boolean }
  readonly due: DraftDue | null
  readonly deliverable: string | null
  /** Id of a draft group. */
  readonly group: string
}

/** A group of tasks: the heading that its duties stand under. */
export interface DraftGroup extends DraftRow {
  readonly id: string
  readonly title: string
}

/** A seat of the committee that the text sets up. */
export interface DraftSeat extends DraftRow {
  readonly id: string
  readonly role: PlanCommitteeSeat['role']
  readonly agency: string | null
  readonly post: string | null
  readonly open: boolean
  readonly text: string
}

export interface DraftObligation extends DraftRow {
  readonly id: string
  readonly kind: PlanObligation['kind']
  readonly from: string | null
  readonly to: string | null
  /** Year that a review covers up to; null for one in every year. */
  readonly period: string | null
  readonly due: DraftDue | null
  readonly text: string
}

/** An agency that the text names; `known` when the catalogue's list has it. */
export interface DraftAgency {
  readonly code: string
  readonly name: string
  readonly kind: PlanAgency['kind']
  readonly isClass: boolean
  readonly known: boolean
}

export interface DraftOutlineItem {
  readonly clause: string
  readonly bullet: number | null
  readonly text: string
  readonly lines: LineRange
}

/** About the document as a whole: a legacy encoding, an empty text. */
export interface DraftFinding {
  readonly code:
    | 'converted_letters'
    | 'legacy_encoding'
    | 'legacy_encoding_unreadable'
    | 'no_text'
    | 'no_outline'
    | 'no_targets'
    | 'no_assignments'
    | 'cut_off'
    | 'unread_sheet'
    | 'already_imported'
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly remedy: string
}

/** What the letters of a file turned out to be; all but `unknown` are turned into Unicode. */
export const textEncodings = ['unicode', 'converted_dd', 'tcvn3', 'vni', 'vps', 'windows_1258', 'unknown'] as const
export type TextEncoding = (typeof textEncodings)[number]

export interface DraftPlan {
  /**
   * The document's lines in Unicode, as every `lines` counts them from 1; of an assignment sheet one line a row. Empty
   * lines and page numbers are there.
   */
  readonly text: readonly string[]
  readonly encoding: TextEncoding
  readonly meta: DraftMeta
  readonly outline: readonly DraftOutlineItem[]
  readonly targets: readonly DraftTarget[]
  readonly baselines: readonly DraftBaseline[]
  readonly unplaced: readonly UnplacedFigure[]
  readonly assignments: readonly DraftAssignment[]
  readonly obligations: readonly DraftObligation[]
  readonly groups: readonly DraftGroup[]
  readonly committee: readonly DraftSeat[]
  readonly agencies: readonly DraftAgency[]
  readonly findings: readonly DraftFinding[]
}
