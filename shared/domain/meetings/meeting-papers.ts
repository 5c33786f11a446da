import type { DocumentKey, DocumentKindId } from '../documents/document-key.ts'
import type { PlanId } from '../ids.ts'
import { periodKey } from '../time/period.ts'

/** Kinds of paper that belong to one meeting, in the order in which a meeting needs them. */
export const meetingPaperKinds = [
  'meeting_invitation',
  'meeting_programme',
  'meeting_postponement',
  'meeting_briefing',
  'meeting_script',
  'meeting_minutes',
  'meeting_notice',
] as const satisfies readonly DocumentKindId[]
export type MeetingPaperKind = (typeof meetingPaperKinds)[number]

export const isMeetingPaper = (kind: string): kind is MeetingPaperKind =>
  meetingPaperKinds.some((paper) => paper === kind)

/** What a paper of a meeting is kept under, whatever day the meeting is moved to. */
export const meetingPaperKey = (
  meeting: { readonly id: string; readonly planId: PlanId; readonly year: number },
  kind: MeetingPaperKind,
): DocumentKey => ({
  planId: meeting.planId,
  kind,
  period: periodKey({ kind: 'year', year: meeting.year }),
  part: meeting.id,
})
