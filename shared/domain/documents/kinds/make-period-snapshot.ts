import { type ReportingUnit, unitFullName } from '../../catalogue/unit.ts'
import { measureLabels } from '../../catalogue/variable.ts'
import type { Fact } from '../../facts/fact.ts'
import { reachedOf } from '../../indicators/evaluation.ts'
import type { IndicatorRow } from '../../indicators/indicator-row.ts'
import { targetsOfYear } from '../../indicators/indicator-table.ts'
import { compareVietnamese } from '../../text/collate.ts'
import { firstDay, formatPeriod, type Period, periodKey } from '../../time/period.ts'
import type { DocumentKindId } from '../document-key.ts'
import { type StoredFraction, storeFraction } from '../stored-fraction.ts'
import { comparedPeriods } from './period-comparison.ts'
import type { PeriodFacts } from './period-facts.ts'
import type {
  PeriodSnapshot,
  SnapshotAmount,
  SnapshotFigure,
  SnapshotGoal,
  SnapshotPeriod,
  SnapshotResult,
  SnapshotUnit,
} from './period-snapshot.ts'
import { snapshotAssigned, snapshotAssignedTotals } from './snapshot-assigned.ts'
import { snapshotTasks } from './snapshot-tasks.ts'

const snapshotUnit = (unit: ReportingUnit): SnapshotUnit => ({
  code: unit.code,
  name: unitFullName(unit),
  typeName: unitFullName({ type: unit.type, name: '' }),
  reports: unit.reports,
})

/** The percentage, or a plain value itself ("35 giờ"). */
function storedValue(row: IndicatorRow | undefined): StoredFraction | null {
  const value = row && reachedOf(row)
  return value ? storeFraction(value) : null
}

/** Of a result whose target names no unit; what a plain value counts is not said. */
const unitOf = (row: IndicatorRow): string => (row.percent === null && reachedOf(row) !== null ? '' : '%')

function snapshotResult(
  row: IndicatorRow,
  facts: PeriodFacts,
  compared: { readonly previous: IndicatorRow | undefined; readonly before: IndicatorRow | undefined },
): SnapshotResult {
  const target = facts.targets.find((one) => one.id === row.targetId)
  return {
    indicator: row.indicator,
    unit: row.unit,
    label: row.label,
    shortLabel: facts.indicatorNames[row.indicator]?.shortLabel ?? row.label,
    percent: storedValue(row),
    previousPercent: storedValue(compared.previous),
    beforePercent: storedValue(compared.before),
    target: row.target,
    comparator: row.comparator,
    measure: target && target.nature !== 'quantitative' ? (target.unit ?? '') : (target?.unit ?? unitOf(row)),
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

const snapshotAmount = ({ unit, variable, value }: SnapshotAmount): SnapshotAmount => ({ unit, variable, value })

const byUnitThenVariable = (left: SnapshotAmount, right: SnapshotAmount): number =>
  order(left.unit, right.unit) || order(left.variable, right.variable)

const amounts = (figures: readonly SnapshotAmount[]): readonly SnapshotAmount[] =>
  figures.map(snapshotAmount).sort(byUnitThenVariable)

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

function goalsOfNextYear(facts: PeriodFacts): readonly SnapshotGoal[] {
  return targetsOfYear(facts, facts.period.year + 1).map((target) => ({
    clause: target.clause,
    label: facts.indicatorNames[target.indicator]?.label ?? target.note ?? target.indicator,
    comparator: target.comparator,
    value: target.value,
    measure: target.unit ?? '',
    aspiration: target.aspiration,
    note: target.note?.replace(/[.;]\s*$/, '') ?? null,
  }))
}

function snapshotPeriod(value: Period, before: Period | null): SnapshotPeriod {
  const { previous, next } = comparedPeriods(value)
  return {
    key: periodKey(value),
    kind: value.kind,
    words: formatPeriod(value),
    previousKey: periodKey(previous),
    previousWords: formatPeriod(previous),
    beforeWords: before && formatPeriod(before),
    nextWords: formatPeriod(next),
    beginsWithYear: firstDay(value).endsWith('-01-01'),
  }
}

/** Units stand in the Vietnamese alphabet of their names; figures in the order of their codes, whatever came first. */
export function periodSnapshot(facts: PeriodFacts, kind: DocumentKindId): PeriodSnapshot {
  const units = [...facts.units].sort(
    (left, right) => compareVietnamese(left.name, right.name) || order(left.code, right.code),
  )
  const sameRow = (rows: readonly IndicatorRow[], row: IndicatorRow) =>
    rows.find((one) => one.indicator === row.indicator && one.unit === row.unit)
  const { number, title, subject, documentType, issuer, date, yearTo } = facts.plan
  const key = periodKey(facts.period)
  return {
    kind,
    plan: {
      ...{ number, title, subject, documentType, issuer, date, yearTo },
      amendments: facts.amendments,
      groups: facts.groups,
    },
    period: snapshotPeriod(facts.period, facts.before),
    year: facts.period.year,
    cutOff: facts.cutOff,
    form: facts.form,
    territory: snapshotUnit(facts.territory),
    units: units.map(snapshotUnit),
    results: facts.territoryRows.map((row) =>
      snapshotResult(row, facts, {
        previous: sameRow(facts.previousTerritoryRows, row),
        before: sameRow(facts.beforeTerritoryRows, row),
      }),
    ),
    unitResults: facts.unitRows.map((row) => snapshotResult(row, facts, { previous: undefined, before: undefined })),
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
    previousFigures: amounts(facts.previousFigures),
    beforeFigures: amounts(facts.beforeFigures),
    flows: amounts(facts.flows),
    previousFlows: amounts(facts.previousFlows),
    assigned: snapshotAssigned(facts.assigned),
    assignedTotals: snapshotAssignedTotals(facts.assigned),
    received: [...facts.received].sort(
      (left, right) => order(left.unit, right.unit) || order(left.receivedOn, right.receivedOn),
    ),
    tasksOn: facts.tasks.day,
    tasks: snapshotTasks(facts.tasks.tasks, facts.tasks, key),
    nextTasks: snapshotTasks(facts.tasks.next, facts.tasks, key),
    agencyNames: facts.agencyNames,
    citations: facts.citations,
    ...(facts.meetings === undefined ? {} : { meetings: facts.meetings }),
    nextGoals: goalsOfNextYear(facts),
    obligation: facts.obligation,
    about: facts.about,
    narrative: facts.narrative,
    ownSubject: facts.ownSubject,
    isIllustrative: facts.isIllustrative,
  }
}
