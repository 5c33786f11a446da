import { type AssignedFigure, assignedSourceWords } from '../../assigned/assigned-figure.ts'
import type { AssignedComparison } from '../../assigned/assigned-standing.ts'
import type { AssignedCell } from '../../assigned/assigned-table.ts'
import { basisText } from '../../catalogue/basis-words.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import type { PeriodAssigned } from './period-facts.ts'

/** An assigned figure (chỉ tiêu giao) with what was reached of it. */
export interface SnapshotAssigned {
  readonly holder: string
  readonly variable: string
  readonly measure: AssignedFigure['measure']
  /** "HĐND" */
  readonly source: string
  /** "Nghị quyết số 12/NQ-HĐND ngày … của …" */
  readonly decision: string
  /** The one that counts among several sources; none of them while nobody has named the official one. */
  readonly counts: boolean
  readonly value: ExactValue
  /** Persons reached; null: not reported, or not by every unit. */
  readonly actual: ExactValue | null
  readonly rate: StoredFraction | null
  /** `% thực hiện kế hoạch` of a count. */
  readonly percent: StoredFraction | null
  readonly stillNeeded: string | null
  readonly verdict: 'met' | 'not_met' | 'not_yet' | 'no_data'
}

/** Σ over the units: reached of assigned, over those that have both. */
export interface SnapshotAssignedTotal {
  readonly variable: string
  readonly measure: AssignedFigure['measure']
  readonly sum: ExactValue | null
  readonly counted: readonly string[]
  readonly percent: StoredFraction | null
  readonly reported: readonly string[]
  readonly missing: readonly string[]
}

export const snapshotAssigned = ({ territory, units }: PeriodAssigned): readonly SnapshotAssigned[] =>
  [...territory, ...units].flatMap((cell) => (cell.standing?.figures ?? []).map((compared) => ofCell(cell, compared)))

function ofCell(cell: AssignedCell, compared: AssignedComparison): SnapshotAssigned {
  const { figure, achievement } = compared
  return {
    holder: figure.holder.code,
    variable: figure.variable,
    measure: figure.measure,
    source: assignedSourceWords[figure.source],
    decision: basisText({ ...figure.decision, clause: null, planId: null }),
    counts: cell.standing?.counting?.figure.id === figure.id,
    value: figure.value,
    actual: cell.actual,
    rate: achievement.rate && storeFraction(achievement.rate),
    percent: achievement.percent && storeFraction(achievement.percent),
    stillNeeded: achievement.stillNeeded === null ? null : achievement.stillNeeded.toString(),
    verdict: achievement.verdict,
  }
}

export const snapshotAssignedTotals = ({ totals }: PeriodAssigned): readonly SnapshotAssignedTotal[] =>
  totals.map(({ variable, measure, sum, counted, achieved }) => ({
    variable,
    measure,
    sum,
    counted,
    percent: achieved.percent && storeFraction(achieved.percent),
    reported: achieved.reported,
    missing: achieved.missing,
  }))
