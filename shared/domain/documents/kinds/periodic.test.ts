import { describe, expect, it } from 'vitest'
import { outlineOf, rowsOf, sectionText, tableOf, wholeText } from '../../../../test/support/content-text.ts'
import { cityFigure, sampleFactsFor, sampleTask } from '../../../../test/support/report-sample.ts'
import { unitCode, variableCode } from '../../ids.ts'
import { wholeNumber } from '../../numbers/exact-value.ts'
import { isoDate } from '../../time/iso-date.ts'
import { period } from '../../time/period.ts'
import type { PeriodFacts } from './period-facts.ts'
import { halfYearKind, monthlyKind, nineMonthKind, quarterlyKind } from './periodic.ts'

const quarter = sampleFactsFor('2022-Q3', { before: period('2022-Q2') })
const contentOf = (facts: PeriodFacts) => quarterlyKind.content(quarterlyKind.snapshot(facts))

const done = { kind: 'reported', line: 'lead', doneOn: isoDate('2022-08-01'), note: 'xong', product: null } as const

const tasks: PeriodFacts['tasks'] = {
  day: isoDate('2022-09-30'),
  tasks: [
    sampleTask({ id: 'a', title: 'Lập kế hoạch tuyên truyền', lead: ['bhxh'], due: '2022-08-15', change: done }),
    sampleTask({ id: 'b', title: 'Rà soát doanh nghiệp', lead: ['so-y-te'], due: '2022-09-10', group: 'iii-2' }),
    sampleTask({ id: 'c', title: 'Vận động hội viên', lead: ['mttq'], due: '2022-09-01', request: true }),
    sampleTask({ id: 'd', title: 'Phối hợp thường xuyên', lead: [], standing: true }),
  ],
  next: [sampleTask({ id: 'e', title: 'Báo cáo kết quả năm', lead: ['bhxh'], due: '2022-12-15' })],
  documents: {},
}

describe('a report within the year', () => {
  it('is called by its period, and names the one ahead', () => {
    const subject = (facts: PeriodFacts, kind: typeof quarterlyKind) => kind.content(kind.snapshot(facts)).subject
    const plan = 'Kết quả thực hiện Kế hoạch số 64/KH-UBND'
    expect([
      subject(quarter, quarterlyKind),
      subject(sampleFactsFor('2023-H1'), halfYearKind),
      subject(sampleFactsFor('2023-9M'), nineMonthKind),
      subject(sampleFactsFor('2022-12'), monthlyKind),
    ]).toEqual([
      `${plan} quý III/2022 và nhiệm vụ trọng tâm quý IV/2022`,
      `${plan} 6 tháng đầu năm 2023 và nhiệm vụ trọng tâm 6 tháng cuối năm 2023`,
      `${plan} 9 tháng đầu năm 2023 và nhiệm vụ trọng tâm quý IV/2023`,
      `${plan} tháng 12/2022 và nhiệm vụ trọng tâm tháng 1/2023`,
    ])
  })

  it('has a short outline, numbered by its parts', () => {
    expect(outlineOf(contentOf(quarter)).filter((one) => /^[IVX]+\./.test(one))).toEqual([
      'I. Kết quả các chỉ tiêu quý III/2022',
      'II. Thu, chậm đóng, trốn đóng',
      'III. Kết quả thực hiện nhiệm vụ quý III/2022',
      'IV. Khó khăn, vướng mắc và kiến nghị',
      'V. Nhiệm vụ trọng tâm quý IV/2022',
    ])
  })

  it('names both baselines over their columns', () => {
    const columns = (title: string) => tableOf(contentOf(quarter), title).columns.map(({ heading }) => heading)
    expect(columns('các chỉ tiêu')).toEqual([
      'TT',
      'Chỉ tiêu',
      'ĐVT',
      'Cùng kỳ năm 2021',
      'Kỳ trước (quý II/2022)',
      'Mục tiêu năm 2022',
      'Thực hiện đến ngày 30/09/2022',
      'Chênh lệch (điểm %)',
      'Kết quả',
    ])
    expect(columns('Số người tham gia')).toContain('Kỳ trước (quý II/2022)')
  })

  it('prints what came in during the quarter beside the cumulative figure', () => {
    const collected = variableCode('contributions_collected')
    const flow = (amount: number) => [{ unit: unitCode('48'), variable: collected, value: wholeNumber(amount) }]
    const facts = {
      ...quarter,
      figures: [cityFigure('contributions_collected', '2022-9M', 900_000)],
      previousFigures: [cityFigure('contributions_collected', '2021-9M', 800_000)],
      flows: flow(280_000),
      previousFlows: flow(250_000),
    }
    const content = contentOf(facts)
    const table = tableOf(content, 'Số phát sinh')
    expect(table.columns.map(({ heading }) => heading)).toContain('Riêng quý III/2022')
    expect(rowsOf(table)).toEqual([
      '1 | Số đã thu | đồng | 800.000 | chưa có số liệu | 900.000 | 280.000 | +100.000 | +12,50',
    ])
    expect(table.notes).toContain('Số phát sinh là lũy kế từ đầu năm.')
    expect(sectionText(content, 'Phát sinh trong kỳ')).toContain(
      'số đã thu: 900.000 đồng (cùng kỳ năm 2021: 800.000 đồng)',
    )
    expect(wholeText(content)).toContain('Số phải thu, đã thu là lũy kế từ đầu năm.')
  })

  it('counts orders with what is late of them; requests and standing duties apart and never late', () => {
    const content = contentOf({ ...quarter, tasks })
    expect(rowsOf(tableOf(content, 'theo cơ quan chủ trì'))).toEqual([
      '1 | BHXH thành phố | 1 | 0 | 0 | 1 | 0 | 0 | 0',
      '2 | Sở Y tế | 1 | 0 | 0 | 0 | 1 (1) | 0 | 0',
      '3 | Ủy ban MTTQ thành phố | 0 | 0 | 0 | 0 | 0 | 0 | 1',
      ' | Chưa phân công | 0 | 0 | 0 | 0 | 0 | 1 | 0',
    ])
    expect(rowsOf(tableOf(content, 'theo nhóm')).at(-1)).toBe('Cộng | 2 | 0 | 0 | 1 | 1 (1) | 1 | 1')
    expect(rowsOf(tableOf(content, 'quá hạn chưa hoàn thành'))).toEqual([
      '1 | Rà soát doanh nghiệp (điểm III.1.a), năm 2022 | Sở Y tế | Chậm nhất ngày 10/09/2022 | 20',
    ])
    expect(sectionText(content, 'Theo cơ quan chủ trì')).toContain(
      'Chưa phân công 1 nhiệm vụ do văn bản không nêu cơ quan chủ trì:\n- Phối hợp thường xuyên (điểm III.1.a).',
    )
  })

  it('tells what lies ahead with lead and date', () => {
    const content = contentOf({ ...quarter, tasks })
    expect(rowsOf(tableOf(content, 'Nhiệm vụ có thời hạn trong quý IV/2022'))).toEqual([
      '1 | Báo cáo kết quả năm (điểm III.1.a) | BHXH thành phố | – | Chậm nhất ngày 15/12/2022',
    ])
  })

  it('cites figures as fields: another figure, another sentence, without a word touched', () => {
    const [words] = quarterlyKind
      .sections(quarterlyKind.snapshot({ ...quarter, tasks }))
      .filter(({ id }) => id === 'tasks')
    const own = { tasks: words?.drafted ?? [] }
    const fewer = { ...tasks, tasks: tasks.tasks.slice(0, 1) }
    expect(sectionText(contentOf({ ...quarter, tasks, narrative: own }), 'Theo nhóm nhiệm vụ')).toContain(
      'quý III/2022 theo dõi 4 lượt nhiệm vụ: 2 nhiệm vụ có thời hạn hoặc định kỳ',
    )
    expect(sectionText(contentOf({ ...quarter, tasks: fewer, narrative: own }), 'Theo nhóm nhiệm vụ')).toContain(
      'quý III/2022 theo dõi 1 lượt nhiệm vụ: 1 nhiệm vụ có thời hạn hoặc định kỳ',
    )
  })
})

describe('a report that a plan asks of an agency', () => {
  const asked = (scope: 'list' | 'agencies' | 'difficulties', title: string): PeriodFacts => ({
    ...quarter,
    tasks,
    obligation: {
      id: 'x',
      clause: 'III.1.a',
      title,
      from: 'Sở Y tế thành phố',
      to: 'Bảo hiểm xã hội thành phố',
      senders: ['so-y-te'],
      scope,
    },
  })

  it('goes to its receiver under the plan’s words, and says who has a list that the system lacks', () => {
    const content = contentOf(asked('list', 'Danh sách quý: doanh nghiệp vi phạm'))
    expect([content.subject, content.addressees]).toEqual([
      'Danh sách doanh nghiệp vi phạm quý III/2022 theo Kế hoạch số 64/KH-UBND',
      ['Bảo hiểm xã hội thành phố'],
    ])
    expect(sectionText(content, 'Nội dung')).toBe(
      'Danh sách doanh nghiệp vi phạm quý III/2022: chưa có số liệu trong hệ thống, do Sở Y tế thành phố quản lý. Kèm danh sách của cơ quan báo cáo khi phát hành.',
    )
  })

  it('waits for the list only, not for reports of districts that it does not use', () => {
    const facts = { ...asked('list', 'Danh sách quý: doanh nghiệp vi phạm'), received: [] }
    expect(
      quarterlyKind
        .needs(facts)
        .filter(({ blocksIssue }) => !blocksIssue)
        .map(({ code, from }) => [code, from]),
    ).toEqual([['no_list', 'Sở Y tế thành phố']])
  })

  it('tells the sender’s own part only', () => {
    const content = contentOf(asked('agencies', 'Báo cáo kết quả của các đơn vị'))
    expect(sectionText(content, 'Kết quả thực hiện nhiệm vụ được giao')).toContain('Rà soát doanh nghiệp')
    expect(wholeText(content)).not.toContain('Lập kế hoạch tuyên truyền')
  })
})
