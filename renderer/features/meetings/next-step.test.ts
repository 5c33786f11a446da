import { describe, expect, test } from 'vitest'
import { type PeriodKey, planId } from '../../../shared/domain/ids.ts'
import type { MeetingDetails } from '../../../shared/domain/meetings/meeting.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { newItem } from './agenda/agenda-list.ts'
import { newConclusion } from './conclusions/conclusion-list.ts'
import type { Meeting } from './meetings-data.ts'
import { nextStep } from './next-step.ts'

const details: MeetingDetails = {
  kind: 'regular',
  subject: 'Phiên họp',
  scope: 'own',
  date: isoDate('2023-04-10'),
  startTime: '08:00',
  endTime: '10:00',
  place: 'Phòng họp',
  chair: { memberId: null, name: 'Nguyễn Văn A', post: 'Chủ tịch' },
  secretary: null,
  figuresPeriod: '2023-Q1' as PeriodKey,
  answerBy: null,
  invitationNote: '',
  withQuorum: false,
  withVotes: false,
}
const invitee: Meeting['invitees'][number] = {
  id: '1',
  memberId: null,
  name: 'Lê Văn C',
  post: '',
  role: 'member',
  agency: null,
  email: null,
  left: null,
}
const planned: Parameters<typeof nextStep>[0] = {
  id: 'm1',
  planId: planId('da-nang-64-kh-ubnd-2021'),
  year: 2023,
  stage: 'planned',
  details,
  invitationLacks: [],
  invitees: [invitee],
  agenda: [newItem('opening')],
  conclusions: [],
  day: isoDate('2023-04-01'),
}
const label = (part: Partial<typeof planned>) => nextStep({ ...planned, ...part })?.label

describe('what is next to do', () => {
  test('goes from invitees over agenda to the invitation', () => {
    expect(label({ invitees: [] })).toBe('Thêm thành phần')
    expect(label({ invitationLacks: [{ message: 'Cuộc họp chưa có ngày.', remedy: '' }] })).toBe('Bổ sung thông tin')
    expect(label({ agenda: [] })).toBe('Lập chương trình')
    expect(label({})).toBe('Ghi nhận đã gửi giấy mời')
  })

  test('is preparing until the day, then holding the meeting', () => {
    expect(label({ stage: 'invited' })).toBe('Chuẩn bị tài liệu')
    expect(label({ stage: 'invited', day: isoDate('2023-04-10') })).toBe('Điểm danh, bắt đầu họp')
    expect(label({ stage: 'in_session' })).toBe('Ghi diễn biến')
    const conclusions = [{ ...newConclusion(null), text: 'Ghi nhận.', taskKey: null }]
    expect(label({ stage: 'in_session', conclusions })).toBe('Kết luận, kết thúc')
  })

  test('is the notice once it is over, under the address of its document', () => {
    expect(nextStep({ ...planned, stage: 'concluded' })?.to).toBe('/bao-cao/soan/meeting_notice/2023/m1')
    expect(nextStep({ ...planned, stage: 'announced' })?.to).toBe('/cuoc-hop?xem=cuoc-hop-moi/1')
    expect(nextStep({ ...planned, stage: 'cancelled' })).toBeNull()
  })

  test('of a consultation is answers in place of attendance', () => {
    expect(label({ stage: 'invited', details: { ...details, kind: 'consultation' } })).toBe('Ghi ý kiến trả lời')
  })
})
