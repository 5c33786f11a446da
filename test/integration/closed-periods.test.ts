import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { BackendClient } from '../../shared/contract/contract.ts'
import type { DocumentKey } from '../../shared/domain/documents/document-key.ts'
import { type PlanId, planId, unitCode, variableCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

/** 1 February 2023: the week in which the reviews of 2022 are issued. */
const now = () => Date.parse('2023-02-01T09:00:00+07:00')
const resolution03 = planId('da-nang-03-nq-tu-2021')
const key = (name: string) => periodKey(period(name))
const annual: DocumentKey = { planId: plan64, kind: 'annual', period: key('2022'), part: '' }
const quarterly: DocumentKey = { ...annual, kind: 'quarterly', period: key('2022-Q4') }
const dated = isoDate('2023-01-25')
const reason = 'Quận gửi bổ sung sau khi phát hành'
const accepted = { warningReason: 'Đã đối chiếu với đơn vị gửi', replaceReason: 'Đơn vị gửi bản sửa đổi' }
const closedBy = (numberText: string) => `đã chốt theo số ${numberText} ngày 25/01/2023`

const desks: OpenDesk[] = []
async function desk() {
  const opened = await openDesk({ now, demo: true })
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

/** Laid before the signer, signed and issued under the number. */
async function issue(client: BackendClient, document: DocumentKey, number: number) {
  const { fields, revision } = await client.documents.open(document)
  const signer = { ...fields, signerName: 'Trần Văn Minh Họa' }
  const saved = await client.documents.save({ ...document, fields: signer, expectedRevision: revision })
  const step = async (to: 'for_signature' | 'signed', expectedRevision: number) =>
    (await client.issuing.move({ ...document, to, reason: '', expectedRevision })).revision
  const signed = await step('signed', await step('for_signature', saved.revision))
  const why = 'Văn thư cấp số liền sau sổ giấy'
  return client.issuing.issue({ ...document, number, date: dated, reason: why, expectedRevision: signed })
}

const closings = async (client: BackendClient) =>
  (await client.issuing.closedPeriods()).map(({ period: name, review, reopened }) => [
    name,
    review.numberText,
    reopened?.reason ?? null,
  ])

const reopen = (client: BackendClient, name: string, plan: PlanId = plan64) =>
  client.issuing.reopenPeriod({ planId: plan, period: key(name), reason })

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error as Error).message,
  )

/** Participants of Hải Châu, typed in from a letter. */
const enter = (client: BackendClient, name: string, plan: PlanId = plan64) =>
  client.figures.enterManual({
    planId: plan,
    unit: unitCode('492'),
    variable: variableCode('hi_participants'),
    period: key(name),
    text: '190.000',
    document: { number: '12/BC-BHXH', date: isoDate('2023-01-30'), issuer: 'BHXH thành phố' },
    reason: 'Số liệu rà soát lại',
  })

/** The first report of 2022, looked at under a plan. */
async function look(client: BackendClient, plan: PlanId) {
  const [file] = demoFiles('2022')
  if (!file) throw new Error('The demo has no files of 2022')
  const { batchId } = await client.intake.upload({
    batchId: null,
    files: [{ file, name: file.name, relativePath: file.name }],
  })
  const files = []
  for await (const step of await client.intake.preview({ batchId, planId: plan })) files.push(step.file)
  return { batchId, files }
}

const closedFindings = async (client: BackendClient, plan: PlanId) =>
  (await look(client, plan)).files
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === 'closed_period')
    .map(({ message }) => message)

describe('figures of one last day', () => {
  test('are closed and opened as one, by whichever of their names', async () => {
    const { client } = await desk()
    await issue(client, annual, 5)
    await issue(client, quarterly, 6)
    expect(await closings(client)).toEqual([['2022-Q4', '06/BC-BCĐ', null]])
    expect(await closedFindings(client, plan64)).toEqual([expect.stringContaining(closedBy('06/BC-BCĐ'))])

    await reopen(client, '2022')
    expect(await closings(client)).toEqual([['2022-Q4', '06/BC-BCĐ', reason]])
    expect(await closedFindings(client, plan64)).toEqual([])
    for (const name of ['2022-Q4', '2022-12', '2022-H2', '2022'])
      expect(await refused(reopen(client, name))).toContain('đang mở, không cần mở lại')
    expect((await accept(client, await look(client, plan64), accepted))[0]).toMatchObject({ accepted: true })
  })

  test('are closed again by the next review of that day, not by one of another day', async () => {
    const { client } = await desk()
    await issue(client, annual, 5)
    await reopen(client, '2022-12')
    await issue(client, { ...quarterly, period: key('2022-Q3') }, 6)
    expect(await closings(client)).toEqual([
      ['2022-Q3', '06/BC-BCĐ', null],
      ['2022', '05/BC-BCĐ', reason],
    ])
    await issue(client, quarterly, 7)
    expect(await closings(client)).toEqual([
      ['2022-Q4', '07/BC-BCĐ', null],
      ['2022-Q3', '06/BC-BCĐ', null],
    ])
  })
})

describe('what closes', () => {
  test('is a review alone: a target sheet leaves open what was opened again', async () => {
    const { client } = await desk()
    await issue(client, annual, 5)
    await reopen(client, '2022')
    await issue(client, { ...annual, kind: 'target_sheet' }, 1)
    expect(await closings(client)).toEqual([['2022', '05/BC-BCĐ', reason]])
  })

  test('stands in the journal with its document and with the reopening that it ends', async () => {
    const { client, directory } = await desk()
    await issue(client, annual, 5)
    await reopen(client, '2022')
    await issue(client, quarterly, 6)
    const database = new Database(path.join(directory, 'store.db'), { readonly: true })
    const rows = database.prepare(`SELECT * FROM audit WHERE action = 'close_period' ORDER BY sequence`).all()
    database.close()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows[0])).toContain('05/BC-BCĐ')
    expect(JSON.stringify(rows[1])).toContain('06/BC-BCĐ')
    expect(JSON.stringify(rows[1])).toContain(reason)
  })
})

describe('closed figures', () => {
  test('take no file that was looked at before they were closed', async () => {
    const { client } = await desk()
    const batch = await look(client, plan64)
    await issue(client, annual, 5)
    const [outcome] = await accept(client, batch, accepted)
    expect(outcome).toMatchObject({
      accepted: false,
      facts: 0,
      message: expect.stringContaining(closedBy('05/BC-BCĐ')),
    })
    expect(await client.figures.list({ planId: plan64, unit: unitCode('492'), period: key('2022') })).toEqual([])
  })

  test('are closed under every plan, since a figure belongs to none', async () => {
    const { client } = await desk()
    const batch = await look(client, resolution03)
    await issue(client, annual, 5)
    expect((await accept(client, batch, accepted))[0]).toMatchObject({ accepted: false })
    expect(await closedFindings(client, resolution03)).toEqual([expect.stringContaining(closedBy('05/BC-BCĐ'))])
    await reopen(client, '2022', resolution03)
    expect(await closedFindings(client, plan64)).toEqual([])
  })

  test('take no figure by hand either, until they are opened again', async () => {
    const { client } = await desk()
    await issue(client, annual, 5)
    for (const [name, plan] of [
      ['2022', plan64],
      ['2022-Q4', plan64],
      ['2022', resolution03],
    ] as const)
      expect(await refused(enter(client, name, plan))).toContain(closedBy('05/BC-BCĐ'))
    expect((await enter(client, '2022-Q3')).value).toEqual({ amount: 190_000, scale: 0 })
    await reopen(client, '2022')
    expect((await enter(client, '2022')).value).toEqual({ amount: 190_000, scale: 0 })
  })
})
