import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewFact, Store } from '../../electron/store/store.ts'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import type { Finding } from '../../shared/domain/intake/finding.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { acceptReport, factOf, fileSubmission, StoreBench, samplePlan, year2023 } from '../reliability/sample-store.ts'

const unit = unitCode('492')
const insured = variableCode('si_compulsory')
const resent = 'Số liệu gửi lại'

let bench: StoreBench
let store: Store
beforeEach(() => {
  bench = new StoreBench()
  store = bench.openWithCatalogue()
})
afterEach(() => bench.dispose())

const amounts = () =>
  Object.fromEntries(
    store.facts.inForce({ units: [unit], period: year2023 }).map((fact) => [fact.variable, fact.value.amount]),
  )

describe('a later report of the same unit and period', () => {
  it('supersedes the figures it carries and leaves the others in force', () => {
    acceptReport(store, { si_compulsory: 100, hi_participants: 50 })
    const second = acceptReport(store, { si_compulsory: 120 }, { acceptedAt: '2024-02-01T00:00:00.000Z' })
    expect(amounts()).toEqual({ si_compulsory: 120, hi_participants: 50 })
    expect(
      store.facts
        .history(unit, insured, year2023)
        .map((fact) => [fact.value.amount, fact.submissionId === second.id, fact.supersededAt]),
    ).toEqual([
      [120, true, null],
      [100, false, '2024-02-01T00:00:00.000Z'],
    ])
  })

  it('takes the place of the one it replaces whole: what it leaves out is no longer in force, but not forgotten', () => {
    const first = acceptReport(store, { si_compulsory: 100, hi_participants: 50 })
    const second = acceptReport(store, { si_compulsory: 120 }, { replaces: first.id, replaceReason: resent })
    expect(amounts()).toEqual({ si_compulsory: 120 })
    expect(store.submissions.byId(first.id)?.state).toBe('replaced')
    expect(second).toMatchObject({ round: 2, state: 'accepted', replaces: first.id, replaceReason: resent })
    expect(
      store.facts.history(unit, variableCode('hi_participants'), year2023).map((fact) => fact.value.amount),
    ).toEqual([50])
    expect(store.submissions.accepted(samplePlan, unit, year2023)?.id).toBe(second.id)
  })

  it('cannot replace a report twice, one of another unit, or without a reason', () => {
    const first = acceptReport(store, { si_compulsory: 100 })
    acceptReport(store, { si_compulsory: 120 }, { replaces: first.id, replaceReason: resent })
    const other = acceptReport(store, { si_compulsory: 7 }, { unit: unitCode('493') })
    for (const changes of [
      { replaces: first.id, replaceReason: resent },
      { replaces: other.id, replaceReason: resent },
      { replaces: other.id, replaceReason: null, unit: unitCode('493') },
    ]) {
      expect(() => acceptReport(store, { si_compulsory: 130 }, changes)).toThrow()
    }
    expect(amounts()).toEqual({ si_compulsory: 120 })
  })

  it('never lets an estimate take the place of an actual: both stand under their status', () => {
    acceptReport(store, { si_compulsory: 100 })
    acceptReport(store, { si_compulsory: 999 }, { status: 'estimate' })
    const standing = store.facts
      .inForce({ units: [unit], variables: [insured] })
      .map((fact) => [fact.status, fact.value.amount])
    expect(standing).toEqual([
      ['actual', 100],
      ['estimate', 999],
    ])
  })
})

describe('a report that is not accepted yet', () => {
  it('holds its figures back until somebody accepts it, and then supersedes', () => {
    acceptReport(store, { si_compulsory: 100 })
    const waiting = acceptReport(
      store,
      { si_compulsory: 120 },
      { state: 'in_review', acceptedAt: null, acceptedBy: null },
    )
    expect(amounts()).toEqual({ si_compulsory: 100 })
    expect(store.facts.history(unit, insured, year2023)).toHaveLength(1)
    store.submissions.setState(waiting.id, 'accepted', { at: '2024-03-01T00:00:00.000Z', by: 'Trần Thị Minh Họa' })
    expect(store.facts.inForce({ units: [unit] })).toMatchObject([
      { value: { amount: 120 }, acceptedAt: '2024-03-01T00:00:00.000Z', acceptedBy: 'Trần Thị Minh Họa' },
    ])
  })

  it('can be returned; an acceptance must be signed; an accepted one cannot go back', () => {
    const waiting = acceptReport(
      store,
      { si_compulsory: 120 },
      { state: 'in_review', acceptedAt: null, acceptedBy: null },
    )
    expect(() => store.submissions.setState(waiting.id, 'accepted')).toThrow('needs the person and time')
    store.submissions.setState(waiting.id, 'returned')
    expect(store.submissions.byId(waiting.id)?.state).toBe('returned')
    const accepted = acceptReport(store, { si_compulsory: 130 })
    expect(() => store.submissions.setState(accepted.id, 'returned')).toThrow()
    expect(() => store.submissions.setState(accepted.id, 'replaced')).toThrow('only by its replacement')
    expect(store.submissions.byId(accepted.id)?.state).toBe('accepted')
  })
})

describe('what a submission brings', () => {
  it('comes back as it went in: findings in order, accounting, provenance down to the cell', () => {
    const finding: Finding = {
      code: 'not_a_number',
      severity: 'warning',
      sheet: 'Báo cáo',
      cell: 'F14',
      read: '1.234.56,7',
      message: 'Không phải là số.',
      remedy: 'Sửa trong tệp.',
      needsExplanation: true,
    }
    const accounting = {
      read: 10,
      used: 7,
      ignored: 2,
      errors: 1,
      ignoredReasons: [{ reason: 'Ghi chú', count: 2, cells: ['G1', 'G2'] }],
    }
    const sha256 = store.originals.keep(Buffer.from('tệp'))
    const submission = fileSubmission(sha256, { warningReason: 'Đã đối chiếu' })
    const arrears = {
      ...factOf(submission, 'arrears', 98_765_432_109_876, { cell: 'F15' }),
      windowFrom: isoDate('2023-01-01'),
    }
    const added = store.submissions.add(submission, {
      facts: [arrears],
      findings: [finding, { ...finding, severity: 'note' }],
      accounting,
    })
    expect(store.submissions.findings(added.id)).toEqual([finding, { ...finding, severity: 'note' }])
    expect(store.submissions.accounting(added.id)).toEqual(accounting)
    expect(store.submissions.byId(added.id)).toEqual({ ...submission, id: added.id, round: 1, factCount: 1 })
    expect(store.facts.inForce({})).toEqual([
      {
        ...arrears,
        id: expect.any(String),
        submissionId: added.id,
        acceptedAt: submission.acceptedAt,
        acceptedBy: submission.acceptedBy,
      },
    ])
  })

  it('keeps the letter behind a figure entered by hand, exact to its decimals', () => {
    const letter = { number: '1234/CTK-TH', date: isoDate('2024-01-03'), issuer: 'Cục Thống kê' }
    const submission = fileSubmission(store.originals.keep(Buffer.from('x')), {
      channel: 'manual',
      fileName: null,
      sha256: null,
    })
    const fact: NewFact = {
      unit,
      period: year2023,
      variable: variableCode('satisfaction_score'),
      asOf: isoDate('2023-12-31'),
      windowFrom: null,
      value: { amount: 8652, scale: 2 },
      status: 'actual',
      provenance: { kind: 'manual', document: letter, reason: 'Có văn bản' },
    }
    store.submissions.add(submission, { facts: [fact], findings: [], accounting: null })
    expect(store.facts.inForce({})).toMatchObject([{ value: { amount: 8652, scale: 2 }, provenance: fact.provenance }])
  })

  it('is found by plan, unit, period, year and file, newest first', () => {
    const first = acceptReport(store, { si_compulsory: 1 })
    const second = acceptReport(store, { si_compulsory: 2 }, { unit: unitCode('493') })
    expect(store.submissions.list({ planId: samplePlan }).map((found) => found.id)).toEqual([second.id, first.id])
    expect(
      store.submissions.list({ planId: null, unit, period: year2023, year: 2023 }).map((found) => found.id),
    ).toEqual([first.id])
    expect(store.submissions.list({ planId: samplePlan, year: 2022 })).toEqual([])
    expect(first.sha256 && store.submissions.byFile(first.sha256).map((found) => found.id)).toEqual([first.id])
  })

  it('is refused whole when one figure is wrong: nothing of it stays', () => {
    const submission = fileSubmission(store.originals.keep(Buffer.from('x')))
    const good = factOf(submission, 'si_compulsory', 1)
    const wrong: readonly (readonly NewFact[])[] = [
      [good, factOf(submission, 'si_compulsory', 2)],
      [good, { ...factOf(submission, 'hi_participants', 2), unit: unitCode('493') }],
      [good, factOf(submission, 'hi_participants', 2 ** 53)],
      [good, factOf(submission, 'hi_participants', 0.5)],
      [good, factOf({ ...submission, fileName: 'tệp khác.xlsx' }, 'hi_participants', 2)],
    ]
    for (const facts of wrong)
      expect(() => store.submissions.add(submission, { facts, findings: [], accounting: null })).toThrow()
    const unbalanced = { read: 5, used: 1, ignored: 1, errors: 1, ignoredReasons: [] }
    expect(() => store.submissions.add(submission, { facts: [good], findings: [], accounting: unbalanced })).toThrow()
    const unknownUnit = { ...submission, unit: unitCode('999') }
    expect(() => store.submissions.add(unknownUnit, { facts: [], findings: [], accounting: null })).toThrow(
      'FOREIGN KEY',
    )
    expect([store.submissions.list({ planId: null }), store.facts.inForce({})]).toEqual([[], []])
  })

  it('may carry broken text, as broken files do, and still be found unchanged', () => {
    const torn = 'bao-cao-\ud83d.xlsx'
    const submission = fileSubmission(store.originals.keep(Buffer.from('x')), { fileName: torn, warningReason: torn })
    const finding: Finding = {
      code: 'x',
      severity: 'note',
      sheet: torn,
      cell: null,
      read: torn,
      message: torn,
      remedy: '',
      needsExplanation: false,
    }
    store.submissions.add(submission, {
      facts: [factOf(submission, 'si_compulsory', 1, { cell: torn })],
      findings: [finding],
      accounting: null,
    })
    expect(store.verify().filter((check) => !check.ok)).toEqual([])
  })

  it('rests on kept bytes: a submission whose file was not kept is refused', () => {
    const submission = fileSubmission('a'.repeat(64) as never)
    expect(() => store.submissions.add(submission, { facts: [], findings: [], accounting: null })).toThrow(
      'was not kept before its row',
    )
  })
})

it('asks for nothing when the list of units or variables is empty', () => {
  acceptReport(store, { si_compulsory: 1 })
  expect([store.facts.inForce({ units: [] }), store.facts.inForce({ variables: [] })]).toEqual([[], []])
})

describe('history cannot be rewritten, not even by SQL on the file', () => {
  it.each([
    ['DELETE FROM fact', 'never deleted'],
    ['UPDATE fact SET amount = 1', 'never edited'],
    [`UPDATE fact SET cell = 'A1'`, 'never edited'],
    [
      `UPDATE fact SET standing = 'in_force', superseded_at = NULL, superseded_by = NULL WHERE standing = 'superseded'`,
      'never edited',
    ],
    [`UPDATE fact SET superseded_at = '2030' WHERE standing = 'superseded'`, 'never edited'],
    ['DELETE FROM submission', 'never deleted'],
    [`UPDATE submission SET accepted_by = 'Người khác'`, 'keeps what it brought'],
    [`UPDATE submission SET state = 'draft', accepted_at = NULL, accepted_by = NULL`, 'can only be replaced'],
    ['UPDATE original_file SET size = 0', 'kept as it came'],
    ['DELETE FROM original_file', 'kept as it came'],
    ['DELETE FROM finding', 'stays as it was shown'],
    ['REPLACE INTO fact SELECT * FROM fact', 'never deleted'],
    ['REPLACE INTO submission SELECT * FROM submission', 'never deleted'],
  ])('%s', (sql, message) => {
    const first = acceptReport(store, { si_compulsory: 100 })
    const sha256 = store.originals.keep(Buffer.from('với lưu ý'))
    const finding: Finding = {
      code: 'hidden_rows',
      severity: 'note',
      sheet: null,
      cell: null,
      read: null,
      message: 'Có dòng ẩn.',
      remedy: 'Xem lại.',
      needsExplanation: false,
    }
    store.submissions.add(fileSubmission(sha256, { replaces: first.id, replaceReason: resent }), {
      facts: [factOf(fileSubmission(sha256), 'si_compulsory', 120)],
      findings: [finding],
      accounting: null,
    })
    const database = new Database(join(bench.directory, 'store.db'))
    database.pragma('recursive_triggers = ON')
    expect(() => database.exec(sql)).toThrow(message)
    database.close()
  })
})

describe('a transaction', () => {
  it('is whole or nothing, with everything nested in it', () => {
    expect(() =>
      store.transaction(() => {
        store.settings.set('a', 1)
        store.transaction(() => store.settings.set('b', 2))
        throw new Error('đổi ý')
      }),
    ).toThrow('đổi ý')
    expect([store.settings.get('a'), store.settings.get('b')]).toEqual([null, null])
  })

  it('commits nothing when a nested part failed, even if its error was caught', () => {
    expect(() =>
      store.transaction(() => {
        store.settings.set('a', 1)
        try {
          store.transaction(() => {
            store.settings.set('b', 2)
            throw new Error('phần trong hỏng')
          })
        } catch {
          store.settings.set('c', 3)
        }
      }),
    ).toThrow('phần trong hỏng')
    expect(['a', 'b', 'c'].map((key) => store.settings.get(key))).toEqual([null, null, null])
    store.transaction(() => store.settings.set('d', 4))
    expect(store.settings.get('d')).toBe(4)
  })

  it('refuses asynchronous work: what came after the first await would stand outside it', () => {
    expect(() => store.transaction(async () => store.settings.set('a', 1))).toThrow('synchronous')
    expect(store.settings.get('a')).toBeNull()
  })
})
