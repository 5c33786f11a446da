import type { Agency } from '../../../shared/domain/agencies/agency.ts'
import { type PlanRoles, rolesOf } from '../../../shared/domain/agencies/plan-roles.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { placePlan } from '../../../shared/domain/catalogue/plan.ts'
import type { IsoDate, UnitCode } from '../../../shared/domain/ids.ts'
import { committeeTerritory, type Desk } from '../desk.ts'
import { plansInForce } from '../plans/plans-in-force.ts'
import { Refusal } from '../refusal.ts'
import { membersContextOf, type RegisterInForce, registerInForce } from './register-in-force.ts'

export interface AgencyReading {
  readonly inForce: RegisterInForce
  readonly agency: Agency
  readonly roles: readonly { readonly plan: Plan; readonly roles: PlanRoles }[]
}

/** One agency of a territory with its roles in every plan that is carried out there. */
export function readAgency(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  territory: UnitCode | null,
  code: string,
  day: IsoDate,
): AgencyReading {
  const inForce = registerInForce(desk, territory)
  const agency = inForce.register.byCode.get(code)
  if (!agency) throw unknownAgency(code)
  const roles = plansOn(desk, inForce.register.territory).flatMap((plan) => {
    const found = rolesOf(membersContextOf(desk, plan, inForce), day).get(code)
    return found ? [{ plan, roles: found }] : []
  })
  return { inForce, agency, roles }
}

export const unknownAgency = (code: string): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `Danh mục cơ quan của địa bàn không có mã “${code}”.`,
    'Mở màn hình Cơ quan và chọn một cơ quan trong danh sách.',
  )

const plansOn = (desk: Pick<Desk, 'store' | 'catalogue'>, territory: UnitCode): readonly Plan[] =>
  plansInForce(desk)
    .map(({ plan }) => placePlan(plan, committeeTerritory(desk)))
    .filter(({ meta }) => meta.territory === territory)
