import type { IndicatorCode, IsoDate, PlanId, UnitCode } from '../ids.ts'
import type { RatioFormula } from '../indicators/definition.ts'
import type { ExactValue } from '../numbers/exact-value.ts'

// Each list below is the only one: types, schemas and word lists follow it.
export const comparators = ['>=', '>', '<=', '<', '='] as const
export type Comparator = (typeof comparators)[number]

export const targetUnits = ['%', 'giờ', 'người'] as const
export const baselineUnits = [...targetUnits, 'đồng'] as const
export const targetNatures = ['quantitative', 'qualitative', 'conditional'] as const

/** Words that the title of a row may have: ours are short, a row of the secretariat's own may be no longer. */
export const longestTitle = 25

export const countWords = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length)

/** Reports by kind; `adhoc` follows an event, which no calendar knows. */
export const obligationKinds = [
  'annual',
  'midterm',
  'final',
  'monthly',
  'quarterly',
  'half_year',
  'nine_month',
  'adhoc',
] as const

/** How often a duty recurs; most are continuous or state no rhythm (product.md rule 15). */
export const recurrenceKinds = [
  'once',
  'continuous',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
  'school_year',
  'per_term',
  'periodic_unspecified',
  'conditional',
  'event',
] as const
export type RecurrenceKind = (typeof recurrenceKinds)[number]

/**
 * `joint`: several lead one task together; `class`: a group, each of whom does its own part ("Các trường: …", a class);
 * `none`: "văn bản không nêu cơ quan chủ trì".
 */
export const leadStatuses = ['named', 'joint', 'class', 'implied', 'none'] as const
/** `request` (đề nghị): never overdue, never chased. */
export const assignmentModes = ['order', 'request'] as const

export const committeeRoles = [
  'truong_ban',
  'pho_truong_ban_thuong_truc',
  'pho_truong_ban',
  'uy_vien_thuong_truc',
  'uy_vien',
] as const

export const agencyKinds = [
  'so_nganh',
  'bhxh',
  'ubnd_cap_tinh',
  'ubnd_cap_huyen',
  'ubnd_cap_xa',
  'dang',
  'mat_tran_doan_the',
  'don_vi_khac',
  'class',
] as const

/** One target as a plan states it. What the source does not say is null, never guessed. */
export interface PlanTarget {
  readonly id: string
  readonly indicator: IndicatorCode
  /** As the document letters it: `II.2.b`; points d) and đ) stay apart. */
  readonly clause: string
  /** First and last year the target is measured in; the same year for a yearly target. */
  readonly yearFrom: number
  readonly yearTo: number
  /** Null for a qualitative target without a figure. */
  readonly comparator: Comparator | null
  readonly value: ExactValue | null
  readonly unit: (typeof targetUnits)[number] | null
  readonly nature: (typeof targetNatures)[number]
  /** "phấn đấu đạt": an aspiration, still ≥. */
  readonly aspiration: boolean
  /** The denominator in the plan's own words, shortened by us. */
  readonly denominator: string | null
  readonly owner: string | null
  readonly source: string | null
  /** Id of the target whose people this one is part of ("trong đó"). */
  readonly subsetOf: string | null
  readonly note: string | null
  /** `<plan id>#<target id>` of the same target in a plan that binds together with this one: one evaluation, cited twice. */
  readonly sameAs: string | null
  /** First and last line in the document's text, for whoever checks it; null where the row rests on another document. */
  readonly lines: LineRange | null
}

/** Lines of a document's text, counted from 1, both included. */
export type LineRange = readonly [first: number, last: number]

/** A figure that the document gives as the state before it: no target. */
export interface PlanBaseline {
  readonly indicator: IndicatorCode
  readonly value: ExactValue
  readonly unit: (typeof baselineUnits)[number]
  /** As the document says it: "31/12/2013", "hết năm 2020"; null where it names no day. */
  readonly asOf: string | null
  readonly clause: string
  readonly note: string | null
  readonly lines: LineRange | null
}

export interface PlanDue {
  /** `--01-05` style day in the year after the reported one, or an ISO date, or a period key. */
  readonly rule: string
  /** "chậm nhất ngày 25" includes the 25th; "trước ngày 05" excludes the 5th. */
  readonly inclusive: boolean
  readonly text: string
}

/** A report that the plan obliges somebody to send. */
export interface PlanObligation {
  readonly id: string
  readonly clause: string
  /** The document that carries the clause, where it is not the plan itself (a plan repeats its resolution). */
  readonly document: string | null
  readonly kind: (typeof obligationKinds)[number]
  readonly from: string | null
  readonly to: string | null
  /** Period key reported on, or null for one in every year of the plan. */
  readonly period: string | null
  readonly due: PlanDue | null
  readonly covers: string | null
  readonly title: string
  readonly lines: LineRange | null
}

/** A duty that a clause gives to somebody; a clause with several duties, periods or recipients is several rows. */
export interface PlanAssignment {
  readonly id: string
  readonly clause: string
  /** The nth dash inside the clause, from 1; null for a clause without dashes. */
  readonly bullet: number | null
  /** In our own short words. */
  readonly title: string
  /** Agency codes of the plan's own list. */
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly leadStatus: (typeof leadStatuses)[number]
  readonly mode: (typeof assignmentModes)[number]
  /** Who carries out what the lead directs. */
  readonly implementers: readonly string[]
  /** Who receives the report or advice. */
  readonly recipient: readonly string[]
  /** `<plan id>#<assignment id>` of the same duty. */
  readonly sameAs: string | null
  readonly recurrence: { readonly kind: RecurrenceKind; readonly stated: boolean }
  readonly due: PlanDue | null
  readonly deliverable: string | null
  /** Id of the plan's own group of tasks. */
  readonly group: string
  readonly lines: LineRange | null
}

export interface PlanCommitteeSeat {
  readonly role: (typeof committeeRoles)[number]
  readonly agency: string | null
  /** As stated, shortened. */
  readonly post: string | null
  /** The document's list ends with "…": more members are possible. */
  readonly open: boolean
  readonly lines: LineRange | null
}

export interface PlanAgency {
  readonly code: string
  readonly name: string
  readonly kind: (typeof agencyKinds)[number]
  readonly aliases: readonly string[]
  /** "UBND các quận, huyện": stands for each of its members. */
  readonly isClass: boolean
}

export interface PlanGroup {
  readonly id: string
  readonly title: string
  readonly clause: string
}

export interface PlanMeta {
  readonly id: PlanId
  readonly number: string | null
  /** Our own short title. */
  readonly title: string
  /** The document's subject (trích yếu) as a first citation names it; null where the source has none. */
  readonly subject: string | null
  readonly documentType: string
  readonly issuer: string | null
  readonly date: IsoDate | null
  readonly signer: string | null
  readonly signerPost: string | null
  readonly locality: string
  /** Code of the province or municipality whose units report. */
  readonly territory: UnitCode
  readonly yearFrom: number
  readonly yearTo: number
  readonly parents: readonly string[]
  readonly recipients: readonly string[]
  /** What a reader must know of the source: gaps, slips. */
  readonly note: string | null
}

/** Which figure is official where the sum of districts and a city-level figure both exist. */
export type OfficialFigure = 'units' | 'city'

export interface Plan {
  readonly meta: PlanMeta
  readonly targets: readonly PlanTarget[]
  readonly baselines: readonly PlanBaseline[]
  readonly assignments: readonly PlanAssignment[]
  readonly obligations: readonly PlanObligation[]
  readonly committee: readonly PlanCommitteeSeat[]
  readonly agencies: readonly PlanAgency[]
  readonly groups: readonly PlanGroup[]
  /** Per variable; a variable that is not named takes the sum of the units. */
  readonly officialFigures: Readonly<Record<string, OfficialFigure>>
  /**
   * Ratios that this plan defines in its own way, by indicator: letter 40 and the plan of Ho Chi Minh City count
   * over the labour force without "trong độ tuổi".
   */
  readonly formulas: Readonly<Record<string, readonly RatioFormula[]>>
  /** Names of such indicators in the plan's words, by indicator; one without has the catalogue's. */
  readonly labels: Readonly<Record<string, string>>
}

/** A plan of the catalogue; letter 40 is addressed to every province and has no territory of its own. */
export interface CataloguePlan extends Omit<Plan, 'meta'> {
  readonly meta: Omit<PlanMeta, 'territory'> & { readonly territory: UnitCode | null }
}

/** The plan as a committee carries it out: on its own territory, or on the committee's. */
export const placePlan = (plan: CataloguePlan, committeeTerritory: UnitCode): Plan => ({
  ...plan,
  meta: { ...plan.meta, territory: plan.meta.territory ?? committeeTerritory },
})
