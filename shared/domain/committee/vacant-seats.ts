import type { PlanCommitteeSeat } from '../catalogue/plan.ts'
import type { MemberTerm } from './member.ts'

type Holder = Pick<MemberTerm, 'role' | 'agency'>

/** How the seats of a plan are held against the members of one committee. */
export interface SeatRule {
  /**
   * Codes of the agencies that an entry of the plan's list means on the day, at the committee's level; null: none can be
   * named, then the role decides.
   */
  readonly agenciesOf: (entry: string) => ReadonlySet<string> | null
}

/**
 * Places in `seats` that nobody fills, in the plan's order. A member fills one seat: those of its role, of its agency.
 * The head is known by the role alone, as is a seat that the plan names no agency for; a member without an agency fills
 * the seat that is the only one of its role.
 */
export function vacantSeats(
  seats: readonly PlanCommitteeSeat[],
  members: readonly Holder[],
  { agenciesOf }: SeatRule,
): readonly number[] {
  const suits = (seat: PlanCommitteeSeat, member: Holder): boolean => {
    if (seat.role !== member.role) return false
    if (seat.role === 'truong_ban' || seat.agency === null) return true
    const agencies = agenciesOf(seat.agency)
    if (agencies === null) return true
    if (member.agency === null) return seats.filter(({ role }) => role === seat.role).length === 1
    return agencies.has(member.agency)
  }
  const seatOf = matching(members, seats, suits)
  return seats.flatMap((_, place) => (seatOf.has(place) ? [] : [place]))
}

/** Seats by place with the place of the member that fills each: as many as can be filled (Kuhn's algorithm). */
function matching(
  members: readonly Holder[],
  seats: readonly PlanCommitteeSeat[],
  suits: (seat: PlanCommitteeSeat, member: Holder) => boolean,
): ReadonlyMap<number, number> {
  const holders = new Map<number, number>()
  const settle = (place: number, member: Holder, tried: Set<number>): boolean => {
    for (const [at, seat] of seats.entries()) {
      if (tried.has(at) || !suits(seat, member)) continue
      tried.add(at)
      const sitting = holders.get(at)
      const rival = sitting === undefined ? undefined : members[sitting]
      if (sitting === undefined || rival === undefined || settle(sitting, rival, tried)) {
        holders.set(at, place)
        return true
      }
    }
    return false
  }
  for (const [place, member] of members.entries()) settle(place, member, new Set())
  return holders
}
