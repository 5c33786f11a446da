import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import {
  type ObligationOccurrence,
  obligationCalendar,
} from '../../../shared/domain/obligations/obligation-calendar.ts'
import { documentKeyOf } from '../../../shared/domain/obligations/obligation-document.ts'
import { formatPeriod, parsePeriod } from '../../../shared/domain/time/period.ts'
import { type Desk, todayOf } from '../desk.ts'
import { readCommittee } from '../session/committee.ts'

export interface ObligationView extends Omit<ObligationOccurrence, 'state'> {
  /** `past`: of a plan that this committee does not carry out; nobody here owes it. */
  readonly state: ObligationOccurrence['state'] | 'past'
  /** "Đánh giá kết quả thực hiện hằng năm, năm 2022" */
  readonly title: string
  /** A draft of this report exists. */
  readonly drafted: boolean
}

/** Reports the plan obliges the committee to send, up to the year after the current one, soonest due first. */
export function listObligations(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  plan: Plan,
): readonly ObligationView[] {
  const today = todayOf(desk)
  const isCarriedOut = readCommittee(desk).planId === plan.meta.id
  const drafts = desk.store.documents.list(plan.meta.id)
  return obligationCalendar(plan, today)
    .map((occurrence) => {
      const period = parsePeriod(occurrence.period)
      const { kind, part } = documentKeyOf(plan, occurrence.obligation, occurrence.period)
      const drafted = drafts.some(
        ({ key }) => key.kind === kind && key.part === part && key.period === occurrence.period,
      )
      const suffix = period ? ` (${formatPeriod(period)})` : ''
      const state: ObligationView['state'] = occurrence.state === 'overdue' && !isCarriedOut ? 'past' : occurrence.state
      return { ...occurrence, state, title: `${occurrence.obligation.title}${suffix}`, drafted }
    })
    .sort((left, right) => (left.period < right.period ? -1 : left.period > right.period ? 1 : 0))
}
