import type { OfficialFigure, Plan, PlanBaseline, PlanObligation } from '../../catalogue/plan.ts'
import type { ReportingUnit } from '../../catalogue/unit.ts'
import type { Variable } from '../../catalogue/variable.ts'
import type { Fact } from '../../facts/fact.ts'
import type { IsoDate } from '../../ids.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import type { PeriodMeetings } from '../../meetings/follow-up/period-meetings.ts'
import type { RegisterCitations } from '../../registers/citations.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import type { Period } from '../../time/period.ts'
import type { DocumentForm } from '../document-form.ts'
import type { Narrative } from '../narrative.ts'
import type { ReviewSpan, ReviewStage } from './review-periods.ts'

/** Sơ kết and tổng kết. */
export type ReviewKind = 'midterm' | 'final'

/** The figures of one period: what a column of the review's tables is made of. */
export interface ReviewColumnFacts {
  readonly period: Period
  /** The territory's indicators of the period's year, with the targets of that year. */
  readonly rows: readonly IndicatorRow[]
  readonly unitRows: readonly IndicatorRow[]
  /** Figures in force behind them, of the units and of the territory itself. */
  readonly figures: readonly Fact[]
  /** Known as "ước thực hiện" alone: printed nowhere, owed by whoever estimated. */
  readonly estimates: readonly Fact[]
}

export interface ReviewStageFacts {
  readonly stage: ReviewStage
  /** Units in force on the stage's last day (or of the day of writing, if earlier), those without figures of their own ("không phát sinh") too. */
  readonly units: readonly ReportingUnit[]
  readonly columns: readonly ReviewColumnFacts[]
}

export interface ReviewIndicator {
  readonly label: string
  /** For narrow columns. */
  readonly shortLabel: string
  /** What the numerator counts: "người", "hồ sơ"; null for scores and plain values. */
  readonly counted: string | null
  /** "%", or the unit of a plain value: "giờ". */
  readonly measure: string
  readonly trend: IndicatorTrend
}

/**
 * How an indicator runs over the years: `steady` a state that any day shows; `through_the_year` grows from 1 January on
 * (collected over the year's plan), so that a part of a year is no point beside whole years; `anew` is measured against
 * a figure that is assigned anew each year, and has no trend.
 */
export type IndicatorTrend = 'steady' | 'through_the_year' | 'anew'

/** A figure of the state before the plan, with the document that gives it where it is not the plan itself. */
export interface ReviewBaseline extends PlanBaseline {
  readonly document: string | null
}

/** All that a review is written from; the use case assembles it, nothing here reads a store or a clock. */
export interface ReviewFacts {
  readonly kind: ReviewKind
  readonly plan: Plan
  /** The clause that asks for the review; null: none does. */
  readonly obligation: PlanObligation | null
  /** "ngày 31/12/2023", "quý III năm 2015" as the document words it; null: it sets no day. */
  readonly dueWords: string | null
  readonly span: ReviewSpan
  readonly goalYear: number
  /** The day on its head, else the day of writing: nothing later is in it, open tasks are late as of this day. */
  readonly drawnUpOn: IsoDate
  readonly territory: ReportingUnit
  /** First days of a new territory, ever. */
  readonly territoryChanges: readonly IsoDate[]
  readonly stages: readonly ReviewStageFacts[]
  /** The year before the first one; null where it has no figures of the same territory. */
  readonly base: ReviewColumnFacts | null
  readonly baselines: readonly ReviewBaseline[]
  /** By indicator code. */
  readonly indicators: Readonly<Record<string, ReviewIndicator>>
  readonly variables: readonly Variable[]
  readonly officialFigures: Readonly<Record<string, OfficialFigure>>
  /** Tasks whose period touches the years of the review, as they stand now. */
  readonly tasks: readonly TaskReading[]
  /** Names on the day of writing, of the register and of the plan's own list, by code. */
  readonly agencyNames: Readonly<Record<string, string>>
  readonly registers: RegisterCitations
  /** The committee's meetings in these years; absent: there was none. */
  readonly meetings?: PeriodMeetings | undefined
  readonly form: DocumentForm
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}
