import type { AssignedPreview, AssignedSheetAnswers } from '../../../shared/contract/assigned-import.ts'
import type { AssignedHolder, AssignedMeasure } from '../../../shared/domain/assigned/assigned-figure.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import { measureLabels, type Variable } from '../../../shared/domain/catalogue/variable.ts'
import { rateOf } from '../../../shared/domain/indicators/assigned-variable.ts'
import { type Period, periodKey } from '../../../shared/domain/time/period.ts'
import {
  acceptAssignedSheet,
  fingerprintOf,
  needsReason,
  outcomeOf,
} from '../../usecases/assigned/accept-assigned-sheet.ts'
import { chooseOfficialSource } from '../../usecases/assigned/choose-official-source.ts'
import { enterAssignedFigure, withdrawAssignedFigure } from '../../usecases/assigned/enter-assigned-figure.ts'
import { holderName, unitsOfYear } from '../../usecases/assigned/holders.ts'
import { type AssignedSheetPreview, previewAssignedSheet } from '../../usecases/assigned/preview-assigned-sheet.ts'
import {
  assignableVariables,
  readAssignedHistory,
  readAssignedTable,
} from '../../usecases/assigned/read-assigned-table.ts'
import { type Desk, planOf, signerOf, territoryOf, todayOf, variableOf } from '../../usecases/desk.ts'
import { presentPeriod, readPeriod } from '../present.ts'
import { procedures } from '../procedures.ts'

const presentVariable = (desk: Desk, { code, label, measure }: Variable) => ({
  code,
  label,
  measure: measureLabels[measure],
  hasRate: rateOf(code, desk.catalogue.indicators) !== null,
})

/** Official name of the count, or of the rate. */
function labelOf(desk: Desk, variable: Variable, measure: AssignedMeasure): string {
  const rate = measure === 'percent' ? rateOf(variable.code, desk.catalogue.indicators) : null
  return rate?.label ?? variable.label
}

/** The territory, its units of the year, and the agencies of the plan that are no class of agencies. */
function holdersOf(desk: Desk, plan: Plan, year: number, agencies: readonly string[]) {
  const agency = (code: string) => {
    const holder: AssignedHolder = { kind: 'agency', code }
    return { holder, name: holderName(desk, plan, holder, year), reports: true }
  }
  return [
    ...unitsOfYear(desk, plan, year).map((unit) => ({
      holder: { kind: 'unit', code: unit.code } as const,
      name: unitFullName(unit),
      reports: unit.reports,
    })),
    ...agencies.map(agency),
  ]
}

const territoryRow = (desk: Desk, plan: Plan) => {
  const territory = territoryOf(desk, plan, plan.meta.date ?? todayOf(desk))
  return { holder: { kind: 'unit', code: territory.code } as const, name: unitFullName(territory), reports: true }
}

const period = (value: Period) => presentPeriod(periodKey(value))

function presentPreview(desk: Desk, plan: Plan, fileName: string, preview: AssignedSheetPreview): AssignedPreview {
  const { year, basis, sha256, questions, findings, accounting, changes } = preview
  return {
    fileName,
    sha256,
    outcome: outcomeOf(preview),
    year,
    source: basis.source,
    decision: { number: basis.number, date: basis.date, issuer: basis.issuer },
    questions: [...questions],
    changes: changes.map(({ figure, kind, before }) => ({
      holder: figure.holder,
      holderName: holderName(desk, plan, figure.holder, year ?? plan.meta.yearFrom),
      variable: figure.variable,
      label: labelOf(desk, variableOf(desk, figure.variable), figure.measure),
      measure: figure.measure,
      kind,
      before: before?.value ?? null,
      beforeDecision: before?.decision.number ?? null,
      after: figure.value,
      sheet: figure.sheet,
      cell: figure.cell,
      read: figure.read,
    })),
    findings: [...findings],
    accounting,
    needsReason: needsReason(preview),
    fingerprint: fingerprintOf(preview),
  }
}

async function readSheet(
  desk: Desk,
  input: { readonly name: string; readonly file: Blob; readonly answers: AssignedSheetAnswers },
  plan: Plan,
  signal: AbortSignal | undefined,
) {
  const file = { name: input.name, bytes: new Uint8Array(await input.file.arrayBuffer()) }
  return { file, preview: await previewAssignedSheet(desk, plan, file, input.answers, signal) }
}

export const assignedRoutes = {
  table: procedures.assigned.table.handler(({ context, input }) => {
    const { desk } = context
    const plan = planOf(desk, input.planId)
    const reading = readAssignedTable(desk, plan, input.year, input.period && readPeriod(input.period))
    const agencies = reading.cells.flatMap(({ holder }) => (holder.kind === 'agency' ? [holder.code] : []))
    return {
      year: reading.year,
      period: reading.period && period(reading.period),
      periods: reading.periods.map(period),
      monthsLeft: reading.monthsLeft,
      official: reading.assigned.official,
      territory: territoryRow(desk, plan),
      rows: holdersOf(desk, plan, input.year, [...new Set(agencies)]),
      columns: reading.columns.map(({ variable, measure, of }) => ({
        variable,
        measure,
        label: labelOf(desk, of, measure),
      })),
      cells: reading.cells,
      territoryCells: reading.territory,
      totals: reading.totals,
    }
  }),

  history: procedures.assigned.history.handler(({ context, input }) => {
    const { desk } = context
    const plan = planOf(desk, input.planId)
    return {
      holderName: holderName(desk, plan, input.holder, input.year),
      variable: presentVariable(desk, variableOf(desk, input.variable)),
      entries: [...readAssignedHistory(desk, input.holder, input.year, input.variable)],
    }
  }),

  choices: procedures.assigned.choices.handler(({ context, input }) => {
    const { desk } = context
    const plan = planOf(desk, input.planId)
    const agencies = plan.agencies.filter(({ isClass }) => !isClass).map(({ code }) => code)
    return {
      holders: [territoryRow(desk, plan), ...holdersOf(desk, plan, input.year, agencies)],
      variables: assignableVariables(desk).map(({ variable }) => presentVariable(desk, variable)),
    }
  }),

  enter: procedures.assigned.enter.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const { planId, text, decision, reason, ...key } = input
    const person = signerOf(desk, session.personId)
    const figure = enterAssignedFigure(desk, planOf(desk, planId), { key, text, decision, reason }, person)
    changes.announce('figures')
    return figure
  }),

  withdraw: procedures.assigned.withdraw.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const figure = withdrawAssignedFigure(desk, input.id, input.reason, signerOf(desk, session.personId))
    changes.announce('figures')
    return figure
  }),

  chooseSource: procedures.assigned.chooseSource.handler(({ context, input }) => {
    const { desk, changes, session } = context
    chooseOfficialSource(desk, input.source, signerOf(desk, session.personId))
    changes.announce('figures')
  }),

  preview: procedures.assigned.preview.handler(async ({ context, input, signal }) => {
    const plan = planOf(context.desk, input.planId)
    const { preview } = await readSheet(context.desk, input, plan, signal)
    return presentPreview(context.desk, plan, input.name, preview)
  }),

  accept: procedures.assigned.accept.handler(async ({ context, input, signal }) => {
    const { desk, changes, session } = context
    const person = signerOf(desk, session.personId)
    const { file, preview } = await readSheet(desk, input, planOf(desk, input.planId), signal)
    const { fingerprint, reason, warningReason } = input
    const done = acceptAssignedSheet(desk, file, preview, { fingerprint, reason, warningReason }, person)
    changes.announce('figures')
    return done
  }),
}
