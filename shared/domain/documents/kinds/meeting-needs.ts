import type { DocumentNeed } from '../document-kind.ts'
import { draftingBody } from '../drafting-body.ts'
import { isParty } from '../form-profile.ts'
import type { MeetingFacts } from './meeting-facts.ts'
import { formNeeds } from './period-needs.ts'

const secretariat = 'Tổ thư ký'

/** Without it the paper is not issued. */
export const blocking = (code: string, what: string, from = secretariat): DocumentNeed => ({
  code,
  from,
  what,
  blocksIssue: true,
})

/** Issuing without it asks for a reason. */
export const lacking = (code: string, what: string, from = secretariat): DocumentNeed => ({
  code,
  from,
  what,
  blocksIssue: false,
})

/** A meeting that was called off invites nobody and concludes nothing. */
export const calledOff = ({ stage }: Pick<MeetingFacts, 'stage'>): readonly DocumentNeed[] =>
  stage === 'cancelled'
    ? [
        blocking(
          'meeting_cancelled',
          'Cuộc họp này không tổ chức. Lập thông báo về việc không tổ chức thay cho văn bản này.',
        ),
      ]
    : []

export const invitationNeeds = (facts: MeetingFacts): readonly DocumentNeed[] => [
  ...calledOff(facts),
  ...facts.invitationLacks.map(({ message, remedy }) => blocking('meeting_lack', `${message} ${remedy}`)),
  ...facts.moved.map((what) => lacking('member_left', what)),
  ...(facts.details.kind === 'consultation' && facts.agenda.length === 0
    ? [blocking('no_agenda', 'Chưa có nội dung xin ý kiến. Thêm nội dung ở phần Chương trình.')]
    : []),
  ...(facts.details.kind === 'consultation' &&
  !isParty(facts.form.profile) &&
  draftingBody(facts.form.recipients) === null
    ? [
        blocking(
          'no_drafter',
          'Số công văn chưa có ký hiệu đơn vị soạn thảo. Ghi đơn vị ở dòng “Lưu: VT, …” của phần Nơi nhận.',
        ),
      ]
    : []),
  ...formNeeds(facts),
]

export const meetingNeeds = (facts: MeetingFacts, own: readonly DocumentNeed[]): readonly DocumentNeed[] => [
  ...calledOff(facts),
  ...own,
  ...formNeeds(facts),
]
