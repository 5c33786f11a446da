import type { Plan, PlanObligation } from '../catalogue/plan.ts'
import type { DocumentKey } from '../documents/document-key.ts'
import type { PeriodKey } from '../ids.ts'

/** The document that meets an obligation for a period. Where a plan asks for several of one kind, its id tells them apart. */
export function documentKeyOf(plan: Plan, obligation: PlanObligation, period: PeriodKey): DocumentKey {
  const isOnly = plan.obligations.filter(({ kind }) => kind === obligation.kind).length === 1
  return { planId: plan.meta.id, kind: obligation.kind, period, part: isOnly ? '' : obligation.id }
}

/** The obligation that a document meets; null for one that no plan asks for. */
export function obligationOf(plan: Plan, key: Pick<DocumentKey, 'kind' | 'part'>): PlanObligation | null {
  const ofKind = plan.obligations.filter(({ kind }) => kind === key.kind)
  const named = ofKind.find(({ id }) => id === key.part)
  if (named) return named
  const [only] = ofKind
  return key.part === '' && only && ofKind.length === 1 ? only : null
}
