import { describe, expect, it } from 'vitest'
import { parseDueRule } from '../../shared/domain/obligations/due-rule.ts'
import {
  dueFromWords,
  explainDue,
  firstRule,
  type RuleKind,
  ruleKindOf,
  ruleKindWords,
  writeRule,
} from './due-rule-form.ts'

describe('a due date by its words', () => {
  it('is read while it is typed, and explained', () => {
    const due = dueFromWords('trước ngày 05 tháng 01 năm sau')
    expect(due).toMatchObject({ rule: '--01-05', inclusive: false, reason: null })
    expect(due && explainDue(due)).toBe('Trước ngày 05/01 của năm sau năm báo cáo, không tính ngày đó.')
  })

  it('keeps words that tell no day, and says so; an empty field is no due date', () => {
    expect(dueFromWords('khi có hướng dẫn')).toEqual({
      rule: null,
      inclusive: true,
      text: 'khi có hướng dẫn',
      reason: 'Không tính được ngày từ lời văn.',
    })
    expect(dueFromWords('  ')).toBeNull()
  })
})

describe('what a rule means', () => {
  it.each([
    ['2024-06-30', false, 'Ngày cuối còn đúng hạn: 29/06/2024.'],
    ['2024-06-30', true, 'Ngày cuối còn đúng hạn: 30/06/2024.'],
    ['2023-Q3', true, 'Ngày cuối còn đúng hạn: 30/09/2023, ngày cuối của quý III/2023.'],
    ['0--12-15', true, 'Chậm nhất ngày 15/12 của chính năm báo cáo.'],
    ['---10', true, 'Chậm nhất ngày 10 của tháng sau khi hết kỳ.'],
    ['0---25', false, 'Trước ngày 25 của tháng cuối kỳ, không tính ngày đó.'],
    ['+15', true, 'Chậm nhất 15 ngày kể từ khi hết kỳ.'],
    ['+15', false, 'Trước 15 ngày kể từ khi hết kỳ, không tính ngày thứ 15.'],
  ])('%s, the day itself counted: %s', (rule, inclusive, sentence) => {
    expect(explainDue({ rule, inclusive })).toBe(sentence)
  })

  it('is nothing without a rule', () => {
    expect(explainDue({ rule: null, inclusive: true })).toBeNull()
  })
})

describe('reckoning set by hand', () => {
  it('begins with the day that the words name', () => {
    expect(firstRule('date', 2024, 'trước ngày 15/12')).toBe('2024-12-15')
    expect(firstRule('day_of_year', 2024, 'chậm nhất ngày 05 tháng 01')).toBe('0--01-05')
    expect(firstRule('day_of_month', 2024, 'ngày 10/6')).toBe('0---10')
    expect(firstRule('date', 2024, 'trước ngày 31/2')).toBe('2024-12-31')
  })

  const kinds = Object.keys(ruleKindWords) as RuleKind[]

  it.each(kinds)('%s begins with a rule of its own kind, which is written as it is read', (kind) => {
    const rule = firstRule(kind, 2024)
    expect(ruleKindOf(rule)).toBe(kind)
    const parsed = rule === null ? null : parseDueRule(rule)
    expect(parsed === null ? null : writeRule(parsed)).toBe(rule)
  })
})
