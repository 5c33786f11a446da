import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanAgency, PlanCommitteeSeat } from '../catalogue/plan.ts'
import { planId } from '../ids.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import { agencyHasEndedBy, agencyIsValidOn } from './agency.ts'
import { type ClassMembers, decisionId, type MemberRule, type MembersContext, membersOf } from './members.ts'
import { sampleRegister } from './sample-register.ts'

const id = planId('ke-hoach-mau')
const entry = (code: string, name: string, isClass: boolean): PlanAgency => ({
  code,
  name,
  kind: isClass ? 'class' : 'so_nganh',
  aliases: [],
  isClass,
})
const seat = (agency: string, open = false): PlanCommitteeSeat => ({
  role: 'uy_vien',
  agency,
  post: null,
  open,
  lines: null,
})
const listed = (parts: Extract<MemberRule, { parts: unknown }>['parts'], open = false): MemberRule => ({
  parts,
  open,
  note: null,
})

const rules: Readonly<Record<string, MemberRule>> = {
  'nganh-ldtbxh': listed([{ by: 'agency', code: 'so-ldtbxh' }]),
  'nganh-khdt': listed([{ by: 'agency', code: 'so-khdt' }]),
  'co-quan-bhxh': listed([{ by: 'agency', code: 'bhxh' }]),
  'ubnd-cac-cap': listed([
    { by: 'agency', code: 'ubnd' },
    { by: 'level', level: 'district', body: 'ubnd' },
  ]),
  'quan-huyen': listed([{ by: 'level', level: 'district', body: 'ubnd' }]),
  'so-nganh': listed([{ by: 'committee', types: ['so_nganh', 'bhxh'] }], true),
  'cac-so': listed([{ by: 'named', types: ['so_nganh'] }], true),
  'tat-ca': listed([
    { by: 'same', as: 'so-nganh' },
    { by: 'same', as: 'quan-huyen' },
    { by: 'same', as: 'tat-ca' },
  ]),
  'lien-quan': { notListed: 'Văn bản không nêu tên cơ quan nào.' },
}

const context: MembersContext = {
  plan: {
    meta: { id, date: isoDate('2021-04-12'), yearFrom: 2021 },
    agencies: [
      ...Object.keys(rules).map((code) => entry(code, code, !code.startsWith('nganh') && !code.startsWith('co-quan'))),
      entry('so-y-te', 'Sở Y tế', false),
      entry('bhxh-cac-cap', 'BHXH các cấp', true),
      entry('hai-chau', 'quận Hải Châu', false),
      entry('la', 'Tổ chức không quen', false),
    ],
    committee: [seat('ubnd-cac-cap'), seat('co-quan-bhxh'), seat('nganh-ldtbxh', true), seat('nganh-khdt', true)],
  },
  register: sampleRegister(),
  rules: [{ plan: id, rules }],
  decisions: [],
}

const in2023 = isoDate('2023-06-30')
const in2026 = isoDate('2026-11-22')
const codes = ({ members }: ClassMembers) => members.map(({ agency }) => agency.code)
const former = (meant: ClassMembers) => meant.former.map(({ agency }) => agency.code)

test('“các quận, huyện” are all districts of the day, also the one that reports nothing; after their end none', () => {
  expect(codes(membersOf(context, 'quan-huyen', in2023))).toEqual(['ubnd-492', 'ubnd-497', 'ubnd-498'])
  const later = membersOf(context, 'quan-huyen', in2026)
  expect([codes(later), former(later)]).toEqual([[], ['ubnd-492', 'ubnd-497', 'ubnd-498']])
})

test('“các sở, ngành” are those who sit in the committee, as departments only, and the open list says so', () => {
  const meant = membersOf(context, 'so-nganh', in2023)
  expect(codes(meant)).toEqual(['bhxh', 'so-ldtbxh', 'so-khdt'])
  expect([meant.open, meant.basis]).toEqual([true, 'catalogue'])
})

test('who took over everything stands in; who took over parts is left to a person', () => {
  const planning = membersOf(context, 'nganh-khdt', in2026)
  expect(planning.members.map(({ agency, inPlaceOf }) => [agency.code, inPlaceOf?.code])).toEqual([
    ['so-tai-chinh', 'so-khdt'],
  ])
  expect(codes(membersOf(context, 'co-quan-bhxh', in2026))).toEqual(['bhxh-2025'])
  const labour = membersOf(context, 'nganh-ldtbxh', in2026)
  expect(codes(labour)).toEqual([])
  expect(labour.former[0]?.successors.map(({ agency }) => agency.code)).toEqual(['so-noi-vu', 'so-y-te'])
})

test('a class of classes takes each agency once, and a ring of classes comes to an end', () => {
  expect(codes(membersOf(context, 'tat-ca', in2023))).toEqual([
    'bhxh',
    'so-ldtbxh',
    'so-khdt',
    'ubnd-492',
    'ubnd-497',
    'ubnd-498',
  ])
})

test('whom the text does not name is not named here', () => {
  const meant = membersOf(context, 'lien-quan', in2023)
  expect(meant).toMatchObject({ members: [], former: [], notListed: 'Văn bản không nêu tên cơ quan nào.' })
})

test('without a rule a name is found by itself; an ambiguous or unknown one is left to the secretariat', () => {
  const byName = membersOf(context, 'so-y-te', in2023)
  expect([codes(byName), byName.basis]).toEqual([['so-y-te'], 'name'])
  expect(membersOf(context, 'hai-chau', in2023).notListed).toBe(
    'Tên gọi khớp với 2 cơ quan trong danh mục; Tổ thư ký chưa chọn.',
  )
  expect(membersOf(context, 'la', in2023).notListed).toContain('không có tên này')
  expect(membersOf(context, 'bhxh-cac-cap', in2023).notListed).toContain('Tổ thư ký chưa xác định')
})

test('the committee’s own decision goes before the catalogue, also inside other classes', () => {
  const decided: MembersContext = {
    ...context,
    decisions: [{ id: decisionId(id, 'so-nganh'), agencies: ['so-y-te'], open: false, note: 'QĐ thành lập' }],
  }
  const meant = membersOf(decided, 'so-nganh', in2023)
  expect(meant).toMatchObject({ open: false, note: 'QĐ thành lập', basis: 'committee' })
  expect(codes(meant)).toEqual(['so-y-te'])
  expect(codes(membersOf(decided, 'tat-ca', in2023))).toEqual(['so-y-te', 'ubnd-492', 'ubnd-497', 'ubnd-498'])
})

test('on any day: members are at work, former ones are not, nobody is both and nobody stands twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(rules)), fc.integer({ min: 0, max: 2500 }), (code, offset) => {
      const day = addDays(isoDate('2021-01-01'), offset)
      const meant = membersOf(context, code, day)
      for (const { agency, inPlaceOf } of meant.members) {
        expect(agencyIsValidOn(agency, day)).toBe(true)
        if (inPlaceOf) expect(agencyHasEndedBy(inPlaceOf, day)).toBe(true)
      }
      for (const { agency } of meant.former) expect(agencyHasEndedBy(agency, day)).toBe(true)
      const all = [...codes(meant), ...former(meant)]
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})
