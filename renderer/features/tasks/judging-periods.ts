import { formatPeriod, type Period, periodKey } from '../../../shared/domain/time/period.ts'

/** Reporting periods of a year for which a standing duty may be judged, the whole year first. */
export function judgingPeriods(year: number): readonly { readonly value: string; readonly label: string }[] {
  const periods: readonly Period[] = [
    { kind: 'year', year },
    { kind: 'half', year, index: 1 },
    { kind: 'nine_months', year },
    { kind: 'quarter', year, index: 1 },
    { kind: 'quarter', year, index: 2 },
    { kind: 'quarter', year, index: 3 },
    { kind: 'quarter', year, index: 4 },
  ]
  return periods.map((period) => ({ value: periodKey(period), label: formatPeriod(period) }))
}
