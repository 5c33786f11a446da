import { expect, test } from 'vitest'
import { planId } from '../../../shared/domain/ids.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { meetingsByMonth } from './meetings-by-month.ts'
import type { ListedMeeting } from './meetings-data.ts'

const meeting = (id: string, date: string | null, startTime: string | null = null): ListedMeeting => ({
  id,
  planId: planId('da-nang-64-kh-ubnd-2021'),
  kind: 'regular',
  subject: id,
  scope: 'own',
  date: date === null ? null : isoDate(date),
  startTime,
  endTime: null,
  place: '',
  chairName: null,
  stage: 'planned',
  stageLabel: 'Dự kiến',
  invitees: 0,
  conclusions: 0,
  assignments: 0,
  postponed: false,
  notice: null,
})

test('a month holds its meetings by day and hour; another year and an unset day stand in none', () => {
  const months = meetingsByMonth(
    [
      meeting('chiều', '2023-03-05', '14:00'),
      meeting('sáng', '2023-03-05', '08:00'),
      meeting('trước', '2023-03-01', '16:00'),
      meeting('năm khác', '2022-03-01'),
      meeting('chưa định', null),
    ],
    2023,
  )
  expect(months.map((month) => month.map(({ id }) => id))).toEqual([
    [],
    [],
    ['trước', 'sáng', 'chiều'],
    ...Array.from({ length: 9 }, () => []),
  ])
})
