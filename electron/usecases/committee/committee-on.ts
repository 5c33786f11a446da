import { type Agency, agencyNameOn } from '../../../shared/domain/agencies/agency.ts'
import { membersOf } from '../../../shared/domain/agencies/members.ts'
import type { Plan, PlanCommitteeSeat } from '../../../shared/domain/catalogue/plan.ts'
import {
  type CommitteeDecision,
  decisionInForce,
  newestFirst,
  type PredecessorCommittee,
  type WorkingRegulations,
} from '../../../shared/domain/committee/committee-record.ts'
import { type CommitteeScope, compareByProtocol, inOfficeOn } from '../../../shared/domain/committee/member.ts'
import { vacantSeats } from '../../../shared/domain/committee/vacant-seats.ts'
import type { IsoDate, PlanId } from '../../../shared/domain/ids.ts'
import { compareDates } from '../../../shared/domain/time/iso-date.ts'
import type { RecordVersion, StoredMember } from '../../store/committee-records.ts'
import { membersContextOf, registerInForce } from '../agencies/register-in-force.ts'
import { type Desk, planOf } from '../desk.ts'
import { committeeName, districtScopes, requireScope, type ScopeChoice } from './committee-scopes.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** A seat that the plan's text asks for and nobody holds on the day. */
export interface VacantSeat {
  readonly seat: PlanCommitteeSeat
  /** As the plan's list of agencies names it; null: the text names none. */
  readonly agencyName: string | null
  /** Agencies of the register that the text means. */
  readonly choices: readonly { readonly code: string; readonly name: string }[]
}

export interface CommitteeReading {
  readonly scope: CommitteeScope
  readonly name: string
  readonly day: IsoDate
  /** Every term in the order of protocol, past and withdrawn ones too. */
  readonly members: readonly StoredMember[]
  readonly vacant: readonly VacantSeat[]
  /** Newest first; withdrawn ones are left out. */
  readonly decisions: readonly RecordVersion<CommitteeDecision>[]
  readonly inForce: RecordVersion<CommitteeDecision> | null
  readonly regulations: RecordVersion<WorkingRegulations> | null
  /** In the order of their first days. */
  readonly predecessors: readonly RecordVersion<PredecessorCommittee>[]
}

/** One committee on a day: who sits in it, which seats of the plan nobody holds, what it rests on. */
export function committeeOn(
  desk: Reading,
  { scope, planId, day }: { readonly scope: CommitteeScope; readonly planId: PlanId; readonly day: IsoDate },
): CommitteeReading {
  requireScope(desk, scope)
  const { committee } = desk.store
  const counting = <Row extends { readonly withdrawn: boolean }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ withdrawn }) => !withdrawn)
  const members = committee.members(scope).toSorted(compareByProtocol)
  const decisions = counting(committee.records(scope, 'decision'))
  return {
    scope,
    name: committeeName(desk, scope, day),
    day,
    members,
    vacant: vacantIn(desk, planOf(desk, planId), scope, inOfficeOn(counting(members), day), day),
    decisions: newestFirst(decisions),
    inForce: decisionInForce(decisions, day),
    regulations: counting(committee.records(scope, 'regulations'))[0] ?? null,
    predecessors: counting(committee.records(scope, 'predecessor')).toSorted((left, right) =>
      byFirstDay(left.record.from, right.record.from),
    ),
  }
}

/** What has no known first day comes before everything. */
const byFirstDay = (left: IsoDate | null, right: IsoDate | null): number =>
  left === null || right === null ? Number(left !== null) - Number(right !== null) : compareDates(left, right)

function vacantIn(
  desk: Reading,
  plan: Plan,
  scope: CommitteeScope,
  members: readonly StoredMember[],
  day: IsoDate,
): readonly VacantSeat[] {
  const context = membersContextOf(desk, plan, registerInForce(desk, plan.meta.territory))
  /** "UBND các cấp" means the province's in the province's committee, a district's own one in the district's. */
  const isAtHome = ({ unit }: Agency): boolean =>
    scope === 'own' ? unit === null || unit === plan.meta.territory : unit === scope
  const meant = (entry: string) => membersOf(context, entry, day).members.filter(({ agency }) => isAtHome(agency))
  /** With those that ended by the day: who sits for one of them holds the seat until a new decision says otherwise. */
  const agenciesOf = (entry: string): ReadonlySet<string> | null => {
    const { members: now, former } = membersOf(context, entry, day)
    const agencies = [
      ...now.flatMap(({ agency, inPlaceOf }) => [agency, inPlaceOf]),
      ...former.map(({ agency }) => agency),
    ]
    const codes = agencies.flatMap((agency) => (agency && isAtHome(agency) ? [agency.code] : []))
    return codes.length === 0 ? null : new Set(codes)
  }
  return vacantSeats(plan.committee, members, { agenciesOf }).flatMap((place) => {
    const seat = plan.committee[place]
    if (!seat) return []
    const entry = plan.agencies.find(({ code }) => code === seat.agency)
    const choices = seat.agency === null ? [] : meant(seat.agency)
    return [
      {
        seat,
        agencyName: entry ? entry.name : null,
        choices: choices.map(({ agency }) => ({ code: agency.code, name: agencyNameOn(agency, day).name })),
      },
    ]
  })
}

export interface ScopeReading extends ScopeChoice {
  readonly inOffice: number
  readonly chair: StoredMember | null
  readonly inForce: RecordVersion<CommitteeDecision> | null
}

/** The committees of the districts with who heads them on a day. */
export const readDistricts = (desk: Reading, day: IsoDate): readonly ScopeReading[] =>
  districtScopes(desk, day).map((choice) => {
    const { committee } = desk.store
    const members = inOfficeOn(
      committee.members(choice.scope).filter(({ withdrawn }) => !withdrawn),
      day,
    )
    const decisions = committee.records(choice.scope, 'decision').filter(({ withdrawn }) => !withdrawn)
    return {
      ...choice,
      inOffice: members.length,
      chair: members.find(({ role }) => role === 'truong_ban') ?? null,
      inForce: decisionInForce(decisions, day),
    }
  })
