import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { type TaskKey, taskKey } from '../../shared/domain/tasks/occurrence.ts'
import type { TaskChange } from '../../shared/domain/tasks/task-event.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

// Many changes in one transaction share what they read; nobody may be able to tell.

const hcmc = planId('hcmc-3651-qd-ubnd-2013')
const desks: OpenDesk[] = []
async function desk() {
  const opened = await openDesk({ now: () => Date.parse('2025-03-10T09:00:00+07:00') })
  desks.push(opened)
  return opened.client
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

type Client = OpenDesk['client']
interface Step {
  readonly key: TaskKey
  readonly change: TaskChange
}
const asOf = null
const line = 'lead'
const decision = { number: '12/TB-BCĐ', date: isoDate('2025-03-01'), issuer: 'Ban Chỉ đạo' }
const noted = (text: string): TaskChange => ({ kind: 'noted', text })
const reported: TaskChange = { kind: 'reported', line, doneOn: isoDate('2025-03-05'), note: 'xong', product: null }
const extended: TaskChange = {
  kind: 'extended',
  decision,
  due: isoDate('2025-03-31'),
  inclusive: true,
  reason: 'chờ số liệu',
}
const assigned = (lead: string): TaskChange => ({
  kind: 'assigned',
  lead: [lead],
  coordinating: [],
  decision: null,
  reason: 'phân công lại',
})
const moved = (from: string, to: string): TaskChange => ({
  kind: 'moved',
  from,
  to,
  on: isoDate('2025-03-01'),
  reason: 'sắp xếp bộ máy',
})

/** All steps in one call; the revision that each expects is the one of before the call. */
const atOnce = async (client: Client, steps: readonly Step[], revisions: ReadonlyMap<TaskKey, number>) =>
  client.tasks.change({
    steps: steps.map((step) => ({ ...step, expectedRevision: revisions.get(step.key) ?? 0 })),
  })

/** A call for each step, with what the one before it gave. */
async function oneByOne(client: Client, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { row } = await client.tasks.show({ key: step.key, asOf })
    await client.tasks.change({ steps: [{ ...step, expectedRevision: row.revision }] })
  }
}

const auditOf = async (client: Client) =>
  (await client.upkeep.audit()).filter(({ action }) => action.startsWith('task_')).toReversed()

/** Tasks of every sort: of one agency, of the members of a class, once and standing, of two plans. */
async function someTasks(client: Client): Promise<readonly TaskKey[]> {
  const ofCity = (await client.tasks.list({ planId: plan64, year: 2025, asOf })).rows
  const ofSouth = (await client.tasks.list({ planId: hcmc, year: 2015, asOf })).rows
  const member = ofSouth.filter(({ key }) => key.split('/').length === 4)
  const plain = ofSouth.filter(({ key, standing }) => key.split('/').length === 3 && !standing)
  const keys = [...ofCity.slice(0, 2), ...member.slice(0, 3), ...plain.slice(0, 2)].map(({ key }) => taskKey(key))
  expect(keys).toHaveLength(7)
  return keys
}

describe('many changes in one call', () => {
  test('leave the same tasks, histories and audit rows as one call for each', async () => {
    const [together, apart] = [await desk(), await desk()]
    const keys = await someTasks(together)
    const change = fc.oneof(
      fc.string({ minLength: 1, maxLength: 8 }).map((text) => noted(`ghi ${text}`)),
      fc
        .integer({ min: 0, max: 99 })
        .map((percent): TaskChange => ({ kind: 'progress', line, percent, note: 'đang làm', product: null })),
      fc.constantFrom('so-y-te', 'so-tai-chinh', 'bhxh').map(assigned),
      fc.constant(reported),
    )
    const steps = fc.array(fc.record({ key: fc.constantFrom(...keys), change }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        const before = await Promise.all(keys.map((key) => together.tasks.show({ key, asOf })))
        const revisions = new Map(before.map(({ row }) => [taskKey(row.key), row.revision]))
        await atOnce(together, some, revisions)
        await oneByOne(apart, some)
        for (const key of keys)
          expect(await together.tasks.show({ key, asOf })).toEqual(await apart.tasks.show({ key, asOf }))
      }),
      { numRuns: 8 },
    )
    expect((await auditOf(together)).length).toBeGreaterThan(8)
    expect(await auditOf(together)).toEqual(await auditOf(apart))
  })

  test('see those before them: the extended day, who has the task by then, that it was reported', async () => {
    const client = await desk()
    const { rows } = await client.tasks.list({ planId: hcmc, year: 2015, asOf })
    const late = rows.find((row) => row.timeliness === 'open_late')
    const key = taskKey(late?.key ?? '')
    const { revisions } = await client.tasks.change({
      steps: [
        extended,
        assigned('so-y-te'),
        moved('so-y-te', 'so-tai-chinh'),
        reported,
        { kind: 'accepted', line, note: '' } as const,
      ].map((change) => ({ key, change, expectedRevision: 0 })),
    })
    expect(revisions).toEqual([1, 2, 3, 4, 5])
    const { row, movedFrom } = await client.tasks.show({ key, asOf })
    expect(row).toMatchObject({ status: 'completed', timeliness: 'completed_in_time', lead: ['so-tai-chinh'] })
    expect(movedFrom).toMatchObject([{ from: 'so-y-te', to: 'so-tai-chinh' }])
  })

  test('are all left out when the last is not possible, with their audit rows', async () => {
    const client = await desk()
    const keys = await someTasks(client)
    const good = keys.map((key): Step => ({ key, change: noted('đã gọi điện') }))
    const [first] = keys
    if (first === undefined) throw new Error('There is no task')
    const last: readonly (readonly [string, Step])[] = [
      ['REFUSED', { key: first, change: { kind: 'accepted', line, note: '' } }],
      ['NOT_FOUND', { key: taskKey(`${hcmc}/khong-co/2015`), change: noted('gọi') }],
      ['NOT_FOUND', { key: first, change: assigned('so-khong-co') }],
      ['NOT_FOUND', { key: first, change: { kind: 'evidence', line, documentId: 'khong-co' } }],
    ]
    for (const [code, step] of last)
      await expect(atOnce(client, [...good, step], new Map())).rejects.toMatchObject({ code })
    const { key: own } = await client.tasks.create({
      planId: null,
      title: 'Chuẩn bị họp',
      sourceKind: 'hand',
      source: null,
      mode: 'order',
      lead: ['so-y-te'],
      coordinating: [],
      due: null,
      deliverable: null,
    })
    const stale = [...good, { key: taskKey(own), change: noted('gọi') }]
    await expect(atOnce(client, stale, new Map([[taskKey(own), 4]]))).rejects.toMatchObject({ code: 'STALE' })
    for (const key of keys) expect((await client.tasks.show({ key, asOf })).history).toEqual([])
    expect(await auditOf(client)).toEqual([])
  })

  test('read anew in the next call what was decided in between', async () => {
    const client = await desk()
    const { rows } = await client.tasks.list({ planId: hcmc, year: 2015, asOf })
    const due = rows.find((row) => row.due?.date === '2015-01-25')
    const key = taskKey(due?.key ?? '')
    const before = await client.tasks.change({ steps: [{ key, change: noted('một'), expectedRevision: 0 }] })
    await client.plans.edit({
      planId: hcmc,
      edit: { collection: 'assignments', change: 'withdraw', rowId: due?.assignmentId ?? '' },
      basis: null,
      reason: 'Không còn phù hợp',
      expectedSequence: 0,
    })
    await expect(
      client.tasks.change({ steps: [{ key, change: noted('hai'), expectedRevision: before.revisions[0] ?? 0 }] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
