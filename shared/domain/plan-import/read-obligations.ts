import type { PlanObligation, RecurrenceKind } from '../catalogue/plan.ts'
import type { DraftAssignment, DraftObligation } from './draft-plan.ts'
import { readDue } from './read-due.ts'

const kinds: Partial<Record<RecurrenceKind, PlanObligation['kind']>> = {
  monthly: 'monthly',
  quarterly: 'quarterly',
  half_yearly: 'half_year',
  yearly: 'annual',
}

const reports =
  /báo cáo|(?:tổng hợp|chuyển|cung cấp|gửi|chia sẻ)[^.;]{0,80}?(?:danh sách|thông tin|dữ liệu|số liệu|kết quả)|danh sách[^.;]{0,200}?gửi|thông báo cho/iu

/** Reports that duties oblige somebody to send: one row for each sender and recipient, and one for each review with its date. */
export function readObligations(duties: readonly DraftAssignment[]): DraftObligation[] {
  return duties
    .flatMap((duty): Omit<DraftObligation, 'id'>[] => {
      const reviews = reviewsOf(duty)
      if (reviews.length > 0) return reviews
      if (!reports.test(duty.text) || (duty.recipient.length === 0 && !kinds[duty.recurrence.kind])) return []
      if (duty.recipient.length === 0 && !/báo cáo/iu.test(duty.text)) return []
      const recipients: readonly (string | null)[] = duty.recipient.length === 0 ? [null] : duty.recipient
      const senders: readonly (string | null)[] = duty.lead.length === 0 ? [null] : duty.lead
      return senders.flatMap((from) =>
        recipients.map((to) => ({ ...row(duty, kinds[duty.recurrence.kind] ?? 'adhoc', to, null, duty.due), from })),
      )
    })
    .map((one, index) => ({ ...one, id: `bc-${index + 1}` }))
}

/** "sơ kết vào quý II năm 2018 và tổng kết vào quý I năm 2021": two reviews, each with its own date. */
function reviewsOf(duty: DraftAssignment): Omit<DraftObligation, 'id'>[] {
  const yearly = duty.recurrence.kind === 'yearly' && duty.due === null
  if (yearly && /đánh giá|sơ kết|tổng kết/iu.test(duty.text) && !/khảo sát/iu.test(duty.text))
    return [row(duty, 'annual', duty.recipient[0] ?? null, null, null)]
  const span = /giai đoạn\s*(\d{4})\s*[-–]\s*(\d{4})/iu.exec(duty.text)
  return [...duty.text.matchAll(/(sơ kết|tổng kết)(?:(?!sơ kết|tổng kết).)*/giu)].flatMap(([text, word]) => {
    const final = /tổng kết/iu.test(word ?? '')
    const due = (readDue(text) ?? readDue(duty.text))?.due ?? null
    if (due === null && !(final && span)) return []
    const period = final ? (span?.[2] ?? null) : (/^(\d{4})/.exec(due?.rule ?? '')?.[1] ?? null)
    return [row(duty, final ? 'final' : 'midterm', duty.recipient[0] ?? null, period, due)]
  })
}

const row = (
  duty: DraftAssignment,
  kind: PlanObligation['kind'],
  to: string | null,
  period: string | null,
  due: DraftAssignment['due'],
): Omit<DraftObligation, 'id'> => ({
  clause: duty.clause,
  bullet: duty.bullet,
  lines: duty.lines,
  kind,
  from: duty.lead[0] ?? null,
  to,
  period,
  due,
  text: duty.text,
  confidence: kind === 'adhoc' || duty.confidence === 'low' || due?.rule === null ? 'low' : 'medium',
  reason:
    kind === 'adhoc'
      ? 'Văn bản không nêu định kỳ báo cáo.'
      : (due?.reason ?? duty.reason ?? 'Nhận ra từ câu giao nhiệm vụ.'),
})
