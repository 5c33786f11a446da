import type { IndicatorCode, IsoDate, PlanId, UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'

export type Comparator = '>=' | '>' | '<=' | '<' | '='

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
  readonly unit: '%' | 'giờ' | 'người' | null
  readonly nature: 'quantitative' | 'qualitative' | 'conditional'
  /** "phấn đấu đạt": an aspiration, still ≥. */
  readonly aspiration: boolean
  /** The denominator in the plan's own words, shortened by us. */
  readonly denominator: string | null
  readonly owner: string | null
  readonly source: string | null
  /** Id of the target whose people this one is part of ("trong đó"). */
  readonly subsetOf: string | null
  readonly note: string | null
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
  readonly kind: 'annual' | 'midterm' | 'final' | 'monthly' | 'quarterly' | 'half_year' | 'nine_month' | 'adhoc'
  readonly from: string | null
  readonly to: string | null
  /** Period key reported on, or null for one in every year of the plan. */
  readonly period: string | null
  readonly due: PlanDue | null
  readonly covers: string | null
  readonly title: string
}

export interface PlanMeta {
  readonly id: PlanId
  readonly number: string | null
  /** Our own short title. */
  readonly title: string
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
}

/** Which figure is official where the sum of districts and a city-level figure both exist. */
export type OfficialFigure = 'units' | 'city'

export interface Plan {
  readonly meta: PlanMeta
  readonly targets: readonly PlanTarget[]
  readonly obligations: readonly PlanObligation[]
  /** Per variable; a variable that is not named takes the sum of the units. */
  readonly officialFigures: Readonly<Record<string, OfficialFigure>>
}
