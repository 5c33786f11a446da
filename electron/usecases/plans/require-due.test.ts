import { expect, it } from 'vitest'
import { sampleContext, sampleDuty } from '../../../shared/domain/tasks/task-sample.ts'
import { requireDueThatFires } from './require-due.ts'

const { plan } = sampleContext([])
const refusal = (rule: string, kind: 'once' | 'yearly' | 'continuous') => {
  const due = { rule, inclusive: true, text: 'theo văn bản' }
  try {
    requireDueThatFires(plan, sampleDuty({ id: 'a', recurrence: { kind, stated: true }, due }))
  } catch (failure) {
    return failure instanceof Error ? failure.message : null
  }
  return null
}

it('a due rule that no period of the plan reaches is refused, with the years of the plan', () => {
  expect(refusal('2019-06-30', 'once')).toContain('không rơi vào kỳ nào từ năm 2021 đến năm 2025')
  expect(refusal('--01-25', 'continuous')).toContain('nhiệm vụ thường xuyên')
  expect([refusal('2023-06-30', 'once'), refusal('--01-25', 'yearly')]).toEqual([null, null])
})
