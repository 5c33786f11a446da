import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSlip } from '../support/fill-slip.ts'
import { plan64 } from '../support/open-desk.ts'

const root = path.resolve(import.meta.dirname, '../..')
const commandLine = path.join(root, 'electron/cli/main.ts')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (name: string): string => path.join(folder, name)

function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const all = [commandLine, ...words, '--store', inFolder('kho'), '--as-of', '2023-01-15']
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: root }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

test('a slip goes out, is compared without being written, and comes in with --accept', async () => {
  const file = inFolder('phieu.xlsx')
  const exported = await run('slip', 'export', '--agency', 'so-y-te', '--plan', plan64, '--out', file, '--json')
  expect([exported.code, JSON.parse(exported.out)]).toMatchObject([0, { agency: 'so-y-te', rows: 6 }])
  const slip = await openSlip(readFileSync(file))
  const [first] = slip.rows.values()
  slip.cell(first?.row ?? 0, 'percent').value = 45
  writeFileSync(file, await slip.save())

  const looked = await run('slip', 'import', file)
  expect(looked.code).toBe(0)
  expect(looked.out).toMatch(/^chờ kiểm tra: .* — Sở Y tế thành phố Đà Nẵng, lập ngày 15\/01\/2023\n/)
  expect(looked.out).toContain('Tỷ lệ: – → 45%')
  expect(looked.out).toContain('Trạng thái: chưa thực hiện → đang thực hiện')

  const wrong = await run('slip', 'import', file, '--agency', 'bhxh', '--accept', '--json')
  expect([wrong.code, JSON.parse(wrong.out).files]).toMatchObject([
    1,
    [{ outcome: 'rejected', findings: [{ code: 'other_agency' }] }],
  ])
  const accepted = await run('slip', 'import', file, '--accept', '--as', 'Trần Văn Minh Họa', '--json')
  expect([accepted.code, JSON.parse(accepted.out).files]).toMatchObject([0, [{ outcome: 'accepted', written: 1 }]])
  const again = await run('slip', 'import', file, '--accept')
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('(Trần Văn Minh Họa, tệp “phieu.xlsx”)')])

  const listed = await run('tasks', '--plan', plan64, '--agency', 'so-y-te', '--status', 'in_progress', '--json')
  expect(JSON.parse(listed.out)).toMatchObject([{ status: 'in_progress', lead: ['so-y-te'] }])
})

test('a slip with anything to decide waits, exit 1, and nothing of it is written', async () => {
  const file = inFolder('phieu-loi.xlsx')
  await run('slip', 'export', '--agency', 'so-y-te', '--plan', plan64, '--out', file)
  const slip = await openSlip(readFileSync(file))
  const [first, second] = slip.rows.values()
  slip.cell(first?.row ?? 0, 'percent').value = 145
  slip.cell(second?.row ?? 0, 'note').value = 'đang làm'
  writeFileSync(file, await slip.save())
  const { code, out } = await run('slip', 'import', file, '--accept')
  expect(code).toBe(1)
  expect(out).toContain(`lỗi: Ô I${first?.row}: “145” không phải là tỷ lệ từ 0 đến 100. Ghi số nguyên từ 0 đến 100.`)
  const listed = await run('tasks', '--plan', plan64, '--agency', 'so-y-te', '--status', 'in_progress', '--json')
  expect(JSON.parse(listed.out)).toHaveLength(1)
})

test('every agency at once goes into one zip', async () => {
  const { code, out } = await run('slip', 'export', '--all', '--plan', plan64, '--out', inFolder('phieu.zip'), '--json')
  const { slips } = JSON.parse(out) as { slips: { agency: string }[] }
  expect([code, slips.length > 10]).toEqual([0, true])
  expect(slips.map(({ agency }) => agency)).toContain('ubnd-492')
})

test.each([
  [['export', '--out', 'a.xlsx'], 'Nêu --agency CODE cho một cơ quan, hoặc --all cho mọi cơ quan.'],
  [['export', '--agency', 'so-y-te'], 'Thiếu --out'],
  [['export', '--agency', 'so-y-te', '--out', 'a.xlsx', '--year', 'nay'], '--year “nay” không đúng dạng'],
  [['import'], 'Nêu tệp phiếu cần nhập'],
])('2 for wrong usage: slip %j', async (words, sentence) => {
  const { code, out, err } = await run('slip', ...words)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(sentence)
})
