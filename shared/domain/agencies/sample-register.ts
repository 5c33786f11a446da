import type { ReportingUnit, UnitType } from '../catalogue/unit.ts'
import { unitCode } from '../ids.ts'
import { isoDate } from '../time/iso-date.ts'
import type { Agency, AgencyName, Succession } from './agency.ts'
import { catalogueAgencies, registerOf } from './register.ts'

/** A register made up for tests: a city with three districts and a handful of agencies. */

const territory = unitCode('48')

export const sampleUnit = (code: string, name: string, type: UnitType, life: Partial<ReportingUnit> = {}) => ({
  code: unitCode(code),
  name,
  type,
  parent: type === 'municipality' ? null : territory,
  validFrom: null,
  validTo: type === 'municipality' ? null : isoDate('2025-06-30'),
  reports: true,
  aliases: [],
  ...life,
})

const name = (text: string, shortName: string | null = null, life: Partial<AgencyName> = {}): AgencyName => ({
  name: text,
  shortName,
  from: null,
  to: null,
  document: null,
  ...life,
})

export const passes = (to: string, from: string, functions: readonly string[] = []): Succession => ({
  to,
  from: isoDate(from),
  functions,
  document: null,
  note: null,
})

export const sampleAgency = (
  code: string,
  text: string,
  shortName: string | null,
  more: Partial<Agency> = {},
): Agency => ({
  code,
  type: 'so_nganh',
  names: [name(text, shortName)],
  aliases: [],
  unit: null,
  validFrom: null,
  validTo: null,
  successions: [],
  note: null,
  ...more,
})

const city = 'thành phố Đà Nẵng'
const endOfFebruary = isoDate('2025-02-28')

export const sampleUnits: readonly ReportingUnit[] = [
  sampleUnit('48', 'Đà Nẵng', 'municipality', { aliases: ['TPĐN'] }),
  sampleUnit('492', 'Hải Châu', 'urban_district'),
  sampleUnit('497', 'Hòa Vang', 'rural_district'),
  sampleUnit('498', 'Hoàng Sa', 'rural_district', { reports: false }),
]

export const sampleAgencies: readonly Agency[] = [
  sampleAgency('ubnd', `Ủy ban nhân dân ${city}`, 'UBND thành phố', { type: 'ubnd_cap_tinh', unit: territory }),
  sampleAgency('bhxh', `Bảo hiểm xã hội ${city}`, 'BHXH thành phố', {
    type: 'bhxh',
    validTo: isoDate('2025-03-31'),
    successions: [passes('bhxh-khu-vuc', '2025-04-01')],
  }),
  sampleAgency('bhxh-khu-vuc', 'Cơ quan Bảo hiểm xã hội khu vực', 'BHXH khu vực', {
    type: 'bhxh',
    validFrom: isoDate('2025-04-01'),
    validTo: isoDate('2025-06-30'),
    successions: [passes('bhxh-2025', '2025-07-01')],
  }),
  sampleAgency('bhxh-2025', `Bảo hiểm xã hội ${city}`, 'BHXH thành phố', {
    type: 'bhxh',
    validFrom: isoDate('2025-07-01'),
  }),
  sampleAgency('so-ldtbxh', `Sở Lao động - Thương binh và Xã hội ${city}`, 'Sở LĐTBXH', {
    validTo: endOfFebruary,
    successions: [
      passes('so-noi-vu', '2025-03-01', ['lao động', 'bảo hiểm xã hội', 'việc làm']),
      passes('so-y-te', '2025-03-01', ['bảo trợ xã hội']),
    ],
  }),
  sampleAgency('so-noi-vu', `Sở Nội vụ ${city}`, 'Sở Nội vụ'),
  sampleAgency('so-y-te', `Sở Y tế ${city}`, 'Sở Y tế'),
  sampleAgency('so-khdt', `Sở Kế hoạch và Đầu tư ${city}`, 'Sở KHĐT', {
    validTo: endOfFebruary,
    successions: [passes('so-tai-chinh', '2025-03-01')],
  }),
  sampleAgency('so-tai-chinh', `Sở Tài chính ${city}`, 'Sở Tài chính'),
  sampleAgency('so-tttt', `Sở Thông tin và Truyền thông ${city}`, 'Sở TTTT', {
    validTo: endOfFebruary,
    successions: [passes('so-khcn', '2025-03-01'), passes('so-vhtt', '2025-03-01', ['báo chí', 'tuyên truyền'])],
  }),
  sampleAgency('so-khcn', `Sở Khoa học và Công nghệ ${city}`, 'Sở KHCN'),
  sampleAgency('so-vhtt', `Sở Văn hóa và Thể thao ${city}`, 'Sở VHTT', {
    names: [
      name(`Sở Văn hóa, Thể thao và Du lịch ${city}`, 'Sở VHTTDL', { to: isoDate('2014-10-20') }),
      name(`Sở Văn hóa và Thể thao ${city}`, 'Sở VHTT', { from: isoDate('2014-10-21') }),
    ],
    successions: [passes('so-du-lich', '2014-10-16', ['du lịch'])],
  }),
  sampleAgency('so-du-lich', `Sở Du lịch ${city}`, 'Sở Du lịch', { validFrom: isoDate('2014-10-16') }),
  sampleAgency('cuc-thue', `Cục Thuế ${city}`, 'Cục Thuế thành phố', { type: 'don_vi_khac' }),
  sampleAgency('cong-an', `Công an ${city}`, 'Công an thành phố', { type: 'don_vi_khac' }),
]

export const sampleRegister = (agencies: readonly Agency[] = sampleAgencies) =>
  registerOf(
    territory,
    catalogueAgencies(territory, [{ territory, districtBodies: ['bhxh'], agencies }], sampleUnits),
    sampleUnits,
  )
