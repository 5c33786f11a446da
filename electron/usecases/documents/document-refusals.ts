import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { DocumentKindId } from '../../../shared/domain/documents/document-key.ts'
import { adhocSectionIds, adhocSectionsOf } from '../../../shared/domain/documents/kinds/adhoc.ts'
import { formatPeriod, type Period } from '../../../shared/domain/time/period.ts'
import type { DocumentSource } from './document-source.ts'

type Refusal = DocumentSource['refusal']

/** Only a period of the right length inside the plan can be reported on, for a report that the plan asks for. */
export const within =
  (kind: DocumentKindId, length: Period['kind'], name: string): Refusal =>
  (plan, period, part) =>
    (period.kind === length ? null : wrongLength(name, period)) ??
    outsidePlan(name, plan, period) ??
    (part === '' || plan.obligations.some((one) => one.kind === kind && one.id === part) ? null : noObligation(part))

/** Any period of the plan. */
export const anyPeriod =
  (name: string): Refusal =>
  (plan, period) =>
    outsidePlan(name, plan, period)

/** Part: a report of the plan that follows an event, or the sections of a free report. */
export const adhocRefusal: Refusal = (plan, period, part) =>
  outsidePlan('Báo cáo chuyên đề', plan, period) ??
  (plan.obligations.some(({ kind, id }) => kind === 'adhoc' && id === part) || adhocSectionsOf(part) !== null
    ? null
    : {
        message: `“${part}” không phải là báo cáo mà kế hoạch yêu cầu, cũng không phải là các phần của báo cáo chuyên đề.`,
        remedy: `Để trống, hoặc nối các phần bằng dấu “+”: ${adhocSectionIds.join(', ')}.`,
      })

/** Part: an agency, or a report that the plan asks of agencies. */
export const agencyRefusal: Refusal = (plan, period, part) =>
  outsidePlan('Báo cáo của cơ quan', plan, period) ??
  (part === ''
    ? { message: 'Chưa chọn cơ quan báo cáo.', remedy: 'Chọn cơ quan trong danh mục, hoặc báo cáo mà kế hoạch giao.' }
    : null)

function outsidePlan(name: string, { meta: { yearFrom, yearTo } }: Plan, period: Period) {
  if (yearFrom <= period.year && period.year <= yearTo) return null
  return {
    message: `${name} của kế hoạch này chỉ lập cho các năm ${yearFrom}–${yearTo}, không lập cho ${formatPeriod(period)}.`,
    remedy: 'Chọn một kỳ trong giai đoạn của kế hoạch.',
  }
}

const wrongLength = (name: string, period: Period) => ({
  message: `${name} không lập cho ${formatPeriod(period)}.`,
  remedy: 'Chọn kỳ đúng với loại báo cáo.',
})

const noObligation = (part: string) => ({
  message: `Kế hoạch không yêu cầu báo cáo “${part}” loại này.`,
  remedy: 'Chọn báo cáo trong lịch báo cáo của kế hoạch.',
})
