import { describe, expect, test } from 'vitest'
import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import type { MeetingDetails } from '../../../../shared/domain/meetings/meeting.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { detailsFaults, detailsOf, draftOfDetails, readTypedTime, sameDetails } from './details-draft.ts'
import { readKeptDetails } from './kept-details.ts'

const details: MeetingDetails = {
  kind: 'regular',
  subject: 'Phiên họp Ban Chỉ đạo quý I/2023',
  scope: 'own',
  date: isoDate('2023-04-10'),
  startTime: '08:00',
  endTime: null,
  place: 'Phòng họp số 1',
  chair: { memberId: 'a', name: 'Nguyễn Văn A', post: 'Chủ tịch' },
  secretary: null,
  figuresPeriod: '2023-Q1' as PeriodKey,
  answerBy: null,
  invitationNote: '',
  withQuorum: true,
  withVotes: false,
}

describe('a time of day', () => {
  test.each([
    ['8', '08:00'],
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8:05', '08:05'],
    ['8 giờ 30 phút', '08:30'],
    ['1330', '13:30'],
    [' 07.45 ', '07:45'],
  ])('%s is %s', (typed, time) => expect(readTypedTime(typed)).toBe(time))

  test.each(['', '25', '8:60', 'sáng', '8:30 sáng', '12345'])('%s is none', (typed) =>
    expect(readTypedTime(typed)).toBeNull(),
  )
})

describe('the details as typed', () => {
  test('give back what is stored when nothing was typed', () => {
    expect(detailsOf(draftOfDetails(details))).toEqual(details)
    expect(sameDetails(detailsOf(draftOfDetails(details)), details)).toBe(true)
  })

  test('of a consultation have no hour, no place and no vote', () => {
    const draft = { ...draftOfDetails(details), kind: 'consultation' as const, answerBy: isoDate('2023-04-20') }
    const { startTime, place, withQuorum, answerBy } = detailsOf(draft)
    expect([startTime, place, withQuorum, answerBy]).toEqual([null, '', false, '2023-04-20'])
    expect(detailsOf({ ...draft, kind: 'regular' }).answerBy).toBeNull()
  })

  test('leave a person out who has neither name nor post', () => {
    const draft = { ...draftOfDetails(details), chair: { memberId: null, name: ' ', post: '' } }
    expect(detailsOf(draft).chair).toBeNull()
  })

  test('are held back for what is wrong, not for what is not known yet', () => {
    const draft = draftOfDetails(details)
    expect(detailsFaults({ ...draft, date: null, startTime: '', chair: null })).toEqual({})
    expect(Object.keys(detailsFaults({ ...draft, subject: ' ', startTime: '8g60', endTime: 'trưa' }))).toEqual([
      'subject',
      'startTime',
      'endTime',
    ])
    expect(detailsFaults({ ...draft, endTime: '7h30' }).endTime).toBe('Phải sau giờ bắt đầu 08:00.')
  })
})

describe('a kept draft', () => {
  test('comes back with what was stored when it was begun', () => {
    const draft = { ...draftOfDetails(details), subject: 'Đang sửa' }
    const kept = readKeptDetails(JSON.stringify({ base: details, draft }), { ...details, place: 'Hội trường' })
    expect([kept?.draft.subject, kept?.base.place]).toEqual(['Đang sửa', 'Phòng họp số 1'])
  })

  test('of another form never breaks this one', () => {
    const kept = readKeptDetails(JSON.stringify({ draft: { subject: 7, place: 'Hội trường' } }), details)
    expect([kept?.draft.subject, kept?.draft.place]).toEqual([details.subject, 'Hội trường'])
    expect(readKeptDetails(undefined, details)).toBeNull()
  })
})
