import type { Plan } from '../catalogue/plan.ts'
import type { Variable } from '../catalogue/variable.ts'
import type { IndicatorDefinition } from './definition.ts'
import { inThePlansOwnWay } from './plan-definition.ts'

/**
 * The variables of a plan's report template: those that every template asks for, and those without which one of the
 * plan's own targets could never be computed (the six HI groups of QĐ 3651, its labour force from 15 years). Figures of
 * the city alone (surveys, published ones) are not asked of units. Added ones stand behind the others, in the
 * catalogue's order.
 */
export function templateVariables(
  plan: Pick<Plan, 'targets' | 'formulas' | 'labels'>,
  definitions: readonly IndicatorDefinition[],
  variables: readonly Variable[],
): readonly Variable[] {
  const standard = new Set<string>(
    variables.filter(({ templateOrder }) => templateOrder !== null).map(({ code }) => code),
  )
  const aimedAt = new Set<string>(plan.targets.filter(({ value }) => value !== null).map(({ indicator }) => indicator))
  const lacking = new Set<string>(
    definitions
      .filter(({ code }) => aimedAt.has(code))
      .map((definition) => inThePlansOwnWay(plan, definition))
      .flatMap((definition) => {
        if (definition.kind !== 'ratio') return []
        const asked = definition.formulas.map(({ numerator, denominator }) =>
          [...numerator, ...denominator].map(({ variable }) => variable),
        )
        return asked.some((codes) => codes.every((code) => standard.has(code))) ? [] : (asked[0] ?? [])
      }),
  )
  const last = Math.max(0, ...variables.map(({ templateOrder }) => templateOrder ?? 0))
  return variables.map((variable, index) =>
    variable.templateOrder === null && lacking.has(variable.code) && isAskedOfUnits(variable)
      ? { ...variable, templateOrder: last + 1 + index }
      : variable,
  )
}

const isAskedOfUnits = ({ nature }: Variable): boolean => nature !== 'survey' && nature !== 'published'
