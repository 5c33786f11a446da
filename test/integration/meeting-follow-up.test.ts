import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, describe, expect, test } from 'vitest'
import type { Conclusion } from '../../shared/domain/meetings/conclusion.ts'
import { conclusion } from '../../shared/domain/meetings/sample-meeting.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period, periodKey } from '../../shared/domain/time/period.ts'
import { letters } from '../support/document-text.ts'
import { holdMeeting, issueNotice } from '../support/meeting-desk.ts'
import { type OpenDesk, openDesk, plan64 } from '../support/open-desk.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

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
  const directory = mkdtempSync(path.join(os.tmpdir(), 'so-chi-dao-follow-up-'))
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

describe('the follow-up table', () => {
  const ofApril = { date: isoDate('2023-04-05'), subject: 'Phiên họp Ban Chỉ đạo quý I/2023' }

  test('shows every conclusion of a year with its state, the latest meeting first, and ages them', async () => {
    const one = await desk({ now: () => Date.parse('2023-04-06T12:00:00+07:00') })
    const { client } = one
    const first = await holdMeeting(client, ofJanuary, list)
    await holdMeeting(client, ofApril, [conclusion(null, { id: 'quy-mot' })])
    await holdMeeting(client, { date: isoDate('2022-10-05') }, [
      conclusion({ due: due('2022-11-01') }, { id: 'nam-truoc' }),
    ])
    const { years, rows, agencies, day } = await client.meetings.followUp({ year: 2023 })
    expect({ years, day }).toEqual({ years: [2023, 2022], day: '2023-04-06' })
    expect(
      rows.map(({ conclusionId, stateLabel, meetingsWaited }) => [conclusionId, stateLabel, meetingsWaited]),
    ).toEqual([
      ['quy-mot', 'thông tin', 0],
      ['ra-soat', 'chưa thực hiện', 1],
      ['to-kiem-tra', 'chưa thực hiện', 1],
      ['tuyen-truyen', 'chưa thực hiện', 1],
      ['thong-tin', 'thông tin', 0],
    ])
    expect(rows[1]).toMatchObject({
      meeting: { id: first.id, day: '2023-01-05', notice: null },
      clause: 1,
      task: { key: 'rieng/ra-soat', lead: ['so-y-te'], timeliness: 'open_late', daysLate: 85 },
    })
    expect(rows[3]?.task).toMatchObject({ isRequest: true, daysLate: 0 })
    expect(agencies.find(({ code }) => code === 'so-y-te')?.name).toBe('Sở Y tế thành phố Đà Nẵng')
    const all = await client.meetings.followUp({ year: null })
    expect(all.rows.find(({ conclusionId }) => conclusionId === 'nam-truoc')).toMatchObject({ meetingsWaited: 2 })
  })

  test('goes out as a workbook and as a list to print, with the rows that were chosen in their order', async () => {
    const one = await desk({ now: () => Date.parse('2023-04-06T12:00:00+07:00') })
    const { client } = one
    await holdMeeting(client, ofJanuary, list)
    const chosen = { year: 2023, conclusionIds: ['to-kiem-tra', 'ra-soat'] }
    const sheet = await client.meetings.exportFollowUp({ ...chosen, format: 'xlsx' })
    expect(sheet.name).toBe('theo-doi-ket-luan-2023_2023-04-06.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await sheet.file.arrayBuffer())
    const cells: string[][] = []
    book.worksheets[0]?.eachRow((row) => cells.push((row.values as unknown[]).slice(1).map(String)))
    const head = cells.findIndex(([cell]) => cell === 'STT')
    const of = (row: number, column: string) => cells[head + row]?.[cells[head]?.indexOf(column) ?? -1]
    expect([of(1, 'Nội dung kết luận'), of(1, 'Chủ trì'), of(1, 'Cách tính hạn'), of(1, 'Số ngày quá hạn')]).toEqual([
      'Lập tổ kiểm tra liên ngành.',
      'chưa phân công',
      'không đặt hạn',
      '–',
    ])
    expect([of(2, 'Văn bản'), of(2, 'Khoản'), of(2, 'Số ngày quá hạn')]).toEqual([
      'Kết luận cuộc họp ngày 05/01/2023',
      '1',
      '85',
    ])
    const { file, name } = await client.meetings.exportFollowUp({ ...chosen, format: 'pdf' })
    expect(name).toMatch(/\.pdf$/)
    const text = letters((await readPdfGeometry(new Uint8Array(await file.arrayBuffer()))).rawText)
    expect(text).toContain(
      letters('Tổng số 2 kết luận, 2 nhiệm vụ: 1 chưa xong, chưa quá hạn; 1 chưa xong, đã quá hạn.'),
    )
    expect(text).toContain(letters('quá hạn 85 ngày'))
    await expect(
      client.meetings.exportFollowUp({ year: 2022, conclusionIds: ['ra-soat'], format: 'pdf' }),
    ).rejects.toMatchObject({ code: 'STALE' })
  })
})

describe('a report on the period', () => {
  test('cites the meetings, their notices and the work they gave, and asks for meetings no more', async () => {
    const directory = folder()
    let one = await desk({ directory })
    const annual = { planId: plan64, kind: 'annual', period: periodKey(period('2022')), part: '' } as const
    const report = async () => {
      const { sections, needs, figures } = await one.client.documents.open(annual)
      const known = new Map(figures.map(({ key, text }) => [key, text]))
      const drafted = sections.find(({ id }) => id === 'meetings')?.drafted ?? []
      const runs = drafted.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs))
      const text = runs.map((run) => ('field' in run ? known.get(run.field) : run.text)).join('')
      return { text, lacks: needs.map(({ code }) => code) }
    }
    const before = await report()
    expect(before.text).toBe('Các cuộc họp và kết luận của Ban Chỉ đạo: chưa có số liệu năm 2022.')
    expect(before.lacks).toContain('no_meetings')
    const meeting = await holdMeeting(one.client, { date: isoDate('2022-10-05') }, [
      conclusion({ due: due('2022-11-01') }, { id: 'ra-soat' }),
      conclusion(null, { id: 'thong-tin' }),
    ])
    await holdMeeting(one.client, ofJanuary, [conclusion(null, { id: 'nam-sau' })])
    const held = await report()
    expect(held.text).toContain('Ban Chỉ đạo đã tổ chức 1 cuộc họp; chưa ban hành thông báo kết luận.')
    expect(held.text).toContain(
      'Các kết luận gồm 2 nội dung, giao 1 nhiệm vụ; đến ngày 31/12/2022 đã hoàn thành 0 nhiệm vụ, còn 1',
    )
    expect(held.lacks).not.toContain('no_meetings')
    await one.close()
    issueNotice(directory, meeting, { number: 12, date: isoDate('2022-10-09') })
    one = await desk({ directory, person: false })
    expect((await report()).text).toContain('ban hành 1 thông báo kết luận:Thông báo số 12/TB-BCĐ.')
  })
})
