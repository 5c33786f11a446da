import type { UnitCode, VariableCode } from '../ids.ts'
import { addDecimals, decimalOfValue, exactValueOf, negateDecimal } from '../intake/exact-decimal.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { type Fraction, fraction, fractionOf } from '../numbers/fraction.ts'
import type { AssignedHolder, AssignedMeasure, AssignedSource, ValuedFigure } from './assigned-figure.ts'
import type { AssignedStanding } from './assigned-standing.ts'

interface Cell {
  readonly holder: AssignedHolder
  readonly variable: VariableCode
  readonly measure: AssignedMeasure
  readonly actual: ExactValue | null
  readonly standing: AssignedStanding | null
}

/** Counts assigned to the units, added up; never presented as complete while a unit is missing. */
export interface AssignedTotal {
  readonly variable: VariableCode
  readonly measure: AssignedMeasure
  /** Null when no unit has a count that counts. */
  readonly sum: ExactValue | null
  readonly counted: readonly UnitCode[]
  /** Reporting units without an assigned count, or whose official source nobody has chosen. */
  readonly missing: readonly UnitCode[]
  /** Sources of the counts in the sum; several mean that decisions of different bodies were added up. */
  readonly sources: readonly AssignedSource[]
  /** The territory's own assigned count minus the sum; null without both. */
  readonly difference: ExactValue | null
  /** Σ actual / Σ assigned over the units that have both. */
  readonly achieved: {
    readonly percent: Fraction | null
    readonly reported: readonly UnitCode[]
    readonly missing: readonly UnitCode[]
  }
}

const countOf = ({ standing }: Cell): ValuedFigure | null =>
  standing?.counting?.figure.measure === 'count' ? standing.counting.figure : null

/** Rates are not added: they have no total but the territory's own. */
export function assignedTotal(own: Cell, cells: readonly Cell[], reportingUnits: readonly UnitCode[]): AssignedTotal {
  const { variable, measure } = own
  const ofUnits = reportingUnits.map((unit) => {
    const cell = cells.find(
      (one) =>
        one.variable === variable && one.measure === measure && one.holder.kind === 'unit' && one.holder.code === unit,
    )
    return { unit, cell, figure: cell ? countOf(cell) : null }
  })
  const counted = ofUnits.flatMap(({ unit, figure }) => (figure ? [{ unit, figure }] : []))
  const both = ofUnits.flatMap(({ unit, cell, figure }) =>
    figure && cell && cell.actual !== null ? [{ unit, assigned: figure.value, actual: cell.actual }] : [],
  )
  const sum = addUp(counted.map(({ figure }) => figure.value))
  const ownCount = countOf(own)
  const difference =
    sum && ownCount
      ? exactValueOf(addDecimals(decimalOfValue(ownCount.value), negateDecimal(decimalOfValue(sum))))
      : null
  return {
    variable,
    measure,
    sum,
    counted: counted.map(({ unit }) => unit),
    missing: ofUnits.filter(({ figure }) => figure === null).map(({ unit }) => unit),
    sources: [...new Set(counted.map(({ figure }) => figure.source))],
    difference,
    achieved: {
      percent: shareOf(addUp(both.map(({ actual }) => actual)), addUp(both.map(({ assigned }) => assigned))),
      reported: both.map(({ unit }) => unit),
      missing: reportingUnits.filter((unit) => !both.some((one) => one.unit === unit)),
    },
  }
}

function addUp(values: readonly ExactValue[]): ExactValue | null {
  const [first, ...rest] = values.map(decimalOfValue)
  return first ? exactValueOf(rest.reduce(addDecimals, first)) : null
}

function shareOf(actual: ExactValue | null, assigned: ExactValue | null): Fraction | null {
  if (!actual || !assigned) return null
  const above = fractionOf(actual)
  const below = fractionOf(assigned)
  return fraction(above.numerator * below.denominator * 100n, above.denominator * below.numerator)
}
