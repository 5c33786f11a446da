import type { Fact } from '../facts/fact.ts'
import type { ExactValue } from '../numbers/exact-value.ts'
import { datePartsOf } from '../time/iso-date.ts'
import { firstDay, type Period, parsePeriod } from '../time/period.ts'
import { factsInUse, periodsEndingWith, sinceNewYear } from './figures.ts'

/** What came in during one period alone, of one unit and variable. */
export interface PeriodFlow {
  readonly unit: Fact['unit']
  readonly variable: Fact['variable']
  readonly value: ExactValue
}

/**
 * The month before the period: reports that close with it hold what had come in since New Year when the period began.
 * Null for a period that begins with the year, whose own flow is the cumulative one.
 */
export function openingPeriod(value: Period): Period | null {
  const { month } = datePartsOf(firstDay(value))
  return month === 1 ? null : { kind: 'month', year: value.year, index: month - 1 }
}

/**
 * Flows of a period alone (data.md section 4): the report of that very window where there is one, else cumulative minus
 * cumulative before. Both must run since the same day; where one of them is missing there is no flow, never zero.
 *
 * @param facts in force that close with the period
 * @param opening in force that close with `openingPeriod`
 */
export function flowsOfPeriod(facts: readonly Fact[], opening: readonly Fact[], wanted: Period): readonly PeriodFlow[] {
  const before = openingPeriod(wanted)
  const cumulative = cumulativeFacts(facts, wanted).filter(({ windowFrom }) => windowFrom !== null)
  if (before === null) return cumulative.map(({ unit, variable, value }) => ({ unit, variable, value }))
  const own = factsInUse(facts, wanted).filter((fact) => fact.windowFrom === firstDay(wanted))
  const started = new Map(cumulativeFacts(opening, before).map((fact) => [placeOf(fact), fact]))
  const known = new Set(own.map(placeOf))
  const differences = cumulative.flatMap((fact): PeriodFlow[] => {
    const from = started.get(placeOf(fact))
    if (known.has(placeOf(fact)) || from === undefined || from.windowFrom !== fact.windowFrom) return []
    return [{ unit: fact.unit, variable: fact.variable, value: difference(fact.value, from.value) }]
  })
  return [...own.map(({ unit, variable, value }) => ({ unit, variable, value })), ...differences]
}

/**
 * What stood on the last day of a period, flows counted since the year began, from whichever report closes on that day:
 * the third quarter's own report knows only its three months, that of the nine months tells the whole.
 */
export function cumulativeFacts(facts: readonly Fact[], wanted: Period): readonly Fact[] {
  const running = sinceNewYear(facts)
  const best = new Map<string, Fact>()
  for (const key of [wanted, ...periodsEndingWith(wanted).map(parsePeriod)]) {
    if (key === null) continue
    for (const fact of factsInUse(running, key)) if (!best.has(placeOf(fact))) best.set(placeOf(fact), fact)
  }
  return [...best.values()]
}

const placeOf = ({ unit, variable }: Fact): string => `${unit} ${variable}`

/** Exact; below zero where a cumulative figure was corrected downwards. */
function difference(value: ExactValue, from: ExactValue): ExactValue {
  const scale = Math.max(value.scale, from.scale)
  const at = (one: ExactValue) => BigInt(one.amount) * 10n ** BigInt(scale - one.scale)
  return { amount: Number(at(value) - at(from)), scale }
}
