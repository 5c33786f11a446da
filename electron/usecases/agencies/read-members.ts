import {
  type ClassMembers,
  decisionId,
  type MembersDecision,
  membersOf,
} from '../../../shared/domain/agencies/members.ts'
import type { CatalogueEdit } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { PlanAgency } from '../../../shared/domain/catalogue/plan.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import { type Desk, planOf } from '../desk.ts'
import { decisionsInForce, membersContextOf, type RegisterInForce, registerInForce } from './register-in-force.ts'

export interface EntryMembers {
  readonly entry: PlanAgency
  readonly meant: ClassMembers
  readonly decision: MembersDecision | null
  /** Decisions on this entry, newest first. */
  readonly history: readonly CatalogueEdit<MembersDecision>[]
  readonly lastChange: number
}

/** Whom each entry of a plan's list of agencies means on a day, in the order of the list. */
export function readMembers(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  planId: PlanId,
  day: IsoDate,
): { readonly inForce: RegisterInForce; readonly entries: readonly EntryMembers[] } {
  const plan = planOf(desk, planId)
  const inForce = registerInForce(desk, plan.meta.territory)
  const context = membersContextOf(desk, plan, inForce)
  const { decisions, edits } = decisionsInForce(desk, plan.meta.territory)
  const entries = plan.agencies.map((entry) => {
    const id = decisionId(plan.meta.id, entry.code)
    return {
      entry,
      meant: membersOf(context, entry.code, day),
      decision: decisions.rows.find((one) => one.id === id) ?? null,
      history: edits.filter(({ rowId }) => rowId === id).toReversed(),
      lastChange: decisions.lastChanges.get(id) ?? 0,
    }
  })
  return { inForce, entries }
}
