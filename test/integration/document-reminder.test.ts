import { describe, expect, it } from 'vitest'
import { openPdfEngine } from '../../electron/documents/pdf-engine.ts'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { reminderKind } from '../../shared/domain/documents/kinds/reminder.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { checkForm } from '../support/pdf-form-rules.ts'
import { readPdfGeometry } from '../support/pdf-geometry.ts'

const letter = (tasks: number) =>
  reminderKind.content(
    reminderKind.snapshot({
      form: {
        committee: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố Đà Nẵng',
        parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
        number: 7,
        issuerCode: 'BCĐ',
        drafterCode: 'BHXH',
        place: 'Đà Nẵng',
        date: isoDate('2023-01-15'),
        signatureTitles: ['TM. Ban Chỉ đạo', 'KT. Trưởng ban', 'Phó Trưởng ban thường trực'],
        agencyPost: 'Phó Chủ tịch UBND thành phố',
        signerName: 'Nguyễn Văn Minh Họa',
        recipients: ['Trưởng ban (để báo cáo)', 'Lưu: VT, BHXH'],
      },
      receiver: 'Sở Lao động - Thương binh và Xã hội thành phố Đà Nẵng',
      citations: ['Kế hoạch số 64/KH-UBND'],
      day: isoDate('2023-01-15'),
      answerBy: isoDate('2023-01-31'),
      items: Array.from({ length: tasks }, (_, index) => ({
        title: `Rà soát doanh nghiệp chưa tham gia bảo hiểm xã hội, đợt ${index + 1}`,
        basis: 'điểm III.2.b, Kế hoạch số 64/KH-UBND',
        periodLabel: 'năm 2022',
        due: isoDate('2022-12-31'),
        dueInclusive: true,
        daysLate: 15,
        role: 'lead',
      })),
      requests: [],
      reports: [],
      isIllustrative: true,
    }),
  )
const geometryOf = async (tasks: number) =>
  readPdfGeometry((await renderPdf(await openPdfEngine(null), letter(tasks), { createdAt: '2023-01-15' })).bytes)

describe('công văn đôn đốc', () => {
  it('stands in the form of a letter: V/v under the number, Kính gửi, both titles', async () => {
    const geometry = await geometryOf(2)
    expect(checkForm(geometry)).toEqual([])
    const lines = geometry.pages[0]?.lines.map(({ text }) => text) ?? []
    expect(lines).toEqual(expect.arrayContaining(['Số: 07/BCĐ-BHXH', 'V/v đôn đốc thực hiện nhiệm vụ']))
  })

  it('of sixty tasks repeats the head of its table and keeps every row', async () => {
    const geometry = await geometryOf(60)
    expect(checkForm(geometry)).toEqual([])
    expect(geometry.pages.filter(({ lines }) => lines.some(({ text }) => text.includes('STT'))).length).toBe(
      geometry.pages.filter(({ lines }) => lines.some(({ text }) => text.includes('đợt'))).length,
    )
    const all = geometry.rawText.replace(/\s+/g, ' ')
    for (const number of [1, 30, 60]) expect(all).toContain(`đợt ${number}`)
  })

  it('whose subject left its place under the number is found by the ruler', async () => {
    const geometry = await geometryOf(2)
    const moved = {
      ...geometry,
      pages: geometry.pages.map((page) => ({
        ...page,
        lines: page.lines.map((line) =>
          line.text.startsWith('V/v') ? { ...line, left: line.left + 20, right: line.right + 20 } : line,
        ),
      })),
    }
    expect(checkForm(moved).map(({ message }) => message)).toEqual(['the subject is not centred under the number'])
  })
})
