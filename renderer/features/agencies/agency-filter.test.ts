import { expect, test } from 'vitest'
import type { AgencySummary } from './agencies-data.ts'
import { type AgencyFilter, filterAgencies } from './agency-filter.ts'

const agency = (code: string, name: string, part: Partial<AgencySummary> = {}): AgencySummary => ({
  code,
  name,
  shortName: null,
  type: 'so_nganh',
  state: 'at_work',
  unit: null,
  validFrom: null,
  validTo: null,
  successors: [],
  otherNames: [],
  standing: 'catalogue',
  ...part,
})
const agencies = [
  agency('so-vhtt', 'Sở Văn hóa và Thể thao', { otherNames: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL'] }),
  agency('bhxh', 'Bảo hiểm xã hội thành phố Đà Nẵng', { type: 'bhxh', standing: 'changed' }),
  agency('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', { state: 'ended' }),
]
const everything: AgencyFilter = { state: 'all', type: '', edited: false, text: '' }
const left = (part: Partial<AgencyFilter>) =>
  filterAgencies(agencies, { ...everything, ...part }).map(({ code }) => code)

test('a search needs no diacritics and finds an earlier name; “d” finds “đ”', () => {
  expect(left({ text: 'bao hiem da nang' })).toEqual(['bhxh'])
  expect(left({ text: 'du lich' })).toEqual(['so-vhtt'])
  expect(left({ text: 'vhttdl' })).toEqual(['so-vhtt'])
  expect(left({ text: 'lao dong' })).toEqual(['so-ldtbxh'])
})

test('state, kind and the secretariat’s own changes narrow the list together', () => {
  expect(left({})).toEqual(['so-vhtt', 'bhxh', 'so-ldtbxh'])
  expect(left({ state: 'at_work' })).toEqual(['so-vhtt', 'bhxh'])
  expect(left({ state: 'ended' })).toEqual(['so-ldtbxh'])
  expect(left({ edited: true })).toEqual(['bhxh'])
  expect(left({ type: 'bhxh', state: 'ended' })).toEqual([])
})
