import { agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { conclusionChanges } from '../../../shared/domain/meetings/conclusion-changes.ts'
import type { MeetingState } from '../../../shared/domain/meetings/meeting-state.ts'
import { registerInForce } from '../agencies/register-in-force.ts'
import type { Desk } from '../desk.ts'

/** A change after the meeting, in words: what it is about, what stood before and what stands now. */
export interface ToldAmendment {
  readonly kind: 'amended' | 'conclusions'
  readonly day: IsoDate
  readonly at: string
  readonly personName: string
  readonly about: string
  readonly text: string
  readonly reason: string
}

/** Changes after the meeting, oldest first; agencies by their names on `day`. */
export function toldAmendments(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { amendments }: Pick<MeetingState, 'amendments'>,
  day: IsoDate,
): readonly ToldAmendment[] {
  if (amendments.length === 0) return []
  const { register } = registerInForce(desk, null)
  const nameOf = (code: string): string => {
    const agency = register.byCode.get(code)
    return agency ? agencyNameOn(agency, day).name : code
  }
  return amendments.map((event) => {
    const { kind, at, personName, reason } = event
    const told = { kind, day: event.day, at, personName, reason }
    if (event.kind === 'amended') return { ...told, about: event.about, text: event.text }
    const changes = conclusionChanges(event.before, event.conclusions, nameOf)
    return { ...told, about: 'Kết luận', text: changes.length === 0 ? 'Không đổi nội dung.' : changes.join(' ') }
  })
}
