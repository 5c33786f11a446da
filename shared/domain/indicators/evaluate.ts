import type { UnitCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { formatInteger } from '../numbers/format-number.ts'
import { fraction } from '../numbers/fraction.ts'
import type { FormulaTerm, IndicatorDefinition, RatioFormula } from './definition.ts'
import { evaluateAssigned, evaluateAssignedUnit } from './evaluate-assigned.ts'
import { type Evaluation, type EvaluationScope, nothing, usesCityFigure } from './evaluation.ts'
import { addExact, asIntegers, type ExactSum, type Quotient, quotientOf, sumTerms, zeroSum } from './quotient.ts'

function fromQuotient(
  quotient: Quotient,
  formula: RatioFormula,
  reported: readonly UnitCode[],
  missing: readonly UnitCode[],
  notes: readonly string[],
): Evaluation {
  const { numerator, denominator, countScale } = asIntegers(quotient)
  return {
    numerator,
    denominator,
    countScale,
    percent: fraction(numerator * 100n, denominator),
    reported,
    missing,
    provisional: formula.provisional,
    notes: formula.footnote === null ? notes : [formula.footnote, ...notes],
  }
}

/** A survey score: the quotient × 100 is the score itself. */
function fromScore(score: ExactValue, unit: UnitCode, notes: readonly string[]): Evaluation {
  const numerator = BigInt(score.amount)
  const denominator = 100n * 10n ** BigInt(score.scale)
  return {
    numerator,
    denominator,
    countScale: 0,
    percent: fraction(numerator * 100n, denominator),
    reported: [unit],
    missing: [],
    provisional: false,
    notes,
  }
}

function fromPlainValue(value: ExactValue, unit: UnitCode): Evaluation {
  return { ...nothing([]), numerator: BigInt(value.amount), denominator: 10n ** BigInt(value.scale), reported: [unit] }
}

/** One unit by its own figures: the first formula for which it has everything. */
export function evaluateUnit(
  definition: IndicatorDefinition,
  unit: UnitCode,
  { figures, toDate, assigned }: Pick<EvaluationScope, 'figures' | 'toDate' | 'assigned'>,
): Evaluation {
  if (definition.kind === 'ratio') {
    for (const formula of definition.formulas) {
      const quotient = quotientOf(formula, unit, figures)
      if (quotient) return fromQuotient(quotient, formula, [unit], [], [])
    }
    return nothing([unit])
  }
  if (definition.kind === 'assigned') return evaluateAssignedUnit(definition.variable, unit, toDate, assigned)
  const value = figures(unit, definition.kind === 'score' ? definition.score : definition.variable)
  if (value === null) return nothing([unit])
  return definition.kind === 'score' ? fromScore(value, unit, []) : fromPlainValue(value, unit)
}

/**
 * The whole territory: Σ numerators / Σ denominators over the units that have both (product.md rule 1), never an
 * average of percentages. Among several formulas the first that is complete is taken, else the one that covers most
 * units; the exact one stands first.
 */
export function evaluateTerritory(definition: IndicatorDefinition, scope: EvaluationScope): Evaluation {
  if (definition.kind === 'ratio') {
    const results = definition.formulas.map((formula) => evaluateFormula(formula, scope))
    // Figures of the city alone are one holder and complete: they are not outnumbered by units under a substitute.
    const complete = results.find((result) => result.reported.length > 0 && result.missing.length === 0)
    return (
      complete ?? results.reduce((best, next) => (coversMore(next, best) ? next : best), nothing(scope.reportingUnits))
    )
  }
  if (definition.kind === 'value') {
    const value = scope.figures(scope.territory, definition.variable)
    return value === null ? nothing([scope.territory]) : fromPlainValue(value, scope.territory)
  }
  if (definition.kind === 'assigned') return evaluateAssigned(definition.variable, scope)
  const cityScore = scope.figures(scope.territory, definition.score)
  return cityScore === null ? weightedScore(definition, scope) : fromScore(cityScore, scope.territory, [])
}

function coversMore(one: Evaluation, other: Evaluation): boolean {
  const more = one.reported.length - other.reported.length
  return more > 0 || (more === 0 && one.missing.length < other.missing.length)
}

function evaluateFormula(formula: RatioFormula, scope: EvaluationScope): Evaluation {
  const fromCity = (term: FormulaTerm) => usesCityFigure(term.variable, scope)
  const terms = [...formula.numerator, ...formula.denominator]
  if (terms.every(fromCity)) {
    const quotient = quotientOf(formula, scope.territory, scope.figures)
    if (!quotient) return nothing([scope.territory])
    return fromQuotient(quotient, formula, [scope.territory], [], differenceNotes(terms, scope))
  }
  const unitTerms = terms.filter((term) => !fromCity(term))
  const reported = scope.reportingUnits.filter((unit) => sumTerms(unitTerms, unit, scope.figures) !== null)
  const missing = scope.reportingUnits.filter((unit) => !reported.includes(unit))
  if (reported.length === 0) return nothing(missing)

  // A city-wide denominator under a numerator with units missing would understate the rate: then both sides come
  // from the units that reported.
  const cityAllowed = missing.length === 0
  const side = (sideTerms: readonly FormulaTerm[]): ExactSum | null => {
    let sum = zeroSum
    for (const term of sideTerms) {
      const holders = cityAllowed && fromCity(term) ? [scope.territory] : reported
      for (const unit of holders) {
        const part = sumTerms([term], unit, scope.figures)
        if (part === null) return null
        sum = addExact(sum, part)
      }
    }
    return sum
  }
  const numerator = side(formula.numerator)
  const denominator = side(formula.denominator)
  // Without the city's side the rest cannot be told; those that stand in the way are the units that are missing.
  if (!numerator || !denominator) return nothing(missing)
  return fromQuotient({ numerator, denominator }, formula, reported, missing, differenceNotes(terms, scope))
}

/** Where the city's figure and the sum of all units both exist and differ, the difference is shown, not hidden. */
function differenceNotes(terms: readonly FormulaTerm[], scope: EvaluationScope): string[] {
  const notes: string[] = []
  for (const variable of new Set(terms.map((term) => term.variable))) {
    const city = scope.figures(scope.territory, variable)
    if (city === null || city.scale !== 0) continue
    const values = scope.reportingUnits.map((unit) => scope.figures(unit, variable))
    if (!values.every((value): value is ExactValue => value !== null && value.scale === 0)) continue
    const sum = values.reduce((total, value) => total + value.amount, 0)
    if (sum === city.amount) continue
    const official = scope.officialFigures[variable] === 'city' ? 'số của thành phố' : 'tổng các đơn vị'
    notes.push(
      `${scope.labelOf(variable)}: tổng các đơn vị ${formatInteger(sum)}, số của thành phố ${formatInteger(city.amount)}, chênh lệch ${formatInteger(city.amount - sum)}; dùng ${official}.`,
    )
  }
  return notes
}

/** Mean of the units' scores weighted by their respondents, exact. */
function weightedScore(definition: IndicatorDefinition & { kind: 'score' }, scope: EvaluationScope): Evaluation {
  let numerator = 0n
  let denominator = 0n
  const reported: UnitCode[] = []
  const decimals = 6
  for (const unit of scope.reportingUnits) {
    const score = scope.figures(unit, definition.score)
    const respondents = scope.figures(unit, definition.respondents)
    if (score === null || respondents === null || respondents.scale !== 0) continue
    numerator += BigInt(score.amount) * 10n ** BigInt(decimals - score.scale) * BigInt(respondents.amount)
    denominator += BigInt(respondents.amount) * 100n * 10n ** BigInt(decimals)
    reported.push(unit)
  }
  const percent = fraction(numerator * 100n, denominator)
  // A published city figure that nobody has entered is missing as such; districts are not asked for it.
  if (percent === null) return nothing([scope.territory])
  const missing = scope.reportingUnits.filter((unit) => !reported.includes(unit))
  return {
    numerator,
    denominator,
    countScale: 0,
    percent,
    reported,
    missing,
    provisional: false,
    notes: ['Bình quân có trọng số theo số phiếu của các đơn vị.'],
  }
}
