import type { DocumentKindId } from '../../../../shared/domain/documents/document-key.ts'
import type { PeriodKey } from '../../../../shared/domain/ids.ts'
import { formatPeriod, type Period, periodKey } from '../../../../shared/domain/time/period.ts'

/** Kinds that can be drawn up without the plan asking for them. */
export const freeKinds = [
  'annual',
  'monthly',
  'quarterly',
  'half_year',
  'nine_month',
  'adhoc',
  'agency_report',
  'submission_matrix',
  'target_sheet',
] as const satisfies readonly DocumentKindId[]
export type FreeKind = (typeof freeKinds)[number]

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Periods of a year that a kind can report on: of the one length it has, or any. */
export function periodsFor(
  kind: FreeKind,
  year: number,
): readonly { readonly value: PeriodKey; readonly label: string }[] {
  return periodsOf(kind, year).map((period) => {
    const text = formatPeriod(period)
    return { value: periodKey(period), label: text.charAt(0).toUpperCase() + text.slice(1) }
  })
}

function periodsOf(kind: FreeKind, year: number): readonly Period[] {
  const whole: Period = { kind: 'year', year }
  const nine: Period = { kind: 'nine_months', year }
  const halves = ([1, 2] as const).map((index): Period => ({ kind: 'half', year, index }))
  const quarters = ([1, 2, 3, 4] as const).map((index): Period => ({ kind: 'quarter', year, index }))
  const single = months.map((index): Period => ({ kind: 'month', year, index }))
  switch (kind) {
    case 'annual':
      return [whole]
    case 'monthly':
      return single
    case 'quarterly':
      return quarters
    case 'half_year':
      return halves
    case 'nine_month':
      return [nine]
    default:
      return [whole, ...halves, nine, ...quarters, ...single]
  }
}
