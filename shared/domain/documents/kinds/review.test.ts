import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, rowsOf, section, table, tables, textOf, wholeText } from '../../../../test/support/read-review.ts'
import {
  insured,
  sampleFigures,
  samplePlan,
  sampleReview,
  sampleTarget,
} from '../../../../test/support/review-sample.ts'
import type { PlanAssignment } from '../../catalogue/plan.ts'
import { projectionOf } from '../../indicators/projection.ts'
import { formatFraction } from '../../numbers/format-number.ts'
import { occurrencesIn } from '../../tasks/occurrence.ts'
import type { TaskReading } from '../../tasks/scorecard.ts'
import { taskOfOccurrence } from '../../tasks/task.ts'
import { asWritten } from '../../tasks/task-due.ts'
import { sampleContext, sampleDuty } from '../../tasks/task-sample.ts'
import { taskState } from '../../tasks/task-state.ts'
import { isoDate } from '../../time/iso-date.ts'

const tasksOf = (duties: readonly PlanAssignment[], until: string): readonly TaskReading[] =>
  occurrencesIn(sampleContext(duties), { from: isoDate('2021-01-01'), to: isoDate(until) })
    .map(taskOfOccurrence)
    .map((task) => ({ task, state: taskState(task, [], asWritten) }))

describe('mid-term review', () => {
  it('sets each year against its own target and the final year’s, and counts the targets met', () => {
    const years = table(sampleReview(), 'qua các năm')
    expect(years.columns.map(({ heading }) => heading)).toEqual([
      'TT',
      'Chỉ tiêu',
      'Năm 2021',
      'Năm 2022',
      '9 tháng đầu năm 2023',
      'Mục tiêu năm 2025',
    ])
    expect(rowsOf(years)).toEqual([
      '1 | Bao phủ BHYT | 89,00 · MT 90 · không đạt | 91,00 · MT 91 · đạt | 92,00 · MT 92 · đạt | 94',
      'Số chỉ tiêu đạt/tổng số chỉ tiêu của năm | 0/1 | 1/1 | 1/1 | ',
    ])
  })

  it('says that it is written on figures of part of the last year', () => {
    const facts = sampleReview()
    expect(wholeText(facts)).toContain(
      'báo cáo sơ kết 03 năm (2021 - 2023); số liệu đến ngày 30/9/2023, trước khi kết thúc năm 2023, như sau:',
    )
    expect(table(facts, 'qua các năm').notes).toContain('9 tháng đầu năm 2023: số liệu đến ngày 30/9/2023.')
    const whole = sampleReview({
      figures: { ...sampleFigures, '2023': insured(920, 930) },
      columns: [['2021', '2022', '2023']],
    })
    expect(wholeText(whole)).toContain('số liệu đến ngày 31/12/2023, như sau:')
  })

  it('gives the state before the plan with the document that tells of it, and says where none does', () => {
    const facts = sampleReview({
      facts: {
        baselines: [
          {
            indicator: sampleTarget('hi_coverage', 2021, 90).indicator,
            value: { amount: 965, scale: 1 },
            unit: '%',
            asOf: 'hết năm 2020',
            clause: 'I',
            note: 'Nguồn ghi “trên 96,5%”.',
            lines: null,
            document: 'Theo Nghị quyết số 03-NQ/TU',
          },
        ],
      },
    })
    const years = table(facts, 'qua các năm')
    expect(years.rows[0]?.[2]?.lines).toEqual(['96,5% (1)'])
    expect(years.notes).toContain('(1) Theo Nghị quyết số 03-NQ/TU; hết năm 2020; nguồn ghi “trên 96,5%”.')
    expect(table(sampleReview(), 'qua các năm').notes).toContain(
      'Số liệu nền trước kỳ báo cáo: không có trong văn bản.',
    )
  })

  it('prints the projection, the pace and the verdict that the figures give, with the method', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 99 }),
        (shares, target) => {
          const keys = ['2021', '2022', '2023-9M']
          const figures = Object.fromEntries(
            keys.map((key, index) => [key, insured(shares[index] ?? 0, shares[index] ?? 0)]),
          )
          const plan = samplePlan({
            targets: [sampleTarget('hi_coverage', 2021, 1), sampleTarget('hi_coverage', 2025, target)],
          })
          const facts = sampleReview({ figures, plan })
          const days = ['2021-12-31', '2022-12-31', '2023-09-30'].map(isoDate)
          const expected = projectionOf(
            days.map((asOf, index) => ({ asOf, value: { numerator: BigInt(shares[index] ?? 0), denominator: 10n } })),
            { comparator: '>=', value: { numerator: BigInt(target), denominator: 1n }, on: isoDate('2025-12-31') },
          )
          const [row] = table(facts, 'Dự báo').rows
          const [, , latest, , , , projected, verdict] = row ?? []
          expect(latest?.lines[1]).toBe('(30/9/2023)')
          if (!expected.line || !expected.outlook) throw new Error('Three points give a line')
          const printed = Number(projected?.lines[0]?.replaceAll('.', '').replace(',', '.'))
          expect(printed).toBeCloseTo(
            Number(formatFraction(expected.line.onGoalDay, 6).replaceAll('.', '').replace(',', '.')),
            2,
          )
          expect(verdict?.lines[0]).toMatch(
            { met: /^Đạt/, likely: /^Có khả năng đạt/, unlikely: /^Khó đạt/ }[expected.outlook],
          )
        },
      ),
      { numRuns: 40 },
    )
    expect(wholeText(sampleReview())).toContain('đường thẳng khớp nhất (bình phương nhỏ nhất)')
  })

  it('lets a result with units missing be neither met nor a point of the projection', () => {
    const facts = sampleReview({
      figures: {
        '2021': insured(880, 900),
        '2022': { '490': { population: 1000, hi_participants: 990 } },
        '2023-9M': insured(910, 930),
      },
    })
    const years = table(facts, 'qua các năm')
    expect(rowsOf(years)[0]).toContain('99,00 (1) · MT 91 · chưa đầy đủ')
    expect(years.notes).toContain('(1) Chưa đầy đủ (1/2 đơn vị): chưa có số liệu của quận Hải Châu.')
    expect(rowsOf(years)[1]).toContain('| 0/1 | 0/1 | 1/1 |')
    expect(table(facts, 'Dự báo').notes).toContain('(1) Mốc số liệu: 31/12/2021, 30/9/2023.')
  })

  it('projects nothing from one point and says why', () => {
    const facts = sampleReview({ figures: { '2022': insured(900, 920) }, columns: [['2021', '2022', '2023']] })
    const projection = table(facts, 'Dự báo')
    expect(rowsOf(projection)[0]).toContain('| – | +1,00 | – | – (1)')
    expect(projection.notes).toEqual(['(1) Không dự báo: có dưới hai mốc số liệu đầy đủ.'])
  })

  it('does not know in 2023 that the territory changes in 2025, but does once it has', () => {
    const change = { changes: ['2025-07-01'] }
    expect(table(sampleReview(change), 'Dự báo').notes).toEqual(['(1) Mốc số liệu: 31/12/2021, 31/12/2022, 30/9/2023.'])
    expect(table(sampleReview({ ...change, drawnUpOn: '2025-08-01' }), 'Dự báo').notes).toEqual([
      '(1) Không dự báo: địa giới thay đổi giữa các mốc số liệu hoặc trước thời điểm của mục tiêu.',
    ])
  })

  it('judges a target to fall to as one to rise to, in a mirror', () => {
    const owed = (amount: number) => ({
      '490': { arrears: amount, contributions_year_plan: 1000 },
      '492': { arrears: amount, contributions_year_plan: 1000 },
    })
    const plan = samplePlan({
      targets: [2021, 2022, 2023, 2025].map((year) =>
        sampleTarget('arrears_ratio', year, 2025 - year + 2, { comparator: '<=' }),
      ),
    })
    const facts = sampleReview({ plan, figures: { '2021': owed(70), '2022': owed(50), '2023-9M': owed(35) } })
    expect(rowsOf(table(facts, 'qua các năm'))[0]).toBe(
      '1 | Tỷ lệ chậm đóng | 7,00 · MT ≤ 6 · không đạt | 5,00 · MT ≤ 5 · đạt | 3,50 · MT ≤ 4 · đạt | ≤ 2',
    )
    expect(rowsOf(table(facts, 'Dự báo'))[0]).toMatch(
      /\| 3,50 · \(30\/9\/2023\) \| ≤ 2 \| -2,\d\d \| -0,67 \| .* \| Có khả năng đạt/,
    )
  })

  it('keeps huyện Hoàng Sa in every table of units, never as missing', () => {
    const facts = sampleReview()
    const byUnit = [
      ...tables(facts, 'Kết quả theo đơn vị'),
      ...tables(facts, 'Kết quả theo từng đơn vị'),
      ...tables(facts, 'Bao phủ BHYT'),
    ]
    expect(byUnit).toHaveLength(3)
    for (const one of byUnit) expect(textOf(one)).toContain('Quận Hoàng Sa | không phát sinh')
    expect(wholeText(facts)).not.toMatch(/chưa có số liệu của [^.]*Hoàng Sa/)
  })

  it('cites a plan without number and date as what it is, and invents neither', () => {
    const facts = sampleReview({ plan: samplePlan({ meta: { number: null, date: null } }) })
    expect(wholeText(facts)).toContain(
      'Thực hiện Kế hoạch của Ủy ban nhân dân thành phố Đà Nẵng về triển khai công tác BHXH, BHYT (số, ngày ban hành: không có trong văn bản)',
    )
  })

  it('says that a year’s target is not in the document', () => {
    const plan = samplePlan({ targets: [sampleTarget('hi_coverage', 2021, 90), sampleTarget('hi_coverage', 2025, 94)] })
    const years = table(sampleReview({ plan }), 'qua các năm')
    expect(rowsOf(years)).toEqual([
      '1 | Bao phủ BHYT | 89,00 · MT 90 · không đạt | 91,00 · MT – | 92,00 · MT – | 94',
      'Số chỉ tiêu đạt/tổng số chỉ tiêu của năm | 0/1 | – | – | ',
    ])
    expect(years.notes).toContain('MT –: mục tiêu của năm đó không có trong văn bản.')
    expect(section(sampleReview({ plan }), 'Ưu điểm')).toContain('Văn bản không đặt mục tiêu riêng cho năm 2023.')
  })
})

describe('tasks in a review', () => {
  const due = { rule: '0--06-30', inclusive: true, text: 'trước ngày 30/6 hằng năm' }
  const yearly = (id: string, mode: PlanAssignment['mode']): PlanAssignment =>
    sampleDuty({ id, mode, due, recurrence: { kind: 'yearly', stated: true }, title: `Việc ${id}` })

  it('lists what is late by days, and never a request', () => {
    const duties = [yearly('giao', 'order'), yearly('de-nghi', 'request')]
    const facts = sampleReview({ plan: samplePlan({ assignments: duties }), tasks: tasksOf(duties, '2023-11-15') })
    expect(rowsOf(table(facts, 'Nhiệm vụ quá hạn')).map((row) => row.split(' | ').slice(1, 7).join(' | '))).toEqual([
      'Việc giao | III.1 | năm 2021 | Sở Y tế | 30/06/2021 | 868',
      'Việc giao | III.1 | năm 2022 | Sở Y tế | 30/06/2022 | 503',
      'Việc giao | III.1 | năm 2023 | Sở Y tế | 30/06/2023 | 138',
    ])
    const groups = table(facts, 'theo nhóm nhiệm vụ')
    const at = (heading: string) => groups.columns.findIndex((column) => column.heading === heading)
    expect(groups.rows[0]?.[at('Trong đó quá hạn')]?.lines).toEqual(['3'])
    expect(groups.rows[0]?.[at('Đề nghị')]?.lines).toEqual(['3'])
  })

  it('counts standing duties apart from what has a day', () => {
    const duties = [sampleDuty({ id: 'thuong-xuyen' }), yearly('giao', 'order')]
    const facts = sampleReview({ plan: samplePlan({ assignments: duties }), tasks: tasksOf(duties, '2023-11-15') })
    const groups = table(facts, 'theo nhóm nhiệm vụ')
    const cellOf = (heading: string) =>
      groups.rows[0]?.[groups.columns.findIndex((column) => column.heading === heading)]?.lines[0]
    expect([cellOf('Thường xuyên'), cellOf('Chưa thực hiện'), cellOf('Hoàn thành đúng hạn')]).toEqual(['3', '3', '0'])
  })

  it('speaks of a letter that only asks as asking: nothing is late, nobody is in charge', () => {
    const duties = [yearly('mot', 'request'), sampleDuty({ id: 'hai', mode: 'request' })]
    const facts = sampleReview({ plan: samplePlan({ assignments: duties }), tasks: tasksOf(duties, '2023-11-15') })
    const text = wholeText(facts)
    expect(text).toContain('Kết quả thực hiện nội dung đề nghị theo cơ quan được đề nghị')
    expect(text).toContain('Đề nghị các cơ quan, đơn vị tiếp tục quan tâm, phối hợp thực hiện')
    expect(text).not.toContain('quá hạn:')
    const late = contentOf(facts).appendices[3]
    expect(late?.blocks.map(textOf)).toEqual(['Văn bản chỉ đề nghị nên không có nội dung quá hạn.'])
  })

  it('names tasks that nobody leads as not assigned', () => {
    const duties = [sampleDuty({ id: 'khong-ai', lead: [], leadStatus: 'none' })]
    const facts = sampleReview({ plan: samplePlan({ assignments: duties }), tasks: tasksOf(duties, '2023-11-15') })
    expect(wholeText(facts)).toContain('Có 3 lượt nhiệm vụ mà văn bản không nêu cơ quan chủ trì; chưa phân công.')
  })

  it('does not set as a task for the years to come what was due before', () => {
    const past = sampleDuty({
      id: 'da-qua',
      title: 'Việc đã qua',
      due: { rule: '2022-06-30', inclusive: true, text: 'năm 2022' },
      recurrence: { kind: 'once', stated: true },
    })
    const ahead = sampleDuty({
      id: 'sap-toi',
      title: 'Việc sắp tới',
      due: { rule: '2024-06-30', inclusive: true, text: 'trước 30/6/2024' },
      recurrence: { kind: 'once', stated: true },
    })
    const facts = sampleReview({ plan: samplePlan({ assignments: [past, ahead] }) })
    expect(rowsOf(table(facts, 'Nhiệm vụ đến năm 2025'))).toEqual([
      '1 | Việc sắp tới (III.1) | Sở Y tế | trước 30/6/2024',
    ])
  })
})
