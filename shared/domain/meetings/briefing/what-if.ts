import type { Comparator } from '../../catalogue/plan.ts'
import type { IndicatorCode, UnitCode } from '../../ids.ts'
import { stillNeededFor } from '../../indicators/still-needed.ts'
import { meetsTarget } from '../../indicators/verdict.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import { formatInteger } from '../../numbers/format-number.ts'
import { type Fraction, fraction, fractionOf } from '../../numbers/fraction.ts'
import { withCapital, withSmallInitial } from '../../text/initial-letter.ts'

/** A rate to reach, or a number of people (an assigned count). */
export interface WhatIfGoal {
  /** "mục tiêu của Kế hoạch số 64/KH-UBND", "chỉ tiêu HĐND giao" */
  readonly label: string
  readonly measure: 'percent' | 'count'
  readonly comparator: Comparator
  readonly value: ExactValue
}

/** A unit, or the whole territory, with both sides of an indicator in whole people; null: not reported. */
export interface WhatIfHolder {
  readonly unit: UnitCode
  readonly name: string
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  readonly goals: readonly WhatIfGoal[]
}

/** An indicator on which "what if" can be asked. */
export interface WhatIfIndicator {
  readonly indicator: IndicatorCode
  readonly label: string
  /** "người" */
  readonly counted: string
  /** People are part of those they are counted over: more than 100 % cannot be. False of an assigned figure. */
  readonly isShare: boolean
  /** Both sides are whole numbers; false: an average population with decimals, to which no person can be added. */
  readonly isWhole: boolean
  readonly territory: WhatIfHolder
  readonly units: readonly WhatIfHolder[]
  /** Names of units that the territory's result lacks. */
  readonly missing: readonly string[]
  /** Indicators over the same people that count these among others: "trong đó" (tự nguyện within BHXH). */
  readonly includedIn: readonly IndicatorCode[]
}

export interface Addition {
  /** A unit, or the territory itself for people whose unit is not said. */
  readonly unit: UnitCode
  readonly indicator: IndicatorCode
  /** Negative: fewer. */
  readonly people: bigint
  /** `numerator`: they are counted below already · `both`: they come from elsewhere and are new on both sides */
  readonly enters: 'numerator' | 'both'
}

export interface GoalOutcome extends WhatIfGoal {
  readonly metBefore: boolean
  readonly met: boolean
  /** 0 once met; null where more people have no meaning. */
  readonly stillNeededBefore: bigint | null
  readonly stillNeeded: bigint | null
}

export interface HolderOutcome {
  readonly unit: UnitCode
  readonly name: string
  readonly people: bigint
  readonly before: { readonly numerator: bigint; readonly denominator: bigint; readonly percent: Fraction }
  readonly after: { readonly numerator: bigint; readonly denominator: bigint; readonly percent: Fraction }
  readonly goals: readonly GoalOutcome[]
}

export interface WhatIfResult {
  readonly indicator: IndicatorCode
  readonly label: string
  readonly counted: string
  /** Nobody asked for it: its people are among those of another indicator. */
  readonly follows: boolean
  readonly units: readonly HolderOutcome[]
  readonly territory: HolderOutcome
  /** Units that the territory's result lacks, before as after. */
  readonly missing: readonly string[]
}

export type WhatIfOutcome =
  | {
      readonly kind: 'refused'
      readonly why: 'asked_wrongly' | 'no_figures' | 'above_whole' | 'below_zero'
      readonly message: string
      readonly remedy: string
    }
  | { readonly kind: 'answered'; readonly results: readonly WhatIfResult[] }

type Sides = HolderOutcome['before']
type Refused = Extract<WhatIfOutcome, { kind: 'refused' }>

const refused = (why: Refused['why'], message: string, remedy: string): Refused => ({
  kind: 'refused',
  why,
  message,
  remedy,
})

/**
 * What several additions together make of units and territory, in exact fractions. What is added to an indicator is
 * added to those that count the same people as well; two additions to one unit and indicator add up. Nothing is stored.
 *
 * Refused, with a sentence for the person: an indicator or unit that is not there, a unit without figures, more people
 * than those they are counted over, and fewer than none.
 */
export function whatIf(indicators: readonly WhatIfIndicator[], additions: readonly Addition[]): WhatIfOutcome {
  if (additions.length === 0)
    return refused('asked_wrongly', 'Chưa có giả định nào.', 'Chọn đơn vị, chỉ tiêu và số người thêm.')
  const known = new Map(indicators.map((one) => [one.indicator, one]))
  const asked = new Set(additions.map(({ indicator }) => indicator))
  const all = additions.flatMap((addition) => {
    const followers = known.get(addition.indicator)?.includedIn ?? []
    return [
      addition,
      ...followers.map((indicator) => ({
        ...addition,
        indicator,
        // What was assigned stays as it is, whoever comes from elsewhere.
        enters: known.get(indicator)?.isShare === false ? ('numerator' as const) : addition.enters,
      })),
    ]
  })
  const results: WhatIfResult[] = []
  for (const [code, own] of Map.groupBy(all, ({ indicator }) => indicator)) {
    const indicator = known.get(code)
    if (!indicator)
      return refused(
        'asked_wrongly',
        `Không tính thử được chỉ tiêu “${code}” trong kỳ này.`,
        'Chọn một chỉ tiêu là tỷ lệ, có số liệu.',
      )
    const result = resultOf(indicator, own, !asked.has(code))
    if ('kind' in result) {
      // An indicator that only follows and has no figures stays out; the one that was asked for is answered.
      if (!asked.has(code) && result.why === 'no_figures') continue
      return result
    }
    results.push(result)
  }
  return { kind: 'answered', results }
}

function resultOf(
  indicator: WhatIfIndicator,
  additions: readonly Addition[],
  follows: boolean,
): WhatIfResult | Refused {
  if (!indicator.isWhole)
    return refused(
      'no_figures',
      `${indicator.label}: mẫu số là số bình quân có phần thập phân nên không cộng thêm được số người.`,
      'Nhập mẫu số là số người trọn vẹn, rồi tính lại.',
    )
  if (!indicator.isShare && additions.some(({ enters }) => enters === 'both'))
    return refused(
      'asked_wrongly',
      `${indicator.label} so với số được giao, số đó không tăng theo số người.`,
      'Chọn chỉ tính vào tử số.',
    )
  const units: HolderOutcome[] = []
  for (const [unit, own] of Map.groupBy(additions, (addition) => addition.unit)) {
    if (unit === indicator.territory.unit) continue
    const holder = indicator.units.find((one) => one.unit === unit)
    if (!holder)
      return refused('asked_wrongly', `Không có đơn vị “${unit}” trong kỳ này.`, 'Chọn một đơn vị có báo cáo.')
    const outcome = outcomeOf(indicator, holder, own)
    if ('kind' in outcome) return outcome
    units.push(outcome)
  }
  const territory = outcomeOf(indicator, indicator.territory, additions)
  if ('kind' in territory) return territory
  const { indicator: code, label, counted, missing } = indicator
  return { indicator: code, label, counted, follows, units, territory, missing }
}

function outcomeOf(
  { label, isShare, counted }: WhatIfIndicator,
  holder: WhatIfHolder,
  additions: readonly Addition[],
): HolderOutcome | Refused {
  const before = sidesOf(holder.numerator, holder.denominator)
  if (before === null)
    return refused(
      'no_figures',
      `${withCapital(holder.name)} chưa có số liệu về ${withSmallInitial(label)}.`,
      'Nhập báo cáo của đơn vị này, hoặc chọn đơn vị đã có số liệu.',
    )
  const people = additions.reduce((sum, addition) => sum + addition.people, 0n)
  const moved = additions.reduce((sum, { people: own, enters }) => (enters === 'both' ? sum + own : sum), 0n)
  const numerator = before.numerator + people
  const after = sidesOf(numerator, before.denominator + moved)
  if (numerator < 0n || after === null)
    return refused(
      'below_zero',
      `${withCapital(holder.name)}: bớt ${formatInteger(-people)} ${counted} thì tổng nhỏ hơn 0 (hiện có ${formatInteger(before.numerator)} ${counted}).`,
      `Giảm nhiều nhất ${formatInteger(before.numerator)} ${counted}.`,
    )
  if (isShare && after.numerator > after.denominator) {
    const room = before.denominator - before.numerator
    return refused(
      'above_whole',
      `${withCapital(holder.name)}: ${formatInteger(after.numerator)} ${counted} vượt 100% của mẫu số (${formatInteger(after.denominator)}), ${withSmallInitial(label)}.`,
      room > 0n && moved === 0n
        ? `Thêm nhiều nhất ${formatInteger(room)} ${counted}, hoặc tính số người này vào cả mẫu số.`
        : 'Giảm số người thêm, hoặc kiểm tra lại mẫu số.',
    )
  }
  const { unit, name } = holder
  return { unit, name, people, before, after, goals: holder.goals.map((goal) => goalOutcome(goal, before, after)) }
}

function sidesOf(numerator: bigint | null, denominator: bigint | null): Sides | null {
  if (numerator === null || denominator === null) return null
  const percent = fraction(numerator * 100n, denominator)
  return percent && { numerator, denominator, percent }
}

function goalOutcome(goal: WhatIfGoal, before: Sides, after: Sides): GoalOutcome {
  return {
    ...goal,
    metBefore: isMet(goal, before),
    met: isMet(goal, after),
    stillNeededBefore: needed(goal, before),
    stillNeeded: needed(goal, after),
  }
}

const isMet = ({ measure, comparator, value }: WhatIfGoal, { numerator, percent }: Sides): boolean =>
  meetsTarget(measure === 'percent' ? percent : { numerator, denominator: 1n }, comparator, fractionOf(value))

/** A count is a rate over "one hundred": the same rule of the fewest people holds for both. */
const needed = ({ measure, comparator, value }: WhatIfGoal, { numerator, denominator }: Sides): bigint | null =>
  measure === 'percent'
    ? stillNeededFor(numerator, denominator, comparator, fractionOf(value))
    : stillNeededFor(numerator, 100n, comparator, fractionOf(value))
