import {
  type DocumentKey,
  type DocumentKindId,
  documentKindIds,
} from '../../../shared/domain/documents/document-key.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { parsePeriod, periodKey } from '../../../shared/domain/time/period.ts'

/** Address of the screen on which a document is drawn up. */
export const documentAddress = ({ kind, period, part }: Omit<DocumentKey, 'planId'>): string =>
  `/bao-cao/soan/${kind}/${period}${part === '' ? '' : `/${encodeURIComponent(part)}`}`

/** The document that an address names; null where it names none. */
export function readDocumentAddress(
  planId: PlanId,
  { kind, period, part }: { readonly [name: string]: string | undefined },
): DocumentKey | null {
  const parsed = parsePeriod(period ?? '')
  const known = documentKindIds.find((id) => id === kind)
  return known && parsed ? { planId, kind: known, period: periodKey(parsed), part: part ?? '' } : null
}

/** Kinds as people call them, in lists that know no more than the kind. */
export const kindNames: Readonly<Record<DocumentKindId, string>> = {
  annual: 'Báo cáo năm',
  monthly: 'Báo cáo tháng',
  quarterly: 'Báo cáo quý',
  half_year: 'Báo cáo 6 tháng',
  nine_month: 'Báo cáo 9 tháng',
  midterm: 'Báo cáo sơ kết',
  final: 'Báo cáo tổng kết',
  adhoc: 'Báo cáo đột xuất',
  agency_report: 'Báo cáo của cơ quan',
  submission_matrix: 'Bảng theo dõi báo cáo nhận được',
  target_sheet: 'Bảng chỉ tiêu',
  meeting_invitation: 'Giấy mời họp',
  meeting_programme: 'Chương trình họp',
  meeting_postponement: 'Thông báo hoãn họp',
  meeting_briefing: 'Tài liệu cho chủ trì',
  meeting_script: 'Kịch bản điều hành',
  meeting_minutes: 'Biên bản họp',
  meeting_notice: 'Thông báo kết luận',
}
