import { expect, it } from 'vitest'
import { obligationState } from './obligation-state.ts'

it('counts the days in words, the last day included, and never calls an undated report late', () => {
  expect(obligationState({ state: 'due_soon', daysLeft: 12 })).toEqual(['partial', 'Còn 12 ngày'])
  expect(obligationState({ state: 'due_soon', daysLeft: 0 })).toEqual(['partial', 'Hôm nay là ngày cuối'])
  expect(obligationState({ state: 'overdue', daysLeft: -3 })).toEqual(['wrong', 'Quá hạn 3 ngày'])
  expect(obligationState({ state: 'overdue', daysLeft: -1057 })).toEqual(['wrong', 'Quá hạn 1.057 ngày'])
  expect(obligationState({ state: 'past', daysLeft: -4340 })).toEqual(['none', 'Đã qua'])
  expect(obligationState({ state: 'no_due_date', daysLeft: null })).toEqual(['none', 'Chưa đặt hạn'])
  expect(obligationState({ state: 'drafted', daysLeft: 5 })).toEqual(['met', 'Đã có dự thảo, còn 5 ngày'])
})
