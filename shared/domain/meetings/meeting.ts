import type { IsoDate, PeriodKey, UnitCode } from '../ids.ts'

/** The committee's own meetings, and asking its members in writing in place of one. */
export const meetingKinds = ['regular', 'extended', 'extraordinary', 'review', 'consultation'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingKindLabels: Readonly<Record<MeetingKind, string>> = {
  regular: 'Họp thường kỳ',
  extended: 'Họp mở rộng',
  extraordinary: 'Họp đột xuất',
  review: 'Hội nghị sơ kết, tổng kết',
  consultation: 'Lấy ý kiến bằng văn bản',
}

/** A person as papers name them; the committee's register may know them as a member. */
export interface MeetingPerson {
  /** Null: not a member of the committee. */
  readonly memberId: string | null
  /** '' where only the post is known: "Giám đốc Sở Y tế". */
  readonly name: string
  readonly post: string
}

/** What a meeting is about, when, where, and who leads it. */
export interface MeetingDetails {
  readonly kind: MeetingKind
  /** "Phiên họp Ban Chỉ đạo quý III năm 2023", without a full stop. */
  readonly subject: string
  /** The committee of the store, or the district whose committee meets. */
  readonly scope: 'own' | UnitCode
  /** Null: not set yet. Of a consultation the day on which the papers go out. */
  readonly date: IsoDate | null
  /** "08:00"; null: not set yet. A consultation has none. */
  readonly startTime: string | null
  readonly endTime: string | null
  readonly place: string
  readonly chair: MeetingPerson | null
  readonly secretary: MeetingPerson | null
  /** The period whose figures the meeting looks at. */
  readonly figuresPeriod: PeriodKey
  /** The last day for answers of a consultation; null otherwise. */
  readonly answerBy: IsoDate | null
  /** "Đề nghị các đại biểu mang theo …", printed in the invitation; '' for none. */
  readonly invitationNote: string
  /** Whether attendance is held against a quorum, and items are voted on; off unless the regulations ask for it. */
  readonly withQuorum: boolean
  readonly withVotes: boolean
}

export const inviteeRoles = ['member', 'secretariat', 'guest'] as const
export type InviteeRole = (typeof inviteeRoles)[number]

export const inviteeRoleLabels: Readonly<Record<InviteeRole, string>> = {
  member: 'Thành viên Ban Chỉ đạo',
  secretariat: 'Tổ thư ký',
  guest: 'Đại biểu mời',
}

export interface Invitee extends MeetingPerson {
  /** Stays with the invitee through changes of the list. */
  readonly id: string
  readonly role: InviteeRole
  /** Code of the agency they come from; null: not of an agency of the list. */
  readonly agency: string | null
}

export const agendaKinds = [
  'opening',
  'earlier_conclusions',
  'indicators',
  'tasks',
  'reports',
  'decision',
  'discussion',
  'closing',
] as const
export type AgendaKind = (typeof agendaKinds)[number]

export const agendaKindLabels: Readonly<Record<AgendaKind, string>> = {
  opening: 'Khai mạc',
  earlier_conclusions: 'Kết luận kỳ trước',
  indicators: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  reports: 'Chế độ báo cáo',
  decision: 'Xin ý kiến',
  discussion: 'Thảo luận',
  closing: 'Kết luận',
}

/** What an item rests on, opened by address: `nhiem-vu` and a task's key, `chi-tieu` and an indicator … */
export interface AgendaLink {
  readonly kind: string
  readonly id: string
  readonly label: string
}

export interface AgendaItem {
  /** Stays with the item through changes and reordering; notes hang on it. */
  readonly id: string
  readonly kind: AgendaKind
  readonly title: string
  /** The figures or facts it rests on, in a sentence or two; '' for none. */
  readonly basis: string
  /** Whole minutes, 0 or more. */
  readonly minutes: number
  /** Who presents it, as the programme prints: "Giám đốc BHXH thành phố"; '' while nobody is named. */
  readonly presenter: string
  /** What the committee is asked to decide; '' for none. */
  readonly decisionAsked: string
  readonly links: readonly AgendaLink[]
}

/** Notes of the meeting as a whole hang here; no item bears this id. */
export const generalNotes = 'chung'

export const attendanceStates = ['present', 'delegate', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]

export const attendanceLabels: Readonly<Record<AttendanceState, string>> = {
  present: 'Có mặt',
  delegate: 'Ủy quyền dự thay',
  absent: 'Vắng mặt',
}

export interface Attendance {
  readonly inviteeId: string
  readonly state: AttendanceState
  /** Who came in their place; null unless `delegate`. */
  readonly delegate: { readonly name: string; readonly post: string } | null
  /** Why somebody is absent; '' while not given. */
  readonly reason: string
}

export interface Vote {
  readonly itemId: string
  readonly question: string
  readonly inFavour: number
  readonly against: number
  readonly abstained: number
}

export const answerStances = ['agree', 'disagree', 'other'] as const
export type AnswerStance = (typeof answerStances)[number]

export const answerLabels: Readonly<Record<AnswerStance, string>> = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  other: 'Ý kiến khác',
}

/** What a member answered in writing. */
export interface WrittenAnswer {
  readonly inviteeId: string
  readonly stance: AnswerStance
  /** '' of one who agrees without remark. */
  readonly text: string
  /** The day on which the answer came. */
  readonly answeredOn: IsoDate
}
