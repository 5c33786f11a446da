import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { sampleStanding, sampleTask } from './task-sample.ts'
import { dueInFull, dueShort, standingText, taskStanding } from './task-standing.ts'
import type { TaskRow } from './tasks-data.ts'

const told = (part: Partial<TaskRow>) => {
  const standing = taskStanding(sampleTask(part), [14, 7])
  return `${standing.tone}: ${standingText(standing)}`
}

describe('how a task stands', () => {
  test('is said with its lateness, which stays when it is done', () => {
    expect(told({ timeliness: 'open_late', daysLate: 1016 })).toBe('wrong: chưa thực hiện, quá hạn 1.016 ngày')
    expect(told({ status: 'in_progress', timeliness: 'open_late', daysLate: 2 })).toBe(
      'wrong: đang thực hiện, quá hạn 2 ngày',
    )
    expect(told({ status: 'completed', timeliness: 'completed_late', daysLate: 9 })).toBe(
      'partial: hoàn thành, quá hạn 9 ngày',
    )
    expect(told({ status: 'completed', timeliness: 'completed_in_time' })).toBe('met: hoàn thành, đúng hạn')
    expect(told({ status: 'reported', timeliness: 'completed_in_time' })).toBe('partial: chờ chấp nhận, đúng hạn')
  })

  test('says the days left once notice is due, today included', () => {
    expect(told({ daysLeft: 15 })).toBe('none: chưa thực hiện')
    expect(told({ daysLeft: 14 })).toBe('partial: chưa thực hiện, còn 14 ngày')
    expect(told({ status: 'returned', daysLeft: 1 })).toBe('wrong: trả lại, còn 1 ngày')
    expect(told({ status: 'in_progress', daysLeft: 0 })).toBe('partial: đang thực hiện, hôm nay là ngày cuối')
  })

  test('never calls a request late, and a standing duty is judged', () => {
    expect(told({ request: true, timeliness: 'open', daysLeft: -300 })).toBe('none: đề nghị phối hợp')
    const standing = (part: Partial<TaskRow>) => standingText(taskStanding(sampleStanding(part), [14]))
    expect(standing({})).toBe('chưa đánh giá')
    expect(standing({ judgedPeriods: ['2022'] })).toBe('đã đánh giá')
    expect(standing({ status: 'in_progress' })).toBe('đang thực hiện')
  })
})

test('a due date says whether its own day is in time', () => {
  const before = { date: isoDate('2023-01-05'), inclusive: false, lastDay: isoDate('2023-01-04') }
  expect(dueShort(before)).toBe('trước 05/01/2023')
  expect(dueInFull(before)).toBe('trước ngày 05/01/2023 (ngày cuối trong hạn: 04/01/2023)')
  const moved = { date: isoDate('2023-01-22'), inclusive: true, lastDay: isoDate('2023-01-27') }
  expect(dueInFull(moved)).toBe('chậm nhất ngày 22/01/2023 (ngày cuối trong hạn: 27/01/2023)')
  const plain = { date: isoDate('2023-01-25'), inclusive: true, lastDay: isoDate('2023-01-25') }
  expect(dueInFull(plain)).toBe('chậm nhất ngày 25/01/2023')
})
