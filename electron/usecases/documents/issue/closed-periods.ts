import * as z from 'zod'
import { unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import type { IsoDate, PeriodKey, PlanId, UnitCode } from '../../../../shared/domain/ids.ts'
import { closedPeriodRefusal } from '../../../../shared/domain/intake/closed-period.ts'
import { formatPeriod, lastDay, type Period, parsePeriod } from '../../../../shared/domain/time/period.ts'
import type { IssuedDocument } from '../../../store/document-records.ts'
import type { Person } from '../../../store/person.ts'
import { type Desk, instantOf } from '../../desk.ts'
import { Refusal } from '../../refusal.ts'

/**
 * Reviews of a period: issuing one closes the figures of its last day ("chốt số liệu", data.md section 4). 2022,
 * 2022-H2, 2022-Q4 and 2022-12 are names of one set of facts, and a figure in force belongs to no plan: what one review
 * closes is closed under all these names and under every plan of the store.
 */
const reviews: ReadonlySet<string> = new Set(['annual', 'monthly', 'quarterly', 'half_year', 'nine_month'])

/** `planId` and `period`: under which it was asked for; what is opened is the last day. */
const reopeningsSchema = z.array(
  z.object({ planId: z.string(), period: z.string(), reason: z.string(), at: z.string(), by: z.string() }),
)
type Reopening = z.infer<typeof reopeningsSchema>[number]

const settingKey = 'reopened_periods'

export interface ClosedPeriod {
  /** Of the last review; the other periods of its last day are closed and opened with it. */
  readonly period: PeriodKey
  /** The last review that was issued of the day. */
  readonly review: Pick<IssuedDocument, 'id' | 'numberText' | 'date'>
  /** Opened again for corrections until the next review of the day is issued; null: closed. */
  readonly reopened: { readonly reason: string; readonly at: string; readonly by: string } | null
}

const reopenings = (desk: Pick<Desk, 'store'>): readonly Reopening[] =>
  reopeningsSchema.parse(desk.store.settings.get(settingKey) ?? [])

function dayOf(period: string): IsoDate | null {
  const parsed = parsePeriod(period)
  return parsed && lastDay(parsed)
}

/** The last day whose figures a document closes; null: it closes none. */
const closedDayOf = ({ kind, period }: Pick<IssuedDocument, 'kind' | 'period'>): IsoDate | null =>
  reviews.has(kind) ? dayOf(period) : null

/** One entry for each last day whose review is issued, last issued first. */
export function closedPeriods(desk: Pick<Desk, 'store'>): ClosedPeriod[] {
  const opened = reopenings(desk)
  const seen = new Set<IsoDate>()
  return desk.store.issued.list({ planId: null }).flatMap((issued) => {
    const { period, id, numberText, date } = issued
    const day = closedDayOf(issued)
    if (period === '' || day === null || seen.has(day)) return []
    seen.add(day)
    const again = opened.find((one) => dayOf(one.period) === day)
    return [{ period, review: { id, numberText, date }, reopened: again ?? null }]
  })
}

/** The review that closes the figures of a period, under whichever name; null: they are open. */
export function closingReview(desk: Pick<Desk, 'store'>, period: Period): ClosedPeriod['review'] | null {
  const day = lastDay(period)
  const closed = closedPeriods(desk).find((one) => dayOf(one.period) === day)
  return closed && closed.reopened === null ? closed.review : null
}

/** In the transaction that takes figures, from a file or by hand: closed ones are taken from nobody. */
export function refuseIfClosed(desk: Pick<Desk, 'store' | 'catalogue'>, unit: UnitCode, period: PeriodKey): void {
  const parsed = parsePeriod(period)
  if (!parsed) throw new Error(`Figures of a malformed period ${period}`)
  const review = closingReview(desk, parsed)
  if (review === null) return
  const known = desk.catalogue.units.find(({ code }) => code === unit)
  const { message, remedy } = closedPeriodRefusal(parsed, known ? unitFullName(known) : unit, review)
  throw new Refusal('REFUSED', message, remedy)
}

/** Lets corrected figures of a closed period in again; whatever they touch is listed beside the issued documents. */
export function reopenPeriod(
  desk: Pick<Desk, 'store' | 'clock'>,
  planId: PlanId,
  period: PeriodKey,
  reason: string,
  person: Person,
): void {
  desk.store.transaction(() => {
    const parsed = parsePeriod(period)
    const review = parsed && closingReview(desk, parsed)
    if (review === null) {
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
      before: { review: review.numberText },
      after: { reason },
    })
  })
}

/** In the transaction that issues: a review closes the figures of its day, also those that were opened again. */
export function closePeriodOf(desk: Pick<Desk, 'store'>, issued: IssuedDocument, person: Person): void {
  const day = closedDayOf(issued)
  if (day === null) return
  const all = reopenings(desk)
  const ended = all.filter((one) => dayOf(one.period) === day)
  if (ended.length > 0)
    desk.store.settings.set(
      settingKey,
      all.filter((one) => !ended.includes(one)),
    )
  desk.store.audit.append({
    person,
    action: 'close_period',
    subject: `period:${issued.planId}/${issued.period}`,
    before: { reopened: ended.map(({ period, reason, at, by }) => ({ period, reason, at, by })) },
    after: { lastDay: day, review: issued.numberText, date: issued.date },
  })
}
