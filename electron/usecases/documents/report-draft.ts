import type * as z from 'zod'
import { type ReportFields, reportFieldsSchema } from '../../../shared/contract/reports.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { formatPeriod, type Period, periodKey } from '../../../shared/domain/time/period.ts'
import type { Person } from '../../store/person.ts'
import type { ReportDraft } from '../../store/store.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { readCommittee } from '../session/committee.ts'

export type ReportKind = 'annual'

/** Only a whole year inside the plan can have an annual review. */
export function refuseWrongPeriod(plan: Plan, period: Period): void {
  const { yearFrom, yearTo } = plan.meta
  if (period.kind === 'year' && yearFrom <= period.year && period.year <= yearTo) return
  throw new Refusal(
    'REFUSED',
    `Báo cáo năm của kế hoạch này chỉ lập cho các năm ${yearFrom}–${yearTo}, không lập cho ${formatPeriod(period)}.`,
    'Chọn một năm trong giai đoạn của kế hoạch.',
  )
}

/** The saved draft, and its fields; a report that nobody touched has the committee's form and no edited paragraph. */
export function findDraft(
  desk: Desk,
  plan: Plan,
  kind: ReportKind,
  period: Period,
): { draft: ReportDraft | null; fields: ReportFields } {
  const draft = desk.store.drafts.find(plan.meta.id, kind, periodKey(period))
  return { draft, fields: draft ? parseFields(draft) : initialFields(desk) }
}

function parseFields(draft: ReportDraft): ReportFields {
  const parsed: z.ZodSafeParseResult<ReportFields> = reportFieldsSchema.safeParse(draft.fields)
  if (parsed.success) return parsed.data
  throw new Error(`Draft ${draft.id} holds fields of another form: ${parsed.error.message}`)
}

function initialFields(desk: Desk): ReportFields {
  const committee = readCommittee(desk)
  return {
    number: null,
    date: null,
    parentAgency: committee.parentAgency,
    issuingBody: committee.name,
    place: committee.place,
    signingLines: committee.signingLines,
    agencyPost: committee.agencyPost,
    signerName: committee.signerName,
    recipients: committee.recipients,
    narrative: {},
  }
}

/** Saves a draft; somebody else's newer save is never overwritten. Returns the new revision. */
export function saveDraft(
  desk: Desk,
  plan: Plan,
  kind: ReportKind,
  period: Period,
  fields: ReportFields,
  expectedRevision: number,
  person: Person,
): { readonly revision: number } {
  refuseWrongPeriod(plan, period)
  return desk.store.transaction(() => {
    const before = desk.store.drafts.find(plan.meta.id, kind, periodKey(period))
    const saved = desk.store.drafts.save({
      planId: plan.meta.id,
      kind,
      period: periodKey(period),
      fields,
      expectedRevision,
      person,
    })
    if (saved === null) {
      const who = before ? `${before.updatedBy} đã lưu dự thảo này trước đó.` : 'Dự thảo này đã được lưu ở nơi khác.'
      throw new Refusal(
        'STALE',
        who,
        'Tải lại để xem bản mới nhất; nội dung bạn vừa nhập vẫn còn trên màn hình để sao chép.',
      )
    }
    desk.store.audit.append({
      person,
      action: 'save_report_draft',
      subject: `report:${kind}:${periodKey(period)}`,
      before: before && { revision: before.revision },
      after: { revision: saved.revision, fields },
    })
    return { revision: saved.revision }
  })
}
