import type { Comparator } from '../../shared/domain/catalogue/plan.ts'
import { comparatorSigns } from '../../shared/domain/catalogue/plan-row-words.ts'
import type { IsoDate } from '../../shared/domain/ids.ts'
import type { ExactValue } from '../../shared/domain/numbers/exact-value.ts'
import type { FormattedNumber } from './write-plan-table.ts'

/**
 * A figure of the plan as a number that Excel can reckon with: a percentage as its fraction (97,5 % is 0.975), anything
 * else as it stands with its unit in the format. The decimals are those the document writes; the comparator is part of
 * the format, so that the cell reads "≥ 97,5%" and still holds a number.
 */
export function figureCell(value: ExactValue, unit: string | null, comparator: Comparator | null): FormattedNumber {
  const sign = comparator === null ? '' : quoted(`${comparatorSigns[comparator]} `)
  const decimals = value.scale === 0 ? '' : `.${'0'.repeat(value.scale)}`
  if (unit === '%') return { value: value.amount / 10 ** (value.scale + 2), format: `${sign}0${decimals}%` }
  return {
    value: value.amount / 10 ** value.scale,
    format: `${sign}#,##0${decimals}${unit === null ? '' : quoted(` ${unit}`)}`,
  }
}

const quoted = (text: string): string => `"${text}"`

/** Midnight UTC of the day, which is how a day without an hour is written into a workbook. */
export const dayCell = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`)
