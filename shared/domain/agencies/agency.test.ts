import { expect, test } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { agencyHasEndedBy, agencyIsValidOn, agencyNameOn, shortNameOn } from './agency.ts'
import { agencyFaults } from './agency-faults.ts'
import { passes, sampleAgency, sampleRegister } from './sample-register.ts'

const register = sampleRegister()
const culture = register.byCode.get('so-vhtt')
const labour = register.byCode.get('so-ldtbxh')

test('an old document prints the name of its day, the day of the change included', () => {
  if (!culture) throw new Error('The sample lacks its department of culture')
  expect(shortNameOn(culture, isoDate('2013-07-05'))).toBe('Sở VHTTDL')
  expect(shortNameOn(culture, isoDate('2014-10-20'))).toBe('Sở VHTTDL')
  expect(shortNameOn(culture, isoDate('2014-10-21'))).toBe('Sở VHTT')
  expect(agencyNameOn(culture, isoDate('2030-01-01')).name).toBe('Sở Văn hóa và Thể thao thành phố Đà Nẵng')
})

test('the last day belongs to the agency, the next one does not', () => {
  if (!labour) throw new Error('The sample lacks its department of labour')
  expect(agencyIsValidOn(labour, isoDate('2025-02-28'))).toBe(true)
  expect(agencyIsValidOn(labour, isoDate('2025-03-01'))).toBe(false)
  expect(agencyHasEndedBy(labour, isoDate('2025-02-28'))).toBe(false)
  expect(agencyHasEndedBy(labour, isoDate('2025-03-01'))).toBe(true)
})

test('every unit has a People’s Committee that lives as long as the unit, Hoàng Sa included', () => {
  expect(['492', '497', '498'].map((code) => register.byCode.get(`ubnd-${code}`)?.names[0].name)).toEqual([
    'Ủy ban nhân dân quận Hải Châu',
    'Ủy ban nhân dân huyện Hòa Vang',
    'Ủy ban nhân dân huyện Hoàng Sa',
  ])
  expect(register.byCode.get('ubnd-492')?.validTo).toBe('2025-06-30')
  expect(register.byCode.get('bhxh-492')?.type).toBe('bhxh')
})

test('a sound register has no faults; each slip in a row is named', () => {
  for (const agency of register.agencies) expect(agencyFaults(agency, register)).toEqual([])
  const faultsOf = (more: Parameters<typeof sampleAgency>[3]) =>
    agencyFaults(sampleAgency('x', 'X', null, more), register)
  expect(faultsOf({ validFrom: isoDate('2025-01-01'), validTo: isoDate('2024-01-01') })).toEqual([
    'Ngày kết thúc 01/01/2024 đứng trước ngày bắt đầu 01/01/2025.',
  ])
  expect(faultsOf({ successions: [passes('so-y-te', '2025-03-01')] })).toEqual([
    'Cơ quan chuyển toàn bộ chức năng thì phải có ngày kết thúc hoạt động.',
  ])
  expect(faultsOf({ validTo: isoDate('2025-03-01'), successions: [passes('so-y-te', '2025-03-01')] })).toEqual([
    'Ngày kế thừa 01/03/2025 phải sau ngày kết thúc 01/03/2025.',
  ])
  expect(faultsOf({ successions: [passes('khong-co', '2025-03-01', ['lao động'])] })).toEqual([
    'Cơ quan kế thừa “khong-co” không có trong danh mục của địa bàn.',
  ])
  expect(faultsOf({ successions: [passes('so-khdt', '2026-01-01', ['lao động'])] })).toEqual([
    '“Sở Kế hoạch và Đầu tư thành phố Đà Nẵng” đã kết thúc trước ngày 01/01/2026 nên không kế thừa được.',
  ])
})

test('two names on one day, and a chain that leads back, are faults', () => {
  if (!culture) throw new Error('The sample lacks its department of culture')
  const [first, second] = culture.names
  if (!second) throw new Error('The sample lacks the second name')
  const overlapping = { ...culture, names: [{ ...first, to: isoDate('2014-10-21') }, second] as const }
  expect(agencyFaults(overlapping, register)[0]).toContain('cùng hiệu lực trong một số ngày')
  const looped = sampleRegister([
    sampleAgency('a', 'A', null, { successions: [passes('b', '2025-01-01', ['x'])] }),
    sampleAgency('b', 'B', null, { successions: [passes('a', '2025-02-01', ['x'])] }),
  ])
  for (const code of ['a', 'b']) {
    const agency = looped.byCode.get(code)
    expect(agency && agencyFaults(agency, looped)).toEqual(['Chuỗi kế thừa quay lại chính cơ quan này.'])
  }
})
