import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { PeriodKey } from '../../../shared/domain/ids.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import type { Desk } from '../desk.ts'
import type { ReportKind } from './report-draft.ts'

export interface ListedReport {
  readonly kind: ReportKind
  readonly period: PeriodKey
  readonly title: string
  readonly updatedAt: string
  readonly updatedBy: string
}

/** Drafts of the plan, newest period first. */
export function listReports(desk: Pick<Desk, 'store'>, plan: Plan): ListedReport[] {
  return desk.store.drafts
    .list(plan.meta.id)
    .flatMap((draft) => {
      const period = parsePeriod(draft.period)
      if (draft.kind !== 'annual' || !period) return []
      const title = `Báo cáo kết quả thực hiện ${formatPeriod(period)}`
      return [
        {
          kind: draft.kind,
          period: draft.period,
          title,
          updatedAt: draft.updatedAt,
          updatedBy: draft.updatedBy,
        } satisfies ListedReport,
      ]
    })
    .sort((left, right) => (left.period < right.period ? 1 : -1))
}
