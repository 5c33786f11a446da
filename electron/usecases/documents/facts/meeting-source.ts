import type { DocumentKind, DocumentSnapshot } from '../../../../shared/domain/documents/document-kind.ts'
import type { MeetingFacts } from '../../../../shared/domain/documents/kinds/meeting-facts.ts'
import { meetingState } from '../../../../shared/domain/meetings/meeting-state.ts'
import type { StoredMeeting } from '../../../store/meeting-records.ts'
import type { Desk } from '../../desk.ts'
import { type DocumentMatter, type DocumentRequest, type DocumentSource, sourceOf } from '../document-source.ts'
import { meetingFacts } from './meeting-facts.ts'
import { type MeetingFields, meetingFields } from './meeting-fields.ts'

type Key = DocumentRequest['key']

/** The meeting that a paper's key names: also plan and year must be the meeting's own. */
function meetingOf(desk: Pick<Desk, 'store'>, { part, planId, period }: Key): StoredMeeting | null {
  const meeting = desk.store.meetings.byId(part)
  return meeting !== null && meeting.planId === planId && String(meeting.year) === period ? meeting : null
}

const matterOf = (fields: MeetingFields): DocumentMatter => ({
  subject: (desk, key) => {
    const meeting = meetingOf(desk, key)
    return meeting && (meetingState(desk.store.meetings.events(meeting.id)).details?.subject ?? null)
  },
  fields: (desk, key, issuer) => {
    const meeting = meetingOf(desk, key)
    const details = meeting && meetingState(desk.store.meetings.events(meeting.id)).details
    return details ? meetingFields(desk, details, issuer, fields) : {}
  },
})

/** A paper of a meeting: of any year, and of no period of the plan. */
export const meetingSource = <Snapshot extends DocumentSnapshot>(
  kind: DocumentKind<MeetingFacts, Snapshot>,
  fields: MeetingFields,
): DocumentSource => preparedSource(kind, meetingFacts, fields)

/** The same of a paper that rests on figures as well. */
export const preparedSource = <Facts, Snapshot extends DocumentSnapshot>(
  kind: DocumentKind<Facts, Snapshot>,
  factsOf: (desk: Desk, request: DocumentRequest) => Facts,
  fields: MeetingFields,
): DocumentSource => ({ ...sourceOf(kind, factsOf, () => null), matter: matterOf(fields) })
