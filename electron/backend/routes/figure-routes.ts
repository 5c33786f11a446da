import { measureLabels } from '../../../shared/domain/catalogue/variable.ts'
import { lastDay, periodKey } from '../../../shared/domain/time/period.ts'
import { planOf, signerOf, unitsOf } from '../../usecases/desk.ts'
import { enterManualFigure } from '../../usecases/figures/enter-manual-figure.ts'
import { makeTemplate } from '../../usecases/figures/make-template.ts'
import { readMatrix } from '../../usecases/figures/read-matrix.ts'
import { readOriginal } from '../../usecases/figures/read-original.ts'
import { presentFact, presentPeriod, presentUnit, readPeriod } from '../present.ts'
import { procedures } from '../procedures.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A Blob over any transport; a fresh copy, since a message port takes the buffer's ownership. */
export const blobOf = (bytes: Uint8Array, type: string): Blob => new Blob([new Uint8Array(bytes)], { type })

export const figureRoutes = {
  matrix: procedures.figures.matrix.handler(({ context, input }) => {
    const { periods, rows, sentence } = readMatrix(context.desk, planOf(context.desk, input.planId), input.year)
    return {
      year: input.year,
      periods: periods.map((one) => presentPeriod(periodKey(one))),
      rows: rows.map(({ unit, cells }) => ({
        unit: presentUnit(unit),
        cells: cells.map(({ period, state, submission }) => ({
          period,
          state,
          submissionId: submission?.id ?? null,
          round: submission?.round ?? null,
          receivedAt: submission?.receivedAt ?? null,
          factCount: submission?.factCount ?? null,
        })),
      })),
      sentence,
    }
  }),

  list: procedures.figures.list.handler(({ context, input }) => {
    const plan = planOf(context.desk, input.planId)
    const units = input.unit
      ? [input.unit]
      : [
          plan.meta.territory,
          ...unitsOf(context.desk, plan, lastDay(readPeriod(input.period))).map((unit) => unit.code),
        ]
    return context.desk.store.facts
      .inForce({ units, period: input.period })
      .map((fact) => presentFact(context.desk, fact, null))
  }),

  history: procedures.figures.history.handler(({ context, input }) =>
    context.desk.store.facts
      .history(input.unit, input.variable, input.period)
      .map((fact) => presentFact(context.desk, fact, fact.supersededAt)),
  ),

  variables: procedures.figures.variables.handler(({ context }) =>
    context.desk.catalogue.variables.map(({ code, label, measure, nature, group, fractional }) => ({
      code,
      label,
      measure: measureLabels[measure],
      nature,
      group,
      fractional,
    })),
  ),

  enterManual: procedures.figures.enterManual.handler(({ context, input }) => {
    const { desk, changes, session } = context
    const { planId, period, ...figure } = input
    const fact = enterManualFigure(
      desk,
      planOf(desk, planId),
      { ...figure, period: readPeriod(period) },
      signerOf(desk, session.personId),
    )
    changes.announce('figures')
    return presentFact(desk, fact, null)
  }),

  original: procedures.figures.original.handler(({ context, input }) => {
    const { name, bytes } = readOriginal(context.desk, input.sha256)
    return { name, file: blobOf(bytes, 'application/octet-stream') }
  }),

  template: procedures.figures.template.handler(async ({ context, input }) => {
    const { name, bytes } = await makeTemplate(
      context.desk,
      planOf(context.desk, input.planId),
      input.unit,
      readPeriod(input.period),
    )
    return { name, file: blobOf(bytes, workbookType) }
  }),
}
