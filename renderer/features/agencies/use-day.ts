import { useSearchParams } from 'react-router'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'

/** The day the screen looks at, as it stands in the address (`?ngay=2023-06-30`); null: today. */
export function useDay(): readonly [day: IsoDate | null, setDay: (day: IsoDate | null) => void] {
  const [parameters, setParameters] = useSearchParams()
  const setDay = (day: IsoDate | null): void =>
    setParameters((current) => {
      if (day === null) current.delete('ngay')
      else current.set('ngay', day)
      return current
    })
  return [parseIsoDate(parameters.get('ngay') ?? ''), setDay]
}
