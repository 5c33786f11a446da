import type { CataloguePlan } from '../../../shared/domain/catalogue/plan.ts'
import { lastDay } from '../../../shared/domain/time/period.ts'
import { planOf, signerOf, unitsOf } from '../../usecases/desk.ts'
import { draftPlan } from '../../usecases/plans/import-plan.ts'
import { listObligations } from '../../usecases/plans/list-obligations.ts'
import { choosePlan, readCommittee } from '../../usecases/session/committee.ts'
import { presentObligation, presentUnit } from '../present.ts'
import { procedures } from '../procedures.ts'

const summaryOf = ({ meta, targets, assignments, obligations }: CataloguePlan, chosen: string) => ({
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
})

export const planRoutes = {
  list: procedures.plans.list.handler(({ context }) => {
    const chosen = readCommittee(context.desk).planId
    return context.desk.catalogue.plans.map((plan) => summaryOf(plan, chosen))
  }),
  show: procedures.plans.show.handler(({ context, input }) => {
    const plan = planOf(context.desk, input.planId)
    const labels = new Map<string, string>(context.desk.catalogue.indicators.map((one) => [one.code, one.label]))
    const units = unitsOf(context.desk, plan, lastDay({ kind: 'year', year: plan.meta.yearFrom }))
    return {
      meta: plan.meta,
      targets: plan.targets.map((target) => ({ ...target, label: labels.get(target.indicator) ?? target.indicator })),
      baselines: plan.baselines.map((one) => ({ ...one, label: labels.get(one.indicator) ?? one.indicator })),
      assignments: [...plan.assignments],
      obligations: [...plan.obligations],
      committee: [...plan.committee],
      agencies: [...plan.agencies],
      groups: [...plan.groups],
      units: units.map(presentUnit),
    }
  }),
  choose: procedures.plans.choose.handler(({ context, input }) => {
    const { desk, changes, session } = context
    choosePlan(desk, input.planId, signerOf(desk, session.personId))
    changes.announce('session')
    changes.announce('figures')
  }),

  obligations: procedures.plans.obligations.handler(({ context, input }) =>
    listObligations(context.desk, planOf(context.desk, input.planId)).map(presentObligation),
  ),
  draft: procedures.plans.draft.handler(async ({ context, input, signal }) =>
    draftPlan(context.desk, { name: input.name, bytes: new Uint8Array(await input.file.arrayBuffer()) }, signal),
  ),
}
