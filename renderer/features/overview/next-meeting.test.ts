import { expect, test } from 'vitest'
import { planId } from '../../../shared/domain/ids.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { type ListedMeeting, nextMeeting } from './next-meeting.ts'

const today = isoDate('2023-04-05')
const meeting = (id: string, part: Partial<ListedMeeting>): ListedMeeting => ({
  id,
  planId: planId('da-nang-64-kh-ubnd-2021'),
  kind: 'regular',
  subject: id,
  scope: 'own',
  date: today,
  startTime: '14:00',
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
  ...part,
})

test('the next meeting is the nearest that is not over, and the one being held before all', () => {
  const later = meeting('sau', { date: isoDate('2023-05-01'), stage: 'invited' })
  const others = [
    later,
    meeting('đã qua', { date: isoDate('2023-04-01') }),
    meeting('không tổ chức', { stage: 'cancelled' }),
    meeting('lấy ý kiến', { kind: 'consultation' }),
    meeting('chưa định', { date: null }),
  ]
  expect(nextMeeting(others, today)?.id).toBe('sau')
  expect(nextMeeting([...others, meeting('sáng nay', { startTime: '08:00' }), meeting('chiều', {})], today)?.id).toBe(
    'sáng nay',
  )
  const held = meeting('đang họp', { stage: 'in_session', date: isoDate('2023-04-04') })
  expect(nextMeeting([...others, held], today)?.id).toBe('đang họp')
  expect(nextMeeting([], today)).toBeNull()
})
