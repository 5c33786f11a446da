import { followedState } from '../../shared/domain/meetings/follow-up/followed-conclusion.ts'
import { registerInForce } from '../usecases/agencies/register-in-force.ts'
import type { Desk } from '../usecases/desk.ts'
import type { FollowUp } from '../usecases/meetings/follow-up.ts'
import { planInForce } from '../usecases/plans/plans-in-force.ts'
import { presentAgencyNames } from './present-tasks.ts'

/** The follow-up table with the names of every agency in it. */
export function presentFollowUp(desk: Pick<Desk, 'store' | 'catalogue'>, { day, years, rows }: FollowUp) {
  const codes = rows.flatMap(({ task }) => (task === null ? [] : [...task.lead, ...task.coordinating]))
  const plans = [...new Set(rows.map(({ meeting }) => meeting.planId))]
  const entries = plans.flatMap((id) => planInForce(desk, id)?.plan.agencies ?? [])
  return {
    day,
    years,
    rows: rows.map((row) => ({ ...row, stateLabel: followedState(row) })),
    agencies: presentAgencyNames(codes, registerInForce(desk, null).register, entries, day),
  }
}
