import type { AssignedCell } from '../../assigned/assigned-table.ts'
import type { AssignedTotal } from '../../assigned/assigned-total.ts'
import type { OfficialFigure, Plan } from '../../catalogue/plan.ts'
import type { ReportingUnit } from '../../catalogue/unit.ts'
import type { Variable } from '../../catalogue/variable.ts'
import type { Fact } from '../../facts/fact.ts'
import type { IsoDate, UnitCode } from '../../ids.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import type { PeriodFlow } from '../../indicators/period-flow.ts'
import type { PeriodMeetings } from '../../meetings/follow-up/period-meetings.ts'
import type { ObligationScope } from '../../obligations/obligation-scope.ts'
import type { RegisterCitations } from '../../registers/citations.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import type { Period } from '../../time/period.ts'
import type { DocumentForm } from '../document-form.ts'
import type { Narrative } from '../narrative.ts'

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

/** Tasks as they stood on the day that the report looks at. */
export interface PeriodTasks {
  /** In time or late is measured on it: the last day of the period, or today while that is still to come. */
  readonly day: IsoDate
  /** Tasks that the period touches, and those that are late from before. */
  readonly tasks: readonly TaskReading[]
  /** Tasks that begin or fall due in the period after this one. */
  readonly next: readonly TaskReading[]
  /** "Công văn số 12/SYT-NV ngày 05/12/2022" by id of the document. */
  readonly documents: Readonly<Record<string, string>>
}

/** What has been assigned for the year and reached of it by the end of the period. */
export interface PeriodAssigned {
  readonly territory: readonly AssignedCell[]
  readonly units: readonly AssignedCell[]
  readonly totals: readonly AssignedTotal[]
}

/** The report that a plan asks for, in its own words. */
export interface FactsObligation {
  readonly id: string
  readonly clause: string
  readonly title: string
  /** Names of the sender and the receiver; null: the plan does not say. */
  readonly from: string | null
  readonly to: string | null
  /** Agencies of the register that the sender means; empty: nobody can be named. */
  readonly senders: readonly string[]
  readonly scope: ObligationScope
}

/** All that a report on a period is written from; the use case assembles it, nothing here reads a store or a clock. */
export interface PeriodFacts {
  readonly plan: Plan['meta']
  /** Documents that changed targets, duties or reports of the plan: "Điều 1 Quyết định số … ngày … của …". */
  readonly amendments: readonly string[]
  readonly groups: Plan['groups']
  /** Every target of the plan: this year's are judged, next year's set the direction. */
  readonly targets: Plan['targets']
  /** Per variable; the sum of the units where a variable is not named. */
  readonly officialFigures: Readonly<Record<string, OfficialFigure>>
  /** By indicator code. */
  readonly indicatorNames: Readonly<Record<string, IndicatorName>>
  readonly period: Period
  /** "kỳ trước" that is compared with; null: none. */
  readonly before: Period | null
  /** The last day the figures describe: "số liệu đến ngày …". */
  readonly cutOff: IsoDate
  readonly form: DocumentForm
  /** The city or province itself. */
  readonly territory: ReportingUnit
  /** Units of the territory in force on the cut-off day, those without figures of their own ("không phát sinh") too. */
  readonly units: readonly ReportingUnit[]
  readonly variables: readonly Variable[]
  /** The territory's indicators of the period, with the year's targets, in the plan's order. */
  readonly territoryRows: readonly IndicatorRow[]
  /** The same window a year before, and the period before this one; empty where there is none. */
  readonly previousTerritoryRows: readonly IndicatorRow[]
  readonly beforeTerritoryRows: readonly IndicatorRow[]
  /** Indicators of the single units; `distance` is to the territory's target. */
  readonly unitRows: readonly IndicatorRow[]
  /** Figures in use, of the units and of the territory itself, one for each unit and variable; flows since New Year. */
  readonly figures: readonly Fact[]
  /** Known as "ước thực hiện" alone: printed nowhere, owed by whoever estimated. */
  readonly estimates: readonly Fact[]
  readonly previousFigures: readonly Fact[]
  readonly beforeFigures: readonly Fact[]
  /** Flows of the period alone, and of the same window a year before. */
  readonly flows: readonly PeriodFlow[]
  readonly previousFlows: readonly PeriodFlow[]
  readonly assigned: PeriodAssigned
  readonly received: readonly ReceivedReport[]
  readonly tasks: PeriodTasks
  /** Names on the cut-off day of every agency that the tasks mention, by code. */
  readonly agencyNames: Readonly<Record<string, string>>
  readonly citations: RegisterCitations
  /** The committee's meetings in the period; absent: there was none. */
  readonly meetings?: PeriodMeetings | undefined
  /** Null: no plan asks for this report. */
  readonly obligation: FactsObligation | null
  /** Agency whose report it is (`agency_report`), and sections that were chosen (`adhoc`). */
  readonly about: { readonly agency: string | null; readonly sections: readonly string[] }
  /** The secretariat's own words by section. */
  readonly narrative: Readonly<Record<string, Narrative>>
  readonly ownSubject: string | null
  readonly isIllustrative: boolean
}
