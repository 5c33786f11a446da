import { unitFullName, unitIsValidOn } from '../../../shared/domain/catalogue/unit.ts'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { compareVietnamese } from '../../../shared/domain/text/collate.ts'
import { committeeTerritory, type Desk, unitNameOn } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { membersOfScope } from './committee-members.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

export interface ScopeChoice {
  readonly scope: CommitteeScope
  /** "Ban Chỉ đạo quận Hải Châu" */
  readonly name: string
  /** The unit is part of the territory on the day. */
  readonly isInForce: boolean
}

/** The committees of the districts on a day, in the order of the alphabet; those of former units as far as somebody sat in them. */
export function districtScopes(desk: Reading, day: IsoDate): readonly ScopeChoice[] {
  const territory = committeeTerritory(desk)
  const units = desk.catalogue.units.filter(({ parent }) => parent === territory)
  const codes = [...new Set(units.map(({ code }) => code))]
  return codes
    .map((scope) => ({
      scope,
      name: committeeName(desk, scope, day),
      isInForce: units.some((unit) => unit.code === scope && unitIsValidOn(unit, day)),
    }))
    .filter(({ scope, isInForce }) => isInForce || membersOfScope(desk, scope).length > 0)
    .sort((left, right) => compareVietnamese(left.name, right.name))
}

export const committeeName = (desk: Reading, scope: CommitteeScope, day: IsoDate): string =>
  `Ban Chỉ đạo ${unitNameOn(desk, scope === 'own' ? committeeTerritory(desk) : scope, day)}`

/** Refuses a unit that is no part of the committee's territory. */
export function requireScope(desk: Reading, scope: CommitteeScope): void {
  if (scope === 'own') return
  const territory = committeeTerritory(desk)
  const unit = desk.catalogue.units.find(({ code, parent }) => code === scope && parent === territory)
  if (unit) return
  const named = desk.catalogue.units.find(({ code }) => code === scope)
  throw new Refusal(
    'NOT_FOUND',
    `${named ? unitFullName(named) : `Đơn vị “${scope}”`} không thuộc địa bàn của Ban Chỉ đạo này.`,
    'Chọn một quận, huyện trong danh sách Ban Chỉ đạo quận, huyện.',
  )
}
