import { describe, expect, it } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import type { MeetingChange } from './meeting-event.ts'
import { refuseMeetingChange } from './meeting-rules.ts'
import type { MeetingSituation } from './meeting-situation.ts'
import { meetingStage, meetingState } from './meeting-state.ts'
import { invitationLacks } from './preparation-rules.ts'
import { quorumOf } from './quorum.ts'
import { conclusion, details, eventsOf, invitee, item, planned } from './sample-meeting.ts'

const situation = (changes: Partial<MeetingSituation> = {}): MeetingSituation => ({
  today: isoDate('2023-10-05'),
  announced: false,
  noticeReopened: false,
  overlapping: [],
  startedTasks: new Set(),
  ...changes,
})
const stateOf = (...changes: readonly MeetingChange[]) => meetingState(eventsOf(...changes))
const refusal = (change: MeetingChange, before: readonly MeetingChange[], changes: Partial<MeetingSituation> = {}) =>
  refuseMeetingChange(change, stateOf(...before), situation(changes))

const invitees: MeetingChange = { kind: 'invitees', invitees: [invitee(), invitee({ id: 'other', name: 'Lê Thị D' })] }
const invited: MeetingChange = {
  kind: 'invited',
  on: isoDate('2023-09-28'),
  number: '07/GM-BCĐ',
  inviteeIds: ['invitee'],
}
const started: MeetingChange = { kind: 'started', time: '08:05' }
const conclude = (reason = ''): MeetingChange => ({ kind: 'concluded', time: '10:10', reason })
const conclusions = (...list: ReturnType<typeof conclusion>[]): MeetingChange => ({
  kind: 'conclusions',
  conclusions: list,
  reason: '',
})
const inSession = [planned(), invitees, invited, started]

describe('a meeting goes on', () => {
  it('from planned to invited, in session and concluded; the issued notice makes it announced', () => {
    const steps = [planned(), invitees, invited, started, conclusions(conclusion({})), conclude()]
    const stages = steps.map((_, index) => meetingStage(stateOf(...steps.slice(0, index + 1)), false))
    expect(stages).toEqual(['planned', 'planned', 'invited', 'in_session', 'in_session', 'concluded'])
    expect(meetingStage(stateOf(...steps), true)).toBe('announced')
  })

  it('back to planned when it is postponed: everybody is invited again, and the old day stays visible', () => {
    const postponed: MeetingChange = {
      kind: 'postponed',
      date: isoDate('2023-10-12'),
      startTime: '14:00',
      endTime: null,
      place: 'Phòng họp số 1',
      reason: 'Trưởng ban đi công tác',
    }
    const state = stateOf(planned(), invitees, invited, postponed)
    expect(meetingStage(state, false)).toBe('planned')
    expect(state.details).toMatchObject({ date: '2023-10-12', startTime: '14:00', place: 'Phòng họp số 1' })
    expect(state.postponements).toMatchObject([{ from: '2023-10-05', date: '2023-10-12' }])
    expect(state.invitees).toHaveLength(2)
  })
})

describe('an invitation', () => {
  it('lacks chair, day, time, place and people, each said with its remedy', () => {
    const bare = stateOf(planned({ chair: null, date: null, startTime: null, place: ' ' }))
    expect(invitationLacks(bare).map(({ message }) => message)).toEqual([
      'Cuộc họp chưa có người chủ trì.',
      'Cuộc họp chưa có ngày.',
      'Cuộc họp chưa có giờ bắt đầu.',
      'Cuộc họp chưa có địa điểm.',
      'Chưa có thành phần mời.',
    ])
    expect(invitationLacks(stateOf(planned(), invitees))).toEqual([])
  })

  it('needs no place and time where members are asked in writing, but the last day for answers', () => {
    const asked = stateOf(planned({ kind: 'consultation', startTime: null, place: '' }), invitees)
    expect(invitationLacks(asked).map(({ message }) => message)).toEqual(['Chưa có hạn trả lời.'])
  })

  it('stands for its day, hour and place: another day is a postponement', () => {
    const before = [planned(), invitees, invited]
    expect(refusal(planned({ date: isoDate('2023-10-12') }), before)?.remedy).toContain('Hoãn hoặc đổi lịch')
    expect(refusal(planned({ startTime: '09:00' }), before)?.message).toContain('Giấy mời đã gửi')
    expect(refusal(planned({ chair: null }), before)?.message).toContain('chưa có người chủ trì')
    expect(refusal(planned({ invitationNote: 'Mang theo báo cáo' }), before)).toBeNull()
  })

  it('keeps whoever was invited first when others are invited later', () => {
    const state = stateOf(planned(), invitees, invited, { ...invited, inviteeIds: ['other'] } as MeetingChange)
    expect(state.invited?.inviteeIds).toEqual(['invitee', 'other'])
  })

  it('cannot have gone out tomorrow', () => {
    expect(refusal({ ...invited, on: isoDate('2023-10-06') } as MeetingChange, [planned(), invitees])?.message).toBe(
      'Ngày gửi 06/10/2023 ở sau ngày hôm nay.',
    )
  })
})

describe('another day', () => {
  const postponed = (changes: object): MeetingChange => ({
    kind: 'postponed',
    date: isoDate('2023-10-12'),
    startTime: '08:00',
    endTime: '10:00',
    place: 'Phòng họp số 1',
    reason: 'Trưởng ban đi công tác',
    ...changes,
  })
  it.each([
    [{ date: isoDate('2023-10-04') }, 'ở trước ngày hôm nay'],
    [{ startTime: '25:99' }, 'không đúng dạng giờ:phút'],
    [{ endTime: '07:00' }, 'không sau giờ bắt đầu'],
    [{ reason: ' ' }, 'Chưa ghi lý do'],
  ])('is refused with %o', (changes, message) => {
    expect(refusal(postponed(changes), [planned(), invitees])?.message).toContain(message)
  })

  it('is refused on the hours of another meeting', () => {
    expect(refusal(postponed({}), [planned()], { overlapping: ['Hội nghị'] })?.message).toContain('Trùng giờ')
    expect(refusal(postponed({ date: null }), [planned()])).toBeNull()
  })

  it('of a consultation asks for the last day of answers again where that day would come first', () => {
    const asked = planned({ kind: 'consultation', answerBy: isoDate('2023-10-10') })
    expect(stateOf(asked, postponed({})).details?.answerBy).toBeNull()
    expect(stateOf(asked, postponed({ date: isoDate('2023-10-09') })).details?.answerBy).toBe('2023-10-10')
  })
})

describe('answers in writing', () => {
  const answer = (changes: object = {}): MeetingChange => ({
    kind: 'answered',
    inviteeId: 'invitee',
    stance: 'agree',
    text: '',
    answeredOn: isoDate('2023-10-05'),
    ...changes,
  })
  const asked = [planned({ kind: 'consultation', answerBy: isoDate('2023-10-20') }), invitees, invited]

  it('come from those who were asked, between the day of the letter and today', () => {
    expect(refusal(answer(), asked)).toBeNull()
    expect(refusal(answer({ inviteeId: 'ghost' }), asked)?.message).toContain('không có trong danh sách')
    expect(refusal(answer({ answeredOn: isoDate('2023-10-06') }), asked)?.message).toContain('ở sau ngày hôm nay')
    expect(refusal(answer({ answeredOn: isoDate('2023-10-04') }), asked)?.message).toContain('ở trước ngày gửi')
    expect(refusal(answer({ stance: 'disagree' }), asked)?.message).toBe('Chưa ghi nội dung ý kiến.')
    expect(refusal(answer(), inSession)?.message).toContain('không lấy ý kiến bằng văn bản')
  })

  it('keep whoever gave them in the list', () => {
    const without: MeetingChange = { kind: 'invitees', invitees: [invitee({ id: 'other' })] }
    expect(refusal(without, [...asked, answer()])?.message).toBe('Không bỏ được người đã trả lời.')
  })
})

describe('what is refused', () => {
  it('a start before the day of the meeting, without a day, or at no time of day', () => {
    expect(refusal(started, [planned({ date: isoDate('2023-10-06') }), invitees])?.message).toContain(
      'chưa đến ngày họp',
    )
    expect(refusal(started, [planned({ date: null }), invitees])?.message).toContain('chưa có ngày')
    expect(refusal({ kind: 'started', time: 'abc' }, [planned(), invitees])?.message).toBe('“abc” không phải là giờ.')
  })

  it('an end before the start, or at no time of day', () => {
    const at = (time: string): MeetingChange => ({ kind: 'concluded', time, reason: 'Không có kết luận' })
    expect(refusal(at('08:00'), inSession)?.message).toBe('Giờ kết thúc 08:00 ở trước giờ bắt đầu 08:05.')
    expect(refusal(at('zz'), inSession)?.message).toBe('“zz” không phải là giờ.')
    expect(refusal(at('08:05'), inSession)).toBeNull()
  })

  it('a meeting without chair is not begun', () => {
    expect(refusal(started, [planned({ chair: null }), invitees])?.message).toContain('chưa có người chủ trì')
    expect(refusal(started, [planned(), invitees])).toBeNull()
  })

  it('a meeting at the same time as another, unless somebody says why', () => {
    const overlapping = ['Hội nghị sơ kết']
    expect(refusal(planned(), [], { overlapping })?.message).toBe('Trùng giờ với cuộc họp “Hội nghị sơ kết”.')
    const reasoned: MeetingChange = { kind: 'planned', details: details(), overlapReason: 'Hai tổ họp song song' }
    expect(refusal(reasoned, [], { overlapping })).toBeNull()
  })

  it('an end before the start', () => {
    expect(refusal(planned({ startTime: '10:00', endTime: '09:00' }), [])?.message).toContain('không sau giờ bắt đầu')
  })

  it('the same member invited twice', () => {
    const twice: MeetingChange = {
      kind: 'invitees',
      invitees: [invitee({ id: 'a', memberId: 'm' }), invitee({ id: 'b', memberId: 'm' })],
    }
    expect(refusal(twice, [planned()])?.message).toContain('được mời hai lần')
  })

  it('a delegate without a name, and somebody who was not invited', () => {
    const absent = (inviteeId: string): MeetingChange => ({
      kind: 'attendance',
      attendance: [{ inviteeId, state: 'delegate', delegate: null, reason: '' }],
    })
    expect(refusal(absent('invitee'), inSession)?.message).toBe('Chưa ghi người dự thay Lê Văn C.')
    expect(refusal(absent('stranger'), inSession)?.message).toContain('không có trong thành phần')
  })

  it('a vote that was not foreseen, and more votes than members', () => {
    const before = [
      planned({ withVotes: true }),
      invitees,
      invited,
      started,
      { kind: 'agenda', items: [item({ id: 'i' })] } as const,
      {
        kind: 'attendance',
        attendance: [{ inviteeId: 'invitee', state: 'present', delegate: null, reason: '' }],
      } as const,
    ]
    const vote = (inFavour: number): MeetingChange => ({
      kind: 'voted',
      itemId: 'i',
      question: 'Thông qua',
      inFavour,
      against: 0,
      abstained: 0,
    })
    expect(refusal(vote(2), before)?.message).toBe('Có 2 phiếu nhưng chỉ 1 thành viên Ban Chỉ đạo dự họp.')
    expect(refusal(vote(1), [...inSession, ...before.slice(4)])?.message).toBe('Cuộc họp này không biểu quyết.')
    expect(refusal(vote(1), before)).toBeNull()
  })
})

describe('conclusions', () => {
  it('that give work to nobody, or by no day, make closing ask for a reason', () => {
    const before = [
      ...inSession,
      conclusions(conclusion({ lead: [] }, { id: 'a' }), conclusion({ due: null }, { id: 'b' })),
    ]
    expect(refusal(conclude(), before)?.message).toBe(
      'Còn thiếu: kết luận 1 chưa có cơ quan chủ trì; kết luận 2 chưa có thời hạn.',
    )
    expect(refusal(conclude('Phân công sau khi có ý kiến Trưởng ban'), before)).toBeNull()
  })

  it('that inform, or ask for something without a day, lack nothing', () => {
    const before = [
      ...inSession,
      conclusions(conclusion(null, { id: 'a' }), conclusion({ mode: 'request', due: null }, { id: 'b' })),
    ]
    expect(refusal(conclude(), before)).toBeNull()
  })

  it('cannot be due before the meeting, nor name an agency twice', () => {
    expect(
      refusal(conclusions(conclusion({ due: { date: isoDate('2023-10-05'), inclusive: false } })), inSession)?.message,
    ).toContain('ở trước ngày họp')
    expect(refusal(conclusions(conclusion({ coordinating: ['so-y-te'] })), inSession)?.message).toContain(
      'vừa chủ trì vừa phối hợp',
    )
  })

  const concluded = [...inSession, conclusions(conclusion({})), conclude()]
  it('are changed after the meeting only with a reason, which stays visible', () => {
    const changed = (reason: string): MeetingChange => ({
      kind: 'conclusions',
      conclusions: [conclusion({ deliverable: 'Danh sách' })],
      reason,
    })
    expect(refusal(changed(''), concluded)?.message).toContain('chưa ghi lý do')
    expect(refusal(changed('Ý kiến người ký'), concluded)).toBeNull()
    expect(stateOf(...concluded, changed('Ý kiến người ký')).amendments).toHaveLength(1)
  })

  it('keep a task on which somebody has worked', () => {
    const dropped: MeetingChange = { kind: 'conclusions', conclusions: [], reason: 'Bỏ' }
    expect(refusal(dropped, concluded, { startedTasks: new Set(['conclusion']) })?.message).toContain(
      'đã có cập nhật tiến độ',
    )
    expect(refusal(dropped, concluded)).toBeNull()
  })

  it('keep the lead and the day of work that has begun or is late: what was late stays late', () => {
    const later = (changes: object): MeetingChange => ({
      kind: 'conclusions',
      conclusions: [conclusion({ due: { date: isoDate('2024-06-30'), inclusive: true }, ...changes })],
      reason: 'Sửa',
    })
    const begun = { startedTasks: new Set(['conclusion']) }
    const late = { today: isoDate('2023-11-15') }
    expect(refusal(later({}), concluded)).toBeNull()
    expect(refusal(later({}), concluded, begun)?.remedy).toContain('Gia hạn')
    // "Trước ngày 15/11": on the 15th it is late.
    expect(refusal(later({}), concluded, late)?.message).toContain('đã quá hạn')
    expect(refusal(later({ mode: 'request', due: null }), concluded, late)?.message).toContain('đã quá hạn')
    expect(refusal(later({ deliverable: 'Danh sách', due: conclusion({}).task?.due }), concluded, begun)).toBeNull()
  })

  it('stand once their notice is issued, until a paper that replaces it is drawn up', () => {
    const changed: MeetingChange = { kind: 'conclusions', conclusions: [conclusion({})], reason: 'Sai thời hạn' }
    expect(refusal(changed, concluded, { announced: true })?.message).toContain('đã ban hành')
    expect(refusal(changed, concluded, { announced: true, noticeReopened: true })).toBeNull()
  })
})

describe('closed minutes', () => {
  const closed = [...inSession, conclude('Không có kết luận')]
  it.each([
    ['attendance', { kind: 'attendance', attendance: [] }],
    ['agenda', { kind: 'agenda', items: [] }],
    ['invitees', { kind: 'invitees', invitees: [] }],
  ] as const)('take no more changes of %s', (_, change) => {
    expect(refusal(change, closed)?.remedy).toContain('Sửa đổi, bổ sung biên bản')
  })

  it('take an amendment with its reason', () => {
    const amended = (reason: string): MeetingChange => ({
      kind: 'amended',
      about: 'Mục 2',
      text: 'Số đúng là 12',
      reason,
    })
    expect(refusal(amended(''), closed)?.message).toContain('Chưa ghi nội dung hoặc lý do')
    expect(refusal(amended('Ghi nhầm'), closed)).toBeNull()
  })
})

it('counts members who came or sent somebody, never guests', () => {
  const people = [invitee({ id: 'a' }), invitee({ id: 'b' }), invitee({ id: 'c' }), invitee({ id: 'd', role: 'guest' })]
  const here = (inviteeId: string, state: 'present' | 'delegate' | 'absent') =>
    ({ inviteeId, state, delegate: null, reason: '' }) as const
  const of = (...attendance: ReturnType<typeof here>[]) => quorumOf({ invitees: people, attendance })
  expect(of(here('a', 'present'), here('d', 'present'))).toEqual({ present: 1, members: 3, reached: false })
  expect(of(here('a', 'present'), here('b', 'delegate'), here('c', 'absent'))).toEqual({
    present: 2,
    members: 3,
    reached: true,
  })
})
