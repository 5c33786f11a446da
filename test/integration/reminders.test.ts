import { afterEach, describe, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { accept, demoFiles, type OpenDesk, openDesk, plan64, preview } from '../support/open-desk.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

const hcmc = planId('hcmc-3651-qd-ubnd-2013')
const desks: OpenDesk[] = []
async function desk(options?: Parameters<typeof openDesk>[0]) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

const scope = { planId: hcmc, asOf: isoDate('2015-01-20'), withinDays: 14, report: null }
const letterTo = (kind: 'agency' | 'unit', code: string) => ({
  ...scope,
  receiver: { kind, code },
  answerBy: isoDate('2015-01-31'),
})
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

describe('who is reminded', () => {
  test('are those whose work is late or falls due soon, most days late first; standing duties are nobody’s debt', async () => {
    const { client } = await desk()
    const { receivers } = await client.reminders.list(scope)
    const insurance = receivers.find(({ code }) => code === 'bhxh')
    // The summary is due by 25 January, in five days; its own report before the 5th is late.
    expect(insurance).toMatchObject({ kind: 'agency', dueSoon: 1 })
    const days = receivers.map(({ mostDaysLate }) => mostDaysLate)
    expect(days).toEqual([...days].sort((left, right) => right - left))
    expect(days[0]).toBeGreaterThanOrEqual(16)
    const later = await client.reminders.list({ ...scope, withinDays: 0 })
    expect(later.receivers.find(({ code }) => code === 'bhxh')?.dueSoon).not.toBe(1)
  })

  test('are asked and never chased where the document asks', async () => {
    const { client } = await desk()
    const { receivers } = await client.reminders.list({
      ...scope,
      planId: planId('vss-40-cv-bcs-2014'),
      asOf: isoDate('2016-06-01'),
    })
    expect(receivers.length).toBeGreaterThan(0)
    expect(receivers.filter(({ late, dueSoon, requests }) => late + dueSoon > 0 || requests === 0)).toEqual([])
  })

  test('are the districts whose report is missing, with the days since the day it was asked for', async () => {
    const { client } = await desk({ demo: true })
    await accept(client, await preview(client, demoFiles('2022').slice(0, 5)), { warningReason: 'Đã đối chiếu' })
    const report = { period: periodKey(period('2022')), due: isoDate('2023-01-05'), inclusive: false }
    const { receivers } = await client.reminders.list({ planId: plan64, asOf: null, withinDays: 0, report })
    const late = receivers.filter(({ kind }) => kind === 'unit')
    // Today is 15 January: 4 January was the last day in time.
    expect(late.map(({ reports, mostDaysLate }) => [reports, mostDaysLate])).toEqual([
      [1, 11],
      [1, 11],
    ])
  })

  test('no longer hold those who reported meanwhile', async () => {
    const { client } = await desk({ now: () => Date.parse('2015-01-20T09:00:00+07:00') })
    const { rows } = await client.tasks.list({ planId: hcmc, year: null, asOf: null })
    const summary = rows.find((row) => row.due?.date === '2015-01-25')
    const before = (await client.reminders.list(scope)).receivers.find(({ code }) => code === 'bhxh')
    const change = {
      kind: 'reported',
      line: 'lead',
      doneOn: isoDate('2015-01-20'),
      note: 'đã gửi',
      product: null,
    } as const
    await client.tasks.change({ steps: [{ key: taskKey(summary?.key ?? ''), change, expectedRevision: 0 }] })
    const after = (await client.reminders.list(scope)).receivers.find(({ code }) => code === 'bhxh')
    expect([before?.dueSoon, after?.dueSoon ?? 0]).toEqual([1, 0])
  })
})

describe('the letter', () => {
  test('is a công văn in the form of the decree, named after its receiver', async () => {
    const { client } = await desk()
    const { file, name } = await client.reminders.letter(letterTo('agency', 'so-y-te'))
    expect(name).toMatch(/^Cong van don doc thuc hien nhiem vu So Y te .*2015-01-20\.pdf$/)
    const geometry = await readPdfGeometry(await bytesOf(file))
    expect(checkForm(geometry)).toEqual([])
    const words = geometry.rawText.replace(/\s+/g, ' ')
    expect(words).toContain('V/v đôn đốc thực hiện nhiệm vụ')
    expect(words).toContain('trước ngày 31 tháng 01 năm 2015')
  })

  test('goes into a mail draft to the agency’s contact, unsent, with the letter attached', async () => {
    const { client } = await desk()
    const contact = {
      holderKind: 'agency',
      holder: 'so-y-te',
      personName: null,
      post: 'Văn thư',
      email: 'van-thu@so-y-te.example',
      phone: null,
    } as const
    const saved = await client.reminders.saveContact({ ...contact, expectedRevision: 0 })
    expect(saved.revision).toBe(1)
    await expect(client.reminders.saveContact({ ...contact, expectedRevision: 0 })).rejects.toMatchObject({
      code: 'STALE',
    })
    const { file, name } = await client.reminders.mail(letterTo('agency', 'so-y-te'))
    const mail = await file.text()
    expect(name).toMatch(/\.eml$/)
    expect(mail).toMatch(/^X-Unsent: 1\r\n/)
    expect(mail).toContain('<van-thu@so-y-te.example>')
    expect(mail).toContain('Content-Type: application/pdf')
    const again = await client.reminders.mail(letterTo('agency', 'so-y-te'))
    expect(await again.file.text()).toBe(mail)
  })

  test('is not written to an agency that has ended: its tasks pass to a successor first', async () => {
    const { client } = await desk()
    const late = { ...scope, asOf: isoDate('2025-03-10') }
    const { receivers } = await client.reminders.list(late)
    expect(receivers.find(({ code }) => code === 'so-ldtbxh')).toMatchObject({ hasEnded: true })
    await expect(client.reminders.letter({ ...letterTo('agency', 'so-ldtbxh'), ...late })).rejects.toMatchObject({
      data: { remedy: expect.stringContaining('Chuyển nhiệm vụ sang cơ quan kế thừa') },
    })
  })

  test('to an agency that owes nothing is refused with the reason', async () => {
    const { client } = await desk()
    await expect(client.reminders.letter(letterTo('agency', 'so-xay-dung'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { message: expect.stringContaining('không còn nhiệm vụ hay báo cáo nào') },
    })
  })
})

test('due dates go into a calendar file: whole days, the last day in time, notice before, stable ids', async () => {
  const { client } = await desk({ now: () => Date.parse('2015-01-20T09:00:00+07:00') })
  const { file, name } = await client.reminders.calendar({ planId: hcmc, agency: 'bhxh', asOf: null })
  const calendar = await file.text()
  expect(name).toMatch(/\.ics$/)
  expect(calendar).toContain('DTSTART;VALUE=DATE:20150125')
  expect(calendar).not.toContain('DTSTART;VALUE=DATE:20150105')
  // Notice 14, 7, 3 and 1 days before.
  expect(calendar.match(/TRIGGER:-P(\d+)D/g)?.slice(0, 4)).toEqual(
    expect.arrayContaining(['TRIGGER:-P7D', 'TRIGGER:-P3D', 'TRIGGER:-P1D']),
  )
  const again = await client.reminders.calendar({ planId: hcmc, agency: 'bhxh', asOf: null })
  expect(await again.file.text()).toBe(calendar)
})

test('letters of several receivers come in one zip; one who owes nothing is named and keeps nobody back', async () => {
  const { client } = await desk()
  const { file, name, letters, leftOut } = await client.reminders.pack({
    ...scope,
    answerBy: isoDate('2015-01-31'),
    receivers: ['so-y-te', 'so-tai-chinh', 'so-xay-dung'].map((code) => ({ kind: 'agency' as const, code })),
  })
  expect([letters, leftOut.length, name]).toEqual([2, 1, 'Cong van don doc 2015-01-20.zip'])
  const words = Buffer.from(await bytesOf(file)).toString('latin1')
  expect(words.match(/Cong van [^/]*?\.(pdf|eml)/g)?.filter((one) => one.endsWith('.eml')).length).toBeGreaterThan(1)
})
