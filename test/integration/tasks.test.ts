import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { planId } from '../../shared/domain/ids.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

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

const asOf = null
const line = 'lead'
const decision = { number: '12/TB-BCĐ', date: isoDate('2023-01-10'), issuer: 'Ban Chỉ đạo' }
const reported = (doneOn: string) =>
  ({ kind: 'reported', line, doneOn: isoDate(doneOn), note: 'đã báo cáo', product: null }) as const

/** The yearly report of BHXH thành phố on 2014, due by 25 January 2015. */
const summary2014 = async ({ client }: OpenDesk) => {
  const { rows } = await client.tasks.list({ planId: hcmc, year: 2014, asOf: isoDate('2015-01-20') })
  const found = rows.find((row) => row.periodKey === '2014' && row.due?.date === '2015-01-25')
  if (!found) throw new Error('The plan has no report due on 25 January')
  return { key: taskKey(found.key), row: found }
}

describe('the tasks of a plan', () => {
  test('are there for every month that passed while nobody opened the app', async () => {
    const { client } = await desk()
    const { rows } = await client.tasks.list({ planId: hcmc, year: null, asOf: isoDate('2014-12-31') })
    const monthly = rows.filter((row) => row.assignmentId !== null && /^\d{4}-\d{2}$/.test(row.periodKey))
    // Issued on 5 July 2013: July 2013 to December 2014.
    expect(monthly.map(({ periodKey }) => periodKey)).toEqual([
      ...[7, 8, 9, 10, 11, 12].map((month) => `2013-${String(month).padStart(2, '0')}`),
      ...Array.from({ length: 12 }, (_, month) => `2014-${String(month + 1).padStart(2, '0')}`),
    ])
    expect(monthly[0]).toMatchObject({ clause: 'II.3.c', lead: ['bhxh'], due: null, standing: false })
  })

  test('say what is due before the 5th and by the 25th of January, and how late it is', async () => {
    const opened = await desk()
    const { rows } = await opened.client.tasks.list({ planId: hcmc, year: 2014, asOf: isoDate('2015-01-20') })
    const agencies = rows.filter((row) => row.periodKey === '2014' && row.due?.date === '2015-01-05')
    expect(new Set(agencies.map(({ due }) => due?.lastDay))).toEqual(new Set(['2015-01-04']))
    expect(new Set(agencies.map(({ timeliness, daysLate }) => `${timeliness} ${daysLate}`))).toEqual(
      new Set(['open_late 16']),
    )
    expect(agencies.length).toBeGreaterThan(24)
    expect((await summary2014(opened)).row).toMatchObject({ timeliness: 'open_in_time', daysLeft: 5, lead: ['bhxh'] })
  })

  test('of letter 40 are requests: never late', async () => {
    const { client } = await desk()
    const { rows } = await client.tasks.list({
      planId: planId('vss-40-cv-bcs-2014'),
      year: null,
      asOf: isoDate('2020-12-31'),
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => !row.request || row.daysLate > 0)).toEqual([])
  })
})

describe('work on a task', () => {
  test('is reported, accepted, and stays in time for ever; the history says who did what', async () => {
    const opened = await desk({ now: () => Date.parse('2015-01-24T09:00:00+07:00') })
    const { client } = opened
    const { key } = await summary2014(opened)
    const { revisions } = await client.tasks.change({
      steps: [
        { key, change: reported('2015-01-23'), expectedRevision: 0 },
        { key, change: { kind: 'accepted', line, note: '' }, expectedRevision: 0 },
      ],
    })
    expect(revisions).toEqual([1, 2])
    const shown = await client.tasks.show({ key, asOf: isoDate('2025-01-01') })
    expect(shown.row).toMatchObject({ status: 'completed', timeliness: 'completed_in_time', revision: 2 })
    expect(shown.history.map(({ change, personName }) => [change.kind, personName])).toEqual([
      ['accepted', 'Nguyễn Thị Thử'],
      ['reported', 'Nguyễn Thị Thử'],
    ])
    const { rows } = await client.tasks.scorecard({ planId: hcmc, year: 2014, asOf: isoDate('2015-02-01') })
    expect(rows.find((row) => row.agency === 'bhxh' && row.role === 'lead')).toMatchObject({ completedInTime: 1 })
  })

  test('of somebody who was faster is not overwritten, and nothing of several steps is half done', async () => {
    const opened = await desk({ now: () => Date.parse('2015-01-24T09:00:00+07:00') })
    const { client } = opened
    const { key } = await summary2014(opened)
    await client.tasks.change({
      steps: [{ key, change: { kind: 'noted', text: 'đã điện thoại' }, expectedRevision: 0 }],
    })
    await expect(
      client.tasks.change({ steps: [{ key, change: reported('2015-01-23'), expectedRevision: 0 }] }),
    ).rejects.toMatchObject({ code: 'STALE' })
    await expect(
      client.tasks.change({
        steps: [
          { key, change: reported('2015-01-23'), expectedRevision: 1 },
          { key, change: { kind: 'returned', line, reason: 'thiếu phụ lục' }, expectedRevision: 1 },
          { key, change: { kind: 'accepted', line, note: '' }, expectedRevision: 1 },
        ],
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    expect((await client.tasks.show({ key, asOf })).row).toMatchObject({ status: 'not_started', revision: 1 })
  })

  test('is extended by a decision, which keeps the old date', async () => {
    const opened = await desk()
    const { client } = opened
    const { rows } = await client.tasks.list({ planId: hcmc, year: null, asOf })
    const open = rows.find((row) => row.due?.date === '2015-01-25')
    const key = taskKey(open?.key ?? '')
    const extension = {
      kind: 'extended',
      decision,
      due: isoDate('2023-02-28'),
      inclusive: true,
      reason: 'chờ số liệu quyết toán',
    } as const
    await client.tasks.change({ steps: [{ key, change: extension, expectedRevision: 0 }] })
    const shown = await client.tasks.show({ key, asOf })
    expect(shown.extensions.map(({ before, due }) => [before, due.date])).toEqual([['2015-01-25', '2023-02-28']])
    expect(shown.row).toMatchObject({ timeliness: 'open_in_time', extended: true })
    await expect(
      client.tasks.change({ steps: [{ key, change: extension, expectedRevision: 1 }] }),
    ).rejects.toMatchObject({ data: { message: expect.stringContaining('không sau hạn đang áp dụng') } })
  })
})

describe('a letter that answers several tasks', () => {
  const document = {
    number: '125/BHXH-TST',
    date: isoDate('2023-01-12'),
    issuer: 'Bảo hiểm xã hội thành phố',
    subject: 'Báo cáo kết quả thực hiện nhiệm vụ',
    arrivalNumber: '37',
    arrivalDate: isoDate('2023-01-13'),
  }
  const open = async ({ client }: OpenDesk) => {
    const { rows } = await client.tasks.list({ planId: plan64, year: 2022, asOf })
    return rows.filter((row) => row.lead.length > 0).slice(0, 3)
  }
  const answerTo = (row: { key: string; revision: number }, step: 'report' | 'proof') => ({
    key: taskKey(row.key),
    line,
    expectedRevision: row.revision,
    step:
      step === 'report'
        ? ({ kind: 'reported', doneOn: isoDate('2023-01-11'), note: 'theo công văn', accept: true } as const)
        : null,
  })

  test('is entered once and stands under each of them, with its file byte for byte', async () => {
    const opened = await desk()
    const { client } = opened
    const rows = await open(opened)
    const file = new Blob(['%PDF-1.7 minh họa'])
    const entered = await client.tasks.answer({
      document,
      file,
      fileName: 'cv-125.pdf',
      answers: rows.map((row, index) => answerTo(row, index === 0 ? 'proof' : 'report')),
    })
    const shown = await Promise.all(rows.map(({ key }) => client.tasks.show({ key: taskKey(key), asOf })))
    expect(shown.map(({ row, documents }) => [row.status, documents.map(({ number }) => number)])).toEqual([
      ['not_started', ['125/BHXH-TST']],
      ['completed', ['125/BHXH-TST']],
      ['completed', ['125/BHXH-TST']],
    ])
    const kept = await client.tasks.documentFile({ documentId: entered.id })
    expect([kept.name, await kept.file.text()]).toEqual(['cv-125.pdf', '%PDF-1.7 minh họa'])
    expect(await client.tasks.documents()).toHaveLength(1)
  })

  test('is not entered at all when one of its answers is not possible', async () => {
    const opened = await desk()
    const { client } = opened
    const rows = await open(opened)
    const wrong = { ...answerTo(rows[0] ?? { key: '', revision: 0 }, 'report'), line: 'so-xay-dung' }
    await expect(
      client.tasks.answer({
        document,
        file: null,
        fileName: null,
        answers: [answerTo(rows[1] ?? { key: '', revision: 0 }, 'report'), wrong],
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await client.tasks.documents()).toEqual([])
    expect((await open(opened)).map(({ revision }) => revision)).toEqual([0, 0, 0])
  })

  test('whose file vanished from the disk says so and names it', async () => {
    const opened = await desk()
    const { client } = opened
    const entered = await client.tasks.answer({ document, file: new Blob(['x']), fileName: 'cv.pdf', answers: [] })
    rmSync(path.join(opened.directory, 'originals'), { recursive: true })
    await expect(client.tasks.documentFile({ documentId: entered.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { message: 'Tệp “cv.pdf” của văn bản số 125/BHXH-TST không còn trên máy.' },
    })
  })
})

describe('the committee’s own task', () => {
  test('stands beside the plan’s, cites its document and falls late like any other', async () => {
    const { client } = await desk()
    const { key } = await client.tasks.create({
      planId: plan64,
      title: 'Rà soát doanh nghiệp chậm đóng trên 6 tháng',
      sourceKind: 'meeting',
      source: { ...decision, clause: 'khoản 3' },
      mode: 'order',
      lead: ['so-ldtbxh'],
      coordinating: ['bhxh'],
      due: { date: isoDate('2023-01-14'), inclusive: true },
      deliverable: 'Báo cáo rà soát',
    })
    const { rows, agencies } = await client.tasks.list({ planId: plan64, year: 2023, asOf })
    expect(rows.find((row) => row.key === key)).toMatchObject({ isOwn: true, daysLate: 1, clause: 'khoản 3' })
    expect(agencies.find(({ code }) => code === 'so-ldtbxh')?.name).toBe(
      'Sở Lao động - Thương binh và Xã hội thành phố Đà Nẵng',
    )
    await expect(
      client.tasks.create({
        planId: plan64,
        title: 'Không có văn bản',
        sourceKind: 'letter',
        source: null,
        mode: 'order',
        lead: [],
        coordinating: [],
        due: null,
        deliverable: null,
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
  })
})

describe('an agency that ended', () => {
  test('hands its open tasks to the successors that a person chooses, with their history', async () => {
    const { client } = await desk({ now: () => Date.parse('2025-03-10T09:00:00+07:00') })
    const moves = await client.tasks.moves({ agency: 'so-ldtbxh', asOf })
    expect(moves.successors.map(({ code }) => code)).toContain('so-noi-vu')
    const first = moves.rows.find(({ lead }) => lead.includes('so-ldtbxh'))
    if (!first) throw new Error('Sở LĐTBXH leads no open task')
    const key = taskKey(first.key)
    await client.tasks.change({
      steps: [
        {
          key,
          change: { kind: 'progress', line, percent: 40, note: 'đang tổng hợp', product: null },
          expectedRevision: first.revision,
        },
      ],
    })
    const { row } = await client.tasks.show({ key, asOf })
    expect(
      await client.tasks.move({
        from: 'so-ldtbxh',
        on: isoDate('2025-03-01'),
        reason: 'sắp xếp tổ chức bộ máy',
        moves: [{ key, to: 'so-noi-vu', expectedRevision: row.revision }],
      }),
    ).toEqual({ moved: 1 })
    const shown = await client.tasks.show({ key, asOf })
    expect(shown.row.lead).toContain('so-noi-vu')
    expect(shown.row.lead).not.toContain('so-ldtbxh')
    expect(shown.movedFrom).toEqual([{ from: 'so-ldtbxh', to: 'so-noi-vu', on: '2025-03-01' }])
    expect(shown.agencies.map(({ code }) => code)).toEqual(expect.arrayContaining(['so-ldtbxh', 'so-noi-vu']))
  })
})

test('a last day on a holiday counts as the committee decides, and the setting is kept', async () => {
  const { client } = await desk()
  expect((await client.tasks.settings()).dayOffRule).toBe('as_written')
  await client.tasks.saveSettings({
    dayOffRule: 'next_working_day',
    holidays: [isoDate('2015-01-26')],
    noticeDays: [1, 7],
  })
  // 25 January 2015 is a Sunday, and the Monday after it is a holiday here.
  const { rows } = await client.tasks.list({ planId: hcmc, year: 2014, asOf: isoDate('2015-01-20') })
  expect(rows.find(({ due }) => due?.date === '2015-01-25')?.due?.lastDay).toBe('2015-01-27')
  expect((await client.tasks.settings()).noticeDays).toEqual([7, 1])
})

test('a task of no plan is chased beside whichever plan is looked at, once, and a slip of all plans holds it once', async () => {
  const { client } = await desk()
  const { key } = await client.tasks.create({
    planId: null,
    title: 'Chuẩn bị số liệu cho đoàn giám sát',
    sourceKind: 'hand',
    source: null,
    mode: 'order',
    lead: ['so-y-te'],
    coordinating: [],
    due: { date: isoDate('2023-01-31'), inclusive: true },
    deliverable: null,
  })
  for (const looked of [plan64, planId('da-nang-03-nq-tu-2021')]) {
    const { rows } = await client.tasks.list({ planId: looked, year: 2023, asOf })
    expect(rows.filter((row) => row.key === key)).toHaveLength(1)
  }
  const ofSlip = async (planId: typeof plan64 | null) => {
    const { agencies } = await client.slips.agencies({ planId, year: null })
    const { lead } = agencies.find(({ code }) => code === 'so-y-te') ?? {}
    if (lead === undefined) throw new Error('Sở Y tế leads nothing')
    return lead
  }
  expect(await ofSlip(null)).toBe(1 + (await ofSlip(plan64)))
})

test('a year outside the plan is refused with the years there are', async () => {
  const { client } = await desk()
  await expect(client.tasks.list({ planId: plan64, year: 2019, asOf })).rejects.toMatchObject({
    data: { message: 'Năm 2019 nằm ngoài giai đoạn 2021–2025 của kế hoạch.' },
  })
})

test('the bell tells what falls due within the days set, the nearest first, and what is late', async () => {
  const { client } = await desk({ now: () => Date.parse('2015-01-20T09:00:00+07:00') })
  const notices = await client.tasks.notices({ planId: hcmc })
  expect(notices.due.map(({ daysLeft }) => daysLeft)).toEqual([5])
  expect(notices).toMatchObject({ dueCount: 1, awaiting: 0 })
  expect(notices.overdue).toBeGreaterThan(24)
})

test('a report stays late when the setting for days off is changed afterwards', async () => {
  const opened = await desk({ now: () => Date.parse('2015-01-28T09:00:00+07:00') })
  const { client } = opened
  const { key } = await summary2014(opened)
  await client.tasks.change({ steps: [{ key, change: reported('2015-01-27'), expectedRevision: 0 }] })
  const lateness = async () => (await client.tasks.show({ key, asOf })).row.daysLate
  expect(await lateness()).toBe(2)
  // 25 January 2015 is a Sunday: by the new setting Tuesday would have been in time.
  await client.tasks.saveSettings({
    dayOffRule: 'next_working_day',
    holidays: [isoDate('2015-01-26')],
    noticeDays: [7],
  })
  expect(await lateness()).toBe(2)
})
