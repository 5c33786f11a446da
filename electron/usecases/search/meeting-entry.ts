import { meetingKindLabels } from '../../../shared/domain/meetings/meeting.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { SearchEntry } from '../../store/store.ts'
import { conclusionsInForce, type MeetingSummary } from '../meetings/read-meeting.ts'

/** How a meeting is found: by subject, day, place, the titles of its agenda and its conclusions. */
export const meetingEntry = ({ meeting, details, state, notice, announced }: MeetingSummary): SearchEntry => ({
  kind: 'meeting',
  ref: meeting.id,
  title: `${details.subject}${details.date === null ? '' : ` (${formatDate(details.date)})`}`,
  body: [
    meetingKindLabels[details.kind],
    details.place,
    notice === null ? '' : `${notice.title} ${notice.numberText}`.trim(),
    ...state.agenda.map(({ title }) => title),
    ...conclusionsInForce({ announced, state }).map(({ text }) => text),
  ]
    .filter((part) => part !== '')
    .join(' · '),
})
