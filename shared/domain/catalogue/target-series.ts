import type { IndicatorCode, IsoDate, PlanId, UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import type { Comparator } from './plan.ts'

/** The document that sets a target series. */
export interface SeriesDocument {
  /** "Quyết định" */
  readonly type: string
  readonly number: string
  /** Null where it is not known for sure. */
  readonly date: IsoDate | null
  readonly issuer: string
  /** In our own words. */
  readonly subject: string
}

/** What the document asks of one indicator at the end of one year. */
export interface SeriesTarget {
  readonly indicator: IndicatorCode
  readonly year: number
  readonly comparator: Comparator
  readonly value: ExactValue
  readonly measure: '%'
}

/**
 * Targets that somebody above sets beside the plan's own: two documents bind at once for one indicator and year
 * (product.md rule 10). The same quotient is judged against each.
 */
export interface TargetSeries {
  readonly id: string
  readonly document: SeriesDocument
  readonly territory: UnitCode
  /** Plans beside which the series is shown. */
  readonly boundTo: readonly PlanId[]
  readonly targets: readonly SeriesTarget[]
  /** Where the figures were taken from, and what a reader must know of them. */
  readonly note: string | null
}

/** "Quyết định số 546/QĐ-TTg" */
export const seriesDocumentName = ({ type, number }: Pick<SeriesDocument, 'type' | 'number'>): string =>
  `${type} số ${number}`

/** Series bound to a plan, on the plan's own territory. */
export const seriesOfPlan = (
  series: readonly TargetSeries[],
  plan: { readonly id: PlanId; readonly territory: UnitCode },
): readonly TargetSeries[] => series.filter((one) => one.boundTo.includes(plan.id) && one.territory === plan.territory)
