import type { DocumentKindId } from '../../../shared/domain/documents/document-key.ts'
import { adhocKind, adhocSectionsOf } from '../../../shared/domain/documents/kinds/adhoc.ts'
import { agencyReportKind } from '../../../shared/domain/documents/kinds/agency-report.ts'
import { annualKind } from '../../../shared/domain/documents/kinds/annual.ts'
import { finalKind } from '../../../shared/domain/documents/kinds/final.ts'
import { meetingBriefingKind } from '../../../shared/domain/documents/kinds/meeting-briefing.ts'
import { meetingInvitationKind } from '../../../shared/domain/documents/kinds/meeting-invitation.ts'
import { meetingMinutesKind } from '../../../shared/domain/documents/kinds/meeting-minutes.ts'
import { meetingNoticeKind } from '../../../shared/domain/documents/kinds/meeting-notice.ts'
import { meetingPostponementKind } from '../../../shared/domain/documents/kinds/meeting-postponement.ts'
import { meetingProgrammeKind } from '../../../shared/domain/documents/kinds/meeting-programme.ts'
import { meetingScriptKind } from '../../../shared/domain/documents/kinds/meeting-script.ts'
import { midtermKind } from '../../../shared/domain/documents/kinds/midterm.ts'
import {
  halfYearKind,
  monthlyKind,
  nineMonthKind,
  quarterlyKind,
} from '../../../shared/domain/documents/kinds/periodic.ts'
import { submissionMatrixKind } from '../../../shared/domain/documents/kinds/submission-matrix.ts'
import { targetSheetKind } from '../../../shared/domain/documents/kinds/target-sheet.ts'
import type { Desk } from '../desk.ts'
import { requireAgencies } from '../tasks/require-agencies.ts'
import { adhocRefusal, agencyRefusal, anyPeriod, within } from './document-refusals.ts'
import { type DocumentRequest, type DocumentSource, sourceOf } from './document-source.ts'
import { asIssued, forChair, goesAlong, invitationFields, staysInFile } from './facts/meeting-fields.ts'
import { briefingFacts, scriptFacts } from './facts/meeting-preparation-facts.ts'
import { meetingSource, preparedSource } from './facts/meeting-source.ts'
import { periodFacts } from './facts/period-facts.ts'
import { reviewFacts } from './facts/review-facts.ts'
import { submissionMatrixFacts } from './facts/submission-matrix-facts.ts'
import { targetSheetFacts } from './facts/target-sheet-facts.ts'

const wholeFacts = (desk: Desk, request: DocumentRequest) => periodFacts(desk, request, { agency: null, sections: [] })

const adhocFacts = (desk: Desk, request: DocumentRequest) =>
  periodFacts(desk, request, { agency: null, sections: adhocSectionsOf(request.key.part) ?? adhocSectionsOf('') ?? [] })

/** Part: a report that the plan asks of agencies, else the code of one of them. */
const agencyFacts = (desk: Desk, request: DocumentRequest) => {
  const { plan, key } = request
  const isObligation = plan.obligations.some(({ id }) => id === key.part)
  if (!isObligation) requireAgencies(desk, plan.meta.id, [key.part])
  return periodFacts(desk, request, { agency: isObligation ? null : key.part, sections: [] })
}

/** Every kind of document that can be drawn up. A new one is a file in `kinds`, the reading of its facts, and a line here. */
export const documentSources: Readonly<Partial<Record<DocumentKindId, DocumentSource>>> = {
  annual: sourceOf(annualKind, wholeFacts, within('annual', 'year', 'Báo cáo năm')),
  monthly: sourceOf(monthlyKind, wholeFacts, within('monthly', 'month', 'Báo cáo tháng')),
  quarterly: sourceOf(quarterlyKind, wholeFacts, within('quarterly', 'quarter', 'Báo cáo quý')),
  half_year: sourceOf(halfYearKind, wholeFacts, within('half_year', 'half', 'Báo cáo 6 tháng')),
  nine_month: sourceOf(nineMonthKind, wholeFacts, within('nine_month', 'nine_months', 'Báo cáo 9 tháng')),
  midterm: sourceOf(midtermKind, reviewFacts('midterm'), within('midterm', 'year', 'Báo cáo sơ kết')),
  final: sourceOf(finalKind, reviewFacts('final'), within('final', 'year', 'Báo cáo tổng kết')),
  adhoc: sourceOf(adhocKind, adhocFacts, adhocRefusal),
  agency_report: sourceOf(agencyReportKind, agencyFacts, agencyRefusal),
  submission_matrix: sourceOf(submissionMatrixKind, submissionMatrixFacts, anyPeriod('Bảng theo dõi báo cáo')),
  meeting_invitation: meetingSource(meetingInvitationKind, invitationFields),
  meeting_programme: meetingSource(meetingProgrammeKind, goesAlong),
  meeting_postponement: meetingSource(meetingPostponementKind, goesAlong),
  meeting_briefing: preparedSource(meetingBriefingKind, briefingFacts, forChair),
  meeting_script: preparedSource(meetingScriptKind, scriptFacts, forChair),
  meeting_minutes: meetingSource(meetingMinutesKind, staysInFile),
  meeting_notice: meetingSource(meetingNoticeKind, asIssued),
  target_sheet: sourceOf(targetSheetKind, targetSheetFacts, anyPeriod('Biểu chỉ tiêu')),
}
