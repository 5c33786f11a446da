import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { writeDueCalendar } from './due-calendar.ts'
import { writeMailDraft } from './mail-draft.ts'
import { writeMeetingCalendar } from './meeting-calendar.ts'

const title = 'Phiên họp A\r\nATTENDEE:zz\nBEGIN:VALARM; quý I, năm 2023'
const stamp = '2023-01-15T05:00:00Z'
const linesOf = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')

describe('a subject with line breaks', () => {
  it.each([
    [
      'a meeting',
      writeMeetingCalendar(
        {
          id: 'm',
          sequence: 0,
          cancelled: false,
          day: isoDate('2023-02-10'),
          startTime: '08:00',
          endTime: '10:00',
          title,
          place: 'Phòng 1\r\nBEGIN:VALARM',
          organiser: 'Ban Chỉ đạo\r\nATTENDEE:zz',
          note: 'Chủ trì\r\nATTENDEE:zz',
        },
        stamp,
      ),
    ],
    [
      'a last day',
      writeDueCalendar(title, [{ id: 'd', day: isoDate('2023-02-10'), title, note: title, noticeDays: [] }], stamp),
    ],
  ])('begins no property of its own in the calendar of %s', (_, bytes) => {
    const lines = linesOf(bytes)
    expect(lines.filter((line) => /^(ATTENDEE|BEGIN:VALARM)/u.test(line) || /[\r\n]/u.test(line))).toEqual([])
    const name = 'Phiên họp A ATTENDEE:zz BEGIN:VALARM\\; quý I\\, năm 2023'
    expect(lines.filter((line) => /^(X-WR-CALNAME|NAME):/u.test(line))).toEqual([
      `NAME:${name}`,
      `X-WR-CALNAME:${name}`,
    ])
  })
})

describe('a mail draft', () => {
  it('ends every line in CR LF, and adds no header', async () => {
    const text = 'Kính gửi,\n\nThời gian: 08 giờ 00 phút.\r\nTrân trọng.'
    const draft = { id: 'a', to: null, text, attachments: [], date: isoDate('2023-01-15') }
    const attachments = [{ name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('x') }]
    for (const words of ['plain words only\nof two lines', text])
      for (const attached of [[], attachments]) {
        const bytes = await writeMailDraft({
          ...draft,
          text: words,
          subject: 'A\r\nBcc: x@y.vn',
          attachments: attached,
        })
        const mail = Buffer.from(bytes).toString('latin1')
        expect(mail).not.toMatch(/(?<!\r)\n|\r(?!\n)/u)
        expect(mail).not.toMatch(/^Bcc:/mu)
      }
  })
})
