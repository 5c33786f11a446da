import { describe, expect, test } from 'vitest'
import type { Attendance } from '../../../../shared/domain/meetings/meeting.ts'
import { attendanceHindrance, attendanceSentence, noted, restPresent } from './attendance-list.ts'

const invitees = [
  { id: '1', name: 'Nguyễn Văn A', post: '' },
  { id: '2', name: '', post: 'Giám đốc Sở Y tế' },
  { id: '3', name: 'Lê Văn C', post: '' },
]

describe('noting who is there', () => {
  test('keeps the order of the invitees, whoever comes first', () => {
    const list = noted(noted([], invitees, '3', 'present', null), invitees, '1', 'absent', null)
    expect(list.map(({ inviteeId, state }) => [inviteeId, state])).toEqual([
      ['1', 'absent'],
      ['3', 'present'],
    ])
  })

  test('takes the delegate whom the register names, and keeps one who was typed', () => {
    const usual = { name: 'Trần Văn D', post: 'Phó Giám đốc' }
    const first = noted([], invitees, '2', 'delegate', usual)
    expect(first[0]?.delegate).toEqual(usual)
    const typed: Attendance[] = [
      { inviteeId: '2', state: 'delegate', delegate: { name: 'Khác', post: '' }, reason: '' },
    ]
    expect(noted(typed, invitees, '2', 'delegate', usual)[0]?.delegate?.name).toBe('Khác')
    expect(noted(typed, invitees, '2', 'present', usual)[0]?.delegate).toBeNull()
  })

  test('of the rest leaves alone who is noted already', () => {
    const list = restPresent(noted([], invitees, '2', 'absent', null), invitees)
    expect(list.map(({ state }) => state)).toEqual(['present', 'absent', 'present'])
    expect(attendanceSentence(list, 3)).toBe('Có mặt 2, dự thay 0, vắng 1.')
  })

  test('is held back until a delegate has a name', () => {
    const list = noted([], invitees, '2', 'delegate', null)
    expect(attendanceHindrance(list, invitees)).toBe('chưa ghi người dự thay Giám đốc Sở Y tế.')
    expect(attendanceHindrance(restPresent([], invitees), invitees)).toBeNull()
    expect(attendanceSentence([], 3)).toBe('Có mặt 0, dự thay 0, vắng 0, chưa điểm danh 3.')
  })
})
