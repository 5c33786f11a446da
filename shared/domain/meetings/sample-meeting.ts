import { isoDate } from '../time/iso-date.ts'
import { period, periodKey } from '../time/period.ts'
import type { Conclusion, ConclusionTask } from './conclusion.ts'
import type { AgendaItem, Invitee, MeetingDetails } from './meeting.ts'
import type { MeetingChange, MeetingEvent } from './meeting-event.ts'

/** Made-up meetings for tests: nobody in them exists. */
export const details = (changes: Partial<MeetingDetails> = {}): MeetingDetails => ({
  kind: 'regular',
  subject: 'Phiên họp Ban Chỉ đạo quý III/2023',
  scope: 'own',
  date: isoDate('2023-10-05'),
  startTime: '08:00',
  endTime: '10:00',
  place: 'Phòng họp số 2, UBND thành phố',
  chair: { memberId: null, name: 'Nguyễn Văn A', post: 'Phó Chủ tịch UBND thành phố' },
  secretary: { memberId: null, name: 'Trần Thị B', post: 'Chuyên viên' },
  figuresPeriod: periodKey(period('2023-Q3')),
  answerBy: null,
  invitationNote: '',
  withQuorum: false,
  withVotes: false,
  ...changes,
})

export const item = (changes: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'item',
  kind: 'discussion',
  title: 'Thảo luận',
  basis: '',
  minutes: 30,
  presenter: '',
  decisionAsked: '',
  links: [],
  ...changes,
})

export const invitee = (changes: Partial<Invitee> = {}): Invitee => ({
  id: 'invitee',
  memberId: null,
  name: 'Lê Văn C',
  post: 'Giám đốc Sở Y tế',
  role: 'member',
  agency: 'so-y-te',
  ...changes,
})

export const conclusion = (task: Partial<ConclusionTask> | null, changes: Partial<Conclusion> = {}): Conclusion => ({
  id: 'conclusion',
  text: 'Giao Sở Y tế rà soát người chưa tham gia bảo hiểm y tế.',
  task: task && {
    title: 'Rà soát người chưa tham gia BHYT',
    mode: 'order',
    lead: ['so-y-te'],
    coordinating: [],
    due: { date: isoDate('2023-11-15'), inclusive: false },
    deliverable: null,
    ...task,
  },
  itemId: null,
  ...changes,
})

/** Events as the store would give them back, one after the other. */
export const eventsOf = (...changes: readonly MeetingChange[]): readonly MeetingEvent[] =>
  changes.map((change, index) => ({
    ...change,
    sequence: index + 1,
    at: `2023-10-0${index + 1}T01:00:00.000Z`,
    day: isoDate(`2023-10-0${index + 1}`),
    personName: 'Trần Thị B',
  }))

export const planned = (changes: Partial<MeetingDetails> = {}): MeetingChange => ({
  kind: 'planned',
  details: details(changes),
  overlapReason: '',
})
