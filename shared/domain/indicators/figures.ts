import type { Fact } from '../facts/fact.ts'
import type { PeriodKey, UnitCode, VariableCode } from '../ids.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { lastDay, type Period, parsePeriod, periodKey } from '../time/period.ts'

/** Looks up the figure in force; null is missing, which is never zero. */
export type Figures = (unit: UnitCode, variable: VariableCode) => ExactValue | null

/** Periods that close on the same day as this one: 2022, 2022-H2, 2022-Q4, 2022-12 describe one 31 December. */
export function periodsEndingWith(value: Period): readonly PeriodKey[] {
  const { year } = value
  const candidates: readonly Period[] = [
    { kind: 'year', year },
    { kind: 'half', year, index: 1 },
    { kind: 'half', year, index: 2 },
    { kind: 'nine_months', year },
    ...([1, 2, 3, 4] as const).map((index) => ({ kind: 'quarter' as const, year, index })),
    ...Array.from({ length: 12 }, (_, month) => ({ kind: 'month' as const, year, index: month + 1 })),
  ]
  const end = lastDay(value)
  return candidates.filter((candidate) => lastDay(candidate) === end).map(periodKey)
}

/** Without flows that begin after New Year: what has been reached of a year's assigned figure runs since then. */
export const sinceNewYear = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ windowFrom, asOf }) => windowFrom === null || windowFrom <= `${asOf.slice(0, 4)}-01-01`)

/**
 * The facts that count for one period, one for each unit and variable: of the exact period first, else of another that
 * ends on the same day (data.md section 4); a flow only from a window that begins on the same day. Estimates never
 * stand in for actuals.
 */
export function factsInUse(facts: readonly Fact[], wanted: Period): readonly Fact[] {
  const key = periodKey(wanted)
  const end = lastDay(wanted)
  const best = new Map<string, Fact>()
  for (const fact of facts) {
    if (fact.status === 'estimate') continue
    const factPeriod = parsePeriod(fact.period)
    if (!factPeriod || lastDay(factPeriod) !== end) continue
    if (fact.windowFrom !== null && fact.windowFrom !== `${wanted.year}-01-01` && fact.period !== key) continue
    const place = placeOf(fact.unit, fact.variable)
    const known = best.get(place)
    if (known === undefined || (known.period !== key && (fact.period === key || fact.acceptedAt > known.acceptedAt))) {
      best.set(place, fact)
    }
  }
  return [...best.values()]
}

/**
 * Estimates of a period beside which nothing better is known, one for each unit and variable: the last that was
 * accepted, of the exact period before another that ends on the same day.
 */
export function loneEstimates(facts: readonly Fact[], wanted: Period): readonly Fact[] {
  const known = new Set(factsInUse(facts, wanted).map(({ unit, variable }) => placeOf(unit, variable)))
  const asActual = facts
    .filter(({ status, unit, variable }) => status === 'estimate' && !known.has(placeOf(unit, variable)))
    .map((fact): Fact => ({ ...fact, status: 'actual' }))
  return factsInUse(asActual, wanted).map((fact): Fact => ({ ...fact, status: 'estimate' }))
}

const placeOf = (unit: UnitCode, variable: VariableCode): string => `${unit} ${variable}`

/** Figures for one period out of facts in force, by the rule of `factsInUse`. */
export function figuresFor(facts: readonly Fact[], wanted: Period): Figures {
  const values = new Map(factsInUse(facts, wanted).map((fact) => [placeOf(fact.unit, fact.variable), fact.value]))
  return (unit, variable) => values.get(placeOf(unit, variable)) ?? null
}
