import type { Comparator, OfficialFigure, PlanGroup } from '../../catalogue/plan.ts'
import type { VariableMeasure, VariableNature } from '../../catalogue/variable.ts'
import type { FigureStatus, Provenance } from '../../facts/fact.ts'
import type { IsoDate } from '../../ids.ts'
import type { Verdict } from '../../indicators/indicator-row.ts'
import type { PeriodMeetings } from '../../meetings/follow-up/period-meetings.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import type { RegisterCitations } from '../../registers/citations.ts'
import type { Period } from '../../time/period.ts'
import type { DocumentSnapshot } from '../document-kind.ts'
import type { StoredFraction } from '../stored-fraction.ts'
import type { FactsObligation, PeriodFacts } from './period-facts.ts'
import type { SnapshotAssigned, SnapshotAssignedTotal } from './snapshot-assigned.ts'
import type { SnapshotTask } from './snapshot-tasks.ts'

export interface SnapshotUnit {
  readonly code: string
  /** "quận Hải Châu" */
  readonly name: string
  /** "quận" */
  readonly typeName: string
  readonly reports: boolean
}

export interface SnapshotResult {
  readonly indicator: string
  readonly unit: string
  readonly label: string
  readonly shortLabel: string
  readonly percent: StoredFraction | null
  /** Of the same window a year before, and of the period before this one. */
  readonly previousPercent: StoredFraction | null
  readonly beforePercent: StoredFraction | null
  readonly target: ExactValue | null
  readonly comparator: Comparator | null
  /** "%", "giờ" …; empty for a target in words alone. */
  readonly measure: string
  readonly clause: string | null
  readonly owner: string | null
  readonly verdict: Verdict
  readonly stillNeeded: string | null
  /** What `stillNeeded` counts: "người", "hồ sơ"; null: it is not printed. */
  readonly counted: string | null
  readonly incomplete: boolean
  readonly reported: readonly string[]
  readonly missing: readonly string[]
  readonly provisional: boolean
  readonly notes: readonly string[]
}

export interface SnapshotVariable {
  readonly code: string
  readonly label: string
  readonly measure: VariableMeasure
  readonly measureLabel: string
  readonly nature: VariableNature
  readonly group: string
  readonly official: OfficialFigure
}

/** A figure that is compared with, without its source. */
export interface SnapshotAmount {
  readonly unit: string
  readonly variable: string
  readonly value: ExactValue
}

export interface SnapshotFigure extends SnapshotAmount {
  readonly asOf: IsoDate
  readonly status: FigureStatus
  readonly provenance: Provenance
}

export interface SnapshotGoal {
  readonly clause: string
  readonly label: string
  readonly comparator: Comparator | null
  readonly value: ExactValue | null
  readonly measure: string
  readonly aspiration: boolean
  readonly note: string | null
}

/** The period as sentences name it. */
export interface SnapshotPeriod {
  readonly key: string
  readonly kind: Period['kind']
  /** "năm 2022", "quý III/2023" */
  readonly words: string
  /** Key and words of the same window a year before. */
  readonly previousKey: string
  readonly previousWords: string
  /** Null: no other period is compared with. */
  readonly beforeWords: string | null
  readonly nextWords: string
  /** A flow since New Year is the period's own flow. */
  readonly beginsWithYear: boolean
}

/** All that one report on a period will ever say, as plain JSON. */
export interface PeriodSnapshot extends DocumentSnapshot {
  readonly plan: {
    readonly number: string | null
    readonly title: string
    /** Trích yếu, for the first citation; null where the source has none. */
    readonly subject: string | null
    readonly documentType: string
    readonly issuer: string | null
    readonly date: IsoDate | null
    readonly yearTo: number
    /** Documents that changed it, cited. */
    readonly amendments: readonly string[]
    readonly groups: readonly PlanGroup[]
  }
  readonly period: SnapshotPeriod
  readonly year: number
  readonly cutOff: IsoDate
  readonly territory: SnapshotUnit
  readonly units: readonly SnapshotUnit[]
  readonly results: readonly SnapshotResult[]
  readonly unitResults: readonly SnapshotResult[]
  readonly variables: readonly SnapshotVariable[]
  readonly figures: readonly SnapshotFigure[]
  readonly previousFigures: readonly SnapshotAmount[]
  readonly beforeFigures: readonly SnapshotAmount[]
  readonly flows: readonly SnapshotAmount[]
  readonly previousFlows: readonly SnapshotAmount[]
  readonly assigned: readonly SnapshotAssigned[]
  readonly assignedTotals: readonly SnapshotAssignedTotal[]
  readonly received: readonly { readonly unit: string; readonly receivedOn: IsoDate }[]
  /** The day that tasks are looked at. */
  readonly tasksOn: IsoDate
  readonly tasks: readonly SnapshotTask[]
  readonly nextTasks: readonly SnapshotTask[]
  readonly agencyNames: Readonly<Record<string, string>>
  readonly citations: RegisterCitations
  /** Absent: there was no meeting, or the report was written before meetings were kept. */
  readonly meetings?: PeriodMeetings | undefined
  /** Targets of the following year. */
  readonly nextGoals: readonly SnapshotGoal[]
  readonly obligation: FactsObligation | null
  readonly about: PeriodFacts['about']
}
