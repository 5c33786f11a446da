import { afterEach, describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import {
  bytesOf,
  details,
  invitees,
  issue,
  meet,
  person,
  print,
  printed,
  stepOf,
} from '../support/meeting-paper-desk.ts'
import { type OpenDesk, openDesk } from '../support/open-desk.ts'
import { readCalendar } from '../support/read-calendar.ts'
import { readMail } from '../support/read-mail.ts'
import { readZip } from '../support/read-zip.ts'

const desks: OpenDesk[] = []
/** The clock of a test: 20 September 2023, until the test lets time pass. */
const clock = { now: 0 }
async function desk() {
  clock.now = Date.parse('2023-09-20T09:00:00+07:00')
  const opened = await openDesk({ now: () => clock.now })
  desks.push(opened)
  return opened.client
}
afterEach(async () => {
  for (const opened of desks.splice(0)) await opened.close()
})

describe('what goes out with the invitation', () => {
  test('is one copy for each invitee with the number of the whole one and that name alone', async () => {
    const client = await desk()
    const id = await meet(client)
    await issue(client, id, 'meeting_invitation', 7, '2023-09-20')
    const { file, copies, leftOut } = await client.meetingPapers.copies({ id })
    const files = await readZip(await bytesOf(file))
    expect([copies, leftOut, [...files.keys()]]).toEqual([
      2,
      [],
      ['07-GM-BCD_2023-09-20_Giay moi Tran Thi B.pdf', '07-GM-BCD_2023-09-20_Giay moi Le Van C.pdf'],
    ])
    for (const [name, bytes] of files) {
      const words = await printed(new Blob([bytes as Uint8Array<ArrayBuffer>]))
      expect(words).toContain('Số: 07/GM-BCĐ')
      expect(words).toContain('Đà Nẵng, ngày 20 tháng 9 năm 2023')
      expect([words.includes('Trần Thị B'), words.includes('Lê Văn C')]).toEqual([
        name.includes('Thi B'),
        name.includes('Van C'),
      ])
    }
  })

  test('does not reach who was added after it was issued, and says so', async () => {
    const client = await desk()
    const id = await meet(client)
    await issue(client, id, 'meeting_invitation', 7, '2023-09-20')
    await client.meetings.setInvitees({
      ...(await stepOf(client, id)),
      invitees: [...invitees, person('d', 'Đỗ Văn Đ', 'Giám đốc Sở Tài chính')],
    })
    const { copies, leftOut } = await client.meetingPapers.copies({ id })
    expect([copies, leftOut]).toEqual([
      2,
      [expect.stringContaining('Đỗ Văn Đ được thêm sau khi phát hành Giấy mời số 07/GM-BCĐ')],
    ])
  })

  test('is a mail draft with the copy and the calendar entry, to the member’s own address', async () => {
    const client = await desk()
    const [memberId = ''] = await client.committee.add({
      scope: 'own',
      members: [
        {
          term: {
            name: 'Trần Thị B',
            role: 'uy_vien',
            place: null,
            agencyPost: 'Giám đốc Sở Y tế',
            agency: null,
            validFrom: null,
            validTo: null,
            delegate: null,
            note: null,
            replaces: null,
          },
          contact: { email: 'b@example.vn', phone: null },
        },
      ],
    })
    const id = await meet(client, {}, [
      { ...person('b', 'Trần Thị B', 'Giám đốc Sở Y tế'), memberId },
      person('c', 'Lê Văn C', 'Giám đốc BHXH thành phố'),
    ])
    const { file, name } = await client.meetingPapers.mail({ id, inviteeId: 'b' })
    expect(name).toMatch(/Giay moi Tran Thi B\.eml$/u)
    const mail = readMail(await bytesOf(file))
    expect(mail.headers.get('to')).toBe('Trần Thị B <b@example.vn>')
    expect(mail.headers.get('subject')).toBe('Giấy mời: Phiên họp Ban Chỉ đạo quý III/2023')
    expect(mail.headers.get('x-unsent')).toBe('1')
    expect(mail.text).toContain('Thời gian: 08 giờ 00 phút, thứ Năm, ngày 05 tháng 10 năm 2023.')
    expect(mail.attachments.map(({ type }) => type)).toEqual(['application/pdf', 'text/calendar'])
    const [pdf, calendar] = mail.attachments
    expect(await printed(new Blob([pdf?.bytes as Uint8Array<ArrayBuffer>]))).toContain('kính mời: Đồng chí Trần Thị B')
    expect(readCalendar(calendar?.bytes ?? new Uint8Array()).event.get('UID')).toBe(`${id}@so-chi-dao`)
    const all = await client.meetingPapers.mails({ id })
    expect([
      all.copies,
      [...(await readZip(await bytesOf(all.file))).keys()].every((one) => one.endsWith('.eml')),
    ]).toEqual([2, true])
    await expect(client.meetingPapers.mail({ id, inviteeId: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('keeps its place in the calendar when it is put off, and leaves it when it is called off', async () => {
    const client = await desk()
    const id = await meet(client)
    const entry = async () => readCalendar(await bytesOf((await client.meetingPapers.calendar({ id })).file))
    const first = await entry()
    // 08:00 in Việt Nam, whatever zone the PC stands in.
    expect([first.event.get('DTSTART'), first.event.get('DTEND')]).toEqual(['20231005T010000Z', '20231005T030000Z'])
    expect([first.calendar.get('METHOD'), first.calendar.get('X-WR-TIMEZONE')]).toEqual(['PUBLISH', 'Asia/Ho_Chi_Minh'])
    expect(first.event.get('LOCATION')).toBe(details.place)
    await client.meetings.postpone({
      ...(await stepOf(client, id)),
      date: isoDate('2023-10-12'),
      startTime: '14:00',
      endTime: null,
      place: 'Hội trường; tầng 1',
      reason: 'bận',
    })
    const second = await entry()
    expect([second.event.get('DTSTART'), second.event.get('DTEND')]).toEqual(['20231012T070000Z', '20231012T090000Z'])
    expect(second.event.get('LOCATION')).toBe('Hội trường; tầng 1')
    await client.meetings.cancel({ ...(await stepOf(client, id)), reason: 'bận' })
    const last = await entry()
    expect([last.calendar.get('METHOD'), last.event.get('STATUS')]).toEqual(['CANCEL', 'CANCELLED'])
    expect(new Set([first, second, last].map(({ event }) => event.get('UID'))).size).toBe(1)
    const sequences = [first, second, last].map(({ event }) => Number(event.get('SEQUENCE')))
    expect(sequences).toEqual([...sequences].toSorted((one, other) => one - other))
    expect(new Set(sequences).size).toBe(3)
    await expect(client.meetingPapers.copies({ id })).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await print(client, id, 'meeting_postponement')).toContain('Về việc không tổ chức phiên họp')
  })
})
