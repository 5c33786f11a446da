import { membersOf } from '../../../../shared/domain/agencies/members.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import type { DocumentKey } from '../../../../shared/domain/documents/document-key.ts'
import type { FactsObligation } from '../../../../shared/domain/documents/kinds/period-facts.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import { obligationOf } from '../../../../shared/domain/obligations/obligation-document.ts'
import { obligationScope } from '../../../../shared/domain/obligations/obligation-scope.ts'
import { membersContextOf, registerInForce } from '../../agencies/register-in-force.ts'
import type { Desk } from '../../desk.ts'

/** The report of the plan that a document meets, with whom its sender means on the day; null: no plan asks for it. */
export function reportObligation(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  plan: Plan,
  key: DocumentKey,
  day: IsoDate,
): FactsObligation | null {
  const obligation =
    key.kind === 'agency_report'
      ? (plan.obligations.find(({ id }) => id === key.part) ?? null)
      : obligationOf(plan, key)
  if (obligation === null) return null
  const { id, clause, title, from, to } = obligation
  const nameOf = (code: string | null) => plan.agencies.find((agency) => agency.code === code)?.name ?? code
  return {
    id,
    clause,
    title,
    from: nameOf(from),
    to: nameOf(to),
    senders: from === null ? [] : sendersOf(desk, plan, from, day),
    scope: obligationScope(obligation, plan.agencies),
  }
}

function sendersOf(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  plan: Plan,
  entry: string,
  day: IsoDate,
): readonly string[] {
  const context = membersContextOf(desk, plan, registerInForce(desk, plan.meta.territory))
  const { members, former } = membersOf(context, entry, day)
  return [...members, ...former].map(({ agency }) => agency.code)
}
