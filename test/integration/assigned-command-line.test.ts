import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoDirectory, plan64 } from '../support/open-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
const commandLine = path.join(root, 'electron/cli/main.ts')

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [commandLine, ...words], { cwd: root }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

let folder: string
let sheet: string
let store: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
  store = path.join(folder, 'kho')
  sheet = path.join(folder, 'giao.csv')
  writeFileSync(sheet, 'STT,Đơn vị,BHXH tự nguyện\n1,Quận Hải Châu,"1.900"\n2,Quận Thanh Khê,"1.100"\n')
  const reports = path.join(demoDirectory, '2023')
  const imported = await run('import', reports, '--plan', plan64, '--accept', '--store', store)
  expect(imported.code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const decision = ['--year', '2023', '--source', 'hdnd', '--decision', '45/NQ-HĐND', '--date', '2022-12-08'] as const
const assignedImport = (...more: readonly string[]) =>
  run('assigned', 'import', sheet, '--plan', plan64, ...more, '--store', store)

describe('assigned figures on the command line', () => {
  test('without --accept they are shown, nothing is stored and no store is made', async () => {
    const { code, out } = await run(
      'assigned',
      'import',
      sheet,
      '--plan',
      plan64,
      ...decision,
      '--store',
      path.join(folder, 'khong'),
    )
    expect([code, existsSync(path.join(folder, 'khong'))]).toEqual([0, false])
    expect(out).toContain('giao.csv: năm 2023, HĐND, 45/NQ-HĐND ngày 08/12/2022')
    expect(out).toContain('Bản xem trước, chưa ghi gì.')
  })

  test('what neither the sheet nor the caller says is asked, and nothing is stored', async () => {
    const { code, out } = await assignedImport('--year', '2023', '--accept')
    expect(code).toBe(1)
    expect(out).toContain('chưa rõ: Bảng không nói rõ ai giao chỉ tiêu.')
    const { out: listed } = await run('assigned', 'list', '--plan', plan64, '--year', '2023', '--store', store)
    expect(listed).toBe('Chưa có chỉ tiêu giao năm 2023.\n')
  })

  test('accepted they are listed with share, persons still to win and persons a month, and named with each indicator', async () => {
    const accepted = await assignedImport(...decision, '--accept', '--json')
    expect([accepted.code, JSON.parse(accepted.out)]).toMatchObject([0, { outcome: 'accepted', recorded: 2 }])
    const asOf = ['--as-of', '2023-10-10', '--store', store] as const
    const listed = await run('assigned', 'list', '--plan', plan64, '--year', '2023', '--json', ...asOf)
    const { rows, totals, monthsLeft } = JSON.parse(listed.out)
    const [, haiChau] = rows
    expect([monthsLeft, haiChau.holder.code, haiChau.assigned.value]).toEqual([3, '492', 1900])
    expect(haiChau.assigned.stillNeeded).toBe(1900 - haiChau.actual)
    expect(haiChau.perMonth).toBe(Math.ceil((1900 - haiChau.actual) / 3))
    expect(haiChau.assigned.percent).toBeCloseTo((haiChau.actual / 1900) * 100, 5)
    expect(totals).toMatchObject([{ variable: 'si_voluntary', sum: 3000, incomplete: true, counted: ['491', '492'] }])

    const ofUnit = ['--plan', plan64, '--period', '2023-9M', '--unit', '492', '--json', '--store', store] as const
    const indicators: readonly { indicator: string; verdict: string; assigned: object | null }[] = JSON.parse(
      (await run('indicators', ...ofUnit)).out,
    )
    expect(indicators.find(({ indicator }) => indicator === 'si_voluntary_coverage')).toMatchObject({
      verdict: 'not_yet',
      assigned: { chosen: true, value: 1900, source: 'hdnd', decision: { number: '45/NQ-HĐND', date: '2022-12-08' } },
    })
    const again = await assignedImport(...decision, '--accept')
    expect([again.code, again.out.includes('không ghi lần thứ hai')]).toEqual([0, true])
    // Four processes one after the other, each with a backend of its own.
  }, 90_000)

  test('an adjustment needs its reason, and then keeps both', async () => {
    writeFileSync(sheet, 'STT,Đơn vị,BHXH tự nguyện\n1,Quận Hải Châu,"2.050"\n')
    const later = ['--year', '2023', '--source', 'hdnd', '--decision', '61/NQ-HĐND', '--date', '2023-07-15', '--accept']
    const refused = await assignedImport(...later)
    expect([refused.code, refused.out.includes('Ghi lý do điều chỉnh')]).toEqual([1, true])
    const done = await assignedImport(...later, '--reason', 'Điều chỉnh giữa năm')
    expect([done.code, done.out.includes('Đã ghi 1 chỉ tiêu giao')]).toEqual([0, true])
  })

  test.each([
    [['--source', 'ai-do'], '--source “ai-do” không đúng'],
    [['--year', 'hai'], '--year “hai” không đúng dạng'],
    [['--holder', 'Hải Châu'], '--holder “Hải Châu” không đúng dạng'],
    [['--accept', '--reason', 'x'], 'ít nhất 5 ký tự'],
  ])('%s is wrong usage', async (words, sentence) => {
    const { code, err } = await assignedImport(...words)
    expect([code, err.includes(sentence)]).toEqual([2, true])
  })

  test('a unit that the territory does not have is named, not passed over', async () => {
    const { code, err } = await run(
      'indicators',
      '--plan',
      plan64,
      '--period',
      '2022',
      '--unit',
      '866',
      '--store',
      store,
    )
    expect([code, err.includes('“866” không thuộc địa bàn của kế hoạch')]).toEqual([2, true])
  })

  test('another target series stands beside the city’s own result', async () => {
    const { out } = await run('indicators', '--plan', plan64, '--period', '2023-9M', '--json', '--store', store)
    const row = JSON.parse(out).find((one: { indicator: string }) => one.indicator === 'hi_coverage')
    expect(row.otherTargets).toMatchObject([
      { series: 'qd-546-qd-ttg-2022-da-nang', target: 95, comparator: '>=', verdict: 'met' },
    ])
    const shown = JSON.parse((await run('plans', 'show', plan64, '--json', '--store', store)).out)
    expect(shown.targetSeries[0].targets.map(({ value }: { value: number }) => value)).toEqual([
      94.75, 95, 95.15, 95.15,
    ])
  })
})
