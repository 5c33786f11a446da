import { describe, expect, it } from 'vitest'
import { isoDate } from '../../time/iso-date.ts'
import type { Block } from '../content.ts'
import { type ReminderFacts, type ReminderItem, reminderKind } from './reminder.ts'

const facts = (part: Partial<ReminderFacts>): ReminderFacts => ({
  form: {
    committee: 'Ban Chỉ đạo minh họa',
    parentAgency: null,
    number: null,
    issuerCode: 'BCĐ',
    drafterCode: 'BHXH',
    place: 'Minh họa',
    date: null,
    signatureTitles: ['TM. Ban Chỉ đạo'],
    agencyPost: null,
    signerName: 'Nguyễn Văn Minh Họa',
    recipients: ['Lưu: VT, BHXH'],
  },
  receiver: 'Sở Y tế',
  citations: ['Kế hoạch số 01/KH-MH'],
  day: isoDate('2023-01-15'),
  answerBy: isoDate('2023-01-31'),
  items: [],
  requests: [],
  reports: [],
  isIllustrative: true,
  ...part,
})
const item = (part: Partial<ReminderItem>): ReminderItem => ({
  title: 'Lập danh sách',
  basis: 'điểm III.1',
  periodLabel: 'năm 2022',
  due: isoDate('2022-12-31'),
  dueInclusive: true,
  daysLate: 15,
  role: 'lead',
  ...part,
})
const request = { title: 'Vận động đoàn viên tham gia', basis: 'điểm IV.13', periodLabel: 'năm 2023' }
const contentOf = (part: Partial<ReminderFacts>) => reminderKind.content(reminderKind.snapshot(facts(part)))
const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
      if (block.kind === 'list')
        return block.items
          .flat()
          .map(({ text }) => text)
          .join('\n')
      return block.kind === 'table'
        ? block.rows
            .flat()
            .flatMap(({ lines }) => lines)
            .join(' | ')
        : ''
    })
    .join('\n')

describe('the letter to an agency', () => {
  it('is a công văn: no type, V/v, numbered by issuer and drafter', () => {
    const { documentType, subject, head, addressees } = contentOf({ items: [item({})] })
    expect([documentType, subject, head.typeCode, head.issuerCode, addressees]).toEqual([
      null,
      'đôn đốc thực hiện nhiệm vụ',
      'BCĐ',
      'BHXH',
      ['Sở Y tế'],
    ])
  })

  it('counts what is open and what is late, and lists each with its basis, day and days late', () => {
    const items = [
      item({}),
      item({ due: isoDate('2023-02-05'), dueInclusive: false, daysLate: 0, role: 'coordinating' }),
    ]
    const words = wordsOf(contentOf({ items }).blocks)
    expect(words).toContain('còn 2 nhiệm vụ chưa hoàn thành, trong đó 1 nhiệm vụ quá hạn')
    expect(words).toContain('1 | Lập danh sách | điểm III.1 | năm 2022 | 31/12/2022 | 15')
    expect(words).toContain('2 | Lập danh sách (phối hợp) | điểm III.1 | năm 2022 | trước 05/02/2023 | chưa đến hạn')
    expect(words).toContain('trước ngày 31 tháng 01 năm 2023')
  })

  it('that only asks says neither "đôn đốc" nor "quá hạn" and sets no day', () => {
    const { subject, blocks } = contentOf({ requests: [request] })
    const words = `${subject}\n${wordsOf(blocks)}`
    expect(words).toContain('trân trọng đề nghị Sở Y tế quan tâm phối hợp')
    expect(words).not.toMatch(/đôn đốc|quá hạn|khẩn trương|31 tháng 01/)
  })

  it('to a late reporter names the report and how late it is', () => {
    const report = { title: 'Báo cáo số liệu năm 2022', due: isoDate('2023-01-05'), dueInclusive: false, daysLate: 11 }
    const { subject, blocks } = contentOf({ reports: [report] })
    expect(subject).toBe('đôn đốc gửi báo cáo')
    expect(wordsOf(blocks)).toContain('Báo cáo số liệu năm 2022 (hạn trước 05/01/2023, quá hạn 11 ngày).')
  })

  it('is not to be sent when nothing is open', () => {
    expect(reminderKind.needs(facts({})).map(({ code, blocksIssue }) => [code, blocksIssue])).toEqual([
      ['nothing_to_ask', true],
    ])
    expect(reminderKind.needs(facts({ items: [item({})] }))).toEqual([])
  })
})
