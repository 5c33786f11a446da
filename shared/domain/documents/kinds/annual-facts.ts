import type { OfficialFigure, PlanMeta, PlanTarget } from '../../catalogue/plan.ts'
import type { ReportingUnit } from '../../catalogue/unit.ts'
import type { Variable } from '../../catalogue/variable.ts'
import type { Fact } from '../../facts/fact.ts'
import type { IsoDate, UnitCode } from '../../ids.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import type { DocumentForm } from '../document-form.ts'
import type { Narrative } from '../narrative.ts'

/** Narrative parts of the annual review that the secretariat may write itself (documents.md section 3, starred). */
export const annualNarrativeIds = [
  'leadership',
  'missed_targets',
  'tasks',
  'strengths',
  'shortcomings',
  'causes',
  'direction',
  'proposals',
] as const
export type AnnualNarrativeId = (typeof annualNarrativeIds)[number]

/** A report received from a unit for the period. */
export interface ReceivedReport {
  readonly unit: UnitCode
  readonly receivedOn: IsoDate
}

export interface IndicatorName {
  readonly label: string
  /** For narrow columns. */
  readonly shortLabel: string
  /** What the numerator counts: "người", "hồ sơ"; null for scores and plain values. */
  readonly counted: string | null
}

/** All that the annual review is written from; the use case assembles it, nothing here reads a store or a clock. */
export interface AnnualReportFacts {
  readonly plan: PlanMeta
  /** Every target of the plan: this year's are judged, next year's set the direction. */
  readonly targets: readonly PlanTarget[]
  /** Per variable; the sum of the units where a variable is not named. */
  readonly officialFigures: Readonly<Record<string, OfficialFigure>>
  /** By indicator code. */
  readonly indicatorNames: Readonly<Record<string, IndicatorName>>
  readonly year: number
  /** The last day the figures describe: "số liệu đến ngày …". */
  readonly cutOff: IsoDate
  readonly form: DocumentForm
  /** The city or province itself. */
  readonly territory: ReportingUnit
  /** Units of the territory in force on the cut-off day, those without figures of their own ("không phát sinh") too. */
  readonly units: readonly ReportingUnit[]
  readonly variables: readonly Variable[]
  /** The territory's indicators of the year, with their targets, in the plan's order. */
  readonly territoryRows: readonly IndicatorRow[]
  readonly previousTerritoryRows: readonly IndicatorRow[]
  /** Indicators of the single units; `distance` is to the territory's target. */
  readonly unitRows: readonly IndicatorRow[]
  /** Figures in force of the year, of the units and of the territory itself. */
  readonly figures: readonly Fact[]
  readonly previousFigures: readonly Fact[]
  readonly received: readonly ReceivedReport[]
  /** The secretariat's own words by section. */
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}
