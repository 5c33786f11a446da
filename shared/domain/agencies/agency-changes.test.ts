import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../time/iso-date.ts'
import { agencyNameOn } from './agency.ts'
import { endedOn, renamedFrom } from './agency-changes.ts'
import { agencyFaults } from './agency-faults.ts'
import { sampleAgency, sampleRegister } from './sample-register.ts'
import { successorsOf } from './successors.ts'

const register = sampleRegister()
const health = sampleAgency('so-y-te', 'Sở Y tế', null)

test('renamed again and again, an agency bears exactly one name on every day, and no row is at fault', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 }), (offsets) => {
      const days = offsets.sort((left, right) => left - right).map((offset) => addDays(isoDate('2018-01-01'), offset))
      const renamed = days.reduce(
        (agency, day, index) => renamedFrom(agency, { name: `Tên ${index}`, shortName: null, document: null }, day),
        health,
      )
      expect(agencyFaults(renamed, register)).toEqual([])
      for (const [index, day] of days.entries()) {
        expect(agencyNameOn(renamed, day).name).toBe(`Tên ${index}`)
        expect(agencyNameOn(renamed, addDays(day, -1)).name).toBe(index === 0 ? 'Sở Y tế' : `Tên ${index - 1}`)
      }
    }),
  )
})

test('a new name from a day before the last one began is at fault', () => {
  const once = renamedFrom(health, { name: 'Tên mới', shortName: null, document: null }, isoDate('2025-03-01'))
  const twice = renamedFrom(once, { name: 'Tên khác', shortName: null, document: null }, isoDate('2024-01-01'))
  expect(agencyFaults(twice, register)).not.toEqual([])
})

test('an agency that ends hands over on the next day, not on its last', () => {
  const ended = endedOn(health, isoDate('2026-06-30'), [
    { to: 'so-noi-vu', functions: ['trẻ em'], document: null, note: null },
    { to: 'so-tai-chinh', functions: [], document: null, note: null },
  ])
  expect(agencyFaults(ended, register)).toEqual([])
  const heirs = (day: string) => successorsOf(register, ended, null, isoDate(day)).map(({ agency }) => agency.code)
  expect(heirs('2026-06-30')).toEqual([])
  expect(heirs('2026-07-01')).toEqual(['so-noi-vu', 'so-tai-chinh'])
})
