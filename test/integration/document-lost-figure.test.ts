import { afterEach, expect, test } from 'vitest'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

let desk: OpenDesk | null = null
afterEach(async () => {
  await desk?.close()
  desk = null
})

test('words that cite a figure which is gone are told with their section, and print “chưa có số liệu”', async () => {
  desk = await openDesk()
  const { client } = desk
  const key = { planId: plan64, kind: 'annual', period: periodKey(period('2022')), part: '' } as const
  const { fields, sections } = await client.documents.open(key)
  const [first] = sections
  if (!first) throw new Error('The review has no sections')
  const narrative = { [first.id]: [{ kind: 'paragraph' as const, runs: [{ field: 'no_such_figure/48/2022' }] }] }
  await client.documents.save({ ...key, fields: { ...fields, narrative }, expectedRevision: 0 })
  const { needs } = await client.documents.open(key)
  expect(needs.filter(({ code }) => code === 'lost_figure').map(({ what }) => what)).toEqual([
    `Phần “${first.heading}” dẫn 1 số liệu không còn trong báo cáo, bản in ghi “chưa có số liệu”. Xóa hoặc thay bằng số liệu khác.`,
  ])
})
