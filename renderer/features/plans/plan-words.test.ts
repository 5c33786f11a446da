import { expect, it } from 'vitest'
import { dueWords, reportPeriodText } from '../../../shared/domain/catalogue/plan-row-words.ts'
import { linesText, yearRanges } from './plan-words.ts'

it('says whether the day that is named still counts', () => {
  expect(dueWords({ rule: '--01-05', inclusive: false, text: 'trước ngày 05/01' })).toBe(
    'trước ngày 05/01 (không tính ngày 05/01)',
  )
  expect(dueWords({ rule: '--01-25', inclusive: true, text: 'chậm nhất ngày 25/01 năm sau' })).toBe(
    'chậm nhất ngày 25/01 năm sau (tính cả ngày 25/01)',
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

it('names the period that is reported on, and that none is stated', () => {
  expect(reportPeriodText({ kind: 'midterm', period: '2018' })).toBe('năm 2018')
  expect(reportPeriodText({ kind: 'quarterly', period: null })).toBe('mỗi quý')
  expect(reportPeriodText({ kind: 'adhoc', period: null })).toBe('văn bản không nêu kỳ')
})

it('points to the lines of the document', () => {
  expect(linesText([120, 124])).toBe('dòng 120–124 của văn bản')
  expect(linesText([7, 7])).toBe('dòng 7 của văn bản')
  expect(linesText(null)).toBe('dẫn theo văn bản khác')
})

it('joins years that follow one another', () => {
  expect(yearRanges([2012, 2013, 2014, 2016])).toBe('2012–2014, 2016')
})
