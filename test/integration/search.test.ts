import { afterEach, describe, expect, test } from 'vitest'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

const plainText = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('')
const find = async ({ client }: OpenDesk, text: string, limit = 20) => {
  const hits = await client.search.find({ text, limit })
  return hits.map(({ kind, ref, title, body }) => ({ kind, ref, title: plainText(title), body: plainText(body) }))
}

describe('search', () => {
  test('finds duties, agencies and plans without diacritics, and marks the words in their own letters', async () => {
    const opened = await desk()
    const duties = (await find(opened, 'tuyen truyen')).filter(({ kind }) => kind === 'assignment')
    expect(duties.length).toBeGreaterThan(3)
    expect(duties.every(({ title, body }) => /tuyên truyền/iu.test(`${title} ${body}`))).toBe(true)
    expect((await find(opened, 'so ldtbxh')).map(({ ref }) => ref)).toContain('48/so-ldtbxh')
    expect((await find(opened, '64 kh ubnd'))[0]).toMatchObject({ kind: 'plan', ref: plan64 })
    const hits = await opened.client.search.find({ text: 'TUYEN truyen', limit: 3 })
    const marked = hits.map(({ title }) => title.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase()))
    expect(marked).toEqual([
      ['tuyên', 'truyền'],
      ['tuyên', 'truyền'],
      ['tuyên', 'truyền'],
    ])
  })

  test('finds what people wrote on tasks and the letters they entered, right after they did', async () => {
    const opened = await desk()
    const { client } = opened
    expect(await find(opened, 'khảo sát đợt hai')).toEqual([])
    const { rows } = await client.tasks.list({ planId: plan64, year: 2022, asOf: null })
    const key = taskKey(rows[0]?.key ?? '')
    await client.tasks.change({
      steps: [{ key, change: { kind: 'noted', text: 'Sở đã khảo sát đợt hai tại Hòa Vang' }, expectedRevision: 0 }],
    })
    expect((await find(opened, 'khao sat dot hai')).map(({ kind, ref }) => [kind, ref])).toEqual([['note', `1 ${key}`]])
    await client.tasks.answer({
      document: {
        number: '125/BHXH-TST',
        date: isoDate('2023-01-12'),
        issuer: 'Bảo hiểm xã hội thành phố',
        subject: 'Đề án thí điểm',
        arrivalNumber: null,
        arrivalDate: null,
      },
      file: null,
      fileName: null,
      answers: [],
    })
    expect((await find(opened, '125 bhxh'))[0]).toMatchObject({ kind: 'document' })
  })

  test('forgets a row that was withdrawn and takes words as words, whatever signs are typed', async () => {
    const opened = await desk()
    const { client } = opened
    const plan = await client.plans.show({ planId: plan64 })
    const duty = plan.assignments[0]
    if (!duty) throw new Error('The plan has no duty')
    const ref = `${plan64}/${duty.id}`
    expect((await find(opened, duty.title, 50)).map((hit) => hit.ref)).toContain(ref)
    await client.plans.edit({
      planId: plan64,
      edit: { collection: 'assignments', change: 'withdraw', rowId: duty.id },
      basis: null,
      reason: 'Không còn phù hợp',
      expectedSequence: 0,
    })
    expect((await find(opened, duty.title, 50)).map((hit) => hit.ref)).not.toContain(ref)
    for (const text of ['"', "'", 'OR', 'a* NOT b', '(', ':', '-', 'NEAR(a b)', '   ']) await find(opened, text)
  })
})
