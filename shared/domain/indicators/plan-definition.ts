import type { Plan } from '../catalogue/plan.ts'
import type { IndicatorDefinition } from './definition.ts'

/** The plan's own ratio where it defines one; label and direction stay those of the catalogue. */
export function inThePlansOwnWay(plan: Pick<Plan, 'formulas'>, definition: IndicatorDefinition): IndicatorDefinition {
  const formulas = plan.formulas[definition.code]
  return definition.kind === 'ratio' && formulas ? { ...definition, formulas } : definition
}
