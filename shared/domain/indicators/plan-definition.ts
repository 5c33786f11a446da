import type { Plan } from '../catalogue/plan.ts'
import type { IndicatorDefinition } from './definition.ts'

type OwnWay = Pick<Plan, 'formulas' | 'labels'>

/**
 * The plan's own ratio and name where it defines them; the direction stays the catalogue's. Letter 40 and QĐ 3651 count
 * over the labour force without "trong độ tuổi", and their tables must not say otherwise.
 */
export function inThePlansOwnWay({ formulas, labels }: OwnWay, definition: IndicatorDefinition): IndicatorDefinition {
  const own = formulas[definition.code]
  const named = { ...definition, label: labels[definition.code] ?? definition.label }
  return named.kind === 'ratio' && own ? { ...named, formulas: own } : named
}

/** Official names of indicators as a plan's documents use them, by code. */
export const indicatorLabels = (
  plan: OwnWay,
  definitions: readonly IndicatorDefinition[],
): ReadonlyMap<string, string> =>
  new Map(definitions.map((definition) => [definition.code, inThePlansOwnWay(plan, definition).label]))
