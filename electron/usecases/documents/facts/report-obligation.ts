import { type Agency, agencyNameOn } from '../../../../shared/domain/agencies/agency.ts'
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
  const context = membersContextOf(desk, plan, registerInForce(desk, plan.meta.territory))
  const meant = (entry: string): readonly Agency[] => {
    const { members, former } = membersOf(context, entry, day)
    return [...members, ...former].map(({ agency }) => agency)
  }
  // Letter 40 writes to "HĐND tỉnh, thành phố": the paper names the council of this very province.
  const nameOf = (entry: string): string => {
    const [only, second] = meant(entry)
    if (only && !second) return agencyNameOn(only, day).name
    return plan.agencies.find((agency) => agency.code === entry)?.name ?? entry
  }
  return {
    id,
    clause,
    title,
    from: from === null ? null : nameOf(from),
    to: to === null ? null : nameOf(to),
    senders: from === null ? [] : meant(from).map(({ code }) => code),
    scope: obligationScope(obligation, plan.agencies),
  }
}
