import type { TargetSheetFacts } from '../../../../shared/domain/documents/kinds/target-sheet-snapshot.ts'
import { inThePlansOwnWay } from '../../../../shared/domain/indicators/plan-definition.ts'
import { lastDay, type Period } from '../../../../shared/domain/time/period.ts'
import type { Desk } from '../../desk.ts'
import { readIndicatorTable } from '../../indicators/read-indicator-table.ts'
import type { DocumentRequest } from '../document-source.ts'

/** Every target of the plan, judged year by year up to the period. */
export function targetSheetFacts(desk: Desk, request: DocumentRequest): TargetSheetFacts {
  const { plan, period, form, narrative, ownSubject } = request
  const years = Array.from({ length: period.year - plan.meta.yearFrom + 1 }, (_, index) => plan.meta.yearFrom + index)
  const upTo = (year: number): Period => (year === period.year ? period : { kind: 'year', year })
  return {
    plan: plan.meta,
    period,
    cutOff: lastDay(period),
    targets: plan.targets,
    labels: Object.fromEntries(desk.catalogue.indicators.map((one) => [one.code, inThePlansOwnWay(plan, one).label])),
    rows: Object.fromEntries(years.map((year) => [year, readIndicatorTable(desk, plan, upTo(year)).city])),
    form,
    narrative,
    ownSubject,
    isIllustrative: desk.store.isDemo,
  }
}
