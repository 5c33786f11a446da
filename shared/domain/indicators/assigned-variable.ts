import type { VariableCode } from '../ids.ts'
import type { IndicatorDefinition } from './definition.ts'

type Ratio = Extract<IndicatorDefinition, { kind: 'ratio' }>

/**
 * The variable whose assigned figure belongs to an indicator: that of "% thực hiện kế hoạch", or the one that a ratio
 * counts by itself. The coverage of social insurance adds two variables and has none.
 */
export function assignedVariableOf(definition: IndicatorDefinition): VariableCode | null {
  if (definition.kind === 'assigned') return definition.variable
  if (definition.kind !== 'ratio') return null
  for (const { numerator } of definition.formulas) {
    const [only, second] = numerator
    if (only?.sign === 1 && !second) return only.variable
  }
  return null
}

/** The rate behind an assigned percentage of a variable; null where none or more than one counts it by itself. */
export function rateOf(variable: VariableCode, definitions: readonly IndicatorDefinition[]): Ratio | null {
  const [only, second] = definitions.filter(
    (definition): definition is Ratio => definition.kind === 'ratio' && assignedVariableOf(definition) === variable,
  )
  return only && !second ? only : null
}
