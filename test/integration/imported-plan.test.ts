import { afterEach, describe, expect, test } from 'vitest'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { CataloguePlan } from '../../shared/domain/catalogue/plan.ts'
import { planId, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { type OpenDesk, openDesk, plan64, testToday } from '../support/open-desk.ts'
import { plainTarget, sendEdit, tenths } from '../support/plan-edits.ts'

const year2022 = periodKey(period('2022'))
const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})
const shown = (client: BackendClient, id = plan64) => client.plans.show({ planId: id })

describe('an imported plan', () => {
  const id = planId('minh-hoa-88-kh-ubnd-2022')
  const lines = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH MINH HỌA',
    'Số: 88/KH-UBND',
    'KẾ HOẠCH',
    'Mở rộng diện bao phủ bảo hiểm y tế giai đoạn 2022-2025',
    'I. CHỈ TIÊU',
    '1. Năm 2022, ít nhất 93,5% dân số tham gia BHYT.',
  ]
  const template = plainTarget({ id: 'hi_coverage-2022', clause: 'I.1', yearFrom: 2022, yearTo: 2022, lines: [7, 7] })
  const document: CataloguePlan = {
    meta: {
      id,
      number: '88/KH-UBND',
      title: 'Kế hoạch minh họa về bao phủ BHYT',
      subject: null,
      documentType: 'Kế hoạch',
      issuer: null,
      date: null,
      signer: null,
      signerPost: null,
      locality: 'Minh họa',
      territory: unitCode('48'),
      yearFrom: 2022,
      yearTo: 2025,
      parents: [],
      recipients: [],
      note: null,
    },
    targets: [template],
    baselines: [],
    assignments: [],
    obligations: [],
    committee: [],
    agencies: [],
    groups: [],
    officialFigures: {},
    formulas: {},
    labels: {},
  }
  const keep = (client: BackendClient) =>
    client.plans.keep({ file: new File([lines.join('\n')], 'ke-hoach-88.txt'), name: 'ke-hoach-88.txt', document })
  const amend = (client: BackendClient) =>
    sendEdit(
      client,
      { collection: 'targets', change: 'put', rowId: template.id, row: { ...template, value: tenths(950) } },
      { planId: id },
    )

  test('stands in the list with its own wording and takes amendments like any other', async () => {
    const { client } = await desk()
    await keep(client)
    expect((await client.plans.list()).find((one) => one.id === id)).toMatchObject({ source: 'imported', editCount: 0 })
    expect(await client.plans.text({ planId: id })).toMatchObject({ fileName: 'ke-hoach-88.txt', lines })
    await amend(client)
    expect((await shown(client, id)).targets[0]).toMatchObject({ value: tenths(950), mark: { standing: 'changed' } })
  })

  test('can be taken away while nothing rests on it; imported again, it begins without the old changes', async () => {
    let now = testToday
    const { client } = await desk({ now: () => now })
    await keep(client)
    await amend(client)
    await client.plans.remove({ planId: id, reason: 'Nhập nhầm văn bản' })
    expect((await client.plans.list()).map((one) => one.id)).not.toContain(id)
    const [entry] = (await client.upkeep.audit()).filter(({ action }) => action === 'remove_plan')
    expect(entry).toMatchObject({ person: 'Nguyễn Thị Thử', subject: `plan:${id}` })
    now += 60_000
    await keep(client)
    expect((await shown(client, id)).targets[0]).toMatchObject({ value: tenths(935), mark: null, lastChange: 0 })
    expect(await client.plans.changes({ planId: id })).toEqual([])
  })

  test.each([
    [
      'the committee carries it out',
      'Ban Chỉ đạo đang thực hiện',
      (client: BackendClient) => client.plans.choose({ planId: id }),
    ],
    [
      'it carries figures',
      'đã có số liệu',
      (client: BackendClient) =>
        client.figures.enterManual({
          planId: id,
          unit: unitCode('48'),
          variable: variableCode('population'),
          period: year2022,
          text: '1.200.000',
          document: { number: '12/CTK', date: isoDate('2023-01-10'), issuer: 'Cục Thống kê' },
          reason: 'Theo niên giám thống kê',
        }),
    ],
    [
      'a task of the committee rests on it',
      'nhiệm vụ',
      (client: BackendClient) =>
        client.tasks.create({
          planId: id,
          title: 'Rà soát người chưa tham gia BHYT',
          sourceKind: 'hand',
          source: null,
          mode: 'order',
          lead: [],
          coordinating: [],
          due: null,
          deliverable: null,
        }),
    ],
  ])('stays when %s', async (_, sentence, rest) => {
    const { client } = await desk()
    await keep(client)
    await rest(client)
    await expect(client.plans.remove({ planId: id, reason: 'Nhập nhầm văn bản' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining(sentence) },
    })
    expect((await client.plans.list()).map((one) => one.id)).toContain(id)
  })

  test('a built-in plan is never taken away', async () => {
    const { client } = await desk()
    await expect(client.plans.remove({ planId: plan64, reason: 'Không dùng nữa' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { message: expect.stringContaining('đi kèm chương trình') },
    })
  })
})
