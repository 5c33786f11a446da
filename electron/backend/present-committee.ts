import { agencyNameOn } from '../../shared/domain/agencies/agency.ts'
import { type CommitteeScope, isInOffice } from '../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../shared/domain/ids.ts'
import type { RecordVersion, StoredMember } from '../store/committee-records.ts'
import { registerInForce } from '../usecases/agencies/register-in-force.ts'
import { membersOfScope } from '../usecases/committee/committee-members.ts'
import type { Desk } from '../usecases/desk.ts'

const standingOf = (member: StoredMember, day: IsoDate) =>
  member.withdrawn
    ? 'withdrawn'
    : isInOffice(member, day)
      ? 'in_office'
      : member.validFrom !== null && day < member.validFrom
        ? 'ahead'
        : 'past'

/** Gives the form of a member on a day, with the names of the agency and of who came before and after. */
export function memberPresenter(desk: Pick<Desk, 'store' | 'catalogue'>, scope: CommitteeScope, day: IsoDate) {
  const { byCode } = registerInForce(desk, null).register
  const members = membersOfScope(desk, scope)
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  return (member: StoredMember) => {
    const agency = member.agency === null ? undefined : byCode.get(member.agency)
    const successor = members.find(({ replaces }) => replaces === member.id)
    return {
      ...member,
      agencyName: agency ? agencyNameOn(agency, day).name : member.agency,
      standing: standingOf(member, day),
      replacesName: member.replaces === null ? null : (nameOf.get(member.replaces) ?? null),
      replacedBy: successor ? { id: successor.id, name: successor.name } : null,
    } as const
  }
}

/** A record with its lists as the wire takes them. */
export function presentRecord({ record, ...version }: RecordVersion) {
  return { ...version, record: record.kind === 'regulations' ? presentRegulations(record) : { ...record } }
}

export const presentRegulations = <Regulations extends { readonly signing: readonly object[] }>(
  regulations: Regulations,
) => ({ ...regulations, signing: [...regulations.signing] as Regulations['signing'][number][] })
