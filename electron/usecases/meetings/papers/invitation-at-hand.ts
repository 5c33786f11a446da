import type { DocumentContent } from '../../../../shared/domain/documents/content.ts'
import { invitationCopy } from '../../../../shared/domain/documents/kinds/meeting-invitation.ts'
import type { InvitationSnapshot } from '../../../../shared/domain/documents/kinds/meeting-invitees.ts'
import { withRelation } from '../../../../shared/domain/documents/related-content.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { meetingPaperKey } from '../../../../shared/domain/meetings/meeting-papers.ts'
import { lastDay } from '../../../../shared/domain/time/period.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { Desk } from '../../desk.ts'
import type { DocumentRequest } from '../../documents/document-source.ts'
import { findDraft, placeDocument, readDocument } from '../../documents/draft-document.ts'
import { invitationsOf } from '../../documents/facts/meeting-history.ts'
import { issuedById } from '../../documents/issue/related-document.ts'
import { Refusal } from '../../refusal.ts'
import type { MeetingReading } from '../read-meeting.ts'

/** The invitation of a meeting from which everybody's copy is made. */
export interface InvitationAtHand {
  /** Null: it is not issued for the day that is set now, and copies are drafts. */
  readonly issued: IssuedDocument | null
  readonly snapshot: InvitationSnapshot
  /** The day its files bear. */
  readonly createdAt: IsoDate
  /** As one invitee gets it. */
  copyFor(inviteeId: string): DocumentContent
}

const isInvitation = (snapshot: unknown): snapshot is InvitationSnapshot =>
  Reflect.get(Object(snapshot), 'kind') === 'meeting_invitation'

/**
 * The issued invitation as it was frozen, with its number and date, else the draft as it stands. An invitation to a day
 * that was given up since is not sent again.
 */
export function invitationAtHand(desk: Desk, reading: MeetingReading): InvitationAtHand {
  const { meeting, state } = reading
  if (reading.stage === 'cancelled')
    throw new Refusal(
      'REFUSED',
      'Cuộc họp này không tổ chức nên không có giấy mời để gửi.',
      'Lập thông báo không tổ chức ở phần Văn bản của cuộc họp.',
    )
  const [newest] = invitationsOf(desk, meeting)
  const moved = state.postponements.at(-1)
  if (newest !== undefined && (moved === undefined || newest.issuedAt > moved.at)) return frozen(desk, newest)
  const key: DocumentRequest['key'] = meetingPaperKey(meeting, 'meeting_invitation')
  const placed = placeDocument(desk, key)
  const draft = findDraft(desk, key)
  const read = readDocument(desk, placed, key, draft)
  const lack = read.needs.find(({ code, blocksIssue }) => blocksIssue && lacksMeeting.has(code))
  if (lack) throw new Refusal('REFUSED', lack.what, `Cần từ: ${lack.from}.`)
  const { snapshot } = read
  if (!isInvitation(snapshot)) throw new Error('The draft of an invitation holds another kind of document')
  return {
    issued: null,
    snapshot,
    createdAt: draft.fields.date ?? lastDay(placed.period),
    copyFor: (inviteeId) => invitationCopy(snapshot, inviteeId),
  }
}

/** Without these nobody can be invited; number, date and signer come later. */
const lacksMeeting: ReadonlySet<string> = new Set(['meeting_lack', 'no_agenda'])

function frozen(desk: Pick<Desk, 'store'>, issued: IssuedDocument): InvitationAtHand {
  const snapshot = desk.store.issued.body(issued.id)?.snapshot
  if (!isInvitation(snapshot))
    throw new Error(`The issued invitation ${issued.numberText} holds another kind of document`)
  const { relation } = issued
  return {
    issued,
    snapshot,
    createdAt: issued.date,
    copyFor: (inviteeId) => {
      const copy = invitationCopy(snapshot, inviteeId)
      return relation === null || relation.kind === 'corrects'
        ? copy
        : withRelation(copy, relation.kind, issuedById(desk, relation.issuedId), [])
    },
  }
}
