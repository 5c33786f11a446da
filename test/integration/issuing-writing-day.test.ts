import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import type { DocumentKindId } from '../../shared/domain/documents/document-key.ts'
import type { IsoDate } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'

type Client = OpenDesk['client']
const keyOf = (kind: DocumentKindId, text: string) => ({
  planId: plan64,
  kind,
  period: periodKey(period(text)),
  part: '',
})
type Key = ReturnType<typeof keyOf>

let today = '2023-01-15'
const now = () => Date.parse(`${today}T09:00:00+07:00`)
const desks: OpenDesk[] = []
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})
async function deskOn(day: string): Promise<OpenDesk> {
  today = day
  const opened = await openDesk({ now, demo: true })
  desks.push(opened)
  return opened
}

/** Saved with its signer and, where given, a date; laid before the signer and signed on the day that it is. */
async function signed(client: Client, key: Key, date: IsoDate | null = null): Promise<number> {
  const { fields, revision } = await client.documents.open(key)
  const saved = await client.documents.save({
    ...key,
    fields: { ...fields, signerName: 'Trần Văn Minh Họa', date },
    expectedRevision: revision,
  })
  const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: saved.revision })
  return (await client.issuing.move({ ...key, to: 'signed', reason: '', expectedRevision: laid.revision })).revision
}

const issue = (client: Client, key: Key, expectedRevision: number, day: string, number = 1) =>
  client.issuing.issue({
    ...key,
    number,
    date: isoDate(day),
    reason: 'Bổ sung ở kỳ sau',
    expectedRevision,
  })

/** All that the issued file was printed from, apart from its own date. */
function printed({ directory }: OpenDesk, id: string): string {
  const reading = openStore({ directory, mode: 'read', appVersion: '0', now })
  const body = reading.issued.body(id)
  reading.close()
  if (body === null) throw new Error(`Nothing is kept of ${id}`)
  return JSON.stringify(body.content)
}

/** Another file with the same sheets: the archive ends with a comment of one letter. */
async function commented(file: File, name: string): Promise<File> {
  const bytes = new Uint8Array([...new Uint8Array(await file.arrayBuffer()), 'b'.charCodeAt(0)])
  bytes.set([1, 0], bytes.length - 3)
  return new File([bytes], name)
}

describe('a document is issued as it was on the day it was laid before its signer', () => {
  test('a mid-term review, whatever date the clerk gives it', async () => {
    const opened = await deskOn('2023-10-20')
    const key = keyOf('midterm', '2023')
    const revision = await signed(opened.client, key)
    today = '2023-11-10'
    const issued = await issue(opened.client, key, revision, '2023-11-06')
    const text = printed(opened, issued.id)
    expect(issued.date).toBe('2023-11-06')
    expect(text).toContain('đến ngày 20/10/2023')
    expect(text).not.toMatch(/đến ngày (06|6|10)\/11\/2023/)
    today = '2024-03-01'
    expect(await opened.client.issuing.touched({ planId: plan64 })).toEqual([])
  })

  test('a review that is really late stands on the date it was given before it was laid', async () => {
    const opened = await deskOn('2024-06-20')
    const key = keyOf('midterm', '2023')
    const revision = await signed(opened.client, key, isoDate('2024-06-18'))
    today = '2024-06-25'
    const issued = await issue(opened.client, key, revision, '2024-06-24')
    const text = printed(opened, issued.id)
    expect(text).toContain('đến ngày 18/6/2024')
    expect(text).not.toMatch(/đến ngày (24|25)\/0?6\/2024/)
    expect(await opened.client.issuing.touched({ planId: plan64 })).toEqual([])
  })

  test('a report on a year that is not over, days after it was signed', async () => {
    const opened = await deskOn('2023-10-20')
    const key = keyOf('annual', '2023')
    const revision = await signed(opened.client, key)
    today = '2023-11-25'
    const standing = await opened.client.issuing.prepare({ ...key, number: null, date: isoDate('2023-11-24') })
    expect(standing.blocking).toEqual([])
    const issued = await issue(opened.client, key, revision, '2023-11-24')
    expect(printed(opened, issued.id)).toContain('ến ngày 20/10/2023')
    today = '2024-03-01'
    expect(await opened.client.issuing.touched({ planId: plan64 })).toEqual([])
  })

  test('the list of received reports, days after it was signed; returned, it is written on the new day', async () => {
    const opened = await deskOn('2023-01-15')
    const { client } = opened
    const key = keyOf('submission_matrix', '2022')
    const first = await signed(client, key)
    today = '2023-01-18'
    const { revision } = await client.issuing.move({
      ...key,
      to: 'draft',
      reason: 'Sửa nơi nhận',
      expectedRevision: first,
    })
    expect(revision).toBe(first + 1)
    const again = await signed(client, key)
    today = '2023-01-25'
    const issued = await issue(client, key, again, '2023-01-20')
    const text = printed(opened, issued.id)
    expect(text).toContain('tính đến ngày 18/01/2023')
    expect(text).not.toContain('15/01/2023')
    expect(text).not.toContain('25/01/2023')
  })

  test('the list of received reports, without those that arrived after it was laid', async () => {
    const opened = await deskOn('2023-01-15')
    const { client } = opened
    const key = keyOf('submission_matrix', '2022')
    const laid = await signed(client, key)
    today = '2023-01-17'
    await accept(client, await preview(client, demoFiles('2022')), { warningReason: 'Đã đối chiếu với đơn vị gửi' })
    const standing = await client.issuing.prepare({ ...key, number: null, date: isoDate('2023-01-17') })
    expect(standing.blocking).toEqual([])
    const issued = await issue(client, key, laid, '2023-01-17')
    expect(printed(opened, issued.id)).toContain('chưa nhận')
    expect(printed(opened, issued.id)).not.toContain('17/01/2023')
    expect(await client.issuing.touched({ planId: plan64 })).toEqual([])
    // The screen shows what has come by now.
    const { rows } = await client.figures.matrix({ planId: plan64, year: 2022 })
    expect(rows.flatMap(({ cells }) => cells).some(({ state }) => state === 'received')).toBe(true)
  })

  test('the list of received reports, with the report that was in force and replaced since', async () => {
    const opened = await deskOn('2023-01-15')
    const { client } = opened
    const key = keyOf('submission_matrix', '2022')
    const [haiChau] = demoFiles('2022').filter(({ name }) => name.includes('Hai Chau'))
    if (haiChau === undefined) throw new Error('The demo has no report of Hải Châu')
    const reasons = { warningReason: 'Đã đối chiếu với đơn vị gửi', replaceReason: 'Đơn vị gửi lại' }
    await accept(client, await preview(client, [haiChau]), reasons)
    today = '2023-01-16'
    const laid = await signed(client, key)
    today = '2023-01-17'
    const again = await commented(haiChau, 'gui-lai.xlsx')
    const [outcome] = await accept(client, await preview(client, [again]), reasons)
    expect(outcome).toMatchObject({ accepted: true, message: null })
    const issued = await issue(client, key, laid, '2023-01-17')
    expect(printed(opened, issued.id)).toContain('15/01/2023')
    expect(printed(opened, issued.id)).not.toMatch(/17\/01\/2023|"\(lần 2\)"/)
  })
})

test('a replacement compares tables that bear their day in the title', async () => {
  const opened = await deskOn('2023-01-15')
  const { client } = opened
  const key = keyOf('submission_matrix', '2022')
  const first = await issue(client, key, await signed(client, key), '2023-01-15')
  today = '2023-01-20'
  await accept(client, await preview(client, demoFiles('2022')), { warningReason: 'Đã đối chiếu với đơn vị gửi' })
  await client.issuing.startRelated({ id: first.id, kind: 'replaces' })
  const second = await issue(client, key, await signed(client, key), '2023-01-20', 2)
  const row = second.differences.find(({ what }) => what.includes('Hải Châu'))
  expect(row).toMatchObject({ before: 'chưa nhận', after: '20/01/2023' })
})

test('a replacement lists the column that the replaced paper does not have, in the archive and in print', async () => {
  const opened = await deskOn('2023-10-15')
  const { client } = opened
  const key = keyOf('submission_matrix', '2023')
  const first = await issue(client, key, await signed(client, key), '2023-10-15')
  today = '2023-10-20'
  await accept(client, await preview(client, demoFiles('2023')), { warningReason: 'Đã đối chiếu với đơn vị gửi' })
  await client.issuing.startRelated({ id: first.id, kind: 'replaces' })
  const second = await issue(client, key, await signed(client, key), '2023-10-20', 2)
  const { differences } = await client.issuing.show({ id: second.id })
  const column = 'Cột “9 tháng đầu năm 2023” · Ngày nhận báo cáo, tính đến ngày 20/10/2023'
  expect(differences).toContainEqual({ what: column, before: null, after: '8 dòng', onlyIn: 'after' })
  expect(printed(opened, second.id)).toContain('không có trong văn bản cũ')
})
