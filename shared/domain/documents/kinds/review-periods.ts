import type { Plan, PlanObligation } from '../../catalogue/plan.ts'
import type { IsoDate } from '../../ids.ts'
import { addDays, isoDate } from '../../time/iso-date.ts'
import { lastDay, type Period } from '../../time/period.ts'

/** First and last year that a review is about. */
export interface ReviewSpan {
  readonly from: number
  readonly to: number
}

/**
 * The years of a review. A mid-term review of 2016–2020 that is due in 2018 is about 2016–2018; a final review is about
 * the whole stage, also where it is due before the stage ends (Q3/2015 for 2012–2015). Where no clause asks for one:
 * from the plan's first year to `dueYear`, for a final review to the plan's last.
 */
export function reviewSpan(
  kind: 'midterm' | 'final',
  plan: Pick<Plan, 'meta'>,
  obligation: Pick<PlanObligation, 'covers'> | null,
  dueYear: number,
): ReviewSpan {
  const { yearFrom, yearTo } = plan.meta
  const stage = stageOf(obligation?.covers ?? null) ?? { from: yearFrom, to: yearTo }
  return { from: stage.from, to: kind === 'final' ? stage.to : Math.min(stage.to, dueYear) }
}

/**
 * The year whose targets the review looks towards: the end of the stage for a final review, of the plan for a mid-term
 * one (the review of 2021–2023 looks towards 2025).
 */
export const goalYearOf = (
  kind: 'midterm' | 'final',
  plan: Pick<Plan, 'meta'>,
  obligation: Pick<PlanObligation, 'covers'> | null,
): number => (kind === 'final' ? (stageOf(obligation?.covers ?? null)?.to ?? plan.meta.yearTo) : plan.meta.yearTo)

function stageOf(covers: string | null): ReviewSpan | null {
  const match = covers === null ? null : /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(covers)
  return match ? { from: Number(match[1]), to: Number(match[2]) } : null
}

/** Days of one territory inside the years of a review; another one begins where units or borders change as a whole. */
export interface ReviewStage {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The span cut at every change of territory: before and after 1/7/2025 apart, never added up. */
export function stagesOf({ from, to }: ReviewSpan, changes: readonly IsoDate[]): readonly ReviewStage[] {
  const [first, last] = [isoDate(`${from}-01-01`), isoDate(`${to}-12-31`)]
  const cuts = changes.filter((day) => first < day && day <= last)
  const starts = [first, ...cuts]
  return starts.map((start, index) => {
    const next = starts[index + 1]
    return { from: start, to: next === undefined ? last : addDays(next, -1) }
  })
}

/** Stretches that can stand for a year, the latest first; the longer name where two end on one day (9 tháng, not Q3). */
const stretches = (year: number): readonly Period[] => [
  { kind: 'year', year },
  ...([11, 10] as const).map((index) => ({ kind: 'month' as const, year, index })),
  { kind: 'nine_months', year },
  ...([8, 7] as const).map((index) => ({ kind: 'month' as const, year, index })),
  { kind: 'half', year, index: 1 },
  ...([5, 4] as const).map((index) => ({ kind: 'month' as const, year, index })),
  { kind: 'quarter', year, index: 1 },
  ...([2, 1] as const).map((index) => ({ kind: 'month' as const, year, index })),
]

/**
 * The periods of a stage, one for each year: the year's own figures; of the last year, and of a year that a change of
 * territory cuts off, the latest period that has figures. "Has figures" is more than a stray one: at least half as many
 * indicators answered as in the fullest period of that year. A year without any figures keeps its own period, so that
 * its column says so.
 *
 * @param answered how many of the plan's indicators the figures of a period answer
 * @param until the day on which the review is drawn up: nothing later can be in it
 */
export function reviewPeriods(
  stage: ReviewStage,
  lastYear: number,
  until: IsoDate,
  answered: (period: Period) => number,
): readonly Period[] {
  const [from, to] = [Number(stage.from.slice(0, 4)), Number(stage.to.slice(0, 4))]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((year): Period => {
    const own: Period = { kind: 'year', year }
    const ends = lastDay(own) <= stage.to
    if (year < lastYear && ends) return own
    const candidates = stretches(year)
      .filter((period) => lastDay(period) >= stage.from && lastDay(period) <= stage.to && lastDay(period) <= until)
      .map((period) => ({ period, count: answered(period) }))
    const fullest = Math.max(0, ...candidates.map(({ count }) => count))
    return (
      candidates.find(({ count }) => count > 0 && 2 * count >= fullest)?.period ??
      (ends ? own : lastStretch(stage, year))
    )
  })
}

/** Of a year that a change cuts off and that has no figures: the longest stretch before the change. */
const lastStretch = (stage: ReviewStage, year: number): Period =>
  stretches(year).find((period) => lastDay(period) <= stage.to) ?? { kind: 'year', year }
