import { isYearEnd } from '../assigned/achievement.ts'
import { type AssignedStanding, assignedStanding, type Reached } from '../assigned/assigned-standing.ts'
import type { UnitCode } from '../ids.ts'
import { exactValueOf } from '../intake/exact-decimal.ts'
import { lastDay, type Period } from '../time/period.ts'
import { assignedVariableOf } from './assigned-variable.ts'
import type { IndicatorDefinition } from './definition.ts'
import { territoryCount } from './evaluate-assigned.ts'
import type { Evaluation, EvaluationScope } from './evaluation.ts'

/** What was assigned to a unit beside an indicator's result. A rate counts before a count where both were assigned. */
export function rowStanding(
  definition: IndicatorDefinition,
  unit: UnitCode,
  evaluation: Evaluation,
  scope: EvaluationScope,
  period: Period,
): AssignedStanding | null {
  const variable = assignedVariableOf(definition)
  if (variable === null) return null
  const isRate = definition.kind === 'ratio'
  return assignedStanding(
    scope.assigned,
    { kind: 'unit', code: unit },
    variable,
    isRate ? ['percent', 'count'] : ['count'],
    {
      actual: unit === scope.territory ? territoryActual(variable, scope) : scope.toDate(unit, variable),
      people: isRate ? peopleReached(evaluation) : null,
      yearIsOver: isYearEnd(lastDay(period), period.year),
    },
  )
}

/**
 * Both sides of a rate that can be held against an assigned one; null while units are missing, as for an assigned
 * count: the persons still to win in the units that reported are not those of the territory.
 */
export const peopleReached = ({ numerator, denominator, missing }: Evaluation): Reached['people'] =>
  numerator === null || denominator === null || missing.length > 0 ? null : { numerator, denominator }

function territoryActual(variable: Parameters<typeof territoryCount>[0], scope: EvaluationScope) {
  const { sum } = territoryCount(variable, scope)
  return sum && exactValueOf({ digits: sum.amount, scale: sum.scale })
}
