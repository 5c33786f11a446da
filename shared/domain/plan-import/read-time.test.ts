import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDue } from './read-time.ts'

test.each([
  ['trước ngày 15 tháng 12 năm 2024', '2024-12-15', false],
  ['trước ngày 30/6/2023', '2023-06-30', false],
  ['chậm nhất ngày 25 tháng 01 năm sau', '--01-25', true],
  ['trước ngày 05/01 năm sau', '--01-05', false],
  ['hoàn thành trong quý I/2021', '2021-Q1', true],
  ['vào quý II năm 2018', '2018-Q2', true],
  ['trong tháng 9/2023', '2023-09', true],
  ['trong 6 tháng đầu năm 2024', '2024-H1', true],
])('“%s” is due %s', (text, rule, inclusive) => {
  expect(readDue(`Sở Y tế báo cáo kết quả ${text}.`)).toMatchObject({ rule, inclusive })
})

test('a day of the same year every year is kept as text: its rule is not guessed', () => {
  expect(readDue('trước ngày 15/12 hằng năm')).toMatchObject({ rule: null, inclusive: false })
})

test('a day of every month is kept as text too', () => {
  expect(readDue('trước ngày 15 hằng tháng')).toMatchObject({ rule: null, inclusive: false })
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
