import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { lastDay } from '../../../shared/domain/time/period.ts'
import { planOf, unitsOf } from '../../usecases/desk.ts'
import { listObligations } from '../../usecases/plans/list-obligations.ts'
import { presentObligation, presentUnit } from '../present.ts'
import { procedures } from '../procedures.ts'

const summaryOf = ({ meta, targets }: Plan) => ({
  id: meta.id,
  number: meta.number,
  title: meta.title,
  issuer: meta.issuer,
  date: meta.date,
  yearFrom: meta.yearFrom,
  yearTo: meta.yearTo,
  targetCount: targets.length,
})

export const planRoutes = {
  list: procedures.plans.list.handler(({ context }) => context.desk.catalogue.plans.map(summaryOf)),
  show: procedures.plans.show.handler(({ context, input }) => {
    const plan = planOf(context.desk, input.planId)
    const labels = new Map<string, string>(context.desk.catalogue.indicators.map((one) => [one.code, one.label]))
    const units = unitsOf(context.desk, plan, lastDay({ kind: 'year', year: plan.meta.yearFrom }))
    return {
      meta: plan.meta,
      targets: plan.targets.map((target) => ({ ...target, label: labels.get(target.indicator) ?? target.indicator })),
      obligations: [...plan.obligations],
      units: units.map(presentUnit),
    }
  }),
  obligations: procedures.plans.obligations.handler(({ context, input }) =>
    listObligations(context.desk, planOf(context.desk, input.planId)).map(presentObligation),
  ),
}
