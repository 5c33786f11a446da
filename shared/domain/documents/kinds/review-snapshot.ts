import type { Comparator } from '../../catalogue/plan.ts'
import type { FigureStatus, Provenance } from '../../facts/fact.ts'
import type { IsoDate, PeriodKey } from '../../ids.ts'
import type { Verdict } from '../../indicators/indicator-row.ts'
import type { NoLine, Outlook } from '../../indicators/projection.ts'
import type { PeriodMeetings } from '../../meetings/follow-up/period-meetings.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import type { RegisterCitations } from '../../registers/citations.ts'
import type { DocumentSnapshot } from '../document-kind.ts'
import type { StoredFraction } from '../stored-fraction.ts'
import type { SnapshotUnit } from './period-snapshot.ts'
import type { ReviewKind } from './review-facts.ts'
import type { ReviewTasks } from './review-tasks.ts'

/** One period of the tables. */
export interface ReviewColumn {
  readonly key: PeriodKey
  readonly year: number
  /** "Năm 2022", "9 tháng đầu năm 2023" */
  readonly heading: string
  readonly asOf: IsoDate
  /** The figures do not reach the year's end. */
  readonly isPart: boolean
  /** At least one indicator has a result. */
  readonly hasFigures: boolean
  /** The year's targets are judged in this column: not in one that a change of territory cuts off. */
  readonly judgesYear: boolean
}

/** Columns of one territory; figures of two of them are never added up. */
export interface SnapshotStage {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly units: readonly SnapshotUnit[]
  readonly columns: readonly ReviewColumn[]
}

export interface ReviewGoal {
  readonly clause: string
  /** Null for a target in words alone. */
  readonly value: ExactValue | null
  readonly comparator: Comparator | null
  readonly measure: string
  readonly aspiration: boolean
  readonly note: string | null
  /** Its people are part of another target's ("trong đó"). */
  readonly isPart: boolean
}

/** One indicator in one period, of the territory. */
export interface ReviewCell {
  readonly percent: StoredFraction | null
  readonly target: ExactValue | null
  readonly comparator: Comparator | null
  readonly nature: 'quantitative' | 'qualitative' | 'conditional' | null
  readonly clause: string | null
  readonly owner: string | null
  readonly verdict: Verdict
  readonly stillNeeded: string | null
  readonly incomplete: boolean
  readonly reported: readonly string[]
  readonly missing: readonly string[]
  readonly provisional: boolean
  readonly notes: readonly string[]
  /** Targets that somebody above sets: "Quyết định số 546/QĐ-TTg". */
  readonly others: readonly {
    readonly document: string
    readonly target: ExactValue
    readonly comparator: Comparator
    readonly verdict: Verdict
  }[]
}

export interface SnapshotProjection {
  readonly line: {
    readonly days: readonly IsoDate[]
    readonly perYear: StoredFraction
    readonly onGoalDay: StoredFraction
  } | null
  /** `anew`: measured against a figure that is assigned anew each year. */
  readonly noLine: NoLine | 'anew' | null
  readonly latest: { readonly asOf: IsoDate; readonly value: StoredFraction } | null
  readonly neededPerYear: StoredFraction | null
  readonly outlook: Outlook | null
  /** Met by the latest result, and the line leads away from it. */
  readonly losesGoal: boolean
}

/** A target of the plan through the years: one row of the tables. */
export interface ReviewLine {
  /** Code of the indicator; `code#2` where the plan has a second target for it in the same year. */
  readonly id: string
  readonly indicator: string
  readonly label: string
  readonly shortLabel: string
  /** "%", "giờ"; empty for a target in words alone. */
  readonly measure: string
  readonly counted: string | null
  readonly goal: ReviewGoal | null
  /** Of the year before the first one. */
  readonly base: StoredFraction | null
  /** What the plan says of the state before it, as printed: "96,5%", with where and when. */
  readonly baselines: readonly { readonly isRate: boolean; readonly text: string; readonly note: string }[]
  /** By key of the column; a column without the line has none. */
  readonly cells: Readonly<Record<string, ReviewCell>>
  /** Null: the final year has no target with a figure. */
  readonly projection: SnapshotProjection | null
}

export interface UnitCell {
  readonly unit: string
  readonly line: string
  readonly column: PeriodKey
  readonly percent: StoredFraction | null
}

/** A reported quantity through the years, summed over the units that reported it. */
export interface ReviewNumber {
  readonly code: string
  readonly label: string
  readonly measure: string
  readonly isMoney: boolean
  /** Adds up since 1 January: a part of a year is no figure beside a whole one. */
  readonly isFlow: boolean
  readonly cells: Readonly<Record<string, NumberCell>>
}

export interface NumberCell {
  readonly value: ExactValue
  readonly reported: readonly string[]
  readonly missing: readonly string[]
}

export interface ReviewFigure {
  readonly column: PeriodKey
  readonly unit: string
  readonly variable: string
  readonly value: ExactValue
  readonly asOf: IsoDate
  readonly status: FigureStatus
  readonly provenance: Provenance
}

/** All that one review will ever say, as plain JSON. */
export interface ReviewSnapshot extends DocumentSnapshot {
  readonly kind: ReviewKind
  readonly plan: {
    readonly number: string | null
    readonly title: string
    readonly subject: string | null
    readonly documentType: string
    readonly issuer: string | null
    readonly date: IsoDate | null
    readonly yearTo: number
    /** It asks and does not order (letter 40): nothing of it is ever late. */
    readonly isRequest: boolean
  }
  readonly obligation: { readonly clause: string; readonly document: string | null } | null
  readonly dueWords: string | null
  readonly span: { readonly from: number; readonly to: number }
  readonly goalYear: number
  readonly drawnUpOn: IsoDate
  /** The last day the figures describe; null while there are none. */
  readonly cutOff: IsoDate | null
  readonly territory: SnapshotUnit
  readonly stages: readonly SnapshotStage[]
  /** Heading of the column of the year before; null: there are no figures of it. */
  readonly baseYear: number | null
  readonly lines: readonly ReviewLine[]
  readonly unitCells: readonly UnitCell[]
  readonly numbers: readonly ReviewNumber[]
  readonly tasks: ReviewTasks
  readonly registers: RegisterCitations
  /** Absent: there was no meeting, or the review was written before meetings were kept. */
  readonly meetings?: PeriodMeetings | undefined
  /** Every figure that the review rests on, with where it was read. */
  readonly figures: readonly ReviewFigure[]
}
