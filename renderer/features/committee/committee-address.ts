import { useSearchParams } from 'react-router'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import { type IsoDate, parseUnitCode } from '../../../shared/domain/ids.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'

/** `own`, or the code of the unit whose committee it is. */
export const readScope = (text: string | null | undefined): CommitteeScope =>
  text === 'own' ? 'own' : (parseUnitCode(text ?? '') ?? 'own')

/** The committee (`?ban=492`; without it the store's own) and the day (`?ngay=2023-06-30`; null: today) on the screen. */
export function useCommitteeView() {
  const [parameters, setParameters] = useSearchParams()
  const set = (name: string, value: string | null): void =>
    setParameters((current) => {
      if (value === null) current.delete(name)
      else current.set(name, value)
      // A drawer belongs to the committee it was opened on.
      if (name === 'ban') current.delete('xem')
      return current
    })
  return {
    scope: readScope(parameters.get('ban')),
    day: parseIsoDate(parameters.get('ngay') ?? ''),
    setScope: (scope: CommitteeScope) => set('ban', scope === 'own' ? null : scope),
    setDay: (day: IsoDate | null) => set('ngay', day),
  }
}
