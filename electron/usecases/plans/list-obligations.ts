import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { lastDayInTime } from '../../../shared/domain/obligations/due-rule.ts'
import {
  type ObligationOccurrence,
  obligationCalendar,
} from '../../../shared/domain/obligations/obligation-calendar.ts'
import { documentKeyOf } from '../../../shared/domain/obligations/obligation-document.ts'
import { compareDates } from '../../../shared/domain/time/iso-date.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { type Desk, todayOf } from '../desk.ts'
import { readCommittee } from '../session/committee.ts'

export interface ObligationView extends Omit<ObligationOccurrence, 'state'> {
  /** `past`: of a plan that this committee does not carry out; nobody here owes it. */
  readonly state: ObligationOccurrence['state'] | 'past' | 'issued'
  /** "Đánh giá kết quả thực hiện hằng năm, năm 2022" */
  readonly title: string
  /** A draft of this report exists. */
  readonly drafted: boolean
  /** See `DocumentKey.part`. */
  readonly part: string
  /** Who sends it and to whom, as the plan names them; null: the plan does not say. */
  readonly from: string | null
  readonly to: string | null
  /** The document that met it first, whatever replaced it since. */
  readonly issued: {
    readonly id: string
    readonly numberText: string
    readonly date: IsoDate
    readonly late: boolean
  } | null
}

/** Reports the plan obliges the committee to send, up to the year after the current one, soonest due first. */
export function listObligations(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  plan: Plan,
): readonly ObligationView[] {
  const today = todayOf(desk)
  const isCarriedOut = readCommittee(desk).planId === plan.meta.id
  const drafts = desk.store.documents.list(plan.meta.id)
  const issued = desk.store.issued.list({ planId: plan.meta.id })
  const nameOf = (code: string | null) => plan.agencies.find((agency) => agency.code === code)?.name ?? code
  return obligationCalendar(plan, today)
    .map((occurrence) => {
      const period = parsePeriod(occurrence.period)
      const { kind, part } = documentKeyOf(plan, occurrence.obligation, occurrence.period)
      const drafted = drafts.some(
        ({ key }) => key.kind === kind && key.part === part && key.period === occurrence.period,
      )
      const suffix = period ? ` (${formatPeriod(period)})` : ''
      const met = issued.findLast(
        (one) => one.kind === kind && one.part === part && one.period === occurrence.period && one.relation === null,
      )
      const { due, dueInclusive, obligation } = occurrence
      const late =
        met && due !== null && compareDates(met.date, lastDayInTime({ date: due, inclusive: dueInclusive })) > 0
      return {
        ...occurrence,
        state: met ? 'issued' : occurrence.state === 'overdue' && !isCarriedOut ? 'past' : occurrence.state,
        title: `${obligation.title}${suffix}`,
        drafted,
        part,
        from: nameOf(obligation.from),
        to: nameOf(obligation.to),
        issued: met ? { id: met.id, numberText: met.numberText, date: met.date, late: late === true } : null,
      } satisfies ObligationView
    })
    .sort((left, right) => (left.period < right.period ? -1 : left.period > right.period ? 1 : 0))
}
