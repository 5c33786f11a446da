import { useSearchParams } from 'react-router'
import { datePartsOf } from '../../../shared/domain/time/iso-date.ts'
import { usePeriod } from '../../lib/use-period.ts'
import { useSession } from '../../lib/use-session.ts'

const everyYear = 'tat-ca'

export interface TaskYear {
  /** Null: all years that have begun. */
  readonly year: number | null
  /** Newest first. */
  readonly years: readonly number[]
  choose(year: number | null): void
}

/** The year that stands in the address (`nam`); else the one of the period in the top bar, or the plan's nearest. */
export function useTaskYear(): TaskYear {
  const { plan, today } = useSession()
  const { period } = usePeriod()
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('nam')
  const years = yearsOf(plan, datePartsOf(today).year)
  const nearest = Math.min(Math.max(period.year, plan.yearFrom), plan.yearTo)
  const year = asked === everyYear ? null : (years.find((one) => String(one) === asked) ?? nearest)
  const choose = (next: number | null): void =>
    setParameters(
      (before) => {
        before.set('nam', next === null ? everyYear : String(next))
        return before
      },
      { replace: true },
    )
  return { year, years, choose }
}

/** The plan's years, the one in whose January its last days fall, and the current one, in which own tasks begin. */
function yearsOf({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }, current: number): readonly number[] {
  const own = Array.from({ length: yearTo + 1 - yearFrom + 1 }, (_, index) => yearFrom + index)
  return [...new Set([...own, current])].sort((left, right) => right - left)
}

export const yearText = (year: number | null): string => (year === null ? 'Tất cả các năm' : `Năm ${year}`)
