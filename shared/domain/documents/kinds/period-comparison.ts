import { type Period, previousPeriod, samePeriodLastYear } from '../../time/period.ts'

/** What a period is held against. */
export interface ComparedPeriods {
  /** "cùng kỳ": the same window a year before. */
  readonly previous: Period
  /**
   * "kỳ trước", the nearest first: what stands before the period, then the year before it. The first that anybody has
   * reported on is compared with; none for a year, whose year before is `previous`. Nine months follow the half-year of
   * their own year.
   */
  readonly before: readonly Period[]
  /** "kỳ tới": what tasks lie ahead in. */
  readonly next: Period
}

export function comparedPeriods(value: Period): ComparedPeriods {
  const previous = samePeriodLastYear(value)
  switch (value.kind) {
    case 'year':
      return { previous, before: [], next: { kind: 'year', year: value.year + 1 } }
    case 'nine_months':
      return {
        previous,
        before: [{ kind: 'half', year: value.year, index: 1 }, yearBefore(value)],
        next: { kind: 'quarter', year: value.year, index: 4 },
      }
    default:
      return { previous, before: [previousPeriod(value), yearBefore(value)], next: following(value) }
  }
}

const yearBefore = ({ year }: Period): Period => ({ kind: 'year', year: year - 1 })

function following(value: Exclude<Period, { kind: 'year' | 'nine_months' }>): Period {
  switch (value.kind) {
    case 'half':
      return value.index === 1 ? { ...value, index: 2 } : { ...value, year: value.year + 1, index: 1 }
    case 'quarter':
      return value.index === 4
        ? { ...value, year: value.year + 1, index: 1 }
        : { ...value, index: (value.index + 1) as 1 | 2 | 3 | 4 }
    case 'month':
      return value.index === 12 ? { ...value, year: value.year + 1, index: 1 } : { ...value, index: value.index + 1 }
  }
}
