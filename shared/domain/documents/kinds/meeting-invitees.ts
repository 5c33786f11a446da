import { type Invitee, inviteeRoleLabels, type MeetingDetails } from '../../meetings/meeting.ts'
import type { Appendix } from '../content.ts'
import { cell } from './letters-form.ts'
import type { MeetingSnapshot } from './meeting-facts.ts'
import { withoutStop } from './meeting-wording.ts'

export type InvitationSnapshot = MeetingSnapshot<
  'details' | 'chairSeat' | 'invitees' | 'agenda' | 'annexes' | 'hasPack'
> & {
  readonly kind: 'meeting_invitation'
  /** Id of the one invitee that a copy names; null: everybody in one list. */
  readonly only: string | null
}

/** More invitees than these are listed in an appendix, so that time and place stand on the first page. */
const mostInText = 12

/** Whoever is invited: the chair calls the meeting and is not invited to it. */
export const invitedTo = ({ chair }: Pick<MeetingDetails, 'chair'>, invitees: readonly Invitee[]): readonly Invitee[] =>
  invitees.filter(({ memberId, name, post }) =>
    chair === null
      ? true
      : memberId !== null || chair.memberId !== null
        ? memberId !== chair.memberId
        : name !== chair.name || post !== chair.post,
  )

export const isLongList = (invitees: readonly Invitee[]): boolean => invitees.length > mostInText

/** "Danh sách thành phần" as an appendix. */
export const inviteeAppendix = (title: string, invitees: readonly Invitee[]): Appendix => ({
  title,
  orientation: 'portrait',
  blocks: [
    {
      kind: 'table',
      title: '',
      unitNote: null,
      columns: [
        { heading: 'TT', align: 'center', share: 7 },
        { heading: 'Họ và tên', align: 'left', share: 28 },
        { heading: 'Chức vụ, đơn vị', align: 'left', share: 42 },
        { heading: 'Thành phần', align: 'left', share: 23 },
      ],
      rows: invitees.map(({ name, post, role }, index) => [
        cell(String(index + 1)),
        cell(withoutStop(name)),
        cell(withoutStop(post)),
        cell(inviteeRoleLabels[role]),
      ]),
      notes: [],
    },
  ],
})
