import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts'
import { planId } from '../../shared/domain/ids.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { StoreBench, sampleDocument, samplePerson, samplePlan } from '../reliability/sample-store.ts'

/** Stores as earlier versions of the program left them, by the number of their newest step. */
const fixture = (version: string) => fileURLToPath(new URL(`../fixtures/stores/${version}`, import.meta.url))

let bench: StoreBench
beforeEach(() => {
  bench = new StoreBench()
  cpSync(fixture('0001'), bench.directory, { recursive: true })
})
afterEach(() => bench.dispose())

describe('a store of the first schema', () => {
  it('keeps its figures, its audit and its settings through every later step', () => {
    const store = bench.open()
    expect(store.schemaVersion).toBe(allMigrations.length)
    expect(store.facts.inForce({}).map(({ variable, value }) => [variable, value.amount])).toEqual([
      ['si_compulsory', 100],
      ['si_voluntary', 20],
    ])
    expect(store.audit.list(5).map(({ action }) => action)).toEqual(['submission_accepted'])
    expect(store.settings.get('committee_territory')).toBe('48')
    expect(store.verify().filter((check) => !check.ok)).toEqual([])
  })

  it('takes imported plans and changes of the catalogue after step 2', () => {
    const store = bench.open({}, { migrations: allMigrations.slice(0, 2) })
    const id = planId('ke-hoach-nhap')
    const sha256 = store.originals.keep(Buffer.from('KẾ HOẠCH minh họa'))
    store.plans.addImported(
      { id, title: 'Kế hoạch nhập', document: { targets: [] }, contentHash: '1'.repeat(64) },
      {
        planId: id,
        fileName: 'ke-hoach.txt',
        sha256,
        lines: ['KẾ HOẠCH minh họa'],
        importedAt: '2024-01-05T01:15:00.000Z',
        importedBy: samplePerson.name,
      },
    )
    expect(store.plans.list().map((plan) => [plan.id, plan.source])).toEqual([
      [samplePlan, 'built_in'],
      [id, 'imported'],
    ])
    const edit = {
      scope: `plan:${samplePlan}`,
      collection: 'targets',
      rowId: 't1',
      change: 'put',
      row: { id: 't1', value: 95 },
      baseRow: { id: 't1', value: 90 },
      basis: null,
      reason: 'Đính chính mức giao',
      person: samplePerson,
    } as const
    expect(store.catalogueEdits.append({ ...edit, expectedSequence: 0 })).toBe(1)
    expect(store.catalogueEdits.append({ ...edit, expectedSequence: 0 })).toBeNull()
    expect(store.catalogueEdits.list(edit.scope, 'targets').map(({ row, person }) => [row, person])).toEqual([
      [{ id: 't1', value: 95 }, samplePerson.name],
    ])
  })
})

it('an imported plan outlives a later catalogue that brings its id, and goes only when nothing rests on it', () => {
  const store = bench.open()
  const id = planId('ke-hoach-nhap')
  const document = { targets: ['của Ban Chỉ đạo'] }
  const sha256 = store.originals.keep(Buffer.from('x'))
  store.plans.addImported(
    { id, title: 'Kế hoạch nhập', document, contentHash: '1'.repeat(64) },
    { planId: id, fileName: 'x.txt', sha256, lines: ['x'], importedAt: '2024-01-05', importedBy: samplePerson.name },
  )
  store.plans.syncCatalogue([
    { id, title: 'Kế hoạch của danh mục', document: { targets: [] }, contentHash: '2'.repeat(64), source: 'built_in' },
  ])
  expect(store.plans.list().find((plan) => plan.id === id)).toMatchObject({ document, source: 'imported' })
  expect(store.plans.removeImported(samplePlan)).toBe(false)
  expect(store.plans.removeImported(id)).toBe(true)
  expect([store.plans.text(id), store.plans.byFile(sha256)]).toEqual([null, null])
  expect(readable(store.originals.read(sha256))).toBe('x')
})

const readable = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString()

it('what was done to a task stays, in order, and a stale writer is told', () => {
  const store = bench.open()
  const key = taskKey(`${samplePlan}/a/2023`)
  const entry = { taskKey: key, planId: samplePlan, person: samplePerson } as const
  const noted = { kind: 'noted', text: 'đã nhắc qua điện thoại' } as const
  store.transaction(() => {
    expect(store.tasks.append({ ...entry, change: noted, expectedRevision: 0 })).toMatchObject({
      ...noted,
      sequence: 1,
      day: '2024-01-05',
      personName: samplePerson.name,
    })
    expect(store.tasks.append({ ...entry, change: noted, expectedRevision: 0 })).toBeNull()
    expect(store.tasks.append({ ...entry, change: noted, expectedRevision: 1 })?.sequence).toBe(2)
  })
  expect(store.tasks.eventsOfPlan(samplePlan).map(({ event }) => event.sequence)).toEqual([1, 2])
  expect([store.tasks.eventsOfPlan(null), store.tasks.lastSequence()]).toEqual([[], 2])
  store.close()
  const database = new Database(join(bench.directory, 'store.db'))
  expect(() => database.exec(`UPDATE task_event SET data = '{}'`)).toThrow(/stays as it was done/)
  expect(() => database.exec('DELETE FROM task_event')).toThrow(/stays as it was done/)
  database.close()
})

it('an accepted slip stays with its file, and the same bytes are never accepted twice', () => {
  const store = bench.open()
  const slip = {
    slipId: 'a1b2c3d4e5f6',
    agency: 'so-y-te',
    planId: samplePlan,
    madeOn: isoDate('2024-01-02'),
    fileName: 'phieu.xlsx',
    sha256: store.originals.keep(Buffer.from('phiếu minh họa')),
    changedTasks: 3,
  } as const
  const accepted = store.slips.add(slip, samplePerson)
  expect(accepted).toMatchObject({ ...slip, acceptedBy: samplePerson.name })
  expect([store.slips.byFile(slip.sha256), store.slips.bySlip(slip.slipId), store.slips.list()]).toEqual([
    accepted,
    [accepted],
    [accepted],
  ])
  expect(() => store.slips.add(slip, samplePerson)).toThrow(/UNIQUE/)
  store.close()
  const reopened = bench.open()
  expect(readable(reopened.originals.read(slip.sha256))).toBe('phiếu minh họa')
  reopened.close()
  const database = new Database(join(bench.directory, 'store.db'))
  expect(() => database.exec('UPDATE accepted_slip SET changed_tasks = 9')).toThrow(/stays as it was accepted/)
  expect(() => database.exec('DELETE FROM accepted_slip')).toThrow(/never deleted/)
  database.close()
})

it('a draft of a report that was begun before step 8 is a document afterwards, with its words and its revision', () => {
  rmSync(bench.directory, { recursive: true })
  cpSync(fixture('0007'), bench.directory, { recursive: true })
  const store = bench.open()
  const moved = store.documents.find(sampleDocument)
  expect(moved).toMatchObject({
    state: 'draft',
    draftNumber: 1,
    relation: null,
    revision: 2,
    updatedAt: '2024-01-05T01:15:00.000Z',
    updatedBy: samplePerson.name,
  })
  expect(moved?.fields).toMatchObject({ number: 5, narrative: { causes: ['Nguyên nhân minh họa.'] } })
  expect(store.verify().filter((check) => !check.ok)).toEqual([])
  const saved = store.documents.save({
    key: sampleDocument,
    fields: { number: 6 },
    expectedRevision: 2,
    person: samplePerson,
  })
  expect([saved?.id, saved?.revision]).toEqual([moved?.id, 3])
})

describe('a document on its way', () => {
  const person = samplePerson
  const key = sampleDocument
  const opened = () => {
    const store = bench.open()
    const document = store.documents.save({ key, fields: { date: null }, expectedRevision: 0, person })
    if (document === null) throw new Error('Nobody else saves here')
    return { store, document }
  }
  const step = (id: string, expectedRevision: number) => ({
    id,
    expectedRevision,
    reason: '',
    contentHash: null,
    draftNumber: 1,
    person,
  })

  it('goes one step at a time, a stale step is told, and every step is kept', () => {
    const { store, document } = opened()
    const { id } = document
    const laid = { ...step(id, 1), to: 'for_signature', contentHash: 'a'.repeat(64) } as const
    expect(store.documents.move(laid)).toMatchObject({ state: 'for_signature', revision: 2 })
    expect(store.documents.move(laid)).toBeNull()
    const back = { ...step(id, 2), to: 'draft', reason: 'Sửa mục IV', draftNumber: 2 } as const
    expect(store.documents.move(back)).toMatchObject({ state: 'draft', draftNumber: 2, revision: 3 })
    expect(store.documents.steps(id).map(({ from, to, reason, day }) => [from, to, reason, day])).toEqual([
      ['draft', 'for_signature', '', '2024-01-05'],
      ['for_signature', 'draft', 'Sửa mục IV', '2024-01-05'],
    ])
  })

  it('keeps versions that nobody can rewrite', () => {
    const { store, document } = opened()
    store.documents.addVersion({ id: document.id, note: 'Bản gửi lấy ý kiến', person })
    store.documents.save({ key, fields: { date: '2024-01-25' }, expectedRevision: 1, person })
    store.documents.addVersion({ id: document.id, note: 'Sau góp ý', person })
    expect(store.documents.versions(document.id).map(({ version, fields, note }) => [version, fields, note])).toEqual([
      [2, { date: '2024-01-25' }, 'Sau góp ý'],
      [1, { date: null }, 'Bản gửi lấy ý kiến'],
    ])
    store.close()
    const database = new Database(join(bench.directory, 'store.db'))
    expect(() => database.exec(`UPDATE document_version SET note = ''`)).toThrow(/stays as it was saved/)
    expect(() => database.exec('DELETE FROM document_version')).toThrow(/stays as it was saved/)
    expect(() => database.exec('DELETE FROM document')).toThrow(/never deleted/)
    database.close()
  })

  it('that ended leaves its place to a new one, and cannot be changed any more', () => {
    const { store, document } = opened()
    store.documents.move({ ...step(document.id, 1), to: 'dropped', reason: 'Lập nhầm' })
    expect([store.documents.find(key), store.documents.byId(document.id)?.state]).toEqual([null, 'dropped'])
    const next = store.documents.save({ key, fields: {}, expectedRevision: 0, person })
    expect(next?.id).not.toBe(document.id)
    expect(() => store.documents.move({ ...step(document.id, 2), to: 'draft' })).toThrow(/stays as it was/)
  })
})
