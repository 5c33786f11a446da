import * as z from 'zod'
import type { PeriodKey, PlanId } from '../../../../shared/domain/ids.ts'
import { periodsEndingWith } from '../../../../shared/domain/indicators/figures.ts'
import { formatPeriod, parsePeriod } from '../../../../shared/domain/time/period.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { Person } from '../../../store/person.ts'
import { type Desk, instantOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'

/** Reviews of a period: issuing one closes the figures of that period ("chốt số liệu", data.md section 4). */
const reviews: ReadonlySet<string> = new Set(['annual', 'monthly', 'quarterly', 'half_year', 'nine_month'])

const reopeningsSchema = z.array(
  z.object({ planId: z.string(), period: z.string(), reason: z.string(), at: z.string(), by: z.string() }),
)
type Reopening = z.infer<typeof reopeningsSchema>[number]

const settingKey = 'reopened_periods'

export interface ClosedPeriod {
  readonly period: PeriodKey
  /** The last review that was issued of it. */
  readonly review: Pick<IssuedDocument, 'id' | 'numberText' | 'date'>
  /** Opened again for corrections until the next review of it is issued; null: closed. */
  readonly reopened: { readonly reason: string; readonly at: string; readonly by: string } | null
}

const reopenings = (desk: Pick<Desk, 'store'>): readonly Reopening[] =>
  reopeningsSchema.parse(desk.store.settings.get(settingKey) ?? [])

/** Periods whose review is issued, last issued first. */
export function closedPeriods(desk: Pick<Desk, 'store'>, planId: PlanId): ClosedPeriod[] {
  const opened = reopenings(desk).filter((one) => one.planId === planId)
  const seen = new Set<string>()
  return desk.store.issued.list({ planId }).flatMap((review) => {
    const { period, kind, id, numberText, date } = review
    if (period === '' || !reviews.has(kind) || seen.has(period)) return []
    seen.add(period)
    const again = opened.find((one) => one.period === period)
    return [{ period, review: { id, numberText, date }, reopened: again ?? null }]
  })
}

/** Periods that take no report: those closed, and every other name of the same last day (2022, 2022-Q4, 2022-12). */
export const refusedPeriods = (desk: Pick<Desk, 'store'>, planId: PlanId): readonly PeriodKey[] =>
  closedPeriods(desk, planId).flatMap(({ period, reopened }) => {
    const parsed = parsePeriod(period)
    return reopened === null && parsed !== null ? periodsEndingWith(parsed) : []
  })

/** Lets corrected reports of a closed period in again; whatever they touch is listed beside the issued documents. */
export function reopenPeriod(
  desk: Pick<Desk, 'store' | 'clock'>,
  planId: PlanId,
  period: PeriodKey,
  reason: string,
  person: Person,
): void {
  desk.store.transaction(() => {
    const closed = closedPeriods(desk, planId).find((one) => one.period === period)
    if (!closed || closed.reopened !== null) {
      const parsed = parsePeriod(period)
      throw new Refusal(
        'REFUSED',
        `Số liệu ${parsed ? formatPeriod(parsed) : period} đang mở, không cần mở lại.`,
        'Tải lại danh sách kỳ đã chốt.',
      )
    }
    const reopening = { planId, period, reason, at: instantOf(desk), by: person.name }
    desk.store.settings.set(settingKey, [...reopenings(desk), reopening])
    desk.store.audit.append({
      person,
      action: 'reopen_period',
      subject: `period:${planId}/${period}`,
      before: { review: closed.review.numberText },
      after: { reason },
    })
  })
}

/** In the transaction that issues: the review that was just issued closes its period again. */
export function closePeriodOf(desk: Pick<Desk, 'store'>, { planId, period }: IssuedDocument): void {
  const all = reopenings(desk)
  const left = all.filter((one) => one.planId !== planId || one.period !== period)
  if (left.length < all.length) desk.store.settings.set(settingKey, left)
}
