import type { Plan, PlanObligation } from '../../../../shared/domain/catalogue/plan.ts'
import { territoryChanges } from '../../../../shared/domain/catalogue/territory-change.ts'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import type { ReviewKind } from '../../../../shared/domain/documents/kinds/review-facts.ts'
import {
  type ReviewSpan,
  type ReviewStage,
  reviewSpan,
  stagesOf,
} from '../../../../shared/domain/documents/kinds/review-periods.ts'
import type { IsoDate, PeriodKey } from '../../../../shared/domain/ids.ts'
import { dueDay, lastDayInTime } from '../../../../shared/domain/obligations/due-rule.ts'
import { obligationOf } from '../../../../shared/domain/obligations/obligation-document.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { lastDay, type Period, parsePeriod, periodKey } from '../../../../shared/domain/time/period.ts'
import type { Desk } from '../../desk.ts'
import type { DocumentRequest } from '../document-source.ts'
import type { WritingDay } from '../writing-day.ts'

/** What a review is about, before any figure is read. */
export interface ReviewFrame {
  readonly obligation: PlanObligation | null
  readonly span: ReviewSpan
  readonly drawnUpOn: IsoDate
  readonly territoryChanges: readonly IsoDate[]
  readonly stages: readonly ReviewStage[]
}

export function reviewFrame(
  desk: Pick<Desk, 'catalogue'>,
  kind: ReviewKind,
  { plan, key, period, written }: Pick<DocumentRequest, 'plan' | 'key' | 'period' | 'written'>,
): ReviewFrame {
  const obligation =
    obligationOf(plan, key) ?? plan.obligations.find((one) => one.kind === kind && one.period === key.period) ?? null
  const span = reviewSpan(kind, plan, obligation, period.year)
  const drawnUpOn = written.given ?? inTime(written.day, kind, obligation, period, span)
  const changes = territoryChanges(desk.catalogue.units, plan.meta.territory)
  const stages = stagesOf(
    span,
    changes.filter((day) => day <= drawnUpOn),
  )
  return { obligation, span, drawnUpOn, territoryChanges: changes, stages }
}

/**
 * The day a review without a date stands on: the day it is written, but no later than the day it is due (else the end
 * of the year it is for, of a final review the year after). A review that is drawn up again years later then says what
 * it could say in time; one that is really late is given its date.
 */
function inTime(
  written: IsoDate,
  kind: ReviewKind,
  obligation: PlanObligation | null,
  period: Period,
  span: ReviewSpan,
): IsoDate {
  const due = dueDay(obligation?.due ?? null, period)
  const latest = due ? lastDayInTime(due) : isoDate(`${kind === 'final' ? span.to + 1 : period.year}-12-31`)
  return written < latest ? written : latest
}

/** Whether a chosen period can stand for the last year of a territory. */
export const canEndStage = ({ from, to }: ReviewStage, period: Period): boolean => {
  const end = lastDay(period)
  return String(period.year) === to.slice(0, 4) && from <= end && end <= to
}

/**
 * The periods with figures that a person may choose (Kỳ số liệu) in place of the one that a review takes by itself,
 * latest first. Only a review has the choice; a report on a period is about that period.
 */
export function figuresPeriodsOf(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { plan, key, period, written }: { plan: Plan; key: DocumentKey; period: Period; written: WritingDay },
): readonly PeriodKey[] {
  const { kind } = key
  if (kind !== 'midterm' && kind !== 'final') return []
  const { stages, drawnUpOn } = reviewFrame(desk, kind, { plan, key, period, written })
  return desk.store.facts
    .periods()
    .flatMap((name) => parsePeriod(name) ?? [])
    .filter((one) => lastDay(one) <= drawnUpOn && stages.some((stage) => canEndStage(stage, one)))
    .sort((left, right) => (lastDay(left) < lastDay(right) ? 1 : lastDay(left) > lastDay(right) ? -1 : 0))
    .map(periodKey)
}
