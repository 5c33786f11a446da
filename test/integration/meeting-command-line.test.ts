import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const plan64 = 'da-nang-64-kh-ubnd-2021'
const root = path.resolve(import.meta.dirname, '../..')
const commandLine = path.join(root, 'electron/cli/main.ts')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (name: string): string => path.join(folder, name)

function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const all = [commandLine, ...words, '--store', inFolder('kho'), '--as-of', '2023-10-05']
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: root }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}
const read = async (...words: readonly string[]) => {
  const { code, out } = await run(...words, '--json')
  return { code, json: JSON.parse(out) }
}
const create = [
  'meeting',
  'create',
  '--place',
  'Phòng họp số 2',
  '--chair',
  'Nguyễn Văn A; Phó Chủ tịch UBND thành phố',
]

test('a meeting goes from its plan to tasks on the command line', async () => {
  const subject = 'Phiên họp Ban Chỉ đạo quý III/2023'
  const when = ['--date', '2023-10-05', '--time', '08:00-10:00', '--subject', subject]
  const made = await read(...create, ...when, '--invite', 'Lê Văn C; Giám đốc Sở Y tế; so-y-te')
  expect(made.code).toBe(0)
  const { id } = made.json
  expect((await read('meeting', 'list', '--year', '2023')).json).toMatchObject([
    { id, subject, startTime: '08:00', endTime: '10:00', chairName: 'Nguyễn Văn A', stage: 'planned' },
  ])

  const proposed = await read('meeting', 'agenda', id, '--propose')
  expect(proposed.code).toBe(0)
  expect((await read('meeting', 'agenda', id)).json).toEqual(proposed.json)
  expect(proposed.json.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0)).toBe(120)
  const again = await run('meeting', 'agenda', id, '--propose')
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('Thêm --replace')])

  const file = inFolder('ket-luan.json')
  writeFileSync(file, JSON.stringify([{ text: 'Ban Chỉ đạo ghi nhận báo cáo.' }]))
  const kept = await read('meeting', 'conclude', id, '--from', file, '--keep-open')
  expect(kept).toMatchObject({ code: 0, json: { stage: 'planned', conclusions: [{ clause: 1, taskKey: null }] } })
  const given = ['--text', 'Giao Sở Y tế rà soát hộ cận nghèo.', '--lead', 'so-y-te']
  const open = await read('meeting', 'conclude', id, ...given)
  // A day is lacking: what was said is kept, and the meeting stays open.
  expect(open).toMatchObject({ code: 1, json: { stage: 'in_session', conclusions: [{ clause: 1 }, { clause: 2 }] } })
  expect(open.json.message).toContain('kết luận 2 chưa có thời hạn')
  const closing = ['--text', 'Giao Sở Tài chính bố trí kinh phí.', '--lead', 'so-tai-chinh', '--due', '2023-11-15']
  const closed = await read('meeting', 'conclude', id, ...closing, '--reason', 'thời hạn do Sở Y tế đề xuất')
  expect(closed).toMatchObject({ code: 0, json: { stage: 'concluded', message: null } })
  const tasks = await read('tasks', '--plan', plan64, '--agency', 'so-tai-chinh')
  const [, , { taskKey }] = closed.json.conclusions
  expect(tasks.json.find(({ key }: { key: string }) => key === taskKey)).toMatchObject({
    clause: 'khoản 3',
    due: '2023-11-15',
    status: 'not_started',
  })

  const paper = inFolder('bien-ban.pdf')
  const minutes = await read('meeting', 'minutes', id, '--out', paper)
  expect(minutes).toMatchObject({ code: 0, json: { out: paper, bytes: readFileSync(paper).length } })
}, 120_000)

test('wrong usage is told before anything is written', async () => {
  const unread = inFolder('hong.json')
  writeFileSync(unread, '[{"text": 5}]')
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['meeting', 'show'], 'Nêu đúng một mã cuộc họp'],
    [[...create, '--time', '08:00', '--subject', 'Họp'], 'Thiếu --date'],
    [['meeting', 'conclude', 'x', '--from', unread], 'không đọc được thành danh sách kết luận'],
    [['meeting', 'conclude', 'x'], 'Thiếu --text'],
  ]
  for (const [words, told] of cases) {
    const { code, err } = await run(...words)
    expect([code, err]).toEqual([2, expect.stringContaining(told)])
  }
}, 60_000)
