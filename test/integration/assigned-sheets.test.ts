import { afterEach, describe, expect, test } from 'vitest'
import type { AssignedSheetAnswers } from '../../shared/contract/assigned-import.ts'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

const open: OpenDesk[] = []
async function desk(): Promise<OpenDesk> {
  const opened = await openDesk()
  open.push(opened)
  return opened
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const decision = { number: '123/QĐ-UBND', date: isoDate('2022-01-05'), issuer: 'UBND thành phố' }
const ofHaiChau = {
  planId: plan64,
  holder: { kind: 'unit' as const, code: unitCode('492') },
  year: 2022,
  variable: variableCode('si_voluntary'),
}
const hi = variableCode('hi_participants')

const sheetText = (rows: readonly string[]) =>
  [
    'GIAO CHỈ TIÊU PHÁT TRIỂN NGƯỜI THAM GIA NĂM 2022',
    '(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/01/2022 của UBND thành phố)',
    'STT,Đơn vị,BHXH tự nguyện,BHYT',
    ...rows,
  ].join('\n')
/** A sheet of one holder that it does not name. */
const downward = [
  'GIAO CHỈ TIÊU NĂM 2022',
  '(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/01/2022 của UBND thành phố)',
  'STT,Chỉ tiêu,Đơn vị tính,Chỉ tiêu giao',
  '1,Số người tham gia BHXH tự nguyện,người,200',
].join('\n')
const sheetFile = (...rows: string[]) => new File([sheetText(rows)], 'chi-tieu.csv')
const nothingSaid: AssignedSheetAnswers = {
  year: null,
  source: null,
  decisionNumber: null,
  decisionDate: null,
  decisionIssuer: null,
  holder: null,
  variable: null,
}
const inSheet = (file: File, answers: Partial<AssignedSheetAnswers> = {}) => ({
  planId: plan64,
  file,
  name: file.name,
  answers: { ...nothingSaid, ...answers },
})

describe('figures from a sheet', () => {
  const rows = [
    '1,Quận Hải Châu,"2.400","198.500"',
    '2,Quận Thanh Khê,"2.100","180.000"',
    ',Tổng cộng,"4.500","378.500"',
  ]

  test('come in together, with the decision that the sheet names, each traceable to its cell', async () => {
    const { client } = await desk()
    const input = inSheet(sheetFile(...rows))
    const seen = await client.assigned.preview(input)
    expect(seen).toMatchObject({ outcome: 'ready', year: 2022, source: 'ubnd', decision, questions: [] })
    const { read = 0, used = 0, ignored = 0, errors = 0 } = seen.accounting ?? {}
    expect(read).toBe(used + ignored + errors)
    const done = await client.assigned.accept({ ...input, ...seen, reason: null, warningReason: null })
    expect(done).toEqual({ recorded: 4, unchanged: 0 })
    const { entries } = await client.assigned.history(ofHaiChau)
    expect(entries[0]).toMatchObject({ origin: { kind: 'file', fileName: 'chi-tieu.csv', cell: 'C4' }, decision })
    const origin = entries[0]?.origin
    if (origin?.kind !== 'file') throw new Error('no file behind the figure')
    const original = await client.figures.original({ sha256: origin.sha256 })
    expect([original.name, await original.file.text()]).toEqual(['chi-tieu.csv', sheetText(rows)])
    expect((await client.upkeep.audit())[0]?.action).toBe('import_assigned_figures')
    expect((await client.upkeep.verify()).filter((check) => !check.ok)).toEqual([])
    expect((await client.assigned.preview(input)).outcome).toBe('duplicate')
  })

  test('old and new stand side by side, and an adjustment needs its reason', async () => {
    const { client } = await desk()
    const first = inSheet(sheetFile(...rows))
    await client.assigned.accept({
      ...first,
      ...(await client.assigned.preview(first)),
      reason: null,
      warningReason: null,
    })
    const later = inSheet(sheetFile('1,Quận Hải Châu,"2.600","198.500"', '3,Quận Sơn Trà,900,'), {
      decisionNumber: '456/QĐ-UBND',
      decisionDate: isoDate('2022-07-01'),
      decisionIssuer: 'UBND thành phố',
    })
    const seen = await client.assigned.preview(later)
    expect(seen.changes.map(({ kind, before, after }) => [kind, before?.amount ?? null, after.amount])).toEqual([
      ['changed', 2400, 2600],
      ['restated', 198500, 198500],
      ['new', null, 900],
    ])
    expect([seen.outcome, seen.needsReason]).toEqual(['needs_review', true])
    await expect(
      client.assigned.accept({ ...later, ...seen, reason: null, warningReason: null }),
    ).rejects.toMatchObject({ data: { message: 'Tệp “chi-tieu.csv” điều chỉnh chỉ tiêu đang áp dụng.' } })
    const done = await client.assigned.accept({ ...later, ...seen, reason: 'Điều chỉnh giữa năm', warningReason: null })
    expect(done).toEqual({ recorded: 3, unchanged: 0 })
    expect((await client.assigned.history(ofHaiChau)).entries.map(({ value }) => value?.amount)).toEqual([2600, 2400])
  })

  test('with one bad cell nothing is stored, and the cell is named', async () => {
    const { client } = await desk()
    const input = inSheet(sheetFile(rows[0] ?? '', '2,Quận Thanh Khê,nhiều,"180.000"'))
    const seen = await client.assigned.preview(input)
    expect([seen.outcome, seen.findings.map(({ cell }) => cell)]).toEqual(['rejected', ['C5']])
    await expect(
      client.assigned.accept({ ...input, ...seen, reason: null, warningReason: null }),
    ).rejects.toMatchObject({ data: { message: expect.stringContaining('Ô C5') } })
    expect((await client.assigned.table({ planId: plan64, year: 2022, period: null })).columns).toEqual([])
  })

  test('what was agreed to is what is recorded: a change in between asks again', async () => {
    const { client } = await desk()
    const input = inSheet(sheetFile(...rows))
    const seen = await client.assigned.preview(input)
    await client.assigned.enter({
      ...ofHaiChau,
      measure: 'count',
      source: 'ubnd',
      text: '2.400',
      decision,
      reason: null,
    })
    await expect(
      client.assigned.accept({ ...input, ...seen, reason: 'Đã xem lại', warningReason: null }),
    ).rejects.toMatchObject({ code: 'STALE' })
    expect((await client.assigned.history({ ...ofHaiChau, variable: hi })).entries).toEqual([])
  })

  test('what the sheet does not say is asked before anything is compared', async () => {
    const { client } = await desk()
    const file = new File(['STT,Đơn vị,BHXH tự nguyện\n1,Quận Hải Châu,"2.400"'], 'bang.csv')
    const seen = await client.assigned.preview(inSheet(file))
    expect([seen.outcome, seen.questions.map(({ about }) => about), seen.changes]).toEqual([
      'needs_review',
      ['year', 'source', 'decision'],
      [],
    ])
  })

  test.each([
    ['a unit of another province', { kind: 'unit', code: unitCode('866') }, 'không thuộc địa bàn'],
    ['an agency that the plan does not name', { kind: 'agency', code: 'so-nao-do' }, 'Kế hoạch không nêu cơ quan'],
    ['a class of agencies', { kind: 'agency', code: 'ubnd-cac-cap' }, 'là nhóm cơ quan'],
  ] as const)('are never given to %s', async (_, holder, sentence) => {
    const { client } = await desk()
    const file = new File([downward], 'chi-tieu.csv')
    await expect(client.assigned.preview(inSheet(file, { holder }))).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining(sentence) },
    })
  })

  test('an assigned rate goes by the name of the rate', async () => {
    const { client } = await desk()
    const file = new File(
      [sheetText([]).replace(/STT.*/, 'STT,Đơn vị,Tỷ lệ bao phủ BHYT (%)\n1,Quận Hải Châu,"97,5"')],
      'bhyt.csv',
    )
    const { changes } = await client.assigned.preview(inSheet(file))
    expect(changes.map(({ measure, label }) => [measure, label])).toEqual([['percent', 'Tỷ lệ dân số tham gia BHYT']])
  })
})
