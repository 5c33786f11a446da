import ExcelJS from 'exceljs'
import { afterEach, describe, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import type { TaskChange } from '../../shared/domain/tasks/task-event.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

// What the screen of tasks rests on, through the contract.

const hcmc = planId('hcmc-3651-qd-ubnd-2013')
const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened.client
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

type Client = OpenDesk['client']
const asOf = null
const reason = 'phân công theo kết luận cuộc họp'
const ownTask = {
  planId: plan64,
  title: 'Chuẩn bị số liệu cho đoàn giám sát',
  sourceKind: 'hand' as const,
  source: null,
  mode: 'order' as const,
  lead: ['so-y-te'],
  coordinating: ['bhxh'],
  due: { date: isoDate('2023-01-31'), inclusive: true },
  deliverable: null,
}
const reported = (line: string): TaskChange => ({
  kind: 'reported',
  line,
  doneOn: isoDate('2023-01-14'),
  note: 'đã xong',
  product: null,
})
async function act(client: Client, key: string, ...changes: readonly TaskChange[]) {
  const { row } = await client.tasks.show({ key: taskKey(key), asOf })
  await client.tasks.change({
    steps: changes.map((change) => ({ key: taskKey(key), change, expectedRevision: row.revision })),
  })
}
const rowOf = async (client: Client, key: string) => (await client.tasks.show({ key: taskKey(key), asOf })).row

describe('the parts of a task', () => {
  test('that wait for an answer, or were returned, are named whichever agency has them', async () => {
    const client = await desk()
    const { key } = await client.tasks.create(ownTask)
    await act(client, key, reported('bhxh'))
    expect(await rowOf(client, key)).toMatchObject({ awaiting: ['bhxh'], returned: [], status: 'not_started' })
    await act(client, key, { kind: 'returned', line: 'bhxh', reason: 'thiếu phụ lục' }, reported('lead'))
    expect(await rowOf(client, key)).toMatchObject({ awaiting: ['lead'], returned: ['bhxh'], status: 'reported' })
    const decision = { number: '3/TB-BCĐ', date: isoDate('2023-01-12'), issuer: 'Ban Chỉ đạo' }
    await act(client, key, { kind: 'stopped', decision, reason: 'không còn phù hợp' })
    expect(await rowOf(client, key)).toMatchObject({ awaiting: [], returned: [], status: 'stopped' })
  })

  test('count as completed for their agency once they are accepted', async () => {
    const client = await desk()
    const { key } = await client.tasks.create(ownTask)
    const scoreOf = async () => {
      const { rows } = await client.tasks.scorecard({ planId: plan64, year: 2023, asOf })
      return rows.find(({ agency, role }) => agency === 'so-y-te' && role === 'lead')
    }
    await act(client, key, reported('lead'))
    expect(await scoreOf()).toMatchObject({ completedInTime: 0, inProgressInTime: 1, onTimeRate: null })
    await act(client, key, { kind: 'accepted', line: 'lead', note: '' })
    expect(await scoreOf()).toMatchObject({ completedInTime: 1, inProgressInTime: 0, smallNumber: true })
  })
})

test('nobody is given a task whom neither the register nor the plan knows', async () => {
  const client = await desk()
  const { key } = await client.tasks.create({ ...ownTask, lead: [] })
  const assigned = (lead: string): TaskChange => ({
    kind: 'assigned',
    lead: [lead],
    coordinating: [],
    decision: null,
    reason,
  })
  await expect(act(client, key, assigned('so-khong-co'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(client.tasks.create({ ...ownTask, coordinating: ['so-khong-co'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await act(client, key, assigned('so-tai-chinh'))
  expect(await rowOf(client, key)).toMatchObject({ lead: ['so-tai-chinh'] })
})

test('the history names agencies that no longer have a part', async () => {
  const client = await desk()
  const { key } = await client.tasks.create(ownTask)
  await act(client, key, reported('bhxh'), {
    kind: 'assigned',
    lead: ['so-tai-chinh'],
    coordinating: [],
    decision: null,
    reason,
  })
  const { agencies, row } = await client.tasks.show({ key: taskKey(key), asOf })
  expect(row.coordinating).toEqual([])
  expect(agencies.find(({ code }) => code === 'bhxh')?.name).toBe('Bảo hiểm xã hội thành phố Đà Nẵng')
})

test('an own task without a deadline is listed from the year in which it was entered, not before', async () => {
  const client = await desk()
  const { key } = await client.tasks.create({ ...ownTask, due: null })
  const isListed = async (year: number) =>
    (await client.tasks.list({ planId: plan64, year, asOf })).rows.some((row) => row.key === key)
  expect([await isListed(2022), await isListed(2023), await isListed(2024)]).toEqual([false, true, true])
})

test('an own task that is entered after its deadline is listed in the year of either', async () => {
  const client = await desk()
  const { key } = await client.tasks.create({ ...ownTask, due: { date: isoDate('2022-11-30'), inclusive: true } })
  const lateness = async (year: number) =>
    (await client.tasks.list({ planId: plan64, year, asOf })).rows.find((row) => row.key === key)?.daysLate
  expect([await lateness(2021), await lateness(2022), await lateness(2023)]).toEqual([undefined, 46, 46])
})

describe('an agency that ended', () => {
  const now = () => Date.parse('2025-03-10T09:00:00+07:00')

  test('keeps the standing duties of years that were over before its end', async () => {
    const client = await desk({ now })
    await client.plans.choose({ planId: hcmc })
    const { rows } = await client.tasks.moves({ agency: 'so-ldtbxh', asOf })
    expect(rows.filter(({ standing }) => standing)).toEqual([])
    expect(rows.filter(({ due }) => due !== null).length).toBeGreaterThan(0)
  })

  test('leaves a task of no plan once, though two plans of the place are looked through', async () => {
    const client = await desk({ now })
    const { key } = await client.tasks.create({ ...ownTask, planId: null, lead: ['so-ldtbxh'], coordinating: [] })
    const { rows } = await client.tasks.moves({ agency: 'so-ldtbxh', asOf })
    expect(rows.filter((row) => row.key === key)).toHaveLength(1)
    await client.tasks.move({
      from: 'so-ldtbxh',
      on: isoDate('2025-03-01'),
      reason: 'sắp xếp tổ chức bộ máy',
      moves: [{ key: taskKey(key), to: 'so-noi-vu', expectedRevision: 0 }],
    })
    // The scorecard names both.
    const { moves, agencies } = await client.tasks.scorecard({ planId: plan64, year: 2025, asOf })
    expect(moves).toEqual([{ from: 'so-ldtbxh', to: 'so-noi-vu', on: '2025-03-01' }])
    expect(agencies.map(({ code }) => code)).toEqual(expect.arrayContaining(['so-ldtbxh', 'so-noi-vu']))
  })
})

describe('a list of tasks as a workbook', () => {
  test('holds the rows asked for in their order, days as days, and words for what is not there', async () => {
    const client = await desk()
    const { key } = await client.tasks.create(ownTask)
    await act(client, key, { kind: 'progress', line: 'lead', percent: 40, note: '=đã trình', product: null })
    const { rows } = await client.tasks.list({ planId: plan64, year: 2023, asOf })
    const other = rows.find((row) => row.lead.length === 0)
    if (!other) throw new Error('Plan 64 has no task without a lead')
    const { file, name } = await client.tasks.export({
      planId: plan64,
      year: 2023,
      asOf,
      keys: [taskKey(key), taskKey(other.key)],
    })
    expect(name).toBe('nhiem-vu-64-KH-UBND-nam-2023_2023-01-15.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await file.arrayBuffer())
    const sheet = book.getWorksheet('Nhiệm vụ')
    if (!sheet) throw new Error('The workbook has no sheet “Nhiệm vụ”')
    const cells = (row: number) => (sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1)
    expect(cells(4)).toEqual([
      1,
      'riêng',
      'Chuẩn bị số liệu cho đoàn giám sát',
      'năm 2023',
      'Sở Y tế thành phố Đà Nẵng',
      'Bảo hiểm xã hội thành phố Đà Nẵng',
      'riêng',
      new Date('2023-01-31T00:00:00Z'),
      'Tổ thư ký đặt hạn',
      'đang thực hiện',
      'trong hạn',
      '–',
      40,
      '=đã trình',
      '–',
    ])
    expect(cells(5).slice(2, 5)).toEqual([other.title, other.periodLabel, 'chưa phân công'])
    expect(sheet.rowCount).toBe(5)
  })

  test('is refused when the plan no longer has one of the tasks', async () => {
    const client = await desk()
    await expect(
      client.tasks.export({ planId: plan64, year: 2023, asOf, keys: [taskKey(`${plan64}/khong-co/2023`)] }),
    ).rejects.toMatchObject({ code: 'STALE' })
  })
})
