import { type EditedPlan, editableCollections } from '../../../shared/domain/catalogue/edited-plan.ts'
import { seriesOfPlan } from '../../../shared/domain/catalogue/target-series.ts'
import { indicatorLabels } from '../../../shared/domain/indicators/plan-definition.ts'
import { lastDay } from '../../../shared/domain/time/period.ts'
import { editedPlanOf, planOf, signerOf, unitsOf } from '../../usecases/desk.ts'
import { draftNewPlan } from '../../usecases/plans/draft-new-plan.ts'
import { editPlan } from '../../usecases/plans/edit-plan.ts'
import { exportPlan } from '../../usecases/plans/export-plan.ts'
import { keepPlan, removePlan } from '../../usecases/plans/keep-plan.ts'
import { listObligations } from '../../usecases/plans/list-obligations.ts'
import { planChoices } from '../../usecases/plans/plan-choices.ts'
import { planHistory } from '../../usecases/plans/plan-history.ts'
import { type PlanInForce, plansInForce } from '../../usecases/plans/plans-in-force.ts'
import { choosePlan, readCommittee } from '../../usecases/session/committee.ts'
import type { BackendContext } from '../context.ts'
import { presentObligation, presentUnit } from '../present.ts'
import { presentEditedRows } from '../present-plan-edits.ts'
import { procedures } from '../procedures.ts'
import { blobOf, workbookType } from './figure-routes.ts'

const editCount = (plan: EditedPlan): number =>
  editableCollections.reduce((count, collection) => count + plan[collection].marks.size, 0)

const summaryOf = (edited: PlanInForce, chosen: string) => {
  const { meta, targets, assignments, obligations } = edited.plan
  return {
    id: meta.id,
    number: meta.number,
    title: meta.title,
    issuer: meta.issuer,
    date: meta.date,
    yearFrom: meta.yearFrom,
    yearTo: meta.yearTo,
    documentType: meta.documentType,
    targetCount: targets.length,
    assignmentCount: assignments.length,
    obligationCount: obligations.length,
    isChosen: meta.id === chosen,
    source: edited.source,
    editCount: editCount(edited),
  }
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** A plan is behind every screen: its targets, its duties, its name in the frame. */
function announcePlan({ changes }: BackendContext): void {
  changes.announce('session')
  changes.announce('figures')
}

export const planRoutes = {
  list: procedures.plans.list.handler(({ context }) => {
    const chosen = readCommittee(context.desk).planId
    return plansInForce(context.desk).map((plan) => summaryOf(plan, chosen))
  }),
  show: procedures.plans.show.handler(({ context: { desk }, input }) => {
    const plan = planOf(desk, input.planId)
    const edited = editedPlanOf(desk, input.planId)
    const labels = indicatorLabels(plan, desk.catalogue.indicators)
    const labelled = <Row extends { readonly indicator: string }>(row: Row) => ({
      ...row,
      label: labels.get(row.indicator) ?? row.indicator,
    })
    const targets = presentEditedRows(edited.targets)
    const assignments = presentEditedRows(edited.assignments)
    const obligations = presentEditedRows(edited.obligations)
    const units = unitsOf(desk, plan, lastDay({ kind: 'year', year: plan.meta.yearFrom }))
    return {
      source: edited.source,
      meta: plan.meta,
      targets: targets.rows.map(labelled),
      baselines: plan.baselines.map(labelled),
      assignments: assignments.rows,
      obligations: obligations.rows,
      committee: [...plan.committee],
      agencies: [...plan.agencies],
      groups: [...plan.groups],
      withdrawn: {
        targets: targets.withdrawn.map(labelled),
        assignments: assignments.withdrawn,
        obligations: obligations.withdrawn,
      },
      units: units.map(presentUnit),
      targetSeries: [...seriesOfPlan(desk.catalogue.targetSeries, plan.meta)],
    }
  }),
  choose: procedures.plans.choose.handler(({ context, input }) => {
    const { desk, session } = context
    choosePlan(desk, input.planId, signerOf(desk, session.personId))
    announcePlan(context)
  }),

  export: procedures.plans.export.handler(async ({ context, input }) => {
    const { name, bytes } = await exportPlan(context.desk, input.planId)
    return { name, file: blobOf(bytes, workbookType) }
  }),
  obligations: procedures.plans.obligations.handler(({ context, input }) =>
    listObligations(context.desk, planOf(context.desk, input.planId)).map(presentObligation),
  ),
  draft: procedures.plans.draft.handler(async ({ context, input, signal }) =>
    draftNewPlan(context.desk, { name: input.name, bytes: await bytesOf(input.file) }, signal),
  ),
  choices: procedures.plans.choices.handler(({ context: { desk } }) => {
    const { indicators, agencies, territories } = planChoices(desk)
    return { indicators, agencies, territories: territories.map(presentUnit) }
  }),
  keep: procedures.plans.keep.handler(async ({ context, input, signal }) => {
    const { desk, session } = context
    const person = signerOf(desk, session.personId)
    const file = { name: input.name, bytes: await bytesOf(input.file) }
    const planId = await keepPlan(desk, file, input.document, person, signal)
    announcePlan(context)
    return { planId }
  }),
  remove: procedures.plans.remove.handler(({ context, input }) => {
    const { desk, session } = context
    removePlan(desk, input.planId, input.reason, signerOf(desk, session.personId))
    announcePlan(context)
  }),
  text: procedures.plans.text.handler(({ context, input }) => {
    const text = context.desk.store.plans.text(input.planId)
    if (text === null) return null
    const { fileName, lines, importedAt, importedBy } = text
    return { fileName, lines, importedAt, importedBy }
  }),
  edit: procedures.plans.edit.handler(({ context, input }) => {
    const { desk, session } = context
    const { planId, ...change } = input
    const done = editPlan(desk, planId, change, signerOf(desk, session.personId))
    announcePlan(context)
    return done
  }),
  changes: procedures.plans.changes.handler(({ context, input }) => planHistory(context.desk, input.planId)),
}
