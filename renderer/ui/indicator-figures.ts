import { comparatorSigns } from '../../shared/domain/catalogue/plan-row-words.ts'
import type { IndicatorRow, Verdict } from '../../shared/domain/indicators/indicator-row.ts'
import { verdictWords } from '../../shared/domain/indicators/verdict-words.ts'
import {
  formatBesideTarget,
  formatFraction,
  formatInteger,
  formatValue,
} from '../../shared/domain/numbers/format-number.ts'
import { approximate, fraction, fractionOf } from '../../shared/domain/numbers/fraction.ts'
import type { StateTone } from './state-chip.tsx'

const verdictTones: Readonly<Record<Verdict, StateTone>> = {
  met: 'met',
  not_met: 'wrong',
  not_yet: 'partial',
  not_due: 'none',
  no_data: 'none',
  judged: 'met',
  needs_judgement: 'none',
}

type Row = Pick<
  IndicatorRow,
  | 'percent'
  | 'numerator'
  | 'denominator'
  | 'target'
  | 'comparator'
  | 'distance'
  | 'stillNeeded'
  | 'reported'
  | 'missing'
>

/** What the target is measured in: '%', or 'giờ', 'người' for a target that is no ratio. */
type Measure = string

const withMeasure = (text: string, measure: Measure): string => (measure === '%' ? `${text}%` : `${text} ${measure}`)

/**
 * "94,21%", with as many decimals as keep it on its own side of the target; "35 giờ" for a figure that is no ratio;
 * null without a value.
 */
export function resultText(
  row: Pick<Row, 'percent' | 'target' | 'numerator' | 'denominator'>,
  measure: Measure = '%',
): string | null {
  const { percent, numerator, denominator, target } = row
  if (percent)
    return withMeasure(target ? formatBesideTarget(percent, fractionOf(target)) : formatFraction(percent), measure)
  const plain = numerator === null || denominator === null ? null : fraction(numerator, denominator)
  if (!plain) return null
  const decimals = plain.numerator % plain.denominator === 0n ? 0 : 2
  return withMeasure(formatFraction(plain, decimals), measure === '%' ? '' : measure).trim()
}

/** For sorting and drawing only: the result as a decimal fraction. */
export function resultNumber(row: Pick<Row, 'percent' | 'numerator' | 'denominator'>): number | null {
  if (row.percent) return approximate(row.percent)
  const plain = row.numerator === null || row.denominator === null ? null : fraction(row.numerator, row.denominator)
  return plain ? approximate(plain) : null
}

/** "≥ 95%"; null for a target without a figure. */
export function targetText(row: Pick<Row, 'target' | 'comparator'>, measure: Measure = '%'): string | null {
  if (!row.target) return null
  const sign = row.comparator ? `${comparatorSigns[row.comparator]} ` : ''
  return `${sign}${withMeasure(formatValue(row.target), measure)}`
}

/** "cao hơn 0,40 điểm %" or "thấp hơn 1,20 điểm %". */
export function distanceText(row: Pick<Row, 'distance'>, measure: Measure = '%'): string | null {
  if (!row.distance) return null
  const { numerator, denominator } = row.distance
  if (numerator === 0n) return 'bằng mục tiêu'
  const magnitude = { numerator: numerator < 0n ? -numerator : numerator, denominator }
  const shown = formatFraction(magnitude)
  const precise = shown === '0,00' ? formatFraction(magnitude, 4) : shown
  return `${numerator < 0n ? 'thấp hơn' : 'cao hơn'} ${precise} ${measure === '%' ? 'điểm %' : measure}`
}

export const stillNeededText = (row: Pick<Row, 'stillNeeded'> & { readonly counted: string | null }): string | null =>
  row.stillNeeded === null || row.stillNeeded === 0n
    ? null
    : `${formatInteger(row.stillNeeded)} ${row.counted ?? ''}`.trimEnd()

/** "6/7": units that reported both parts, of those that should. */
export const coverageText = (row: Pick<Row, 'reported' | 'missing'>): string =>
  `${row.reported.length}/${row.reported.length + row.missing.length}`

export function verdictState(verdict: Verdict): readonly [tone: StateTone, word: string] {
  const word = verdictWords[verdict]
  return [verdictTones[verdict], word.charAt(0).toUpperCase() + word.slice(1)]
}
