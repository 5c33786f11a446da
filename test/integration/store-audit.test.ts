import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../electron/store/store.ts'
import { acceptReport, forge, StoreBench, samplePerson, year2023 } from '../reliability/sample-store.ts'

let bench: StoreBench
beforeEach(() => {
  bench = new StoreBench()
})
afterEach(() => bench.dispose())

const append = (store: Store, subject: string, after: unknown = { subject }) =>
  store.transaction(() =>
    store.audit.append({ person: samplePerson, action: 'setting_changed', subject, before: null, after }),
  )
const anchorFile = () => join(bench.directory, 'audit-anchor.json')
const complaints = (store: Store) =>
  store
    .verify()
    .filter((check) => !check.ok)
    .map((check) => `${check.name}: ${check.message}`)

/** Five rows, a backup of the first three, then what somebody does to the file with other tools; opened to read. */
function afterTampering(sql: string): Store {
  const store = bench.openWithCatalogue()
  for (const subject of ['một', 'hai', 'ba']) append(store, subject)
  store.close()
  const nextDay = bench.open({ now: () => Date.parse('2024-01-06T01:00:00Z') })
  for (const subject of ['bốn', 'năm']) append(nextDay, subject)
  nextDay.close()
  forge(bench.directory, sql)
  return bench.open({ mode: 'read' })
}

it('records who did what to what, before and after, newest first', () => {
  const store = bench.open()
  store.transaction(() =>
    store.audit.append({
      person: samplePerson,
      action: 'setting_changed',
      subject: 'a',
      before: { value: 1 },
      after: { value: 2 },
    }),
  )
  append(store, 'b', null)
  expect(store.audit.list(2)).toMatchObject([
    { sequence: 2, subject: 'b', before: null, after: null },
    {
      sequence: 1,
      person: samplePerson.name,
      action: 'setting_changed',
      subject: 'a',
      before: { value: 1 },
      after: { value: 2 },
      at: '2024-01-05T01:15:00.000Z',
    },
  ])
  expect(store.audit.list(1)).toHaveLength(1)
})

it('belongs into the transaction of the change, and goes with it', () => {
  const store = bench.open()
  expect(() =>
    store.audit.append({ person: samplePerson, action: 'a', subject: 's', before: null, after: null }),
  ).toThrow('transaction')
  expect(() =>
    store.transaction(() => {
      store.audit.append({ person: samplePerson, action: 'a', subject: 's', before: null, after: null })
      throw new Error('đổi ý')
    }),
  ).toThrow('đổi ý')
  append(store, 'sau')
  expect(store.audit.list(9).map((entry) => [entry.sequence, entry.subject])).toEqual([[1, 'sau']])
})

it.each([
  `UPDATE audit SET subject = 'x'`,
  'DELETE FROM audit',
  'REPLACE INTO audit SELECT * FROM audit',
  `INSERT INTO audit SELECT 9, at, person_id, person_name, person_post, action, subject, before, after, hash, 'x' FROM audit`,
])('is append-only: %s is refused by the file itself', (sql) => {
  append(bench.open(), 'một')
  const database = new Database(join(bench.directory, 'store.db'))
  expect(() => database.exec(sql)).toThrow('append-only')
  database.close()
})

describe('verify finds where the audit was touched', () => {
  it('finds nothing where nothing was', () => {
    expect(complaints(afterTampering('SELECT 1'))).toEqual([])
  })

  it.each([
    [
      'an edited row',
      `UPDATE audit SET person_name = 'Người khác' WHERE sequence = 2`,
      ['audit_chain: .*dòng 2 bị sửa'],
    ],
    [
      'an edit of what was before',
      `UPDATE audit SET after = '{"subject":"khác"}' WHERE sequence = 4`,
      ['audit_chain: .*dòng 4 bị sửa'],
    ],
    ['a deleted row', 'DELETE FROM audit WHERE sequence = 2', ['audit_chain: .*dòng 2 bị xóa']],
    [
      'several deleted rows',
      'DELETE FROM audit WHERE sequence IN (2, 3)',
      ['audit_chain: .*các dòng 2–3 bị xóa', 'audit_anchor: .*viết lại'],
    ],
    [
      'a deletion that was closed up',
      'DELETE FROM audit WHERE sequence = 2; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2',
      ['audit_chain: .*dòng 2 không nối tiếp dòng trước.*dòng 2 bị sửa', 'audit_anchor: '],
    ],
    [
      'two rows that changed places',
      'UPDATE audit SET sequence = 99 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 99',
      ['audit_chain: .*dòng 2 không nối tiếp', 'audit_anchor: '],
    ],
    [
      'rows cut off at the end',
      'DELETE FROM audit WHERE sequence = 5',
      ['audit_anchor: .*chỉ còn đến dòng 4, .*đã ghi đến dòng 5 \\(thiếu 1 dòng cuối\\)'],
    ],
    ['all rows cut off', 'DELETE FROM audit', ['audit_anchor: .*thiếu 5 dòng cuối.*bản sao lưu.*thiếu 3 dòng cuối']],
  ])('%s', (_what, sql, expected) => {
    const found = complaints(afterTampering(sql))
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(new RegExp(pattern))))
  })

  it('is not deceived by an anchor that was made to fit: the backups remember', () => {
    const store = afterTampering('DELETE FROM audit WHERE sequence > 2')
    const [last] = store.audit.list(1)
    writeFileSync(anchorFile(), JSON.stringify({ storeId: store.storeId, sequence: 2, hash: last?.hash }))
    expect(complaints(store)).toEqual([expect.stringMatching(/audit_anchor: .*theo bản sao lưu .*thiếu 1 dòng cuối/)])
  })
})

describe('the anchor beside the store', () => {
  it('may lag, for the program can end between a change and its anchor; the next opening brings it up', () => {
    const store = bench.open()
    append(store, 'một')
    const older = readFileSync(anchorFile())
    append(store, 'hai')
    store.close()
    writeFileSync(anchorFile(), older)
    const reader = bench.open({ mode: 'read' })
    expect(reader.verify().find((check) => check.name === 'audit_anchor')).toMatchObject({
      ok: true,
      message: expect.stringContaining('mốc chậm 1 dòng'),
    })
    bench.open().close()
    expect(JSON.parse(readFileSync(anchorFile(), 'utf8'))).toMatchObject({ sequence: 2 })
  })

  it('is missed when it is gone, and making it again is recorded', () => {
    const store = bench.open()
    append(store, 'một')
    store.close()
    renameSync(anchorFile(), `${anchorFile()}.old`)
    expect(complaints(bench.open({ mode: 'read' }))).toEqual([expect.stringContaining('không còn')])
    const reopened = bench.open()
    expect(reopened.audit.list(1)).toMatchObject([
      { sequence: 2, action: 'audit_anchor_recreated', after: { sequence: 1 } },
    ])
    expect(complaints(reopened)).toEqual([])
  })

  it('keeps the store from being written where it contradicts the audit', () => {
    const store = bench.open()
    append(store, 'một')
    store.close()
    const anchor = JSON.parse(readFileSync(anchorFile(), 'utf8')) as object
    for (const wrong of [
      { ...anchor, hash: '0'.repeat(64) },
      { ...anchor, sequence: 7 },
      { ...anchor, storeId: 'khác' },
      'không phải mốc',
    ]) {
      writeFileSync(anchorFile(), JSON.stringify(wrong))
      expect(() => bench.open()).toThrow(
        expect.objectContaining({ code: 'damaged', message: expect.stringContaining('mốc đối chiếu') }),
      )
      expect(JSON.parse(readFileSync(anchorFile(), 'utf8'))).toEqual(wrong)
    }
  })
})

describe('verify finds a report that was changed outside the program', () => {
  it.each([
    ['a figure', 'UPDATE fact SET amount = amount + 1 WHERE id = 1'],
    ['its place in the file', `UPDATE fact SET cell = 'Z9' WHERE id = 1`],
    ['its unit', `UPDATE fact SET unit = '493' WHERE id = 1`],
    ['its file', `UPDATE submission SET file_name = 'khác.xlsx'`],
    ['the reason for accepting its warnings', `UPDATE submission SET warning_reason = 'khác'`],
    ['a finding', `INSERT INTO finding VALUES (1, 0, 'x', 'note', NULL, NULL, NULL, 'x', 'x', 0)`],
  ])('%s', (_what, sql) => {
    const store = bench.openWithCatalogue()
    acceptReport(store, { si_compulsory: 100, hi_participants: 50 })
    forge(bench.directory, sql)
    expect(complaints(store)).toEqual([expect.stringContaining(`đơn vị 492, kỳ ${year2023}, lần 1`)])
  })
})
