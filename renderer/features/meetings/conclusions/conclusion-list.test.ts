import { describe, expect, test } from 'vitest'
import { conclusionLacks } from '../../../../shared/domain/meetings/conclusion.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import {
  conclusionsHindrance,
  conclusionsSentence,
  isConclusion,
  newConclusion,
  newTask,
  pendingWords,
  taskTitle,
} from './conclusion-list.ts'

const day = isoDate('2023-04-10')
const informing = { ...newConclusion(null), text: 'Ban Chỉ đạo ghi nhận kết quả.' }
const giving = { ...newConclusion(null), text: 'Giao Sở Y tế rà soát.', task: newTask('Giao Sở Y tế rà soát.') }

describe('the short name of a task', () => {
  test('is the first sentence without its stop', () => {
    expect(taskTitle('Giao Sở Y tế rà soát danh sách. Báo cáo trước ngày 20.')).toBe('Giao Sở Y tế rà soát danh sách')
    expect(taskTitle('  Rà soát\n danh sách ')).toBe('Rà soát danh sách')
    expect(taskTitle('')).toBe('')
  })

  test('of a long conclusion ends between two words', () => {
    const title = taskTitle('rà soát '.repeat(60))
    expect(title.length).toBeLessThanOrEqual(161)
    expect(title).toMatch(/(rà|soát)…$/)
  })
})

test('what cannot be stored yet is told with its number, and waits', () => {
  expect(conclusionsHindrance([informing, newConclusion(null)], day)).toBe('kết luận 2 chưa có nội dung.')
  expect(conclusionsHindrance([informing, giving], day)).toBeNull()
})

test('the sentence counts what gives work and what still lacks somebody or a day', () => {
  const conclusions = [informing, giving]
  expect(conclusionsSentence(conclusions, conclusionLacks(conclusions))).toBe(
    '2 kết luận: 1 giao việc, 1 thông tin; 1 kết luận còn thiếu',
  )
})

test('a copy of another form is not taken for a conclusion', () => {
  expect([informing, giving].every(isConclusion)).toBe(true)
  expect([null, { id: '1', text: 'a' }, { id: '1', text: 'a', task: { title: 'b' } }].some(isConclusion)).toBe(false)
})

test('a conclusion that waits for the new notice says what becomes of its khoản', () => {
  const wait = 'chờ ban hành thông báo mới'
  expect(pendingWords({ how: 'added', clause: null, nextClause: 1 })).toBe(`Thêm mới, ${wait}`)
  expect(pendingWords({ how: 'changed', clause: 2, nextClause: 3 })).toBe(`Sửa khoản 2, ${wait}`)
  expect(pendingWords({ how: 'moved', clause: 2, nextClause: 3 })).toBe(`Khoản 2 thành khoản 3, ${wait}`)
  expect(pendingWords({ how: 'removed', clause: 4, nextClause: null })).toBe(`Bỏ khoản 4, ${wait}`)
})
