import type { IsoDate, PeriodKey, PlanId } from '../../../shared/domain/ids.ts'
import type { RoundStage } from '../../../shared/domain/rounds/round-stages.ts'
import { type Desk, planOf } from '../desk.ts'
import { listObligations } from '../plans/list-obligations.ts'
import { readRounds } from './read-round.ts'

export interface ListedRound {
  readonly id: string
  readonly title: string
  readonly obligationId: string
  readonly period: PeriodKey
  /** The stage that is at hand; null: everything is done. */
  readonly at: RoundStage | null
}

/** A report that the plan asks for and that has no round yet. */
export interface OpenableRound {
  readonly obligationId: string
  readonly period: PeriodKey
  readonly title: string
  readonly due: IsoDate | null
}

/** Rounds of a plan, newest first, and the reports for which one can be opened, the latest period first. */
export function listRounds(
  desk: Desk,
  planId: PlanId,
): { readonly rounds: readonly ListedRound[]; readonly openable: readonly OpenableRound[] } {
  const rounds = readRounds(desk, desk.store.rounds.list(planId)).map(({ round, title, stages }): ListedRound => {
    const { id, obligationId, period } = round
    return { id, title, obligationId, period, at: stages.find(({ state }) => state === 'active') ?? null }
  })
  const taken = new Set(rounds.map(({ obligationId, period }) => `${obligationId}/${period}`))
  const openable = listObligations(desk, planOf(desk, planId))
    .filter(({ state }) => state !== 'issued')
    .map(({ obligation, period, title, due }): OpenableRound => ({ obligationId: obligation.id, period, title, due }))
    .filter(({ obligationId, period }) => !taken.has(`${obligationId}/${period}`))
  return { rounds, openable: openable.toReversed() }
}
