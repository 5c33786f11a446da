import type { ReportingUnit } from '../catalogue/unit.ts'
import type { UnitCode } from '../ids.ts'
import type { Agency } from './agency.ts'
import { type DistrictBody, districtBodies } from './district-bodies.ts'

/** A file of the catalogue: the agencies of one territory, or the central ones that every territory meets. */
export interface AgencyList {
  /** Null: central agencies, part of every register. */
  readonly territory: UnitCode | null
  /** Bodies that every district of the territory has, made from the list of units. */
  readonly districtBodies: readonly DistrictBody[]
  readonly agencies: readonly Agency[]
}

/** The agencies that plans of one territory can name. */
export interface AgencyRegister {
  readonly territory: UnitCode
  readonly agencies: readonly Agency[]
  readonly byCode: ReadonlyMap<string, Agency>
  /** Units of the territory, ever: a text may name an agency by its unit. */
  readonly units: readonly ReportingUnit[]
}

/** Agencies as the catalogue has them: listed ones of the territory, made ones of its units, central ones. */
export function catalogueAgencies(
  territory: UnitCode,
  lists: readonly AgencyList[],
  units: readonly ReportingUnit[],
): readonly Agency[] {
  const own = lists.filter((list) => list.territory === territory)
  const central = lists.filter((list) => list.territory === null)
  const bodies = new Set<DistrictBody>(['ubnd', ...own.flatMap((list) => list.districtBodies)])
  return [
    ...own.flatMap((list) => list.agencies),
    ...districtBodies(territory, units, bodies),
    ...central.flatMap((list) => list.agencies),
  ]
}

export function registerOf(
  territory: UnitCode,
  agencies: readonly Agency[],
  units: readonly ReportingUnit[],
): AgencyRegister {
  return {
    territory,
    agencies,
    byCode: new Map(agencies.map((agency) => [agency.code, agency])),
    units: units.filter((unit) => unit.code === territory || unit.parent === territory),
  }
}
