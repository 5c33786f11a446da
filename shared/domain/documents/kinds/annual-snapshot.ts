import type { Comparator, OfficialFigure } from '../../catalogue/plan.ts'
import { type ReportingUnit, unitFullName } from '../../catalogue/unit.ts'
import { measureLabels, type VariableMeasure, type VariableNature } from '../../catalogue/variable.ts'
import type { Fact, FigureStatus, Provenance } from '../../facts/fact.ts'
import type { IsoDate } from '../../ids.ts'
import type { IndicatorRow, Verdict } from '../../indicators/indicator-row.ts'
import { targetsOfYear } from '../../indicators/indicator-table.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import { compareVietnamese } from '../../text/collate.ts'
import type { DocumentSnapshot } from '../document-kind.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import type { AnnualReportFacts } from './annual-facts.ts'

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
  readonly previousPercent: StoredFraction | null
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

export interface SnapshotFigure {
  readonly unit: string
  readonly variable: string
  readonly value: ExactValue
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

/** All that one annual review will ever say, as plain JSON. */
export interface AnnualSnapshot extends DocumentSnapshot {
  readonly kind: 'annual'
  readonly plan: {
    readonly number: string | null
    readonly title: string
    /** Trích yếu, for the first citation; null where the source has none. */
    readonly subject: string | null
    readonly documentType: string
    readonly issuer: string | null
    readonly date: IsoDate | null
  }
  readonly year: number
  readonly cutOff: IsoDate
  readonly territory: SnapshotUnit
  readonly units: readonly SnapshotUnit[]
  readonly results: readonly SnapshotResult[]
  readonly unitResults: readonly SnapshotResult[]
  readonly variables: readonly SnapshotVariable[]
  readonly figures: readonly SnapshotFigure[]
  readonly previousFigures: readonly SnapshotFigure[]
  readonly received: readonly { readonly unit: string; readonly receivedOn: IsoDate }[]
  /** Targets of the following year. */
  readonly nextGoals: readonly SnapshotGoal[]
}

const snapshotUnit = (unit: ReportingUnit): SnapshotUnit => ({
  code: unit.code,
  name: unitFullName(unit),
  typeName: unitFullName({ type: unit.type, name: '' }),
  reports: unit.reports,
})

function snapshotResult(
  row: IndicatorRow,
  facts: AnnualReportFacts,
  previous: IndicatorRow | undefined,
): SnapshotResult {
  const target = facts.targets.find((one) => one.id === row.targetId)
  return {
    indicator: row.indicator,
    unit: row.unit,
    label: row.label,
    shortLabel: facts.indicatorNames[row.indicator]?.shortLabel ?? row.label,
    percent: row.percent && storeFraction(row.percent),
    previousPercent: previous?.percent ? storeFraction(previous.percent) : null,
    target: row.target,
    comparator: row.comparator,
    measure: target && target.nature !== 'quantitative' ? (target.unit ?? '') : (target?.unit ?? '%'),
    clause: row.clause,
    owner: target?.owner ?? null,
    verdict: row.verdict,
    stillNeeded: row.stillNeeded === null ? null : row.stillNeeded.toString(),
    counted: facts.indicatorNames[row.indicator]?.counted ?? null,
    incomplete: row.incomplete,
    reported: row.reported,
    missing: row.missing,
    provisional: row.provisional,
    notes: row.notes,
  }
}

const snapshotFigure = (fact: Fact): SnapshotFigure => ({
  unit: fact.unit,
  variable: fact.variable,
  value: fact.value,
  asOf: fact.asOf,
  status: fact.status,
  provenance: fact.provenance,
})

const byUnitThenVariable = (left: SnapshotFigure, right: SnapshotFigure): number =>
  order(left.unit, right.unit) || order(left.variable, right.variable) || order(left.asOf, right.asOf)

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

function goalsOfNextYear(facts: AnnualReportFacts): readonly SnapshotGoal[] {
  return targetsOfYear(facts, facts.year + 1).map((target) => ({
    clause: target.clause,
    label: facts.indicatorNames[target.indicator]?.label ?? target.note ?? target.indicator,
    comparator: target.comparator,
    value: target.value,
    measure: target.unit ?? '',
    aspiration: target.aspiration,
    note: target.note?.replace(/[.;]\s*$/, '') ?? null,
  }))
}

/** Units stand in the Vietnamese alphabet of their names; figures in the order of their codes, whatever came first. */
export function annualSnapshot(facts: AnnualReportFacts): AnnualSnapshot {
  const units = [...facts.units].sort(
    (left, right) => compareVietnamese(left.name, right.name) || order(left.code, right.code),
  )
  const previousOf = (row: IndicatorRow) =>
    facts.previousTerritoryRows.find((one) => one.indicator === row.indicator && one.unit === row.unit)
  const { number, title, subject, documentType, issuer, date } = facts.plan
  return {
    kind: 'annual',
    plan: { number, title, subject, documentType, issuer, date },
    year: facts.year,
    cutOff: facts.cutOff,
    form: facts.form,
    territory: snapshotUnit(facts.territory),
    units: units.map(snapshotUnit),
    results: facts.territoryRows.map((row) => snapshotResult(row, facts, previousOf(row))),
    unitResults: facts.unitRows.map((row) => snapshotResult(row, facts, undefined)),
    variables: facts.variables.map((variable) => ({
      code: variable.code,
      label: variable.label,
      measure: variable.measure,
      measureLabel: measureLabels[variable.measure],
      nature: variable.nature,
      group: variable.group,
      official: facts.officialFigures[variable.code] ?? 'units',
    })),
    figures: facts.figures.map(snapshotFigure).sort(byUnitThenVariable),
    previousFigures: facts.previousFigures.map(snapshotFigure).sort(byUnitThenVariable),
    received: [...facts.received].sort(
      (left, right) => order(left.unit, right.unit) || order(left.receivedOn, right.receivedOn),
    ),
    nextGoals: goalsOfNextYear(facts),
    narrative: facts.narrative,
    ownSubject: facts.ownSubject,
    isIllustrative: facts.isIllustrative,
  }
}
