import { type ReportingUnit, type UnitType, unitFullName } from '../catalogue/unit.ts'
import type { UnitCode } from '../ids.ts'
import { compareVietnamese } from '../text/collate.ts'
import { formatDate } from '../time/iso-date.ts'
import type { Agency, AgencyType } from './agency.ts'

/** Bodies that each unit has by law; the list of units says which units there are. */
export type DistrictBody = 'ubnd' | 'bhxh'
/** District (quận, huyện, thị xã, thành phố thuộc tỉnh) or commune (phường, xã, đặc khu). */
export type UnitLevel = 'district' | 'commune'

const levels: Partial<Readonly<Record<UnitType, UnitLevel>>> = {
  urban_district: 'district',
  rural_district: 'district',
  town: 'district',
  provincial_city: 'district',
  ward: 'commune',
  commune: 'commune',
  special_zone: 'commune',
}

const names: Readonly<Record<DistrictBody, readonly [long: string, short: string]>> = {
  ubnd: ['Ủy ban nhân dân', 'UBND'],
  bhxh: ['Bảo hiểm xã hội', 'BHXH'],
}

const typeOf = (body: DistrictBody, level: UnitLevel): AgencyType =>
  body === 'bhxh' ? 'bhxh' : level === 'district' ? 'ubnd_cap_huyen' : 'ubnd_cap_xa'

/**
 * A People's Committee for each unit of the territory, and a social insurance office for each district where such
 * offices are kept, living as long as their unit. Nobody writes these rows by hand.
 */
export function districtBodies(
  territory: UnitCode,
  units: readonly ReportingUnit[],
  bodies: ReadonlySet<DistrictBody>,
): readonly Agency[] {
  const own = units
    .filter((unit) => unit.parent === territory)
    .sort((left, right) => compareVietnamese(left.name, right.name))
  return own.flatMap((unit) => {
    const level = levels[unit.type]
    if (!level) return []
    return [...bodies].filter((body) => body === 'ubnd' || level === 'district').map((body) => bodyOf(unit, body, own))
  })
}

function bodyOf(unit: ReportingUnit, body: DistrictBody, all: readonly ReportingUnit[]): Agency {
  const level = levels[unit.type] ?? 'district'
  const [long, short] = names[body]
  const place = unitFullName(unit)
  return {
    code: `${body}-${unitKey(unit, all)}`,
    type: typeOf(body, level),
    names: [{ name: `${long} ${place}`, shortName: `${short} ${place}`, from: null, to: null, document: null }],
    aliases: [],
    unit: unit.code,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    successions: [],
    note: unit.validTo === null ? null : `Kết thúc hoạt động cùng ${place}, ngày ${formatDate(unit.validTo)}.`,
  }
}

/** A code can change its meaning (769: quận 2, then thành phố Thủ Đức): the later unit carries its first year. */
function unitKey(unit: ReportingUnit, all: readonly ReportingUnit[]): string {
  const key = unit.code.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const earlier = all.some(
    (other) => other !== unit && other.code === unit.code && (other.validFrom ?? '') < (unit.validFrom ?? ''),
  )
  return earlier ? `${key}-${(unit.validFrom ?? '').slice(0, 4)}` : key
}

/** How a class such as "UBND các quận, huyện" finds its members: bodies of this kind, tied to a unit of the level. */
export const isBodyOfLevel = (
  agency: Agency,
  body: DistrictBody,
  level: UnitLevel,
  units: readonly ReportingUnit[],
): boolean =>
  agency.type === typeOf(body, level) && units.some((unit) => unit.code === agency.unit && levels[unit.type] === level)
