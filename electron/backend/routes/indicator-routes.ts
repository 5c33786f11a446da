import { samePeriodLastYear } from '../../../shared/domain/time/period.ts'
import { planOf } from '../../usecases/desk.ts'
import { readIndicatorTable } from '../../usecases/indicators/read-indicator-table.ts'
import { readOverview } from '../../usecases/indicators/read-overview.ts'
import { presentObligation, presentPeriod, presentTable, presentUnit, readPeriod } from '../present.ts'
import { procedures } from '../procedures.ts'

export const indicatorRoutes = {
  table: procedures.indicators.table.handler(({ context, input }) => {
    const plan = planOf(context.desk, input.planId)
    const period = readPeriod(input.period)
    return presentTable(
      context.desk,
      readIndicatorTable(context.desk, plan, period),
      readIndicatorTable(context.desk, plan, samePeriodLastYear(period)),
    )
  }),

  overview: procedures.indicators.overview.handler(({ context, input }) => {
    const overview = readOverview(context.desk, planOf(context.desk, input.planId), readPeriod(input.period))
    return {
      table: presentTable(context.desk, overview.reading, overview.lastYear),
      sentence: overview.receipts.sentence,
      reported: overview.receipts.reported.map(presentUnit),
      missing: overview.receipts.missing.map(presentUnit),
      notApplicable: overview.receipts.notApplicable.map(presentUnit),
      obligations: overview.obligations.map(presentObligation),
      periods: overview.periods.map(presentPeriod),
    }
  }),
}
