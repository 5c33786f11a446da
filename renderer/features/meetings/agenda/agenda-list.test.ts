import { describe, expect, test } from 'vitest'
import { agendaSchedule } from '../../../../shared/domain/meetings/meeting-times.ts'
import { agendaHindrance, newItem, timeSentence, withItem } from './agenda-list.ts'

const day = { startTime: '08:00', endTime: '09:00' }
const sentence = (minutes: readonly number[], times = day) => {
  const items = minutes.map((one) => ({ ...newItem('discussion'), minutes: one }))
  return timeSentence(agendaSchedule(items, times), times.endTime)
}

test('a sentence tells whether the day is long enough', () => {
  expect(sentence([20, 30])).toBe('Cộng 50 phút; còn 10 phút đến giờ kết thúc 09:00.')
  expect(sentence([30, 30])).toBe('Cộng 1 giờ; vừa đến giờ kết thúc 09:00.')
  expect(sentence([60, 65])).toBe('Cộng 2 giờ 05 phút; vượt 1 giờ 05 phút so với giờ kết thúc 09:00.')
  expect(timeSentence(agendaSchedule([newItem('opening')], { startTime: null, endTime: null }), null)).toBe(
    'Cộng 5 phút; chưa có giờ bắt đầu, kết thúc nên chưa biết thừa hay thiếu.',
  )
})

describe('a new item', () => {
  test('stands before the conclusion of the day, a conclusion behind everything', () => {
    const [opening, closing, discussion] = [newItem('opening'), newItem('closing'), newItem('discussion')]
    const kinds = (items: ReturnType<typeof withItem>) => items.map(({ kind }) => kind)
    expect(kinds(withItem([opening, closing], discussion))).toEqual(['opening', 'discussion', 'closing'])
    expect(kinds(withItem([opening, discussion], closing))).toEqual(['opening', 'discussion', 'closing'])
  })

  test('has a title from the start, and an agenda with an untitled item waits', () => {
    expect(agendaHindrance([newItem('tasks')])).toBeNull()
    expect(agendaHindrance([newItem('tasks'), { ...newItem('decision'), title: ' ' }])).toBe('mục 2 chưa ghi nội dung.')
  })
})
