import { type AssignedSource, assignedSourceWords } from '../../../../shared/domain/assigned/assigned-figure.ts'
import type { ExactValue } from '../../../../shared/domain/numbers/exact-value.ts'
import { formatFraction, formatInteger, formatValue } from '../../../../shared/domain/numbers/format-number.ts'
import { formatDate } from '../../../../shared/domain/time/iso-date.ts'
import type { AssignedCell, AssignedTotal } from './assigned-data.ts'

type Standing = NonNullable<AssignedCell['standing']>
type Comparison = Standing['figures'][number]

/** "2.400", "97,5%" */
export const assignedText = (value: ExactValue, measure: 'count' | 'percent'): string =>
  measure === 'percent' ? `${formatValue(value)}%` : formatValue(value)

/** "HĐND" at the head of a cell, "Hợp đồng" with its capital. */
export function sourceText(source: AssignedSource): string {
  const words = assignedSourceWords[source]
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "123/QĐ-UBND ngày 05/01/2023" */
export const decisionText = ({ number, date }: Comparison['figure']['decision']): string =>
  `${number} ngày ${formatDate(date)}`

/** What was reached, in the measure of the figure that counts: "1.277" or "98,07%"; null where it is not known. */
export function reachedText({ actual, standing }: Pick<AssignedCell, 'actual' | 'standing'>): string | null {
  const counting = standing?.counting
  if (counting?.figure.measure === 'percent') {
    const { rate } = counting.achievement
    return rate ? `${formatFraction(rate)}%` : null
  }
  return actual ? formatValue(actual) : null
}

/** "67,21%", of counts only. */
export const shareText = (standing: Standing | null): string | null => {
  const percent = standing?.counting?.achievement.percent
  return percent ? `${formatFraction(percent)}%` : null
}

/** "623"; null where it has no meaning or nothing is known. */
export const neededText = (standing: Standing | null): string | null => {
  const needed = standing?.counting?.achievement.stillNeeded
  return needed === null || needed === undefined ? null : formatInteger(needed)
}

/** "+500", "−20": the territory's own figure against the sum of its units. */
export function differenceText(difference: ExactValue): string {
  if (difference.amount === 0) return '0'
  const magnitude = formatValue({ ...difference, amount: Math.abs(difference.amount) })
  return `${difference.amount < 0 ? '−' : '+'}${magnitude}`
}

/** "6/7" of the units that report. */
export const countedText = ({ counted, missing }: Pick<AssignedTotal, 'counted' | 'missing'>): string =>
  `${counted.length}/${counted.length + missing.length}`
