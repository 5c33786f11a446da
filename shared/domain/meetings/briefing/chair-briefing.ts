import type { IsoDate, PeriodKey, PlanId, UnitCode } from '../../ids.ts'
import type { IndicatorRow, OtherTarget } from '../../indicators/indicator-row.ts'
import type { Fraction } from '../../numbers/fraction.ts'
import type { ArrearsRanking } from './arrears-ranking.ts'
import type { LateReporter } from './late-reporter.ts'
import type { Answering, Party } from './party.ts'
import type { UnitGap } from './unit-gaps.ts'

/** A unit as papers name it: "quận Hải Châu". */
export interface NamedUnit {
  readonly code: UnitCode
  readonly name: string
}

/** A result of an earlier day beside which today's is held; always named. */
export interface Baseline {
  /** "cùng kỳ năm 2022", "năm 2021", "cuối năm 2022" */
  readonly label: string
  readonly percent: Fraction | null
  readonly numerator: bigint | null
  /** Units are missing in it: then it is shown and nothing is subtracted from it. */
  readonly incomplete: boolean
  /** Today's result minus it, in percentage points; null unless both are complete. */
  readonly change: Fraction | null
}

export interface BriefedGap extends UnitGap {
  readonly name: string
  readonly percent: Fraction | null
  readonly answering: Answering
}

/** What more people are lacking, by unit, against one target. */
export type BriefedGaps =
  | {
      readonly kind: 'by_unit'
      readonly below: readonly BriefedGap[]
      readonly total: bigint
      readonly unknown: readonly NamedUnit[]
    }
  | { readonly kind: 'not_by_unit'; readonly why: 'downward' | 'undivided' | 'no_target' }

/** One target of the plan (or of somebody above) with everything a chair is asked about it. */
export interface IndicatorBriefing {
  /** The row's address: `<indicator>/<target id>`, or the indicator alone. */
  readonly id: string
  readonly row: IndicatorRow
  readonly shortLabel: string
  /** What is counted: "người", "hồ sơ"; null for scores and plain values. */
  readonly counted: string | null
  /** "%", "giờ" */
  readonly measure: string
  readonly aspiration: boolean
  readonly reported: readonly NamedUnit[]
  readonly missing: readonly NamedUnit[]
  /** The same window a year before; null: no figures. */
  readonly lastYear: Baseline | null
  /** The end of the year before, for a result within the year that counts people on a day; null: none, or a flow. */
  readonly lastYearEnd: Baseline | null
  /** Who the plan says answers for the target; null: văn bản không nêu. */
  readonly owner: Party | null
  readonly gaps: BriefedGaps
}

export interface BriefedArrears extends Omit<ArrearsRanking, 'largest' | 'reported' | 'missing'> {
  readonly largest: readonly (ArrearsRanking['largest'][number] & {
    readonly name: string
    readonly answering: Answering
  })[]
  readonly reported: readonly NamedUnit[]
  readonly missing: readonly NamedUnit[]
  /** The store holds amounts by unit and no list of employers. */
  readonly rankedBy: 'unit'
  /** "cùng kỳ năm 2022" */
  readonly beforeLabel: string
}

/** The one page that a chair has at hand. */
export interface ChairBriefing {
  readonly planId: PlanId
  /** "Kế hoạch số 64/KH-UBND" */
  readonly planName: string
  readonly territory: NamedUnit & { readonly typeName: string }
  readonly period: PeriodKey
  /** "9 tháng đầu năm 2023" */
  readonly periodLabel: string
  readonly year: number
  /** The last day of the period: the day on which its people are counted. */
  readonly figuresOn: IsoDate
  /** The day of the meeting, on which lateness is counted. */
  readonly day: IsoDate
  /** "cùng kỳ năm 2022" */
  readonly baselineLabel: string
  readonly indicators: readonly IndicatorBriefing[]
  readonly arrears: BriefedArrears
  /** "6/7 quận, huyện đã báo cáo năm 2022; còn thiếu: quận Sơn Trà." */
  readonly receipts: string
  readonly lateReporters: readonly LateReporter[]
  /** The committee's standing agency on the day; null: the plan names none. */
  readonly standingAgency: Party | null
}

/** Somebody above asks for more than is reached, whatever the plan's own target says. */
export const missedAbove = ({ row }: Pick<IndicatorBriefing, 'row'>): readonly OtherTarget[] =>
  row.otherTargets.filter(({ verdict }) => verdict === 'not_met' || verdict === 'not_yet')

/** Không đạt, or not reached yet during the year. */
export const isOffTarget = (briefing: Pick<IndicatorBriefing, 'row'>): boolean =>
  briefing.row.verdict === 'not_met' || briefing.row.verdict === 'not_yet' || missedAbove(briefing).length > 0

/** There are figures to judge by: met, or short of what somebody asks. */
export const isJudged = (briefing: Pick<IndicatorBriefing, 'row'>): boolean =>
  briefing.row.verdict === 'met' || isOffTarget(briefing)

export const withoutFigures = ({ indicators }: Pick<ChairBriefing, 'indicators'>): readonly IndicatorBriefing[] =>
  indicators.filter(({ row }) => row.verdict === 'no_data')

export const offTarget = ({ indicators }: Pick<ChairBriefing, 'indicators'>): readonly IndicatorBriefing[] =>
  indicators.filter(isOffTarget)
