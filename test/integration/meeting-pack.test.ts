import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unitCode, variableCode } from '../../shared/domain/ids.ts'
import { packSectionIds } from '../../shared/domain/meetings/pack/pack-sections.ts'
import { item } from '../../shared/domain/meetings/sample-meeting.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { planMeeting, step } from '../support/meeting-desk.ts'
import { type OpenDesk, plan64 } from '../support/open-desk.ts'
import { actingPdf, numberedPdf } from '../support/pdf-samples.ts'
import { readPdf } from '../support/read-pdf.ts'
import { openReportDesk } from '../support/report-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openReportDesk()
})
afterAll(() => desk.close())

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/pdf', name))
const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer())
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const pdf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)])

async function planned() {
  const meeting = await planMeeting(desk.client, {})
  const items = [
    item({ id: 'khai-mac', kind: 'opening', title: 'Khai mạc', minutes: 10 }),
    item({ id: 'bao-cao', kind: 'tasks', title: 'Báo cáo tiến độ nhiệm vụ', minutes: 45, presenter: 'Giám đốc BHXH' }),
  ]
  await desk.client.meetings.setAgenda({ ...step(meeting), items })
  return desk.client.meetings.show({ id: meeting.id })
}
const shown = (id: string) => desk.client.meetings.show({ id })
const all = [...packSectionIds]

describe('the pack of a meeting', () => {
  test('is made of the agenda, the figures of the moment and the annexes, and is given out byte for byte', async () => {
    const meeting = await planned()
    const annex = await numberedPdf('Illustrative annex', 3)
    const annexed = await desk.client.meetingPack.annex({
      ...step(meeting),
      title: 'Tờ trình minh họa',
      file: pdf(annex),
      name: 'to-trinh.pdf',
    })
    expect(annexed.pageCount).toBe(3)
    const made = await desk.client.meetingPack.make({ ...step(await shown(meeting.id)), sections: all })
    const { file, name } = await desk.client.meetingPack.file({ id: meeting.id, sha256: made.sha256 })
    const bytes = await bytesOf(file)
    expect(name).toBe(made.fileName)
    expect(name).toMatch(/^Tai lieu hop 2023-10-05 .*\.pdf$/)
    expect(sha256(bytes)).toBe(made.sha256)

    const { pages, bookmarks } = await readPdf(bytes)
    expect(pages).toHaveLength(made.pageCount)
    const titles = bookmarks.map((bookmark) => bookmark.title)
    expect(titles[1]).toBe('1. Chương trình họp')
    expect(titles.at(-1)).toBe(`${titles.length - 1}. Tờ trình minh họa`)
    const contents = pages[1]?.text ?? ''
    expect(contents.replaceAll(' ', '')).toContain(made.figuresHash)
    expect(contents.replaceAll(' ', '')).toContain(sha256(annex))
    expect(contents).toContain('như lúc 12 giờ 00 phút, ngày 15 tháng 10 năm 2023')
    const text = pages.map((page) => page.text).join(' ')
    for (const words of [
      'PHIÊN HỌP BAN CHỈ ĐẠO QUÝ III/2023',
      'Báo cáo tiến độ nhiệm vụ',
      'Giám đốc BHXH',
      'Cơ quan chủ trì',
      'Kết quả thực hiện các chỉ tiêu',
      'Bảng theo dõi báo cáo',
      'Illustrative annex page 3',
    ])
      expect(text.toLocaleLowerCase('vi'), words).toContain(words.toLocaleLowerCase('vi'))
    const own = pages.slice(0, -3).filter((page) => !page.text.includes('Số liệu minh họa'))
    expect(own.map((page) => page.number)).toEqual([])
    expect(pages.flatMap((page) => page.text.match(/undefined|NaN|\[object/g) ?? [])).toEqual([])
  })

  test('stays as it was made when figures change; the newer one stands beside it and bears another hash', async () => {
    const meeting = await planned()
    const { meetingPack } = desk.client
    const first = await meetingPack.make({ ...step(meeting), sections: ['targets', 'receipts'] })
    expect((await meetingPack.figuresHash({ id: meeting.id })).figuresHash).toBe(first.figuresHash)
    const again = await meetingPack.make({ ...step(await shown(meeting.id)), sections: ['targets', 'receipts'] })
    expect([again.sha256, again.figuresHash]).toEqual([first.sha256, first.figuresHash])

    const kept = await bytesOf((await meetingPack.file({ id: meeting.id, sha256: first.sha256 })).file)
    await desk.client.figures.enterManual({
      planId: plan64,
      unit: unitCode('492'),
      variable: variableCode('hi_participants'),
      period: meeting.details.figuresPeriod,
      text: '123.456',
      document: { number: '12/BHXH', date: isoDate('2023-10-09'), issuer: 'BHXH quận Hải Châu (minh họa)' },
      reason: 'Đính chính số liệu minh họa',
    })
    expect((await meetingPack.figuresHash({ id: meeting.id })).figuresHash).not.toBe(first.figuresHash)
    const newer = await meetingPack.make({ ...step(await shown(meeting.id)), sections: ['figures'] })
    const { packs } = await shown(meeting.id)
    expect(packs.map((pack) => pack.sha256)).toEqual([first.sha256, first.sha256, newer.sha256])
    expect(newer.figuresHash).not.toBe(first.figuresHash)
    const text = (
      await readPdf(await bytesOf((await meetingPack.file({ id: meeting.id, sha256: newer.sha256 })).file))
    ).pages
      .map((page) => page.text)
      .join(' ')
    expect(text).toContain('123.456')
    const asMade = await bytesOf((await meetingPack.file({ id: meeting.id, sha256: first.sha256 })).file)
    expect(Buffer.compare(asMade, kept)).toBe(0)
  })

  test('takes no file that it could not join, and says which and what to do', async () => {
    const meeting = await planned()
    const annex = (bytes: Uint8Array, name: string) =>
      desk.client.meetingPack.annex({ ...step(meeting), title: '', file: pdf(bytes), name })
    await expect(annex(fixture('opens-with-password.pdf'), 'mật.pdf')).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'Tệp “mật.pdf” có mật khẩu hoặc bị khóa quyền.',
      data: { remedy: expect.stringContaining('Gỡ mật khẩu') },
    })
    await expect(annex(Buffer.from('PK not a pdf'), 'bang.xlsx')).rejects.toMatchObject({
      message: 'Tệp “bang.xlsx” không phải tệp PDF.',
    })
    expect((await shown(meeting.id)).annexes).toEqual([])
  })

  test('gives an annex back as it came, once, until it is taken out with a reason', async () => {
    const meeting = await planned()
    const acting = await actingPdf()
    const { annexId } = await desk.client.meetingPack.annex({
      ...step(meeting),
      title: '',
      file: pdf(acting),
      name: 'Biểu mẫu.pdf',
    })
    const { annexes } = await shown(meeting.id)
    expect(annexes).toMatchObject([{ annexId, title: 'Biểu mẫu', fileName: 'Biểu mẫu.pdf', pageCount: 2 }])
    const { file } = await desk.client.meetingPack.annexFile({ id: meeting.id, annexId })
    expect(Buffer.compare(await bytesOf(file), Buffer.from(acting))).toBe(0)
    const twice = { ...step(await shown(meeting.id)), title: 'Lần nữa', file: pdf(acting), name: 'khac.pdf' }
    await expect(desk.client.meetingPack.annex(twice)).rejects.toMatchObject({
      message: 'Tệp “khac.pdf” đã có trong tài liệu kèm theo với tên “Biểu mẫu”.',
    })
    const without = { ...step(await shown(meeting.id)), annexId, reason: ' ' }
    await expect(desk.client.meetingPack.removeAnnex(without)).rejects.toMatchObject({ message: 'Chưa ghi lý do.' })
    await desk.client.meetingPack.removeAnnex({ ...without, reason: 'Nhầm tệp' })
    expect((await shown(meeting.id)).annexes).toEqual([])
    await expect(desk.client.meetingPack.annexFile({ id: meeting.id, annexId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('is not made over a change that its person has not seen, nor out of nothing', async () => {
    const meeting = await planned()
    const late = { ...step(meeting), expectedRevision: meeting.revision - 1, sections: all }
    await expect(desk.client.meetingPack.make(late)).rejects.toMatchObject({ code: 'STALE' })
    await expect(desk.client.meetingPack.make({ ...step(meeting), sections: [] })).rejects.toMatchObject({
      message: 'Tập tài liệu chưa có phần nào.',
    })
    expect((await shown(meeting.id)).packs).toEqual([])
  })

  test('of an annex that is gone from the disk names the file instead of leaving it out', async () => {
    const meeting = await planned()
    const bytes = await numberedPdf('Lost', 1)
    const file = { ...step(meeting), title: 'Bị mất', file: pdf(bytes), name: 'bi-mat.pdf' }
    await desk.client.meetingPack.annex(file)
    const hash = sha256(bytes)
    const kept = readdirSync(desk.directory, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(hash))
    if (!kept) throw new Error('The annex was not kept')
    writeFileSync(path.join(desk.directory, kept), 'changed')
    const make = desk.client.meetingPack.make({ ...step(await shown(meeting.id)), sections: all })
    await expect(make).rejects.toMatchObject({ message: expect.stringContaining(hash) })
  })
})
