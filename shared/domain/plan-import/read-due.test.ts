import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDueRule } from '../obligations/due-rule.ts'
import { readDue } from './read-due.ts'

const dueOf = (text: string) => readDue(text)?.due ?? null

describe('a day of the calendar', () => {
  test.each([
    ['trước ngày 15 tháng 12 năm 2024', '2024-12-15', false],
    ['trước ngày 30/6/2023', '2023-06-30', false],
    ['trước 30/6/2023', '2023-06-30', false],
    ['hoàn thành trong quý I/2021', '2021-Q1', true],
    ['vào quý II năm 2018', '2018-Q2', true],
    ['trong tháng 9/2023', '2023-09', true],
    ['trong 6 tháng đầu năm 2024', '2024-H1', true],
    ['trước quý III năm 2023', '2023-07-01', false],
    ['trước tháng 01/2024', '2024-01-01', false],
  ])('“%s” is due %s', (text, rule, inclusive) => {
    const read = readDue(`Sở Y tế báo cáo kết quả ${text}.`)
    expect(read?.due).toMatchObject({ rule, inclusive, reason: null })
    expect(read?.every).toBe('once')
  })

  test('dates of cited documents are no deadline', () => {
    expect(readDue('theo Nghị quyết số 21-NQ/TW ngày 22 tháng 11 năm 2012')).toBeNull()
  })

  test('no text makes a day that is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 15 }), (day, month) => {
        const due = readDue(`trước ngày ${day}/${month}/2023`)
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= new Date(2023, month, 0).getDate()
        expect(due !== null).toBe(exists)
      }),
    )
  })

  test('a day without its year is kept for a person, with the reason', () => {
    expect(dueOf('Sở Y tế gửi danh sách trước ngày 15/12.')).toMatchObject({ rule: null, reason: 'Hạn không nêu năm.' })
  })
})

describe('a day of every year', () => {
  test.each([
    ['chậm nhất ngày 25 tháng 01 năm sau', '--01-25', true],
    ['trước ngày 05/01 năm sau', '--01-05', false],
    ['trước ngày 15 tháng 01 của năm kế tiếp', '--01-15', false],
    ['trong quý I năm sau', '--03-31', true],
    ['trước ngày 15/12 hằng năm', '0--12-15', false],
    ['trước ngày 20 tháng 11 hàng năm', '0--11-20', false],
    ['chậm nhất ngày 31/7 của năm báo cáo', '0--07-31', true],
    ['trong quý IV hằng năm', '0--12-31', true],
    ['trước tháng 12 mỗi năm', '0--12-01', false],
    ['trong tháng 02 hằng năm', '0--02-29', true],
  ])('“%s” is %s, without doubt', (text, rule, inclusive) => {
    const read = readDue(`Sở Y tế xây dựng kế hoạch ${text}.`)
    expect(read?.due).toMatchObject({ rule, inclusive, reason: null })
    expect(read?.every).toBe('yearly')
  })

  test.each([
    ['Hằng năm, trước ngày 15/12, Sở Y tế gửi danh sách.', '0--12-15'],
    ['Hàng năm Sở Y tế rà soát, hoàn thành trong quý III.', '0--09-30'],
  ])('“hằng năm” may stand apart from the day: %s', (text, rule) => {
    expect(dueOf(text)).toMatchObject({ rule, reason: null })
  })

  test('early in the year a report is taken to be on the year before, a plan on the year itself, both in doubt', () => {
    expect(dueOf('Báo cáo kết quả gửi Sở Y tế trước ngày 31/3 hằng năm.')).toMatchObject({
      rule: '--03-31',
      inclusive: false,
      reason: expect.stringContaining('đề xuất năm sau'),
    })
    expect(dueOf('Ban hành kế hoạch kiểm tra, 31/3 hằng năm.')).toMatchObject({
      rule: '0--03-31',
      inclusive: true,
      reason: expect.stringContaining('đề xuất trong năm báo cáo'),
    })
    expect(dueOf('Báo cáo kết quả năm trước trước ngày 28/2 hằng năm.')).toMatchObject({
      rule: '--02-28',
      reason: null,
    })
  })

  test.each([
    ['trước ngày 15/6 và 15/12 hằng năm', '0---15', 'half_yearly'],
    ['trước ngày 10/7 và ngày 10/01 năm sau', '---10', 'half_yearly'],
    ['chậm nhất ngày 20/3, 20/6, 20/9 và 20/12', '0---20', 'quarterly'],
    ['vào ngày 05 các tháng 1, 4, 7, 10', '---05', 'quarterly'],
    ['ngày 20 của các tháng 6 và 12', '0---20', 'half_yearly'],
  ])('several days a year make a rhythm: “%s” is %s', (text, rule, every) => {
    expect(readDue(`Hằng năm, Sở Y tế báo cáo ${text}.`)).toMatchObject({
      due: { rule, reason: null },
      every,
      overrides: true,
    })
  })

  test('days that fit no rhythm are left to a person', () => {
    const read = readDue('Sở Y tế báo cáo trước ngày 15/3 và 20/11 hằng năm.')
    expect(read?.due).toMatchObject({ rule: null, reason: expect.stringContaining('nhiều ngày trong năm') })
  })

  test('a day that no calendar has is told', () => {
    expect(dueOf('báo cáo trước ngày 31/4 hằng năm')).toMatchObject({
      rule: null,
      reason: 'Ngày này không có trong lịch.',
    })
  })
})

describe('a day of every month or quarter', () => {
  test.each([
    ['trước ngày 05 tháng sau', '---05', false, 'monthly'],
    ['chậm nhất ngày 10 của tháng kế tiếp', '---10', true, 'monthly'],
    ['ngày 25 tháng cuối quý', '0---25', true, 'quarterly'],
    ['trước ngày 20 của tháng cuối cùng của mỗi quý', '0---20', false, 'quarterly'],
    ['trước ngày 15 tháng cuối 6 tháng', '0---15', false, 'half_yearly'],
    ['chậm nhất ngày 05 của tháng đầu quý sau', '---05', true, 'quarterly'],
    ['trong 10 ngày đầu tháng sau', '---10', true, 'monthly'],
    ['trong 05 ngày đầu của tháng đầu quý sau', '---05', true, 'quarterly'],
    ['trong 15 ngày đầu năm sau', '--01-15', true, 'yearly'],
    ['trước ngày 25 tháng báo cáo', '0---25', false, 'monthly'],
    ['vào ngày cuối cùng của tháng', '0---31', true, 'monthly'],
    ['vào cuối mỗi quý', '0---31', true, 'quarterly'],
    ['trong 15 ngày kể từ ngày kết thúc quý', '+15', true, 'quarterly'],
    ['chậm nhất 20 ngày sau khi kết thúc năm', '+20', true, 'yearly'],
  ])('“%s” is %s, without doubt', (text, rule, inclusive, every) => {
    const read = readDue(`Sở Y tế gửi danh sách ${text}.`)
    expect(read?.due).toMatchObject({ rule, inclusive, reason: null })
    expect(read?.every).toBe(every)
  })

  test.each([
    ['Sở Y tế báo cáo trước ngày 15 hằng tháng.', '---15', false, 'monthly'],
    ['Hằng tháng, chậm nhất ngày 10, Sở Y tế gửi số liệu.', '---10', true, 'monthly'],
    ['Định kỳ hàng tháng (trước ngày 25) báo cáo Sở Y tế.', '0---25', false, 'monthly'],
    ['Hằng quý, trước ngày 20, tổng hợp kết quả.', '0---20', false, 'quarterly'],
    ['Báo cáo vào ngày 05 tháng đầu quý.', '---05', true, 'quarterly'],
    ['Trong 05 ngày đầu mỗi tháng gửi danh sách.', '---05', true, 'monthly'],
  ])('what leaves the month open is proposed with its doubt: %s', (text, rule, inclusive, every) => {
    const read = readDue(text)
    expect(read?.due).toMatchObject({ rule, inclusive, reason: expect.stringMatching(/^Chưa rõ .*đề xuất/) })
    expect(read?.every).toBe(every)
  })

  test('working days are for a person to count', () => {
    expect(dueOf('trong 05 ngày làm việc kể từ khi kết thúc tháng')).toMatchObject({
      rule: null,
      reason: expect.stringContaining('ngày làm việc'),
    })
    expect(dueOf('vào ngày làm việc cuối cùng của tháng')).toMatchObject({
      rule: '0---31',
      reason: expect.stringContaining('ngày làm việc cuối cùng'),
    })
  })

  test.each([
    'chi trả trợ cấp hằng tháng qua tài khoản',
    'đến cuối năm 2023 đạt mức đề ra',
    'tuần lễ đầu năm học, tổ chức truyền thông',
    'trong 10 ngày đầu tiên sau khi sinh con',
    'hằng quý tổ chức giao ban',
    'giải phóng trước quý II năm 1975',
    'tổ chức trong năm 1945',
    'ngày 01 tháng 7 hằng tháng dự kiến',
  ])('no deadline is made of “%s”', (text) => {
    expect(readDue(text)?.due.rule ?? null).toBeNull()
  })
})

test('property: whatever words stand together, a rule that comes out is one', () => {
  const word = fc.constantFrom(
    ...'trước,chậm nhất,trong,ngày,tháng,quý,năm,sau,hằng,mỗi,cuối,đầu,của,kết thúc,kể từ,và,15,31,05/01,30/2,2023,III,0,12,;,năm sau,làm việc'.split(
      ',',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const due = dueOf(words.join(' '))
      expect(due === null || (due.rule === null ? due.reason !== null : isDueRule(due.rule))).toBe(true)
      expect(due === null || words.join(' ').includes(due.text)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
