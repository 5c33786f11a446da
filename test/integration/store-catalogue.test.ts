import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store, StoredPlan } from '../../electron/store/store.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'
import { planId, unitCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { StoreBench, sampleDocument, samplePerson, samplePlan } from '../reliability/sample-store.ts'

let bench: StoreBench
let store: Store
beforeEach(() => {
  bench = new StoreBench()
  store = bench.open()
})
afterEach(() => bench.dispose())

const ward: ReportingUnit = {
  code: unitCode('20194'),
  name: 'Hòa Minh Họa',
  type: 'ward',
  parent: null,
  validFrom: isoDate('2025-07-01'),
  validTo: null,
  reports: true,
  aliases: ['HMH'],
}
const plan: StoredPlan = {
  id: planId('ke-hoach-moi'),
  title: 'Kế hoạch',
  document: { targets: [{ id: 'a' }] },
  contentHash: 'a'.repeat(64),
  source: 'built_in',
}
/** Changes whenever some other connection commits a change. */
const changeCounter = () => new Database(join(bench.directory, 'store.db'), { readonly: true })

it('keeps a unit by its code and validity: a code that changed its meaning is two units', () => {
  const district: ReportingUnit = {
    ...ward,
    name: 'Minh Họa cũ',
    type: 'urban_district',
    validFrom: null,
    validTo: isoDate('2025-06-30'),
    reports: false,
  }
  store.units.syncCatalogue([ward, district])
  expect(store.units.list()).toEqual([district, ward])
})

it('brings units and plans in line with the catalogue and forgets none that it no longer has', () => {
  store.units.syncCatalogue([ward])
  store.plans.syncCatalogue([plan])
  const renamed = { ...ward, name: 'Tên mới', aliases: [] }
  const other = { ...ward, code: unitCode('20195') }
  const changed: StoredPlan = {
    ...plan,
    title: 'Kế hoạch (sửa)',
    document: { targets: [] },
    contentHash: 'b'.repeat(64),
  }
  store.units.syncCatalogue([renamed])
  store.units.syncCatalogue([other])
  store.plans.syncCatalogue([changed])
  store.plans.syncCatalogue([])
  expect(store.units.list()).toEqual([renamed, other])
  expect(store.plans.list()).toEqual([changed])
})

it('writes nothing when the catalogue brings nothing new', () => {
  store.units.syncCatalogue([ward])
  store.plans.syncCatalogue([plan])
  const observer = changeCounter()
  const before = observer.pragma('data_version', { simple: true })
  store.units.syncCatalogue([{ ...ward }])
  store.plans.syncCatalogue([{ ...plan }])
  expect(observer.pragma('data_version', { simple: true })).toBe(before)
  store.plans.syncCatalogue([{ ...plan, contentHash: 'c'.repeat(64) }])
  expect(observer.pragma('data_version', { simple: true })).not.toBe(before)
  observer.close()
})

it('keeps people as they sign, in NFC, and finds them by id', () => {
  const person = store.people.add({ name: ' Nguyễn Văn Minh Họa '.normalize('NFD'), post: 'Chuyên viên' })
  const second = store.people.add({ name: 'Trần Thị Minh Họa', post: '' })
  expect(person.name).toBe('Nguyễn Văn Minh Họa'.normalize('NFC'))
  expect(store.people.list()).toEqual([person, second])
  expect([store.people.byId(second.id), store.people.byId('không có')]).toEqual([second, null])
})

it('gives back any setting as it was set, and null for one that never was', () => {
  for (const value of [null, 0, false, '', { b: [1, { c: 'đ' }], a: null }]) {
    store.settings.set('key', value)
    expect(store.settings.get('key')).toEqual(value)
  }
  expect(store.settings.get('khác')).toBeNull()
  expect(() => store.settings.set('key', { figure: Number.NaN })).toThrow('$.figure')
})

it('refuses a draft saved over a newer one, so that nobody loses what he typed', () => {
  bench.dispose()
  bench = new StoreBench()
  store = bench.openWithCatalogue()
  const draft = { key: sampleDocument, person: samplePerson }
  const first = store.documents.save({ ...draft, fields: { number: 12 }, expectedRevision: 0 })
  expect(first).toMatchObject({
    revision: 1,
    state: 'draft',
    fields: { number: 12 },
    updatedBy: samplePerson.name,
    updatedAt: '2024-01-05T01:15:00.000Z',
  })
  expect(store.documents.save({ ...draft, fields: { number: 13 }, expectedRevision: 1 })).toMatchObject({
    id: first?.id,
    revision: 2,
  })
  expect(store.documents.save({ ...draft, fields: { number: 99 }, expectedRevision: 1 })).toBeNull()
  expect(store.documents.save({ ...draft, fields: { number: 99 }, expectedRevision: 0 })).toBeNull()
  expect(store.documents.find(sampleDocument)?.fields).toEqual({ number: 13 })
  expect(store.documents.find({ ...sampleDocument, part: 'bc1' })).toBeNull()
  expect(store.documents.list(samplePlan).map((found) => found.revision)).toEqual([2])
})
