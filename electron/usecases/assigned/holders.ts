import type { AssignedHolder } from '../../../shared/domain/assigned/assigned-figure.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { type ReportingUnit, unitFullName } from '../../../shared/domain/catalogue/unit.ts'
import { type Desk, territoryOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'

const inForceInYear = (unit: ReportingUnit, year: number): boolean =>
  (unit.validFrom === null || unit.validFrom <= `${year}-12-31`) &&
  (unit.validTo === null || unit.validTo >= `${year}-01-01`)

/** Units of the plan's territory at any time of a year, in the catalogue's order; the territory is not among them. */
export const unitsOfYear = ({ catalogue }: Pick<Desk, 'catalogue'>, plan: Plan, year: number) =>
  catalogue.units.filter((unit) => unit.parent === plan.meta.territory && inForceInYear(unit, year))

/** "quận Hải Châu", "Bưu điện tỉnh"; an agency that the plan no longer names keeps its code. */
export function holderName(desk: Pick<Desk, 'catalogue'>, plan: Plan, holder: AssignedHolder, year: number): string {
  if (holder.kind === 'agency') return plan.agencies.find((agency) => agency.code === holder.code)?.name ?? holder.code
  const versions = desk.catalogue.units.filter((unit) => unit.code === holder.code)
  const unit = versions.find((one) => inForceInYear(one, year)) ?? versions[0]
  return unit ? unitFullName(unit) : holder.code
}

/** The holder's name, or a refusal that says which holders there are. */
export function requireHolder(desk: Pick<Desk, 'catalogue'>, plan: Plan, holder: AssignedHolder, year: number): string {
  if (holder.kind === 'agency') {
    const agency = plan.agencies.find((one) => one.code === holder.code)
    if (agency?.isClass) {
      throw new Refusal(
        'REFUSED',
        `“${agency.name}” là nhóm cơ quan, không phải một cơ quan.`,
        'Giao chỉ tiêu cho từng cơ quan của nhóm.',
      )
    }
    if (agency) return agency.name
    throw new Refusal('REFUSED', `Kế hoạch không nêu cơ quan “${holder.code}”.`, 'Chọn một cơ quan trong danh sách.')
  }
  if (holder.code === plan.meta.territory) return unitFullName(territoryOf(desk, plan, plan.meta.date ?? startOf(year)))
  const unit = unitsOfYear(desk, plan, year).find((one) => one.code === holder.code)
  if (!unit) {
    throw new Refusal(
      'REFUSED',
      `Đơn vị “${holder.code}” không thuộc địa bàn của kế hoạch trong năm ${year}.`,
      'Chọn một đơn vị trong danh sách.',
    )
  }
  if (!unit.reports) {
    throw new Refusal(
      'REFUSED',
      `Đơn vị ${unitFullName(unit)} không phát sinh số liệu nên không có chỉ tiêu giao.`,
      'Chọn đơn vị khác.',
    )
  }
  return unitFullName(unit)
}

const startOf = (year: number) => `${year}-01-01` as Parameters<typeof territoryOf>[2]
