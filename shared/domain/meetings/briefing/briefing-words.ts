import { distanceScaled, measureSign, targetWords } from '../../documents/kinds/period-wording.ts'
import { storeFraction } from '../../documents/stored-fraction.ts'
import type { ExactValue } from '../../numbers/exact-value.ts'
import { formatBesideTarget, formatFraction, formatInteger, formatScaled } from '../../numbers/format-number.ts'
import { type Fraction, fraction, fractionOf, roundFraction } from '../../numbers/fraction.ts'
import {
  type BriefedGap,
  type ChairBriefing,
  type IndicatorBriefing,
  missedAbove,
  type NamedUnit,
} from './chair-briefing.ts'

// One wording of the chair's figures for screen, script, speech and conclusions.

/** "41,60%" beside its target, "35 giờ"; null without a figure. */
export function resultWords({ row, measure }: Pick<IndicatorBriefing, 'row' | 'measure'>): string | null {
  const { percent, numerator, denominator, target } = row
  if (percent) {
    const shown = target ? formatBesideTarget(percent, fractionOf(target)) : formatFraction(percent)
    return `${shown}${measureSign(measure)}`
  }
  const plain = numerator === null || denominator === null ? null : fraction(numerator, denominator)
  return plain && `${formatFraction(plain, plain.numerator % plain.denominator === 0n ? 0 : 2)}${measureSign(measure)}`
}

/** "thấp hơn mục tiêu 0,40 điểm %": printed result minus target, as a calculator gives it; null without both. */
export function distanceFromTarget({ row, measure }: Pick<IndicatorBriefing, 'row' | 'measure'>): string | null {
  const distance = distanceScaled({ percent: row.percent && storeFraction(row.percent), target: row.target })
  if (distance === null) return null
  if (distance.scaled === 0n) return 'bằng mục tiêu'
  const size = formatScaled(distance.scaled < 0n ? -distance.scaled : distance.scaled, distance.decimals)
  return `${distance.scaled > 0n ? 'cao hơn' : 'thấp hơn'} mục tiêu ${size} ${measure === '%' ? 'điểm %' : measure}`
}

/** What is held against a result: the plan's own target, or one from above where only that is missed. */
export interface BriefedGoal {
  readonly value: ExactValue
  readonly stillNeeded: bigint | null
  /** "từ 42% trở lên" */
  readonly words: string
  /** "mục tiêu năm 2022", "mức Thủ tướng Chính phủ giao năm 2022" */
  readonly name: string
}

/** Null where the target has no figure, or is met and nobody above asks for more. */
export function goalInQuestion(
  { row, measure, aspiration }: Pick<IndicatorBriefing, 'row' | 'measure' | 'aspiration'>,
  year: number,
): BriefedGoal | null {
  const missed = row.verdict === 'not_met' || row.verdict === 'not_yet'
  if (missed && row.target)
    return {
      value: row.target,
      stillNeeded: row.stillNeeded,
      words: targetWords(row.target, row.comparator, measure, aspiration),
      name: `mục tiêu năm ${year}`,
    }
  const [above] = missedAbove({ row })
  return above
    ? {
        value: above.target,
        stillNeeded: above.stillNeeded,
        words: targetWords(above.target, above.comparator, '%', false),
        name: `mức ${above.document.issuer} giao năm ${year}`,
      }
    : null
}

/** "2.345 người"; null where nothing is lacking, or more people have no meaning. */
export const peopleWords = (people: bigint | null, counted: string | null): string | null =>
  people === null || people === 0n ? null : `${formatInteger(people)} ${counted ?? ''}`.trimEnd()

/** "chưa đầy đủ (6/7 đơn vị), chưa có số liệu của quận Sơn Trà"; null while nobody is missing. */
export function lackingUnits({
  reported,
  missing,
}: {
  readonly reported: readonly NamedUnit[]
  readonly missing: readonly NamedUnit[]
}): string | null {
  if (missing.length === 0) return null
  const names = missing.map(({ name }) => name).join(', ')
  if (reported.length === 0) return `chưa có số liệu của ${names}`
  return `chưa đầy đủ (${reported.length}/${reported.length + missing.length} đơn vị), chưa có số liệu của ${names}`
}

/**
 * "cao hơn 0,91 điểm %": printed result minus printed baseline, so that whoever checks it with a calculator gets the
 * same number. Null without a rate.
 */
export function changeWords({ row }: Pick<IndicatorBriefing, 'row'>, before: Fraction): string | null {
  if (row.percent === null) return null
  const shown = row.target ? formatBesideTarget(row.percent, fractionOf(row.target)) : formatFraction(row.percent)
  const decimals = shown.split(',')[1]?.length ?? 2
  const change = roundFraction(row.percent, decimals) - roundFraction(before, 2) * 10n ** BigInt(decimals - 2)
  if (change === 0n) return 'không đổi'
  return `${change > 0n ? 'cao hơn' : 'thấp hơn'} ${formatScaled(change < 0n ? -change : change, decimals)} điểm %`
}

/** "cao hơn 0,91 điểm % so với cùng kỳ năm 2022 (41,20%)"; null without figures to compare. */
export function baselineWords(briefing: Pick<IndicatorBriefing, 'row' | 'lastYear' | 'lastYearEnd'>): string | null {
  const baseline = briefing.lastYear ?? briefing.lastYearEnd
  if (baseline === null || baseline.percent === null) return null
  const shown = `${formatFraction(baseline.percent)}%`
  const change = baseline.change && changeWords(briefing, baseline.percent)
  if (change) return `${change} so với ${baseline.label} (${shown})`
  return `${baseline.label}${baseline.incomplete ? ' (chưa đầy đủ)' : ''}: ${shown}`
}

/** "quận Hải Châu 1.200 người (40,2%), huyện Hòa Vang 300 người (10,1%) và 2 đơn vị khác" */
export function gapWords(below: readonly BriefedGap[], counted: string | null, most: number): string {
  const shown = below
    .slice(0, most)
    .map(({ name, people, share }) => `${name} ${peopleWords(people, counted) ?? ''} (${formatFraction(share, 1)}%)`)
  const rest = below.length - shown.length
  return `${shown.join(', ')}${rest > 0 ? ` và ${rest} đơn vị khác` : ''}`
}

/** "Tỷ lệ … đạt 41,60%, thấp hơn mục tiêu 0,40 điểm % (mục tiêu năm 2022: từ 42% trở lên), còn thiếu 2.345 người". */
export function standingWords(briefing: IndicatorBriefing, { year }: Pick<ChairBriefing, 'year'>): string {
  const { row, counted, measure, aspiration } = briefing
  const result = resultWords(briefing)
  if (result === null) return `${row.label}: ${lackingUnits(briefing) ?? 'chưa có số liệu'}`
  const target = row.target && `mục tiêu năm ${year}: ${targetWords(row.target, row.comparator, measure, aspiration)}`
  const goal = goalInQuestion(briefing, year)
  const needed = goal && peopleWords(goal.stillNeeded, counted)
  return [
    `${row.label}: ${result}`,
    [distanceFromTarget(briefing), target && `(${target})`].filter(Boolean).join(' '),
    needed && `còn thiếu ${needed}${row.target !== goal.value ? ` so với ${goal.name}` : ''}`,
    baselineWords(briefing),
    lackingUnits(briefing),
  ]
    .filter(Boolean)
    .join(', ')
}
