import { expect, test } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { elapsedText } from './meeting-clock.ts'
import { dayText, minutesText, whenText } from './meeting-words.ts'
import { stateOfMeetings } from './meetings-sentence.ts'

const today = isoDate('2023-04-05')

test('one sentence tells what is prepared, the nearest meeting and what is still open', () => {
  expect(stateOfMeetings([], today)).toBe('Không có cuộc họp nào đang chuẩn bị.')
  expect(
    stateOfMeetings(
      [
        { stage: 'planned', date: isoDate('2023-06-01'), subject: 'Phiên họp quý II' },
        { stage: 'invited', date: isoDate('2023-04-10'), subject: 'Phiên họp quý I' },
        { stage: 'planned', date: isoDate('2023-04-01'), subject: 'Họp đột xuất' },
        { stage: 'concluded', date: isoDate('2023-01-10'), subject: 'Phiên họp năm 2022' },
      ],
      today,
    ),
  ).toBe(
    '3 cuộc họp đang chuẩn bị; gần nhất: Phiên họp quý I, ngày 10/04/2023 (còn 5 ngày); 1 cuộc họp đã qua ngày mà chưa kết luận; 1 cuộc họp chưa ban hành thông báo kết luận.',
  )
})

test('days, hours and minutes are said as people say them', () => {
  expect(dayText(isoDate('2023-04-09'))).toBe('Chủ nhật, 09/04/2023')
  expect(whenText({ kind: 'regular', date: today, startTime: '08:00', endTime: null })).toBe(
    'Thứ Tư, 05/04/2023, 08:00',
  )
  expect(whenText({ kind: 'regular', date: null, startTime: '08:00', endTime: null })).toBe('chưa định ngày')
  expect([minutesText(45), minutesText(60), minutesText(125)]).toEqual(['45 phút', '1 giờ', '2 giờ 05 phút'])
  const since = '2023-04-05T01:00:00.000Z'
  expect([
    elapsedText(since, Date.parse('2023-04-05T01:04:05Z')),
    elapsedText(since, Date.parse('2023-04-05T02:04:05Z')),
    elapsedText(since, Date.parse('2023-04-05T00:59:00Z')),
  ]).toEqual(['04:05', '1:04:05', '00:00'])
})
