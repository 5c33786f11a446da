import { type ReportingUnit, unitFullName } from '../../shared/domain/catalogue/unit.ts'
import { measureLabels } from '../../shared/domain/catalogue/variable.ts'
import type { Fact } from '../../shared/domain/facts/fact.ts'
import { type PeriodKey, parseIndicatorCode } from '../../shared/domain/ids.ts'
import type { IndicatorRow } from '../../shared/domain/indicators/indicator-row.ts'
import type { IndicatorTable } from '../../shared/domain/indicators/indicator-table.ts'
import { formatPeriod, type Period, parsePeriod, periodKey } from '../../shared/domain/time/period.ts'
import type { Desk } from '../usecases/desk.ts'
import { unitNameOn, variableOf } from '../usecases/desk.ts'
import { countedBy } from '../usecases/indicators/counted-by.ts'
import type { BatchFile, FilePreview } from '../usecases/intake/batch.ts'
import type { ObligationView } from '../usecases/plans/list-obligations.ts'
import { Refusal } from '../usecases/refusal.ts'

/** Shapes of the contract out of what use cases return. No rule lives here. */

export const presentUnit = (unit: ReportingUnit) => ({
  code: unit.code,
  name: unit.name,
  fullName: unitFullName(unit),
  parent: unit.parent,
  reports: unit.reports,
})

export const presentPeriod = (key: PeriodKey) => {
  const value = parsePeriod(key)
  return { period: key, label: value ? formatPeriod(value) : key }
}

/** The schema has checked the key's form already. */
export function readPeriod(key: PeriodKey): Period {
  const value = parsePeriod(key)
  if (!value) throw new Refusal('REFUSED', `“${key}” không phải là một kỳ báo cáo.`, 'Chọn lại kỳ báo cáo.')
  return value
}

export function presentFact(desk: Desk, fact: Fact, supersededAt: string | null) {
  const variable = variableOf(desk, fact.variable)
  return {
    id: fact.id,
    submissionId: fact.submissionId,
    unit: fact.unit,
    unitName: unitNameOn(desk, fact.unit, fact.asOf),
    variable: fact.variable,
    label: variable.label,
    measure: measureLabels[variable.measure],
    period: fact.period,
    asOf: fact.asOf,
    value: fact.value,
    status: fact.status,
    provenance: fact.provenance,
    acceptedAt: fact.acceptedAt,
    acceptedBy: fact.acceptedBy,
    supersededAt,
  }
}

export function presentTable(
  desk: Desk,
  reading: IndicatorTable & { readonly period: Period; readonly units: readonly ReportingUnit[] },
  lastYear: IndicatorTable,
) {
  const rows = (of: readonly IndicatorRow[]) => of.map((row) => ({ ...row, counted: countedBy(desk, row.indicator) }))
  return {
    period: periodKey(reading.period),
    periodLabel: formatPeriod(reading.period),
    units: reading.units.map(presentUnit),
    city: rows(reading.city),
    cityLastYear: rows(lastYear.city),
    districts: rows(reading.districts),
  }
}

export const presentObligation = (view: ObligationView) => ({
  id: `${view.obligation.id}:${view.period}`,
  obligationId: view.obligation.id,
  clause:
    view.obligation.document === null
      ? view.obligation.clause
      : `${view.obligation.document}, ${view.obligation.clause}`,
  kind: view.obligation.kind,
  title: view.title,
  period: view.period,
  part: view.part,
  from: view.from,
  to: view.to,
  due: view.due,
  dueInclusive: view.dueInclusive,
  dueText: view.obligation.due?.text ?? null,
  daysLeft: view.daysLeft,
  state: view.drafted && view.state !== 'overdue' && view.state !== 'issued' ? ('drafted' as const) : view.state,
  issued: view.issued,
})

export function presentFile(desk: Desk, file: BatchFile) {
  const preview = file.preview
  if (!preview) throw new Error(`File ${file.name} has no preview yet`)
  return {
    id: file.id,
    fileName: file.name,
    relativePath: file.relativePath,
    size: file.bytes.length,
    sha256: file.sha256,
    outcome: preview.outcome,
    layout: preview.layout,
    submissions: preview.submissions.map((one) => presentSubmission(desk, one)),
    questions: [...preview.questions],
    findings: [...preview.findings],
    accounting: preview.accounting,
    effects: preview.effects.flatMap((effect) => {
      const indicator = parseIndicatorCode(effect.indicator)
      return indicator ? [{ ...effect, indicator }] : []
    }),
    duplicateOf: preview.duplicateOf,
  }
}

function presentSubmission(desk: Desk, one: FilePreview['submissions'][number]) {
  const { unit, period, asOf } = one.recognised
  return {
    unit,
    unitName: unitNameOn(desk, unit, asOf),
    period,
    periodLabel: presentPeriod(period).label,
    asOf,
    changes: one.changes.map((change) => {
      const variable = variableOf(desk, change.variable)
      return {
        variable: change.variable,
        label: variable.label,
        measure: measureLabels[variable.measure],
        kind: change.kind,
        before: change.before,
        after: change.after,
        sheet: change.figure.sheet,
        cell: change.figure.cell,
        read: change.figure.read,
      }
    }),
    replaces: one.replaces,
  }
}
