import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { type TaskKey, taskKey } from '../../shared/domain/tasks/occurrence.ts'
import type { TaskChange } from '../../shared/domain/tasks/task-event.ts'
import { statusWords } from '../../shared/domain/tasks/task-words.ts'
import { addDays, isoDate } from '../../shared/domain/time/iso-date.ts'
import { openSlip } from '../support/fill-slip.ts'
import { openDesk, plan64 } from '../support/open-desk.ts'

const agency = 'so-y-te'
const line = 'lead'
const count = 60
const seed = 64

const word = fc.constantFrom('đã khảo sát', 'đang tổng hợp', 'chờ hướng dẫn của Bộ')
const day = fc.integer({ min: 0, max: 3 }).map((days) => addDays(isoDate('2023-01-01'), days))
const percent = fc.constantFrom(10, 50, 90)
const change: fc.Arbitrary<TaskChange> = fc.oneof(
  fc
    .tuple(fc.option(percent), word, fc.option(word))
    .map(([percent, note, product]) => ({ kind: 'progress', line, percent, note, product }) as const),
  fc.tuple(day, word).map(([doneOn, note]) => ({ kind: 'reported', line, doneOn, note, product: null }) as const),
  fc.constant({ kind: 'noted', text: 'đã gọi điện' } as const),
)
/** What a liaison can say without contradicting the slip: progress, or a report with its day. */
const said = fc.oneof(
  fc.record({
    status: fc.constant(null),
    percent: fc.constant(null),
    doneOn: fc.constant(null),
    product: fc.option(word),
    note: fc.option(word),
  }),
  fc.record({
    status: fc.constant('in_progress' as const),
    percent: fc.option(percent),
    doneOn: fc.constant(null),
    product: fc.option(word),
    note: fc.option(word),
  }),
  fc.record({
    status: fc.constant('reported' as const),
    percent: fc.constant(null),
    doneOn: day,
    product: fc.option(word),
    note: fc.option(word),
  }),
)
const choice = fc.constantFrom('slip' as const, 'store' as const)
const drawn = fc.sample(
  fc.record({
    before: fc.option(change),
    meanwhile: fc.option(change),
    said,
    choices: fc.record({ status: choice, percent: choice, doneOn: choice, product: choice, note: choice }),
  }),
  { numRuns: count, seed },
)

const fields = ['status', 'percent', 'doneOn', 'product', 'note'] as const

/** The lead's part as the app shows it. */
async function partOf(client: BackendClient, key: TaskKey) {
  const { lines, row } = await client.tasks.show({ key, asOf: null })
  const part = lines.find((one) => one.line === line)
  if (!part) throw new Error(`Task ${key} has no part of the lead`)
  const { status, percent, doneOn, product, note } = part
  return {
    revision: row.revision,
    status,
    percent,
    doneOn: status === 'reported' ? doneOn : null,
    product,
    note: note === '' ? null : note,
  }
}

test('a slip over a store that moved on: conflicts are what both changed, and nothing is lost or overwritten', async () => {
  const opened = await openDesk()
  const { client } = opened
  const keys: TaskKey[] = []
  const apply = async (key: TaskKey, one: TaskChange | null): Promise<void> => {
    if (one === null) return
    const { revision } = await partOf(client, key)
    await client.tasks.change({ steps: [{ key, change: one, expectedRevision: revision }] })
  }
  try {
    for (const [index, { before }] of drawn.entries()) {
      const own = {
        planId: plan64,
        sourceKind: 'hand',
        source: null,
        mode: 'order',
        coordinating: [],
        due: null,
      } as const
      const { key } = await client.tasks.create({ ...own, title: `Việc ${index}`, lead: [agency], deliverable: null })
      keys.push(taskKey(key))
      await apply(taskKey(key), before)
    }
    const bases = await Promise.all(keys.map((key) => partOf(client, key)))
    const { file: out } = await client.slips.export({ agency, planId: plan64, year: null })
    const slip = await openSlip(out)
    for (const [index, { said }] of drawn.entries()) {
      const { row } = slip.rows.get(`${keys[index]} ${line}`) ?? { row: 0 }
      slip.cell(row, 'status').value = said.status && statusWords[said.status]
      slip.cell(row, 'percent').value = said.percent
      slip.cell(row, 'doneOn').value = said.doneOn && new Date(`${said.doneOn}T00:00:00Z`)
      slip.cell(row, 'product').value = said.product
      slip.cell(row, 'note').value = said.note
    }
    for (const [index, { meanwhile }] of drawn.entries()) await apply(keys[index] ?? taskKey(''), meanwhile)
    const nows = await Promise.all(keys.map((key) => partOf(client, key)))

    const file = new Blob([new Uint8Array(await slip.save())])
    const request = { file, name: 'phieu.xlsx', agency }
    const { rows, fingerprint } = await client.slips.preview(request)
    const byKey = new Map(rows.map((row) => [row.key, row]))
    for (const [index, { said }] of drawn.entries()) {
      const [base, now, row] = [bases[index], nows[index], byKey.get(keys[index] ?? taskKey(''))]
      const expected = fields.filter(
        (field) =>
          said[field] !== null &&
          base?.[field] !== now?.[field] &&
          said[field] !== base?.[field] &&
          said[field] !== now?.[field],
      )
      const found = row?.fields.filter(({ outcome }) => outcome === 'conflict').map(({ field }) => field) ?? []
      expect([index, found]).toEqual([index, expected])
    }

    const decisions = drawn.map(({ choices }, index) => ({
      token: byKey.get(keys[index] ?? taskKey(''))?.token ?? '',
      leave: false,
      choices,
    }))
    await client.slips.accept({ ...request, fingerprint, decisions })
    for (const [index, { said, choices }] of drawn.entries()) {
      const [now, after] = [nows[index], await partOf(client, keys[index] ?? taskKey(''))]
      const row = byKey.get(keys[index] ?? taskKey(''))
      const outcomeOf = (field: (typeof fields)[number]) => row?.fields.find((one) => one.field === field)?.outcome
      const takes = (field: (typeof fields)[number]): boolean =>
        outcomeOf(field) === 'taken' || (outcomeOf(field) === 'conflict' && choices[field] === 'slip')
      for (const field of ['product', 'note'] as const)
        expect([index, field, after[field]]).toEqual([index, field, takes(field) ? said[field] : now?.[field]])
      if (takes('status')) expect([index, after.status]).toEqual([index, said.status])
      if (takes('doneOn') && after.status === 'reported') expect([index, after.doneOn]).toEqual([index, said.doneOn])
      if (fields.every((field) => !takes(field))) expect([index, after]).toEqual([index, now])
    }
  } finally {
    await opened.close()
  }
})
