import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Connection } from '../../electron/store/connection.ts'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import { formatValue } from '../../shared/domain/numbers/format-number.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { forge } from '../reliability/sample-store.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'

const key = { planId: plan64, kind: 'annual', period: periodKey(period('2022')), part: '' } as const
const other = { ...key, period: periodKey(period('2023')) } as const
const look = { planId: plan64 }

let opened: OpenDesk
beforeEach(async () => {
  opened = await openDesk({ now: () => Date.parse('2023-02-01T09:00:00+07:00'), demo: true })
  await accept(opened.client, await preview(opened.client, demoFiles('2022')), { warningReason: 'Đã đối chiếu' })
  await issue(opened)
})
afterEach(() => opened.close())

async function save({ client }: OpenDesk, document: typeof key | typeof other, signerName: string) {
  const { fields, revision } = await client.documents.open(document)
  return client.documents.save({ ...document, fields: { ...fields, signerName }, expectedRevision: revision })
}

async function issue(desk: OpenDesk) {
  const { client } = desk
  const { revision } = await save(desk, key, 'Trần Văn Minh Họa')
  const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: revision })
  const { revision: expectedRevision } = await client.issuing.move({
    ...key,
    to: 'signed',
    reason: '',
    expectedRevision: laid.revision,
  })
  const order = { number: 1, date: isoDate('2023-01-25'), reason: 'Bổ sung ở kỳ sau', expectedRevision }
  return client.issuing.issue({ ...key, ...order })
}

/** How many lists of rows the store was asked for while the work was done. */
async function listsRead(work: () => Promise<unknown>): Promise<number> {
  const reading = vi.spyOn(Connection.prototype, 'all')
  try {
    await work()
    return reading.mock.calls.length
  } finally {
    reading.mockRestore()
  }
}

describe('what later data touched of the issued papers', () => {
  test('is not drawn up again while nothing changed, nor because a draft was saved', async () => {
    const { client } = opened
    expect(await listsRead(() => client.issuing.touched(look))).toBeGreaterThan(20)
    expect(await listsRead(() => client.issuing.touched(look))).toBeLessThan(5)
    await save(opened, other, 'Lê Thị Minh Họa')
    expect(await listsRead(() => client.issuing.touched(look))).toBeLessThan(5)
  })

  test('is told at once after a figure was corrected, and no more once it is as it was', async () => {
    const { client } = opened
    expect(await client.issuing.touched(look)).toEqual([])
    await client.issuing.reopenPeriod({ planId: plan64, period: key.period, reason: 'Quận rà soát lại số liệu' })
    const hi = { planId: plan64, unit: unitCode('492'), variable: variableCode('hi_participants'), period: key.period }
    const facts = await client.figures.list(hi)
    const before = facts.find(({ variable }) => variable === hi.variable)?.value
    const enter = (text: string) =>
      client.figures.enterManual({
        ...hi,
        text,
        document: { number: '12/BC-BHXH', date: isoDate('2023-01-30'), issuer: 'BHXH thành phố' },
        reason: 'Số liệu rà soát lại',
      })
    await enter('190.000')
    expect(await client.issuing.touched(look)).toHaveLength(1)
    await enter(before ? formatValue(before) : '')
    expect(await client.issuing.touched(look)).toEqual([])
  })

  test('is told after another program wrote into the store as well', async () => {
    const { client, directory } = opened
    expect(await client.issuing.touched(look)).toEqual([])
    const changed = `UPDATE setting SET value = value WHERE key = 'committee_territory'`
    forge(directory, `INSERT OR IGNORE INTO setting (key, value) VALUES ('committee_territory', '"48"'); ${changed}`)
    expect(await listsRead(() => client.issuing.touched(look))).toBeGreaterThan(20)
  })

  test('does not mistake the list of differences in an open replacement for figures of the old paper', async () => {
    const { client } = opened
    const [first] = await client.issuing.archive({ planId: plan64, text: '' })
    await client.issuing.startRelated({ id: first?.id ?? '', kind: 'amends' })
    expect(await client.issuing.touched(look)).toEqual([])
  })
})
