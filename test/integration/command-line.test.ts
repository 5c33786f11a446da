import { execFile, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawZip } from '../support/make-raw-zip.ts'
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
let store: string
const inFolder = (name: string) => path.join(folder, name)
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
  store = inFolder('kho')
  const imported = await run('import', path.join(demoDirectory, '2022'), ...onPlan, '--accept', '--store', store)
  expect([imported.code, imported.err.split('\n').length]).toEqual([0, 8])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const onPlan = ['--plan', plan64] as const
const report = path.join(demoDirectory, '2022/Bao cao nam 2022 - Quan Hai Chau.xlsx')

describe('looking without deciding', () => {
  test('a dry run compares with a store that another process is writing to, and leaves everything as it is', async () => {
    const { code, out } = await run('import', report, ...onPlan, '--dry-run', '--store', store, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).files).toMatchObject([{ outcome: 'duplicate', unit: '492', period: '2022' }])
  })

  test('without --accept no store is made', async () => {
    const { code, out } = await run('import', report, ...onPlan, '--store', inFolder('chua-co'))
    expect([code, existsSync(inFolder('chua-co'))]).toEqual([0, false])
    expect(out).toContain('chờ kiểm tra')
  })

  test('bytes that are there already say by whom and when', async () => {
    const { out } = await run('import', report, ...onPlan, '--store', store)
    expect(out).toMatch(/đã nhập trước đây: .*\n {4}Trùng từng byte .*Tổ thư ký tiếp nhận ngày \d\d\/\d\d\/\d{4}/)
  })
})

describe('reports that are due', () => {
  test('QĐ 3651 asks its agencies before 5 January and the city by the 25th, and reviews at its own days', async () => {
    const words = [
      'obligations',
      '--plan',
      'hcmc-3651-qd-ubnd-2013',
      '--as-of',
      '2015-12-31',
      '--json',
      '--store',
      store,
    ]
    const rows = JSON.parse((await run(...words)).out) as {
      obligation: string
      period: string
      due: string | null
      dueInclusive: boolean | null
    }[]
    const due = (id: string, period: string) => {
      const row = rows.find((one) => one.obligation === id && one.period === period)
      return row && [row.due, row.dueInclusive]
    }
    expect([
      due('annual-report-agencies', '2015'),
      due('annual-report-city', '2015'),
      due('final-review-2012-2015', '2015'),
      due('midterm-review-2016-2020', '2018'),
      due('final-review-2016-2020', '2020'),
    ]).toEqual([
      ['2016-01-05', false],
      ['2016-01-25', true],
      ['2015-09-30', true],
      ['2018-06-30', true],
      ['2021-03-31', true],
    ])
  })
})

describe('a report issued by a script', () => {
  const asked = ['report', 'annual', ...onPlan, '--period', '2022', '--as-of', '2023-01-26'] as const
  const signed = ['--issue', '--number', '1', '--date', '2023-01-25', '--signer', 'Nguyễn Văn A'] as const

  test('what is lacking asks for a reason; with one it is issued, and not a second time', async () => {
    const out = inFolder('bao-cao.pdf')
    const without = await run(...asked, ...signed, '--out', out, '--store', store)
    expect([without.code, existsSync(out)]).toEqual([1, false])
    expect(without.out).toContain('ghi lý do vẫn phát hành')

    const reasoned = [...signed, '--reason', 'Lãnh đạo đồng ý', '--out', out, '--store', store, '--json']
    const issued = await run(...asked, ...reasoned)
    expect([issued.code, JSON.parse(issued.out).number]).toEqual([0, '01/BC-BCĐ'])
    const again = await run(...asked, ...reasoned)
    expect([again.code, again.out]).toEqual([1, expect.stringContaining('01/BC-BCĐ')])
    expect((await run('verify', '--store', store)).out).toContain('1 văn bản đã phát hành đúng như khi phát hành')
  }, 90_000)

  test('Word document and workbook stand beside the PDF', async () => {
    const files = ['b.pdf', 'b.docx', 'b.xlsx'].map(inFolder)
    const [pdf = '', docx = '', xlsx = ''] = files
    const { code } = await run(...asked, '--out', pdf, '--docx', docx, '--xlsx', xlsx, '--store', store)
    expect([code, files.map((file) => readFileSync(file).subarray(0, 4).toString('latin1'))]).toEqual([
      0,
      ['%PDF', 'PK\x03\x04', 'PK\x03\x04'],
    ])
  })
})

describe('what is said of each file', () => {
  test('a folder with a zip, a broken file and others: every one is named, once, and the rest goes on', async () => {
    const mixed = inFolder('lan lon')
    mkdirSync(mixed)
    copyFileSync(report, path.join(mixed, 'Hai Chau.xlsx'))
    writeFileSync(path.join(mixed, 'anh.xlsx'), Buffer.from('\x89PNG\r\n\x1a\n\x00\x00', 'latin1'))
    writeFileSync(path.join(mixed, 'cong van.docx'), 'x')
    writeFileSync(path.join(mixed, 'thua.zip'), rawZip([{ name: 'Thumbs.db', data: 'x' }]))
    writeFileSync(path.join(mixed, 'nen.zip'), rawZip([{ name: 'a/rong.xlsx', data: '' }]))
    const { code, out } = await run('import', mixed, ...onPlan, '--accept', '--store', inFolder('kho-2'))
    expect(code).toBe(1)
    expect(out).toContain(`đã tiếp nhận: ${path.join(mixed, 'Hai Chau.xlsx')} — 21 số liệu`)
    expect(out.match(/Tệp “anh\.xlsx” không phải bảng tính/g)).toHaveLength(1)
    expect(out).toContain('lỗi: Tệp “rong.xlsx” rỗng (0 byte).')
    expect(out).toContain('lỗi: Tệp “thua.zip” là tệp nén không chứa báo cáo nào.')
    expect(out).toContain(`Bỏ qua 1 tệp không phải báo cáo: ${path.join(mixed, 'cong van.docx')}`)
  })

  test('an empty folder is said to be empty', async () => {
    mkdirSync(inFolder('trong'))
    const { code, out } = await run('import', inFolder('trong'), ...onPlan, '--store', store)
    expect([code, out]).toEqual([0, `Không có tệp báo cáo nào trong ${inFolder('trong')}.\n`])
  })
})

describe('exit codes', () => {
  test.each([
    ['an unknown command', ['bay'], 'Không có lệnh “bay”'],
    ['an unknown option', ['plans', '--bay'], 'Tùy chọn không đúng'],
    ['nothing to import', ['import', ...onPlan, '--accept'], 'Nêu tệp hoặc thư mục'],
    ['a missing plan', ['import', report, '--accept', '--json'], 'Thiếu --plan'],
    ['a path that is not there', ['import', 'khong-co', ...onPlan], 'Không có tệp hoặc thư mục “khong-co”'],
    ['a path that is no file', ['import', '/dev/null', ...onPlan], 'không phải là tệp hoặc thư mục'],
    ['a reason that is too short', ['import', report, ...onPlan, '--accept', '--replace', '--reason', 'x'], '--reason'],
    ['the demo without a store of its own', ['demo'], 'Thiếu --store'],
  ])('2 for %s, with the sentence on stderr and nothing on stdout', async (_, words, sentence) => {
    const { code, out, err } = await run(...words, ...(words[0] === 'demo' ? [] : ['--store', inFolder('sai')]))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(existsSync(inFolder('sai'))).toBe(false)
  })

  test('2 for a signature that the contract refuses, with its sentence and no stack', async () => {
    const words = ['import', report, ...onPlan, '--accept', '--as', 'a'.repeat(200), '--store', inFolder('kho-3')]
    const { code, err } = await run(...words)
    expect([code, err.trim()]).toEqual([2, 'Nội dung dài quá 120 ký tự.'])
  })

  test('2 for the demo on a store with real figures, which stays as it was', async () => {
    const audit = async () => /Nhật ký \d+ dòng/.exec((await run('verify', '--store', store)).out)?.[0]
    const before = await audit()
    const { code, err } = await run('demo', '--store', store)
    expect([code, err]).toEqual([2, expect.stringContaining('chứa số liệu thật')])
    expect(before).toMatch(/^Nhật ký \d+ dòng$/)
    expect(await audit()).toBe(before)
  })

  test('1 while another process holds the store, naming it; reading goes on beside', async () => {
    const holding = ['--expose-gc', path.join(root, 'test/reliability/holding-child.ts'), store]
    const holder = spawn(process.execPath, holding, { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve))
      const writing = await run('import', report, ...onPlan, '--accept', '--store', store, '--json')
      expect([writing.code, writing.out]).toEqual([1, ''])
      expect(writing.err).toContain(`tiến trình ${holder.pid}`)
      const reading = await run('facts', '--unit', '492', '--period', '2022', '--store', store, '--json')
      expect([reading.code, JSON.parse(reading.out).length]).toEqual([0, 21])
    } finally {
      holder.kill('SIGKILL')
    }
  })
})
