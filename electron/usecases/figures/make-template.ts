import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import { figuresFor } from '../../../shared/domain/indicators/figures.ts'
import { templateVariables } from '../../../shared/domain/indicators/template-variables.ts'
import { templateMap, templateMapRows } from '../../../shared/domain/intake/template-map.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { formatPeriod, lastDay, type Period, periodKey, previousPeriod } from '../../../shared/domain/time/period.ts'
import { readAssignedFigures } from '../assigned/read-assigned-figures.ts'
import { type Desk, unitsOf } from '../desk.ts'
import { factsFor } from '../indicators/read-indicator-table.ts'
import { Refusal } from '../refusal.ts'
import { readCommittee } from '../session/committee.ts'

/** Of this version of the template; older ones are still read by the map they carry. */
const template = { templateId: 'district-report', version: 1 } as const

export interface MadeTemplate {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The committee's own report template for one unit and period, with the figures of the period before printed beside. */
export async function makeTemplate(desk: Desk, plan: Plan, unitCode: UnitCode, period: Period): Promise<MadeTemplate> {
  const unit = unitsOf(desk, plan, lastDay(period)).find((one) => one.code === unitCode)
  if (!unit) {
    throw new Refusal(
      'NOT_FOUND',
      `Đơn vị “${unitCode}” không thuộc địa bàn của kế hoạch trong ${formatPeriod(period)}.`,
      'Chọn một đơn vị trong danh sách.',
    )
  }
  const fullName = unitFullName(unit)
  if (!unit.reports) {
    throw new Refusal(
      'REFUSED',
      `Đơn vị ${fullName} không phát sinh số liệu nên không có mẫu báo cáo.`,
      'Chọn đơn vị khác.',
    )
  }
  const before = previousPeriod(period)
  const figures = figuresFor(factsFor(desk, plan, before), before)
  const previous = desk.catalogue.variables.flatMap(({ code }) => {
    const value = figures(unit.code, code)
    return value ? [[code, value] as const] : []
  })
  const assigned = readAssignedFigures(desk, period.year)
  const planned = desk.catalogue.variables.flatMap(({ code }) => {
    const choice = assigned.choice({ kind: 'unit', code: unit.code }, code, 'count')
    return choice.kind === 'chosen' ? [[code, choice.figure.value] as const] : []
  })
  const key = periodKey(period)
  const bytes = await desk.writeReportTemplate({
    plan: { id: plan.meta.id, title: plan.meta.title },
    committeeName: readCommittee(desk).name,
    unit: { code: unit.code, fullName },
    period: { key, label: formatPeriod(period) },
    variables: templateVariables(plan, desk.catalogue.indicators, desk.catalogue.variables),
    previous: new Map(previous),
    assigned: new Map(planned),
    createdAt: Date.parse(`${lastDay(period)}T00:00:00Z`),
    hiddenMapRows: ({ sheet, cells }) =>
      templateMapRows(templateMap({ ...template, planId: plan.meta.id, unit: unit.code, period: key, sheet, cells })),
  })
  return { name: `mau-bao-cao-${foldWords(fullName).replaceAll(' ', '-')}-${key}.xlsx`, bytes }
}
