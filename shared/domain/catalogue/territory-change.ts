import type { IsoDate, UnitCode } from '../ids.ts'
import { addDays } from '../time/iso-date.ts'
import { type ReportingUnit, unitIsValidOn } from './unit.ts'

/**
 * First days on which a province or municipality is another territory than the day before: its own row of the catalogue
 * begins or ends, or all of its units give way at once, as the districts did on 1/7/2025. Figures from before and after
 * such a day are never added up nor joined (documents.md section 5). A few districts that merge among themselves (Thủ
 * Đức, 1/1/2021) leave the territory as it was.
 */
export function territoryChanges(units: readonly ReportingUnit[], territory: UnitCode): readonly IsoDate[] {
  const own = units.filter(({ code }) => code === territory)
  const members = units.filter(({ parent }) => parent === territory)
  const days = [...own, ...members].flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
  ])
  return [...new Set(days)].sort().filter((day) => {
    const dayBefore = addDays(day, -1)
    const isNew = own.some(({ validFrom, validTo }) => validFrom === day || validTo === dayBefore)
    const before = members.filter((unit) => unitIsValidOn(unit, dayBefore))
    return isNew || (before.length > 0 && !before.some((unit) => unitIsValidOn(unit, day)))
  })
}
