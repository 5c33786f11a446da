import { expect, it } from 'vitest'
import { dueWords, lineNumbers, reportPeriodText } from './plan-row-words.ts'

it('says whether the day that is named still counts', () => {
  expect(dueWords({ rule: '--01-05', inclusive: false, text: 'trước ngày 05/01' })).toBe(
    'trước ngày 05/01 (không tính ngày 05/01)',
  )
  expect(dueWords({ rule: '--01-25', inclusive: true, text: 'chậm nhất ngày 25/01 năm sau' })).toBe(
    'chậm nhất ngày 25/01 năm sau (tính cả ngày 25/01)',
  )
  expect(dueWords({ rule: '---05', inclusive: false, text: 'trước ngày 05 tháng sau' })).toBe(
    'trước ngày 05 tháng sau (không tính ngày 05)',
  )
})

it('gives the last day of a quarter or year that is named', () => {
  expect(dueWords({ rule: '2015-Q3', inclusive: true, text: 'quý III năm 2015' })).toBe(
    'quý III năm 2015 (đến hết ngày 30/09/2015)',
  )
  expect(dueWords({ rule: '2023', inclusive: true, text: 'trong năm 2023' })).toBe(
    'trong năm 2023 (đến hết ngày 31/12/2023)',
  )
})

it('leaves days counted from the end of a period in the document’s words', () => {
  expect(dueWords({ rule: '+15', inclusive: true, text: 'trong 15 ngày kể từ khi hết quý' })).toBe(
    'trong 15 ngày kể từ khi hết quý',
  )
})

it('names the period that is reported on, and that none is stated', () => {
  expect(reportPeriodText({ kind: 'midterm', period: '2018' })).toBe('năm 2018')
  expect(reportPeriodText({ kind: 'quarterly', period: null })).toBe('mỗi quý')
  expect(reportPeriodText({ kind: 'adhoc', period: null })).toBe('văn bản không nêu kỳ')
})

it('names one line and several', () => {
  expect([lineNumbers([7, 7]), lineNumbers([120, 124])]).toEqual(['dòng 7', 'dòng 120–124'])
})
