import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { unitCode } from '../../shared/domain/ids.ts'
import type { Conclusion } from '../../shared/domain/meetings/conclusion.ts'
import { meetingPaperKey } from '../../shared/domain/meetings/meeting-papers.ts'
import { conclusion } from '../../shared/domain/meetings/sample-meeting.ts'
import { taskKey } from '../../shared/domain/tasks/occurrence.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { holdMeeting, issueNotice, planMeeting, step } from '../support/meeting-desk.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'

const asOf = null
const ofJanuary = { date: isoDate('2023-01-05'), subject: 'Phiên họp Ban Chỉ đạo quý IV/2022' }
const due = (date: string, inclusive = false) => ({ date: isoDate(date), inclusive })

/** Giao việc có hạn; giao việc chưa có ai; đề nghị; thông tin. */
const list: readonly Conclusion[] = [
  conclusion({ due: due('2023-01-12') }, { id: 'ra-soat' }),
  conclusion(
    { title: 'Lập tổ kiểm tra', lead: [], due: null, deliverable: 'Quyết định' },
    { id: 'to-kiem-tra', text: 'Lập tổ kiểm tra liên ngành.' },
  ),
  conclusion(
    { title: 'Phối hợp tuyên truyền', mode: 'request', due: due('2023-01-10') },
    { id: 'tuyen-truyen', text: 'Đề nghị phối hợp tuyên truyền.' },
  ),
  conclusion(null, { id: 'thong-tin', text: 'Ban Chỉ đạo ghi nhận báo cáo của cơ quan BHXH.' }),
]

const desks: OpenDesk[] = []
const directories: string[] = []
function folder(): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-conclusions-'))
  directories.push(directory)
  return directory
}
async function desk(options: Parameters<typeof openDesk>[0] = {}) {
  const opened = await openDesk(options)
  desks.push(opened)
  return opened
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

const tasksOf = async ({ client }: OpenDesk) =>
  (await client.tasks.list({ planId: plan64, year: 2023, asOf })).rows.filter(({ key }) => key.startsWith('rieng/'))
const taskOf = ({ client }: OpenDesk, id: string) => client.tasks.show({ key: taskKey(`rieng/${id}`), asOf })
const rename = (conclusions: readonly Conclusion[], id: string, changes: Parameters<typeof conclusion>[0]) =>
  conclusions.map((one) => (one.id === id ? conclusion(changes, { id, text: one.text }) : one))

describe('conclusions of a meeting', () => {
  test('become tasks when it is concluded, and not before; what only informs becomes none', async () => {
    const one = await desk()
    const meeting = await planMeeting(one.client, ofJanuary)
    await one.client.meetings.setConclusions({ ...step(meeting), conclusions: [...list], reason: '' })
    expect(await tasksOf(one)).toEqual([])

    const begun = await one.client.meetings.show({ id: meeting.id })
    const { revision } = await one.client.meetings.start({ ...step(begun), time: '08:00' })
    await one.client.meetings.conclude({
      ...{ id: meeting.id, expectedRevision: revision },
      ...{ time: '10:00', reason: 'phân công sau' },
    })
    const rows = await tasksOf(one)
    expect(rows).toMatchObject([
      {
        key: 'rieng/ra-soat',
        title: 'Rà soát người chưa tham gia BHYT',
        clause: 'khoản 1',
        opens: '2023-01-05',
        lead: ['so-y-te'],
        due: { date: '2023-01-12', text: 'theo kết luận cuộc họp ngày 05/01/2023, khoản 1' },
        timeliness: 'open_late',
        daysLate: 4,
      },
      { key: 'rieng/to-kiem-tra', clause: 'khoản 2', lead: [], due: null, deliverable: 'Quyết định' },
      { key: 'rieng/tuyen-truyen', request: true, timeliness: 'open', daysLate: 0 },
    ])
    expect((await taskOf(one, 'ra-soat')).source).toEqual({
      number: null,
      of: 'meeting',
      date: '2023-01-05',
      clause: 'khoản 1',
    })
    const shown = await one.client.meetings.show({ id: meeting.id })
    expect(shown.conclusions.map(({ taskKey: key }) => key)).toEqual([...rows.map(({ key }) => key), null])
  })

  test('cite the notice with its khoản once it is issued, and the one that replaces it', async () => {
    const directory = folder()
    let one = await desk({ directory })
    const meeting = await holdMeeting(one.client, ofJanuary, list)
    const reopen = async () => {
      one = await desk({ directory, person: false })
      return taskOf(one, 'tuyen-truyen')
    }
    await one.close()
    const first = issueNotice(directory, meeting, { number: 12, date: isoDate('2023-01-09') })
    expect((await reopen()).source).toEqual({
      documentType: 'Thông báo',
      number: '12/TB-BCĐ',
      date: '2023-01-09',
      issuer: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố',
      clause: 'khoản 3',
    })
    expect((await taskOf(one, 'ra-soat')).row.due?.text).toBe('theo Thông báo số 12/TB-BCĐ, khoản 1')
    await one.close()
    issueNotice(directory, meeting, { number: 15, date: isoDate('2023-01-13'), replaces: first })
    expect((await reopen()).source).toMatchObject({ number: '15/TB-BCĐ', clause: 'khoản 3' })
  })

  test('cite the notice that was issued through the pipeline of documents', async () => {
    const one = await desk()
    const { client } = one
    const {
      planId,
      kind,
      period: year,
      part,
    } = meetingPaperKey(await holdMeeting(client, ofJanuary, list), 'meeting_notice')
    const notice = { planId, kind, period: year, part: part ?? '' }
    const { fields, revision } = await client.documents.open(notice)
    await client.documents.save({
      ...notice,
      fields: { ...fields, signerName: 'Nguyễn Văn A' },
      expectedRevision: revision,
    })
    for (const to of ['for_signature', 'signed'] as const) {
      const { revision: expectedRevision } = await client.documents.open(notice)
      await client.issuing.move({ ...notice, to, reason: '', expectedRevision })
    }
    const { revision: expectedRevision } = await client.documents.open(notice)
    const date = isoDate('2023-01-15')
    const { numberText } = await client.issuing.issue({
      ...notice,
      number: 7,
      date,
      reason: 'đã rà soát',
      expectedRevision,
    })
    const { source } = await taskOf(one, 'ra-soat')
    expect(source).toMatchObject({ documentType: 'Thông báo', number: numberText, date, clause: 'khoản 1' })
    expect(numberText).toMatch(/^0?7\/TB-/)
  })

  test('that are changed change their tasks at once; what was done on them, and whom people named, stays', async () => {
    const one = await desk()
    const { client } = one
    const meeting = await holdMeeting(client, ofJanuary, list)
    const key = taskKey('rieng/ra-soat')
    const { revisions } = await client.tasks.change({
      steps: [
        {
          key,
          change: { kind: 'progress', line: 'lead', percent: 40, note: 'đã rà 12 phường', product: null },
          expectedRevision: 0,
        },
        {
          key: taskKey('rieng/to-kiem-tra'),
          change: {
            kind: 'assigned',
            lead: ['so-tai-chinh'],
            coordinating: [],
            decision: null,
            reason: 'theo ý kiến Trưởng ban',
          },
          expectedRevision: 0,
        },
      ],
    })
    const renamed = rename(list, 'ra-soat', { title: 'Rà soát hộ cận nghèo', due: due('2023-01-12') })
    const given = { title: 'Tuyên truyền', lead: ['bhxh'], due: due('2023-01-31', true) }
    const moved = [conclusion(null, { id: 'moi', text: 'Ý mới.' }), ...rename(renamed, 'tuyen-truyen', given)]
    await client.meetings.setConclusions({
      ...step(meeting),
      conclusions: moved,
      reason: 'theo ý kiến người ký',
    })
    const { row } = await taskOf(one, 'ra-soat')
    expect(row).toMatchObject({
      title: 'Rà soát hộ cận nghèo',
      clause: 'khoản 2',
      status: 'in_progress',
      percent: 40,
      note: 'đã rà 12 phường',
      revision: revisions[0],
    })
    expect((await taskOf(one, 'tuyen-truyen')).row).toMatchObject({
      lead: ['bhxh'],
      due: { date: '2023-01-31' },
      request: false,
      timeliness: 'open_in_time',
    })
    expect((await taskOf(one, 'to-kiem-tra')).row.lead).toEqual(['so-tai-chinh'])
  })

  test('whose work was begun cannot be dropped; one that nobody touched goes with its task', async () => {
    const one = await desk()
    const meeting = await holdMeeting(one.client, ofJanuary, list)
    const noted = { kind: 'noted', text: 'đã gọi điện' } as const
    await one.client.tasks.change({ steps: [{ key: taskKey('rieng/ra-soat'), change: noted, expectedRevision: 0 }] })
    const drop = (id: string) =>
      one.client.meetings.setConclusions({
        ...step(meeting),
        conclusions: list.filter((each) => each.id !== id),
        reason: 'bỏ',
      })
    await expect(drop('ra-soat')).rejects.toMatchObject({
      data: { message: 'Nhiệm vụ của kết luận 1 đã có cập nhật tiến độ nên không bỏ được.' },
    })
    await drop('tuyen-truyen')
    expect((await tasksOf(one)).map(({ key }) => key)).toEqual(['rieng/ra-soat', 'rieng/to-kiem-tra'])
    await expect(taskOf(one, 'tuyen-truyen')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('that name an agency nobody knows, or the id of another meeting’s conclusion, are refused', async () => {
    const one = await desk()
    await holdMeeting(one.client, ofJanuary, list)
    const other = await planMeeting(one.client, { date: isoDate('2023-02-05') })
    const set = (conclusions: Conclusion[]) =>
      one.client.meetings.setConclusions({ ...step(other), conclusions, reason: '' })
    await expect(set([conclusion({ lead: ['so-khong-co'] })])).rejects.toMatchObject({
      data: { message: 'Danh mục cơ quan của địa bàn không có mã “so-khong-co”.' },
    })
    await expect(
      set([conclusion(null, { id: 'moi' }), conclusion({ due: null }, { id: 'ra-soat' })]),
    ).rejects.toMatchObject({
      data: { message: 'Kết luận 2 trùng mã “rieng/ra-soat” với một nhiệm vụ đã có.' },
    })
  })
})

describe('the next meeting', () => {
  test('finds what is open, how late it is on its day, and how many meetings it has waited', async () => {
    let today = Date.parse('2023-01-15T12:00:00+07:00')
    const one = await desk({ now: () => today })
    const { client } = one
    const accept = async (id: string, doneOn: string) => {
      const key = taskKey(`rieng/${id}`)
      const reported = { kind: 'reported', line: 'lead', doneOn: isoDate(doneOn), note: '', product: null } as const
      const { revision } = (await client.tasks.show({ key, asOf })).row
      await client.tasks.change({
        steps: [
          { key, change: reported, expectedRevision: revision },
          { key, change: { kind: 'accepted', line: 'lead', note: '' }, expectedRevision: revision },
        ],
      })
    }
    await holdMeeting(client, ofJanuary, list)
    const next = await planMeeting(client, { date: isoDate('2023-04-05') })
    const ofDistrict = await planMeeting(client, { date: isoDate('2023-04-06'), scope: unitCode('490') })
    const earlierOf = async (id: string) => {
      const { agenda } = await client.meetingBriefing.forMeeting({ id })
      return agenda.find(({ kind }) => kind === 'earlier_conclusions')
    }
    const atNext = await earlierOf(next.id)
    expect(atNext?.basis).toBe('1/4 kết luận đã xong; 3 kết luận còn lại, trong đó 1 quá hạn.')
    const [first = ''] = atNext?.lines.filter((line) => line.includes('rà soát người chưa tham gia')) ?? []
    for (const told of ['khoản 1 kết luận cuộc họp ngày 05/01/2023', 'Sở Y tế', 'chưa thực hiện', 'quá hạn 84 ngày'])
      expect(first).toContain(told)
    expect(await earlierOf(ofDistrict.id)).toBeUndefined()

    today = Date.parse('2023-04-05T12:00:00+07:00')
    await accept('to-kiem-tra', '2023-04-01')
    const { revision } = await client.meetings.start({ ...step(next), time: '08:00' })
    await client.meetings.conclude({
      ...{ id: next.id, expectedRevision: revision },
      ...{ time: '10:00', reason: 'không có kết luận mới' },
    })
    const third = await planMeeting(client, { date: isoDate('2023-07-05') })
    expect((await earlierOf(third.id))?.basis).toBe(
      '2/4 kết luận đã xong; 2 kết luận còn lại, trong đó 1 quá hạn; lâu nhất đã qua 1 cuộc họp.',
    )
  })
})

describe('search', () => {
  test('finds a meeting by its agenda and conclusions, and the task by its source, as soon as they change', async () => {
    const one = await desk()
    const { client } = one
    const find = async (text: string) =>
      (await client.search.find({ text, limit: 100 }))
        .filter(({ kind }) => kind === 'meeting' || kind === 'task')
        .map(({ kind, ref }) => [kind, ref])
    expect(await find('lien nganh')).toEqual([])
    const meeting = await holdMeeting(client, ofJanuary, list)
    expect(await find('lien nganh')).toEqual([['meeting', meeting.id]])
    expect(await find('phong hop so 2 05/01/2023')).toEqual([['meeting', meeting.id]])
    expect(await find('ra soat nguoi bhyt ket luan cuoc hop')).toEqual([['task', 'rieng/ra-soat']])
    const changed = rename(list, 'to-kiem-tra', null).map((each) => ({
      ...each,
      text: each.text.replace('liên ngành', 'chéo'),
    }))
    await client.meetings.setConclusions({ ...step(meeting), conclusions: changed, reason: 'sửa' })
    expect(await find('lien nganh')).toEqual([])
    expect(await find('kiem tra cheo')).toEqual([['meeting', meeting.id]])
    expect(await find('lap to kiem tra ket luan cuoc hop')).toEqual([])
  })
})
