import { templateMap, templateMapRows } from '../../../shared/domain/intake/template-map.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import { figuresFor } from '../../../shared/domain/indicators/figures.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { formatPeriod, lastDay, type Period, periodKey, previousPeriod } from '../../../shared/domain/time/period.ts'
import { type Desk, todayOf, unitsOf } from '../desk.ts'
import { factsFor } from '../indicators/read-indicator-table.ts'
import { Refusal } from '../refusal.ts'
import { readCommittee } from '../session/committee.ts'

export interface MadeTemplate {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The committee's own report template for one unit and period, with the figures of the period before printed beside. */
export async function makeTemplate(desk: Desk, plan: Plan, unitCode: UnitCode, period: Period): Promise<MadeTemplate> {
  const unit = unitsOf(desk, plan, lastDay(period)).find((one) => one.code === unitCode)
  if (!unit) {
    throw new Refusal('NOT_FOUND', `Đơn vị “${unitCode}” không thuộc địa bàn của kế hoạch trong ${formatPeriod(period)}.`, 'Chọn một đơn vị trong danh sách.')
  }
  if (!unit.reports) {
    throw new Refusal('REFUSED', `${capitalise(unitFullName(unit))} không phát sinh số liệu nên không có mẫu báo cáo.`, 'Chọn đơn vị khác.')
  }
  const before = previousPeriod(period)
  const figures = figuresFor(factsFor(desk, plan, before), before)
  const bytes = await desk.writeReportTemplate(buildInput(desk, plan, unit, period, (variable) => figures(unit.code, variable)))
  const words = foldWords(unitFullName(unit)).replaceAll(' ', '-')
  return { name: `mau-bao-cao-${words}-${periodKey(period)}.xlsx`, bytes }
}
