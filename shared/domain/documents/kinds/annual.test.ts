import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  rowsOf,
  sectionText as section,
  tableOf as table,
  textOfBlock as textOf,
  wholeText,
} from '../../../../test/support/content-text.ts'
import { sampleAnnualFacts } from '../../../../test/support/pdf-sample.ts'
import { fraction } from '../../numbers/fraction.ts'
import type { DocumentContent } from '../content.ts'
import { remark, said } from '../narrative.ts'
import { annualKind } from './annual.ts'
import type { PeriodFacts } from './period-facts.ts'

const contentOf = (facts: PeriodFacts): DocumentContent => annualKind.content(annualKind.snapshot(facts))

const complete = sampleAnnualFacts()
const incomplete = sampleAnnualFacts({ absent: ['490'] })

/** The sample with one indicator of the city put at an exact share. */
function withCity(code: string, numerator: bigint, denominator: bigint, verdict: 'met' | 'not_met'): PeriodFacts {
  return {
    ...complete,
    previousTerritoryRows: [],
    territoryRows: complete.territoryRows.map((row) =>
      row.indicator === code ? { ...row, percent: fraction(numerator * 100n, denominator), verdict } : row,
    ),
  }
}

describe('annual review', () => {
  it('names the plan in full at its first citation and the day its figures end', () => {
    const [opening] = contentOf(complete).blocks
    expect(opening && textOf(opening)).toBe(
      'Thực hiện Kế hoạch số 64/KH-UBND ngày 12 tháng 4 năm 2021 của Ủy ban nhân dân thành phố Đà Nẵng về triển khai công tác BHXH, BHYT trên địa bàn thành phố Đà Nẵng giai đoạn 2021-2025, Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố báo cáo kết quả thực hiện năm 2022 và nhiệm vụ trọng tâm năm 2023 (số liệu đến ngày 31 tháng 12 năm 2022) như sau:',
    )
  })

  it('cites the documents that changed the plan, and a plan without a number by its subject', () => {
    const amendments = ['Điều 1 Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của Ủy ban nhân dân thành phố Đà Nẵng']
    expect(wholeText(contentOf({ ...complete, amendments }))).toContain(
      'giai đoạn 2021-2025 (được sửa đổi, bổ sung tại Điều 1 Quyết định số 1203/QĐ-UBND ngày 20/06/2022 của Ủy ban nhân dân thành phố Đà Nẵng), Ban Chỉ đạo',
    )
    const unnumbered = { ...complete, plan: { ...complete.plan, number: null, date: null } }
    expect(wholeText(contentOf(unnumbered))).toContain(
      'Thực hiện Kế hoạch triển khai công tác BHXH, BHYT trên địa bàn thành phố Đà Nẵng giai đoạn 2021-2025 của Ủy ban nhân dân thành phố Đà Nẵng, Ban Chỉ đạo',
    )
  })

  it('tells met from not met, with the distance in percentage points', () => {
    const text = contentOf(withCity('hi_coverage', 9_766n, 10_000n, 'met'))
    expect(rowsOf(table(text, 'Kết quả thực hiện các chỉ tiêu'))).toContain(
      '4 | Tỷ lệ bao phủ BHYT toàn dân | % | chưa có số liệu | 97,5 | 97,66 | +0,16 | Đạt',
    )
    expect(section(text, 'Ưu điểm')).toContain('Tỷ lệ bao phủ BHYT toàn dân đạt 97,66%, cao hơn mục tiêu 0,16 điểm %.')
    const missed = contentOf(withCity('hi_coverage', 9_700n, 10_000n, 'not_met'))
    expect(rowsOf(table(missed, 'Kết quả thực hiện các chỉ tiêu'))).toContain(
      '4 | Tỷ lệ bao phủ BHYT toàn dân | % | chưa có số liệu | 97,5 | 97,00 | -0,50 | Không đạt',
    )
    expect(section(missed, 'Hạn chế')).toContain(
      'Tỷ lệ bao phủ BHYT toàn dân chỉ đạt 97,00%, thấp hơn mục tiêu 0,50 điểm %',
    )
    expect(section(missed, 'Chỉ tiêu không đạt và trách nhiệm')).toContain('văn bản không nêu cơ quan chủ trì')
  })

  it('never prints a missed result as equal to its target', () => {
    const text = contentOf(withCity('si_coverage', 419_999n, 1_000_000n, 'not_met'))
    expect(rowsOf(table(text, 'Kết quả thực hiện các chỉ tiêu'))[0]).toMatch(
      /\| 42 \| 41,9999 \| -0,0001 \| Không đạt$/,
    )
  })

  it('prints a difference that a calculator confirms from the printed result and target', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
        const met = numerator * 100n >= 42n * denominator
        const [row = ''] = rowsOf(
          table(contentOf(withCity('si_coverage', numerator, denominator, met ? 'met' : 'not_met')), 'các chỉ tiêu'),
        )
        const [, , , , target = '', result = '', difference = '', verdict] = row.split(' | ')
        const decimals = result.split(',')[1]?.length ?? 0
        const scaled = (text: string) => {
          const [whole = '', part = ''] = text.replace('+', '').replace('-', '').replaceAll('.', '').split(',')
          return BigInt(whole + part.padEnd(decimals, '0')) * (text.startsWith('-') ? -1n : 1n)
        }
        expect(scaled(result) - scaled(target)).toBe(scaled(difference))
        expect(verdict).toBe(met ? 'Đạt' : 'Không đạt')
      }),
      { numRuns: 60 },
    )
  })

  it('says where there is no figure, and judges nothing from it', () => {
    const text = contentOf(complete)
    expect(rowsOf(table(text, 'các chỉ tiêu'))).toContain(
      '6 | Chỉ số hài lòng của người tham gia BHXH | % | chưa có số liệu | 86,5 | chưa có số liệu | – | Chưa có số liệu',
    )
    expect(section(text, 'Hạn chế')).toContain('Chưa có số liệu để đánh giá: Chỉ số hài lòng của người tham gia BHXH.')
  })

  it('marks what lacks a unit as incomplete, names the unit, and counts it neither as met nor as missed', () => {
    const text = contentOf(incomplete)
    const targets = table(text, 'Kết quả thực hiện các chỉ tiêu')
    expect(rowsOf(targets)[0]).toMatch(/Chưa đầy đủ \(6\/7 đơn vị\)$/)
    expect(targets.notes[0]).toBe('(1) Chưa đầy đủ (6/7 đơn vị): chưa có số liệu của quận Liên Chiểu.')
    expect(section(text, 'Mức độ hoàn thành các chỉ tiêu năm 2022')).toContain(
      'Trong 6 chỉ tiêu của năm 2022: 5 chỉ tiêu chưa đầy đủ số liệu, 1 chỉ tiêu chưa có số liệu.',
    )
    expect(section(text, 'Ưu điểm')).toBe('Chưa có chỉ tiêu nào được xác định là đạt trên số liệu đầy đủ.')
    expect(section(text, 'Công tác lãnh đạo, chỉ đạo, triển khai')).toContain(
      'Chưa nhận được báo cáo của: quận Liên Chiểu.',
    )
  })

  it('says “chưa có số liệu”, not “chưa đầy đủ”, where nobody has reported', () => {
    const text = contentOf(sampleAnnualFacts({ absent: ['490', '491', '492', '493', '494', '495', '497'] }))
    expect(rowsOf(table(text, 'các chỉ tiêu'))[0]).toMatch(/\| 42 \| chưa có số liệu \| – \| Chưa có số liệu$/)
    expect(section(text, 'Kết quả theo đơn vị')).toBe('Kết quả theo đơn vị: chưa có số liệu năm 2022.')
    expect(section(text, 'Công tác lãnh đạo, chỉ đạo, triển khai')).toContain('0/7 quận, huyện')
  })

  it('compares with the year before only where both years are complete', () => {
    expect(rowsOf(table(contentOf(complete), 'Số người tham gia'))[0]).toMatch(/\| \+[\d.]+ \| \+\d+,\d\d$/)
    expect(rowsOf(table(contentOf(incomplete), 'Số người tham gia'))[0]).toMatch(/\(6\/7 đơn vị\) \| – \| –$/)
  })

  it('keeps huyện Hoàng Sa in every table by unit, never as missing', () => {
    for (const facts of [complete, incomplete]) {
      const content = contentOf(facts)
      const byUnit = [...content.blocks, ...content.appendices.flatMap((appendix) => appendix.blocks)].filter(
        (block) =>
          block.kind === 'table' &&
          block.columns[0]?.heading === 'Đơn vị' &&
          block.columns[1]?.heading !== 'Tệp hoặc văn bản',
      )
      expect(byUnit).toHaveLength(6)
      for (const block of byUnit) expect(textOf(block)).toContain('Huyện Hoàng Sa | không phát sinh')
      expect(wholeText(content)).not.toMatch(/chưa có số liệu của [^.]*Hoàng Sa/)
      expect(annualKind.needs(facts).map((need) => need.from)).not.toContain('huyện Hoàng Sa')
    }
  })

  it('footnotes a result that rests on provisional figures', () => {
    expect(table(contentOf(complete), 'các chỉ tiêu').notes).toContain(
      '(1) Số liệu sơ bộ. Tính từ tổng số người hưởng, gồm cả người chưa đến tuổi nghỉ hưu.',
    )
  })

  it('says of each part whether it lacks figures or is not followed, and leaves no heading empty', () => {
    const { blocks } = contentOf({
      ...complete,
      figures: [],
      previousFigures: [],
      unitRows: [],
      territoryRows: [],
      targets: [],
    })
    blocks.forEach((block, index) => {
      const next = blocks[index + 1]
      if (block.kind !== 'heading') return
      expect(next?.kind === 'heading' ? next.level > block.level : next !== undefined, `under “${block.title}”`).toBe(
        true,
      )
    })
    const text = blocks.map(textOf).join('\n')
    expect(text).toContain('Số phải thu, đã thu và số tiền chậm đóng, trốn đóng: chưa có số liệu năm 2022.')
    expect(text).toContain('Chỉ tiêu giao năm 2022: chưa có số liệu trong hệ thống.')
    expect(text).toContain('Khám bệnh, chữa bệnh BHYT, dự toán và chi: chưa có số liệu năm 2022.')
    expect(text).toContain('Văn bản chỉ đạo đã ban hành: chưa có số liệu năm 2022 trong sổ theo dõi.')
    expect(text).toContain('Kế hoạch số 64/KH-UBND không nêu chỉ tiêu cho năm 2023.')
  })

  it('prints what the secretariat wrote in place of the draft, lists as lists', () => {
    const text = contentOf({
      ...complete,
      narrative: {
        causes: [
          said('Nguyên nhân chủ quan:'),
          { kind: 'list', items: [[{ text: 'Tuyên truyền chưa sâu.' }]] },
          said('  '),
        ],
      },
    })
    expect(section(text, 'Nguyên nhân, bài học kinh nghiệm')).toBe('Nguyên nhân chủ quan:\n- Tuyên truyền chưa sâu.')
    const drafts = annualKind.sections(annualKind.snapshot(complete))
    expect(drafts.find((part) => part.id === 'causes')?.drafted).toEqual([
      remark(
        'Nguyên nhân khách quan, chủ quan và bài học kinh nghiệm: chưa có trên hệ thống, do Ban Chỉ đạo và các cơ quan đánh giá.',
      ),
    ])
  })

  it('sets the targets of the following year as its direction', () => {
    expect(section(contentOf(complete), 'Phương hướng, nhiệm vụ năm 2023')).toContain(
      '- Tỷ lệ bao phủ BHYT toàn dân: từ 98% trở lên (điểm II.2.c).',
    )
  })

  it('gives a target in words no unit, and its words as the direction', () => {
    const inWords = complete.targets.map((target) =>
      target.indicator === 'satisfaction'
        ? {
            ...target,
            nature: 'qualitative' as const,
            value: null,
            comparator: null,
            unit: null,
            note: 'Đạt mức ASEAN 4.',
          }
        : target,
    )
    const rows = complete.territoryRows.map((row) =>
      row.indicator === 'satisfaction'
        ? { ...row, target: null, comparator: null, verdict: 'needs_judgement' as const }
        : row,
    )
    const text = contentOf({ ...complete, targets: inWords, territoryRows: rows })
    expect(rowsOf(table(text, 'các chỉ tiêu'))[5]).toMatch(
      /\| – \| chưa có số liệu \| – \| chưa có số liệu \| – \| Chờ Ban Chỉ đạo đánh giá$/,
    )
    expect(section(text, 'Phương hướng, nhiệm vụ năm 2023')).toContain(
      'hài lòng của người tham gia BHXH: Đạt mức ASEAN 4 (điểm II.2.c).',
    )
  })

  it('puts a group of one variable beside the group before it', () => {
    const employers = {
      ...complete.variables[0],
      code: 'employers_active',
      label: 'Số doanh nghiệp',
      group: 'Đơn vị sử dụng lao động',
    }
    const figure = { ...complete.figures[0], variable: 'employers_active' }
    const facts = {
      ...complete,
      variables: [...complete.variables, employers],
      figures: [...complete.figures, figure],
    } as PeriodFacts
    const titles = contentOf(facts).appendices[0]?.blocks.map((block) => (block.kind === 'table' ? block.title : ''))
    expect(titles?.at(-1)).toBe('Thu, chậm đóng; Đơn vị sử dụng lao động')
  })

  it('keeps every figure to the đồng and the cell it was read from in the appendices', () => {
    const [figures, sources] = contentOf(complete).appendices
    const due = complete.figures.find((one) => one.variable === 'contributions_due' && one.unit === '492')
    expect(figures?.blocks.map(textOf).join('\n')).toContain((due?.value.amount ?? 0).toLocaleString('de-DE'))
    expect(sources?.blocks.map(textOf).join('\n')).toMatch(
      /Quận Hải Châu \| Bao cao BHXH BHYT nam 2022 - Hải Châu\.xlsx \| Bao cao \| Dân số: F8;/,
    )
  })

  it('says the same from a snapshot that was stored and read back', () => {
    const snapshot = annualKind.snapshot(incomplete)
    expect(annualKind.content(JSON.parse(JSON.stringify(snapshot)))).toEqual(annualKind.content(snapshot))
  })

  it('says the same in whatever order figures, units and receipts arrive', () => {
    const shuffled = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
    const expected = JSON.stringify(annualKind.snapshot(complete))
    fc.assert(
      fc.property(
        shuffled(complete.figures),
        shuffled(complete.units),
        shuffled(complete.received),
        (figures, units, received) => {
          expect(JSON.stringify(annualKind.snapshot({ ...complete, figures, units, received }))).toBe(expected)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('needs of the annual review', () => {
  it('names who has not reported and what only people can fill in', () => {
    const needs = annualKind.needs({ ...incomplete, form: { ...incomplete.form, signerName: null } })
    expect(needs.map((need) => [need.code, need.from])).toEqual(
      expect.arrayContaining([
        ['missing_report', 'quận Liên Chiểu'],
        ['no_figure', 'thành phố Đà Nẵng'],
        ['provisional', 'cơ quan báo cáo'],
        ['signer', 'Tổ thư ký'],
        ['number', 'văn thư'],
        ['date', 'văn thư'],
      ]),
    )
  })

  it('asks for no reason, register or meeting any more once a person has written the section', () => {
    const facts = sampleAnnualFacts({ issued: true })
    const rows = facts.territoryRows
      .filter((row) => row.verdict !== 'no_data')
      .map((row) => ({ ...row, provisional: false }))
    const figure = { ...facts.figures[0], variable: 'kcb_visits' } as PeriodFacts['figures'][number]
    const written = ['leadership', 'meetings', 'communication', 'inspections', 'missed_targets', 'models', 'proposals']
    const complete = { ...facts, territoryRows: rows, figures: [...facts.figures, figure] }
    const codes = (narrative: PeriodFacts['narrative']) =>
      new Set(annualKind.needs({ ...complete, narrative }).map(({ code }) => code))
    expect(codes({})).toEqual(
      new Set([
        'missed_reason',
        'no_assigned',
        'no_meetings',
        'register_directives',
        'register_communication',
        'register_inspections',
        'register_proposals',
        'register_models',
      ]),
    )
    expect(codes(Object.fromEntries(written.map((id) => [id, [said('Đã viết.')]])))).toEqual(new Set(['no_assigned']))
  })
})
