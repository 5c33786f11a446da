import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { openStore } from '../../electron/store/open-store.ts'
import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { forge } from '../reliability/sample-store.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'
import { signPdf } from '../support/sign-pdf.ts'

/** 1 February 2023: the week in which the review of 2022 is issued. */
const now = () => Date.parse('2023-02-01T09:00:00+07:00')
const key = { planId: plan64, kind: 'annual', period: periodKey(period('2022')), part: '' } as const
const date = isoDate('2023-01-25')
const accepted = { warningReason: 'Đã đối chiếu với đơn vị gửi' }

const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk({ now, ...options })
  desks.push(opened)
  return opened
}
const folders: string[] = []
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

type Client = OpenDesk['client']

async function save(client: Client, document: typeof key | (typeof key & { part: string }) = key) {
  const { fields, revision } = await client.documents.open(document)
  return client.documents.save({
    ...document,
    fields: { ...fields, signerName: 'Trần Văn Minh Họa' },
    expectedRevision: revision,
  })
}

/** Saved with its signer, laid before the signer and signed; gives the revision to issue. */
async function signed(client: Client): Promise<number> {
  const { revision } = await save(client)
  const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: revision })
  return (await client.issuing.move({ ...key, to: 'signed', reason: '', expectedRevision: laid.revision })).revision
}

const order = (revision: number, changes: { number?: number; reason?: string; date?: typeof date } = {}) => ({
  ...key,
  number: 5,
  date,
  reason: 'Bổ sung ở báo cáo quý I; văn thư cấp số liền sau sổ giấy',
  expectedRevision: revision,
  ...changes,
})

async function withFigures() {
  const opened = await desk({ demo: true })
  await accept(opened.client, await preview(opened.client, demoFiles('2022')), accepted)
  return opened
}

const refusalOf = (error: unknown) => error as { code: string; message: string; data: { remedy: string } }
const refused = (promise: Promise<unknown>) => promise.then(() => null, refusalOf)

describe('a document on its way', () => {
  test('goes to its signer with all it needs, comes back with a reason, and cannot be edited meanwhile', async () => {
    const { client } = await desk()
    const untouched = await refused(
      client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: 0 }),
    )
    expect(untouched?.message).toBe('Dự thảo chưa được lưu nên chưa trình ký được.')

    const opened = await client.documents.open(key)
    const unsigned = await client.documents.save({ ...key, fields: opened.fields, expectedRevision: 0 })
    const lacking = await refused(
      client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: unsigned.revision }),
    )
    expect(lacking?.message).toMatch(/^Chưa trình ký được: .*ký/)

    const { revision } = await save(client)
    const laid = await client.issuing.move({ ...key, to: 'for_signature', reason: '', expectedRevision: revision })
    expect(laid.state).toBe('for_signature')
    const edit = await refused(
      client.documents.save({ ...key, fields: opened.fields, expectedRevision: laid.revision }),
    )
    expect(edit?.message).toContain('đã trình ký')
    const silent = { ...key, to: 'draft', reason: ' ', expectedRevision: laid.revision } as const
    expect((await refused(client.issuing.move(silent)))?.message).toBe('Chưa ghi lý do trả lại dự thảo.')
    await client.issuing.move({ ...silent, reason: 'Sửa phần kiến nghị' })
    expect(await client.documents.open(key)).toMatchObject({ state: 'draft', draftNumber: 2 })
    const { steps } = await client.issuing.prepare({ ...key, number: null, date })
    expect(steps.map(({ to, reason }) => [to, reason])).toEqual([
      ['for_signature', ''],
      ['draft', 'Sửa phần kiến nghị'],
    ])
  })

  test('is not issued before it is signed, nor without saying why something is lacking', async () => {
    const { client } = await desk()
    const { revision } = await save(client)
    expect((await refused(client.issuing.issue(order(revision))))?.message).toBe(
      'Văn bản đang ở bước “Dự thảo” nên không chuyển sang “Đã phát hành” được.',
    )
    const ready = await signed(client)
    const silent = await refused(client.issuing.issue(order(ready, { number: 1, reason: '' })))
    expect(silent?.message).toMatch(/^Văn bản còn thiếu: /)
    expect(silent?.data.remedy).toBe('Bổ sung, hoặc ghi lý do vẫn phát hành.')
    const issued = await client.issuing.issue(order(ready, { number: 1, reason: 'Các quận gửi chậm' }))
    expect(issued.reasons.length).toBeGreaterThan(0)
    expect(new Set(issued.reasons.map(({ reason }) => reason))).toEqual(new Set(['Các quận gửi chậm']))
  })

  test('is issued as it was signed: a figure that changed since asks for another signature', async () => {
    const { client } = await withFigures()
    const ready = await signed(client)
    await correct(client)
    const moved = await refused(client.issuing.issue(order(ready)))
    expect(moved?.message).toContain('Nội dung hoặc số liệu đã khác bản trình ký.')
    expect((await client.documents.open(key)).state).toBe('signed')
  })
})

const reopen = (client: Client) =>
  client.issuing.reopenPeriod({ planId: plan64, period: key.period, reason: 'Quận rà soát lại số liệu' })

/** A city figure typed in by hand, as a correction of what the report stated. */
async function correct(client: Client): Promise<void> {
  const facts = await client.figures.list({ planId: plan64, period: key.period, unit: unitCode('492') })
  const fact = facts.find(({ variable }) => variable === 'hi_participants')
  if (!fact) throw new Error('The demo has no participants of Hải Châu')
  await client.figures.enterManual({
    planId: plan64,
    unit: unitCode('492'),
    variable: variableCode('hi_participants'),
    period: key.period,
    text: String(fact.value.amount - 1000),
    document: { number: '12/BC-BHXH', date: isoDate('2023-01-30'), issuer: 'BHXH thành phố' },
    reason: 'Số liệu rà soát lại',
  })
}

describe('what is issued', () => {
  test('stays: the same bytes again and again, found by search, its number taken, its place free for the next', async () => {
    const opened = await withFigures()
    const { client } = opened
    const ready = await signed(client)
    const standing = await client.issuing.prepare({ ...key, number: null, date })
    expect(standing).toMatchObject({ number: 1, numberText: '01/BC-BCĐ', last: null, blocking: [] })
    const issued = await client.issuing.issue(order(ready))
    expect(issued).toMatchObject({ numberText: '05/BC-BCĐ', seriesPeriod: '2023', signerName: 'Trần Văn Minh Họa' })
    expect(issued.fileName).toMatch(/^05-BC-BCD_2023-01-25_.*\.pdf$/)

    const first = await client.issuing.reprint({ id: issued.id })
    const bytes = Buffer.from(await first.file.arrayBuffer())
    await reopen(client)
    await correct(client)
    const second = await client.issuing.reprint({ id: issued.id })
    expect(Buffer.from(await second.file.arrayBuffer()).equals(bytes)).toBe(true)
    expect(await client.issuing.show({ id: issued.id })).toMatchObject({ intact: { ok: true } })

    const returned = signPdf(bytes, { name: 'Ban Chỉ đạo Minh Họa' })
    const checkOf = (file: Buffer) =>
      client.issuing.checkSigned({ id: issued.id, file: new Blob([new Uint8Array(file)]) })
    expect(await checkOf(returned)).toMatchObject({
      holdsIssued: true,
      signatures: [{ digestMatches: true, signatureMatches: true, coversWholeFile: true }],
      notVerified: [expect.stringContaining('Chưa xác minh chứng thư số')],
    })
    expect(await checkOf(bytes)).toMatchObject({ holdsIssued: true, notVerified: ['Tệp chưa có chữ ký số nào.'] })
    returned.writeUInt8(returned.readUInt8(1000) ^ 1, 1000)
    expect(await checkOf(returned)).toMatchObject({ holdsIssued: false, signatures: [{ digestMatches: false }] })

    const hits = await client.search.find({ text: '05 bc bcd', limit: 5 })
    expect(hits.map(({ kind, ref }) => [kind, ref])).toContainEqual(['issued', issued.id])
    expect((await client.issuing.archive({ planId: null, text: 'tran van minh' })).map(({ id }) => id)).toEqual([
      issued.id,
    ])
    expect(await client.issuing.archive({ planId: null, text: 'không có chữ này' })).toEqual([])
    expect((await refused(client.issuing.issue(order(ready))))?.message).toBe('Văn bản này đã phát hành: số 05/BC-BCĐ.')
  })

  test('is frozen whole: text and figures print the very same file again, without the data', async () => {
    const opened = await withFigures()
    const issued = await opened.client.issuing.issue(order(await signed(opened.client)))
    const { directory } = opened
    const reading = openStore({ directory, mode: 'read', appVersion: '0', now })
    const content = reading.issued.body(issued.id)?.content as DocumentContent
    reading.close()
    const renderer = createDocumentRenderer({
      workerFile: new URL('../../electron/documents/render-worker.ts', import.meta.url),
    })
    const again = await renderer.renderPdf(content, { createdAt: issued.date })
    await renderer.close()
    const kept = readFileSync(path.join(directory, 'originals', issued.sha256.slice(0, 2), issued.sha256))
    expect(kept.equals(Buffer.from(again.bytes))).toBe(true)
  })

  test('has one number: of two who issue at once the second is told which number it bears', async () => {
    const { client } = await desk()
    const ready = await signed(client)
    const results = await Promise.all([
      refused(client.issuing.issue(order(ready, { number: 5 }))),
      refused(client.issuing.issue(order(ready, { number: 6 }))),
    ])
    expect(results.filter((result) => result === null)).toHaveLength(1)
    const archive = await client.issuing.archive({ planId: plan64, text: '' })
    expect(archive).toHaveLength(1)
    expect(results.find((result) => result !== null)?.message).toBe(
      `Văn bản này đã phát hành: số ${archive[0]?.numberText}.`,
    )
  })

  test('keeps the order of its series: no number twice, no day before the last number’s', async () => {
    const { client } = await desk()
    const first = await client.issuing.issue(order(await signed(client)))
    await client.issuing.startRelated({ id: first.id, kind: 'replaces' })
    const ready = await signed(client)
    expect((await refused(client.issuing.issue(order(ready))))?.message).toContain(
      'Số 05/BC-BCĐ đã cấp ngày 25/01/2023.',
    )
    const early = order(ready, { number: 6, date: isoDate('2023-01-24') })
    expect((await refused(client.issuing.issue(early)))?.message).toContain('ở trước ngày của số liền trước')
    expect((await client.issuing.issue(order(ready, { number: 6 }))).relation).toEqual({
      kind: 'replaces',
      issuedId: first.id,
    })
  })

  test('is mended by a document of the same form that names it and lists every figure that differs', async () => {
    const { client } = await withFigures()
    const first = await client.issuing.issue(order(await signed(client)))
    expect(await client.issuing.touched({ planId: plan64 })).toEqual([])
    await reopen(client)
    await correct(client)
    const [touched] = await client.issuing.touched({ planId: plan64 })
    expect(touched?.id).toBe(first.id)
    const hi = touched?.differences.find(({ what }) => what.includes('Hải Châu'))
    expect(hi?.before).not.toBe(hi?.after)

    await client.issuing.startRelated({ id: first.id, kind: 'amends' })
    const again = await refused(client.issuing.startRelated({ id: first.id, kind: 'replaces' }))
    expect(again?.message).toContain('đang có một dự thảo khác')
    const { fields } = await client.documents.open(key)
    expect(fields.subject).toContain('(sửa đổi, bổ sung Báo cáo số 05/BC-BCĐ ngày 25 tháng 01 năm 2023)')
    const second = await client.issuing.issue(order(await signed(client), { number: 6 }))
    expect(second.differences).toEqual(expect.arrayContaining([...(touched?.differences ?? [])]))
    expect((await client.issuing.show({ id: first.id })).takenUpBy.map(({ numberText }) => numberText)).toEqual([
      '06/BC-BCĐ',
    ])
  })

  test('takes no correction of a figure by letter, and one of form gives a letter to its receivers', async () => {
    const { client, directory } = await withFigures()
    const { id } = await client.issuing.issue(order(await signed(client)))
    const reading = openStore({ directory, mode: 'read', appVersion: '0', now })
    const stated = reading.issued.body(id)?.figures.find(({ text }) => text?.endsWith('%'))?.text
    reading.close()
    if (!stated) throw new Error('The report states no percentage')
    const figure = { where: 'mục II', printed: `đạt ${stated}`, corrected: 'đạt 12,34%' }
    const content = await refused(client.issuing.correctionLetter({ id, errors: [figure] }))
    expect(content?.message).toContain('là số liệu nêu trong văn bản, thuộc nội dung')
    const letter = await client.issuing.correctionLetter({
      id,
      errors: [{ where: 'mục V', printed: 'Ban Chỉ đao', corrected: 'Ban Chỉ đạo' }],
    })
    expect(letter.name).toBe('Du thao BCD-VP_dinh chinh Bao cao so 05 BC-BCD.pdf')
    const errors = [{ where: 'mục V', printed: 'Ban Chỉ đao', corrected: 'Ban Chỉ đạo' }]
    const sent = { id, errors, number: 3 }
    const early = await refused(client.issuing.issueCorrection({ ...sent, date: isoDate('2023-01-01') }))
    expect(early?.message).toContain('không thể có ngày trước văn bản được đính chính')
    const issued = await client.issuing.issueCorrection({ ...sent, date: isoDate('2023-01-28') })
    expect([issued.numberText, issued.relation]).toEqual(['03/BCĐ-VP', { kind: 'corrects', issuedId: id }])
    expect(
      (await refused(client.issuing.issueCorrection({ ...sent, date: isoDate('2023-01-28') })))?.message,
    ).toContain('đã cấp ngày')
    const { takenUpBy, intact } = await client.issuing.show({ id })
    expect([takenUpBy.map(({ numberText }) => numberText), intact.ok]).toEqual([['03/BCĐ-VP'], true])
    expect((await client.issuing.show({ id: issued.id })).intact.ok).toBe(true)
    expect(
      Buffer.from(await letter.file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})

describe('a period whose review is issued', () => {
  test('takes no report until somebody opens it again and says why, and the next review closes it again', async () => {
    const { client } = await desk({ demo: true })
    const [late, ...others] = demoFiles('2022')
    if (!late) throw new Error('The demo has no files of 2022')
    await accept(client, await preview(client, others), accepted)
    const first = await client.issuing.issue(order(await signed(client)))
    const closed = async () => {
      const { files } = await preview(client, [late])
      return files[0]?.findings.filter(({ code }) => code === 'closed_period').length
    }
    expect(await closed()).toBe(1)
    const period2022 = { planId: plan64, period: key.period }
    await client.issuing.reopenPeriod({ ...period2022, reason: 'Quận gửi bổ sung sau khi phát hành' })
    expect(await closed()).toBe(0)
    expect((await refused(client.issuing.reopenPeriod({ ...period2022, reason: 'Mở thêm lần nữa' })))?.message).toBe(
      'Số liệu năm 2022 đang mở, không cần mở lại.',
    )
    await accept(client, await preview(client, [late]), accepted)
    expect((await client.issuing.touched({ planId: plan64 })).map(({ id }) => id)).toEqual([first.id])

    await client.issuing.startRelated({ id: first.id, kind: 'replaces' })
    await client.issuing.issue(order(await signed(client), { number: 6 }))
    expect(await client.issuing.closedPeriods()).toMatchObject([
      { period: '2022', review: { numberText: '06/BC-BCĐ' }, reopened: null },
    ])
    expect(await client.issuing.touched({ planId: plan64 })).toEqual([])
  })
})

describe('verify', () => {
  test('finds one changed byte of an issued file and one changed letter of its row', async () => {
    const opened = await desk()
    const { client } = opened
    const issued = await client.issuing.issue(order(await signed(client)))
    const file = path.join(opened.directory, 'originals', issued.sha256.slice(0, 2), issued.sha256)
    const good = readFileSync(file)
    const bad = Buffer.from(good)
    bad.writeUInt8(bad.readUInt8(1000) ^ 1, 1000)
    writeFileSync(file, bad)
    const checks = () => verifyOf(opened.directory)
    expect(checks().find(({ name }) => name === 'originals')?.message).toContain(issued.fileName)
    expect(await client.issuing.show({ id: issued.id })).toMatchObject({ intact: { ok: false } })
    expect((await refused(client.issuing.reprint({ id: issued.id })))?.message).toContain('đã bị thay đổi')
    writeFileSync(file, good)
    expect(checks().filter(({ ok }) => !ok)).toEqual([])

    forge(opened.directory, `UPDATE issued_document SET signer_name = 'Trần Văn Minh Họạ'`)
    expect(checks().find(({ name }) => name === 'issued')).toMatchObject({
      ok: false,
      message: expect.stringContaining('số 05/BC-BCĐ ngày 2023-01-25'),
    })
    expect((await client.issuing.show({ id: issued.id })).intact.ok).toBe(false)
  })

  test('nobody can edit or delete what was issued, not even past the program', async () => {
    const opened = await desk()
    await opened.client.issuing.issue(order(await signed(opened.client)))
    const database = new Database(path.join(opened.directory, 'store.db'))
    expect(() => database.exec('UPDATE issued_document SET number = 9')).toThrow(/stays as it was issued/)
    expect(() => database.exec('DELETE FROM issued_document')).toThrow(/never deleted/)
    expect(() => database.exec(`UPDATE document SET state = 'draft'`)).toThrow(/stays as it was/)
    database.close()
  })

  test('a crash between the bytes and the row leaves no half: the file goes, the document still waits for its number', async () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-'))
    folders.push(directory)
    const opened = await desk({ directory })
    const { client } = opened
    const ready = await signed(client)
    // The row cannot be written after the bytes were: the same place where a killed process stops.
    const database = new Database(path.join(directory, 'store.db'))
    database.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON issued_document BEGIN SELECT RAISE(ABORT, 'killed here'); END`,
    )
    database.close()
    await expect(client.issuing.issue(order(ready))).rejects.toThrow()
    const left = new Database(path.join(directory, 'store.db'))
    left.exec('DROP TRIGGER broken')
    left.close()
    expect(await client.issuing.archive({ planId: null, text: '' })).toEqual([])
    expect((await client.documents.open(key)).state).toBe('signed')
    const files = () =>
      readdirSync(path.join(directory, 'originals'), { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.length > 60,
      )
    expect(files()).toHaveLength(1)
    await opened.close()
    desks.splice(0)

    const next = await desk({ directory })
    expect(files()).toEqual([])
    expect((await next.client.issuing.issue(order(ready))).numberText).toBe('05/BC-BCĐ')
    expect(files()).toHaveLength(1)
    expect(verifyOf(directory).filter(({ ok }) => !ok)).toEqual([])
  })
})

function verifyOf(directory: string) {
  const store = openStore({ directory, mode: 'read', appVersion: '0', now })
  try {
    return store.verify()
  } finally {
    store.close()
  }
}
