import { describe, expect, it } from 'vitest'
import { contentOf, kindOf, rowsOf, section, table, tables, wholeText } from '../../../../test/support/read-review.ts'
import { insured, sampleFigures, sampleReview } from '../../../../test/support/review-sample.ts'
import { isoDate } from '../../time/iso-date.ts'
import { unknownFields } from '../narrative.ts'
import { midtermKind } from './midterm.ts'

describe('final review', () => {
  const figures = {
    '2021': insured(880, 900),
    '2022': insured(900, 920),
    '2023': insured(910, 930),
    '2024': insured(920, 930),
    '2025-H1': insured(930, 940),
    '2025': insured(700, 710),
  }
  const apart = sampleReview({
    kind: 'final',
    figures,
    columns: [['2021', '2022', '2023', '2024', '2025-H1'], ['2025']],
    changes: ['2025-07-01'],
    drawnUpOn: '2026-01-20',
  })

  it('keeps the territory before and after 1/7/2025 apart and judges the year by what stands at its end', () => {
    const parts = tables(apart, 'Kết quả thực hiện các chỉ tiêu')
    expect(parts.map(({ title }) => title.replace(/^Bảng \d+\. /, ''))).toEqual([
      'Kết quả thực hiện các chỉ tiêu, địa giới trước ngày 01/7/2025 (2021 - 2023)',
      'Kết quả thực hiện các chỉ tiêu, địa giới trước ngày 01/7/2025 (2024 - 2025)',
      'Kết quả thực hiện các chỉ tiêu, địa giới từ ngày 01/7/2025',
    ])
    expect(parts.map((part) => rowsOf(part).at(-1))).toEqual([
      'Số chỉ tiêu đạt/tổng số chỉ tiêu của năm | 0/1 | 1/1 | 1/1 | ',
      '1 | Bao phủ BHYT | 92,50 · MT – | 93,50 · MT 94 · chưa đạt | 94',
      'Số chỉ tiêu đạt/tổng số chỉ tiêu của năm | 0/1 | ',
    ])
    expect(wholeText(apart)).toContain('Số liệu của hai địa giới được trình bày riêng, không cộng gộp.')
    expect(wholeText(apart)).toContain('số liệu đến ngày 31/12/2025, như sau:')
  })

  it('never adds people of the two territories up', () => {
    const counted = tables(apart, 'Người tham gia, người hưởng')
    const cells = counted.flatMap((one) => one.rows.map((row) => row.slice(2).flatMap(({ lines }) => lines)))
    expect(cells.flat()).toEqual(expect.arrayContaining(['1.410', '1.870']))
    expect(cells.flat()).not.toContain('3.280')
    expect(rowsOf(counted[2] ?? table(apart, 'Người tham gia'))[0]).toMatch(/\| –$/)
  })

  it('has the outline of a final review, and no heading without anything below it', () => {
    const headings = contentOf(apart).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level < 2 ? [[block.marker, block.title].filter(Boolean).join('. ')] : [],
    )
    expect(headings).toEqual([
      'Bối cảnh, đặc điểm tình hình',
      'Phần thứ nhất. Kết quả thực hiện giai đoạn 2021 - 2025',
      'I. Công tác quán triệt, triển khai',
      'II. Kết quả thực hiện các mục tiêu, chỉ tiêu',
      'III. Kết quả thực hiện nhiệm vụ',
      'IV. Mô hình, cách làm hay',
      'V. Đánh giá chung và bài học kinh nghiệm',
      'Phần thứ hai. Phương hướng, nhiệm vụ đến năm 2030',
      'Phần thứ ba. Kiến nghị, khen thưởng',
      'I. Kiến nghị, đề xuất',
      'II. Khen thưởng',
    ])
    for (const facts of [apart, sampleReview(), sampleReview({ figures: {}, columns: [['2021', '2022', '2023']] })]) {
      const { blocks } = contentOf(facts)
      blocks.forEach((block, index) => {
        if (block.kind !== 'heading') return
        const next = blocks[index + 1]
        expect(next?.kind === 'heading' ? next.level > block.level : next !== undefined, `under “${block.title}”`).toBe(
          true,
        )
      })
    }
  })

  it('sets no target for the years after the plan, and says who does', () => {
    expect(section(apart, 'Phương hướng, nhiệm vụ đến năm 2030')).toContain(
      'chỉ tiêu đến năm 2030: không có trong văn bản, do cấp có thẩm quyền quyết định.',
    )
    expect(section(apart, 'Phương hướng, nhiệm vụ đến năm 2030')).toContain(
      'Tiếp tục thực hiện các chỉ tiêu chưa đạt của giai đoạn: Bao phủ BHYT.',
    )
  })

  it('written before its stage ends it says so and still projects', () => {
    const early = sampleReview({
      kind: 'final',
      columns: [['2021', '2022', '2023-9M']],
      facts: { span: { from: 2021, to: 2023 }, goalYear: 2023 },
    })
    expect(wholeText(early)).toContain('trước khi kết thúc năm 2023')
    expect(rowsOf(table(early, 'Dự báo thực hiện mục tiêu năm 2023'))[0]).toMatch(/Đạt/)
  })
})

describe('words and figures of a review', () => {
  const entries = [
    {
      register: 'models' as const,
      date: isoDate('2022-05-05'),
      kind: 'commendation' as const,
      name: 'BHXH quận Hải Châu',
      unit: 'quận Hải Châu',
      content: 'phát triển người tham gia',
      award: 'Bằng khen',
      decision: '123/QĐ-UBND',
      collectives: 2,
      individuals: 5,
    },
    {
      register: 'models' as const,
      date: isoDate('2022-06-05'),
      kind: 'model' as const,
      name: 'Tổ vận động',
      unit: 'phường Hòa Khánh',
      content: 'vận động tại nhà',
      award: null,
      decision: null,
      collectives: null,
      individuals: null,
    },
  ]

  it('cites only figures that it knows, with and without entries in the registers', () => {
    for (const kind of ['midterm', 'final'] as const)
      for (const facts of [
        sampleReview({ kind, columns: [['2021', '2022', '2023-9M']] }),
        sampleReview({ kind, entries, columns: [['2021', '2022', '2023-9M']] }),
      ]) {
        const snapshot = kindOf(facts).snapshot(facts)
        const figures = kindOf(facts).figures(snapshot)
        for (const { id, drafted } of kindOf(facts).sections(snapshot))
          expect(unknownFields(drafted, figures), `in ${id}`).toEqual([])
        expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
      }
  })

  it('puts models and commendations each in its own place', () => {
    const facts = sampleReview({ kind: 'final', entries, columns: [['2021', '2022', '2023-9M']] })
    expect(section(facts, 'Mô hình, cách làm hay')).toContain('Tổ vận động (phường Hòa Khánh): vận động tại nhà')
    expect(section(facts, 'Mô hình, cách làm hay')).not.toContain('Bằng khen')
    expect(section(facts, 'Khen thưởng')).toContain('Bằng khen tặng BHXH quận Hải Châu')
    expect(section(facts, 'Công tác quán triệt, triển khai')).toContain('trong sổ theo dõi')
  })

  it('prints the secretariat’s own words with the figure of the moment in place of its draft', () => {
    const written = {
      strengths: [{ kind: 'paragraph' as const, runs: [{ text: 'Bao phủ đạt ' }, { field: 'hi_coverage/2023-9M' }] }],
    }
    expect(section(sampleReview({ facts: { narrative: written } }), 'Ưu điểm')).toBe('Bao phủ đạt 92,00%')
    const later = sampleReview({
      facts: { narrative: written },
      figures: { ...sampleFigures, '2023-9M': insured(940, 940) },
    })
    expect(section(later, 'Ưu điểm')).toBe('Bao phủ đạt 94,00%')
  })

  it('says the same after it was frozen as JSON', () => {
    const facts = sampleReview({ entries })
    const snapshot = midtermKind.snapshot(facts)
    expect(midtermKind.content(JSON.parse(JSON.stringify(snapshot)))).toEqual(midtermKind.content(snapshot))
  })

  it('tells what it lacks and from whom; only the form stands in the way of issuing', () => {
    const facts = sampleReview({
      figures: { '2021': insured(880, 900), '2022': { '490': { population: 1000, hi_participants: 900 } } },
      columns: [['2021', '2022', '2023']],
    })
    const needs = midtermKind.needs(facts)
    expect(needs.filter(({ code }) => code === 'incomplete').map(({ from, what }) => [from, what])).toEqual([
      ['quận Hải Châu', 'Số liệu năm 2022 cho chỉ tiêu “Bao phủ BHYT” chưa đầy đủ. Nhập báo cáo còn thiếu.'],
    ])
    expect(needs.filter(({ code }) => code === 'no_figure').map(({ from }) => from)).toEqual([
      'quận Liên Chiểu, quận Hải Châu',
    ])
    expect(needs.filter(({ code }) => code === 'empty_register')).toHaveLength(5)
    expect(needs.filter(({ blocksIssue }) => blocksIssue).map(({ code }) => code)).toEqual(['number', 'date'])
  })
})
