import { afterEach, describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { forge } from '../reliability/sample-store.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

/** 1 February 2023: letters of the last weeks of 2022 and of January have gone. */
const now = () => Date.parse('2023-02-01T09:00:00+07:00')
const year = periodKey(period('2022'))
const key = { planId: plan64, kind: 'annual', period: year, part: '' } as const
const errors = [{ where: 'mục V', printed: 'Ban Chỉ đao', corrected: 'Ban Chỉ đạo' }]
const haiChau = { kind: 'unit', code: '492' } as const

type Client = OpenDesk['client']
const desks: OpenDesk[] = []
async function desk() {
  const opened = await openDesk({ now })
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as { code: string; message: string; data: { remedy: string } },
  )

/** A round of a report whose one receiver is Hải Châu. */
async function roundOf(client: Client, reportedYear: string): Promise<string> {
  const { id } = await client.rounds.open({
    planId: plan64,
    obligationId: 'annual-review',
    period: periodKey(period(reportedYear)),
  })
  const { revision, proposal } = await client.rounds.show({ id })
  const plan = { receivers: [haiChau], deadline: isoDate('2022-12-31'), inclusive: true }
  await client.rounds.plan({ id, expectedRevision: revision, plan: { ...plan, outline: [...proposal.outline] } })
  return id
}

async function send(client: Client, id: string, number: number, date: string): Promise<unknown> {
  const { revision } = await client.rounds.show({ id })
  return client.rounds.sent({
    id,
    expectedRevision: revision,
    receivers: [haiChau],
    letter: 'ask',
    answerBy: null,
    issued: { number, date: isoDate(date) },
  })
}

async function save(client: Client, changes: { issuerCode?: string; issuingBody?: string } = {}): Promise<number> {
  const { fields, revision } = await client.documents.open(key)
  const saved = { ...fields, signerName: 'Trần Văn Minh Họa', ...changes }
  return (await client.documents.save({ ...key, fields: saved, expectedRevision: revision })).revision
}

async function issue(client: Client, number: number, changes: { issuerCode?: string } = {}) {
  const revision = await save(client, changes)
  const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: revision })
  const signed = await client.issuing.move({ ...key, to: 'signed', reason: '', expectedRevision: laid.revision })
  return client.issuing.issue({
    ...key,
    number,
    date: isoDate('2023-01-25'),
    reason: 'Các quận gửi chậm',
    expectedRevision: signed.revision,
  })
}

async function endCommittee(client: Client, validTo: string): Promise<void> {
  const committee = (await client.issuing.issuers()).find(({ id }) => id === 'bcd')
  if (!committee) throw new Error('The committee has no issuer')
  await client.issuing.saveIssuer({ ...committee, validTo: isoDate(validTo) })
}

describe('the number of a round’s letter', () => {
  test('is given once among all rounds of a year, in the order of the days, and begins again the next year', async () => {
    const { client } = await desk()
    const [first, second] = [await roundOf(client, '2021'), await roundOf(client, '2022')]
    await send(client, first, 7, '2022-12-01')
    const taken = await refused(send(client, second, 7, '2022-12-02'))
    expect(taken).toMatchObject({
      message: 'Số 07/BCĐ-BHXH đã cấp ngày 01/12/2022.',
      data: { remedy: 'Dùng số kế tiếp là 08, hoặc hỏi lại văn thư.' },
    })
    expect((await refused(send(client, second, 8, '2022-11-30')))?.message).toContain('ở trước ngày của số liền trước')
    await send(client, second, 7, '2023-01-03')
    expect((await refused(send(client, first, 7, '2023-01-04')))?.message).toContain('đã cấp ngày 03/01/2023')
  })

  test('is not that of an issued letter, nor an issued letter’s that of a round', async () => {
    const { client } = await desk()
    const { id } = await issue(client, 5)
    await client.issuing.issueCorrection({ id, errors, number: 3, date: isoDate('2023-01-28') })
    const round = await roundOf(client, '2022')
    expect((await refused(send(client, round, 3, '2023-01-29')))?.message).toBe('Số 03/BCĐ-VP đã cấp ngày 28/01/2023.')
    await send(client, round, 4, '2023-01-29')
    const again = await refused(client.issuing.issueCorrection({ id, errors, number: 4, date: isoDate('2023-01-30') }))
    expect(again?.message).toBe('Số 04/BCĐ-BHXH đã cấp ngày 29/01/2023.')
  })
})

describe('an issuer that has ended', () => {
  test('issues no document afterwards', async () => {
    const { client } = await desk()
    await save(client)
    await endCommittee(client, '2023-01-20')
    const blockingOn = async (date: string) =>
      (await client.issuing.prepare({ ...key, number: null, date: isoDate(date) })).blocking
    expect(await blockingOn('2023-01-20')).toEqual([])
    expect(await blockingOn('2023-01-21')).toEqual([
      {
        message: 'Ban Chỉ đạo đã kết thúc hoạt động ngày 20/01/2023 nên không ban hành được văn bản ngày 21/01/2023.',
        remedy: expect.stringContaining('“Hồ sơ cơ quan ban hành”'),
      },
    ])
  })

  test('or does not exist yet heads no document, whoever is asked to issue it', async () => {
    const { client } = await desk()
    await save(client, { issuingBody: 'Đảng ủy Ủy ban nhân dân thành phố' })
    const { issuer, blocking } = await client.issuing.prepare({ ...key, number: null, date: isoDate('2023-01-25') })
    expect(issuer.id).toBe('bcd')
    expect(blocking.map(({ message }) => message)).toEqual([
      'Đảng ủy UBND thành phố chỉ hoạt động từ ngày 01/03/2025 nên không ban hành được văn bản ngày 25/01/2023.',
    ])
  })

  test('corrects none of its papers afterwards', async () => {
    const { client } = await desk()
    const { id } = await issue(client, 5)
    await endCommittee(client, '2023-01-27')
    const order = { id, errors, number: 3 }
    const late = await refused(client.issuing.issueCorrection({ ...order, date: isoDate('2023-01-28') }))
    expect(late?.message).toContain('đã kết thúc hoạt động ngày 27/01/2023')
    expect((await refused(client.issuing.correctionLetter({ id, errors })))?.message).toContain('đã kết thúc')
    const letter = await client.issuing.issueCorrection({ ...order, date: isoDate('2023-01-27') })
    expect(letter).toMatchObject({ numberText: '03/BCĐ-VP', profile: 'nd30' })
  })
})

test('an issuer’s code as somebody typed it keeps the series', async () => {
  const { client } = await desk()
  const first = await issue(client, 5, { issuerCode: ' BCĐ ' })
  expect(first).toMatchObject({ numberText: '05/BC-BCĐ', series: 'BC-BCĐ' })
  await client.issuing.startRelated({ id: first.id, kind: 'replaces' })
  expect((await refused(issue(client, 5, { issuerCode: 'bcđ' })))?.message).toContain('Số 05/BC-BCĐ đã cấp')
})

test('a series that was stored in small letters goes on', async () => {
  const { client, directory } = await desk()
  const first = await issue(client, 5)
  forge(directory, `UPDATE issued_document SET series = 'BC-bcđ '`)
  await client.issuing.startRelated({ id: first.id, kind: 'replaces' })
  expect((await client.issuing.prepare({ ...key, number: null, date: isoDate('2023-01-25') })).number).toBe(6)
})

describe('a draft of a report that its plan no longer asks for', () => {
  async function orphaned() {
    const opened = await desk()
    const revision = await save(opened.client)
    const lose = () => forge(opened.directory, `UPDATE document SET part = 'bao-cao-da-bai-bo'`)
    return { ...opened, revision, lose, lost: { ...key, part: 'bao-cao-da-bai-bo' } }
  }

  test('is dropped with a reason, and the audit says so', async () => {
    const { client, revision, lose, lost } = await orphaned()
    lose()
    expect(await refused(client.documents.open(lost))).not.toBeNull()
    // The list says so and holds what it takes to drop it, since no screen can open it.
    const [listed] = await client.documents.list({ planId: plan64 })
    expect(listed).toMatchObject({ revision, refused: { message: expect.stringContaining('Kế hoạch không yêu cầu') } })
    const drop = { ...lost, to: 'dropped', expectedRevision: revision } as const
    expect((await refused(client.issuing.move({ ...drop, reason: '' })))?.message).toBe('Chưa ghi lý do bỏ dự thảo.')
    const stale = { ...drop, reason: 'Kế hoạch bỏ báo cáo này', expectedRevision: revision + 1 }
    expect((await refused(client.issuing.move(stale)))?.code).toBe('STALE')
    const moved = await client.issuing.move({ ...drop, reason: 'Kế hoạch bỏ báo cáo này' })
    expect(moved.state).toBe('dropped')
    expect(await client.documents.list({ planId: plan64 })).toEqual([])
    expect((await client.upkeep.audit())[0]).toMatchObject({ action: 'document_dropped' })
  })

  test('comes back from its signer', async () => {
    const { client, revision, lose, lost } = await orphaned()
    const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: revision })
    lose()
    const back = { ...lost, to: 'draft', reason: 'Kế hoạch bỏ báo cáo này', expectedRevision: laid.revision } as const
    expect((await client.issuing.move(back)).state).toBe('draft')
  })
})
