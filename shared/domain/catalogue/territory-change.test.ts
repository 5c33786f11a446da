import { expect, it } from 'vitest'
import { unitCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import { territoryChanges } from './territory-change.ts'
import type { ReportingUnit } from './unit.ts'

const unit = (
  code: string,
  parent: string | null,
  validFrom: string | null,
  validTo: string | null,
): ReportingUnit => ({
  code: unitCode(code),
  name: code,
  type: parent === null ? 'municipality' : 'urban_district',
  parent: parent === null ? null : unitCode(parent),
  validFrom: validFrom === null ? null : isoDate(validFrom),
  validTo: validTo === null ? null : isoDate(validTo),
  reports: true,
  aliases: [],
})
const city = unit('48', null, null, null)

it('names the day on which all districts gave way to wards', () => {
  const units = [
    city,
    unit('490', '48', null, '2025-06-30'),
    unit('491', '48', null, '2025-06-30'),
    unit('20200', '48', '2025-07-01', null),
  ]
  expect(territoryChanges(units, unitCode('48'))).toEqual(['2025-07-01'])
  expect(territoryChanges(units.slice(0, 3), unitCode('48'))).toEqual(['2025-07-01'])
})

it('takes a few districts that merge among themselves for no change of the city', () => {
  const units = [
    city,
    unit('762', '48', null, '2020-12-31'),
    unit('769', '48', null, '2020-12-31'),
    unit('760', '48', null, null),
    unit('769', '48', '2021-01-01', null),
  ]
  expect(territoryChanges(units, unitCode('48'))).toEqual([])
})

it('names the day on which the territory itself became another one, and no other territory’s', () => {
  const units = [
    unit('87', null, null, '2025-06-30'),
    unit('82', null, '2025-07-01', null),
    unit('866', '87', null, '2024-12-31'),
    unit('867', '87', null, null),
  ]
  expect(territoryChanges(units, unitCode('87'))).toEqual(['2025-07-01'])
  expect(territoryChanges(units, unitCode('82'))).toEqual(['2025-07-01'])
  expect(territoryChanges(units, unitCode('48'))).toEqual([])
})
