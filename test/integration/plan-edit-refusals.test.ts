import { afterEach, describe, expect, test } from 'vitest'
import type { BackendClient } from '../../shared/contract/contract.ts'
import { indicatorCode, planId } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'
import { amendedTarget, amendTarget, decision, firstDuty, sendEdit, targetOf, tenths } from '../support/plan-edits.ts'

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

describe('a change is refused, and nothing is kept', () => {
  test('when somebody was faster: the faster one’s change stays', async () => {
    const { client } = await desk()
    await amendTarget(client, { value: tenths(872) })
    await expect(amendTarget(client, { value: tenths(880) })).rejects.toMatchObject({
      code: 'STALE',
      data: { message: expect.stringMatching(/“.+” năm 2022 vừa được người khác sửa/) },
    })
    expect((await targetOf(client)).value).toEqual(tenths(872))
    expect(await client.plans.changes({ planId: plan64 })).toHaveLength(1)
  })

  type Wrong = (client: BackendClient) => Promise<unknown>
  const wrong: readonly (readonly [what: string, code: string, sentence: string, act: Wrong])[] = [
    [
      'an unknown indicator',
      'REFUSED',
      'Không có chỉ tiêu “khong_co”',
      (client) => amendTarget(client, { indicator: indicatorCode('khong_co') }),
    ],
    [
      'a year outside the plan',
      'REFUSED',
      'ngoài giai đoạn 2021–2025',
      (client) => amendTarget(client, { yearTo: 2026 }),
    ],
    ['a negative figure', 'REFUSED', 'số âm', (client) => amendTarget(client, { value: tenths(-1) })],
    ['more than all', 'REFUSED', 'lớn hơn 100%', (client) => amendTarget(client, { value: tenths(1001) })],
    ['a whole that is no target', 'REFUSED', '“khong-co”', (client) => amendTarget(client, { subsetOf: 'khong-co' })],
    ['content that does not change', 'REFUSED', 'không có nội dung nào thay đổi', (client) => amendTarget(client, {})],
    [
      'a basis of tomorrow',
      'REFUSED',
      'ở sau ngày hôm nay',
      (client) => amendTarget(client, { value: tenths(870) }, { basis: { ...decision, date: isoDate('2023-01-16') } }),
    ],
    [
      'a basis older than the plan',
      'REFUSED',
      'ở trước ngày ban hành kế hoạch (12/04/2021)',
      (client) => amendTarget(client, { value: tenths(870) }, { basis: { ...decision, date: isoDate('2021-04-11') } }),
    ],
    [
      'the plan as its own basis',
      'REFUSED',
      'của chính nó',
      (client) => amendTarget(client, { value: tenths(870) }, { basis: { ...decision, planId: plan64 } }),
    ],
    [
      'a basis that is no plan of the store',
      'NOT_FOUND',
      'để làm căn cứ sửa đổi',
      (client) => amendTarget(client, { value: tenths(870) }, { basis: { ...decision, planId: planId('khong-co') } }),
    ],
    [
      'a row that is not there',
      'NOT_FOUND',
      '“khong-co” không có trong kế hoạch',
      (client) => sendEdit(client, { collection: 'targets', change: 'withdraw', rowId: 'khong-co' }),
    ],
    [
      'nothing to restore',
      'REFUSED',
      'đang đúng như danh mục',
      (client) => sendEdit(client, { collection: 'targets', change: 'restore', rowId: amendedTarget }),
    ],
    [
      'an agency that the plan’s list lacks',
      'REFUSED',
      'không có cơ quan “khong-co”',
      async (client) => {
        const row = { ...(await firstDuty(client)), coordinating: ['khong-co'] }
        return sendEdit(client, { collection: 'assignments', change: 'put', rowId: row.id, row })
      },
    ],
    [
      'an agency that duties name, from the list',
      'REFUSED',
      'đang được nêu ở',
      async (client) => {
        const used = (await client.plans.show({ planId: plan64 })).assignments.flatMap(({ lead }) => lead)[0]
        return sendEdit(client, { collection: 'agencies', change: 'withdraw', rowId: used ?? '' })
      },
    ],
    [
      'a group that the plan lacks',
      'REFUSED',
      'không có nhóm nhiệm vụ “khong-co”',
      async (client) => {
        const row = { ...(await firstDuty(client)), group: 'khong-co' }
        return sendEdit(client, { collection: 'assignments', change: 'put', rowId: row.id, row })
      },
    ],
  ]
  test.each(wrong)('%s', async (_, code, sentence, act) => {
    const { client } = await desk()
    await expect(act(client)).rejects.toMatchObject({
      code,
      data: { message: expect.stringContaining(sentence), remedy: expect.stringMatching(/\p{L}/u) },
    })
    expect(await client.plans.changes({ planId: plan64 })).toEqual([])
    expect((await client.upkeep.audit()).filter(({ action }) => action === 'edit_plan_row')).toEqual([])
  })

  test('without an acting person', async () => {
    const { client } = await desk({ person: false })
    await expect(amendTarget(client, { value: tenths(870) })).rejects.toMatchObject({ code: 'NO_PERSON' })
  })
})
