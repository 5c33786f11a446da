import { type Agency, agencyIsValidOn, agencyNameOn, shortNameOn } from '../../../../shared/domain/agencies/agency.ts'
import { findAgency } from '../../../../shared/domain/agencies/find-agency.ts'
import { membersOf } from '../../../../shared/domain/agencies/members.ts'
import { isOnlyAsked, leadIsOnlyAsked } from '../../../../shared/domain/agencies/only-asked.ts'
import type { Plan } from '../../../../shared/domain/catalogue/plan.ts'
import { type ReportingUnit, unitFullName } from '../../../../shared/domain/catalogue/unit.ts'
import type { IsoDate } from '../../../../shared/domain/ids.ts'
import type { Answering, Party } from '../../../../shared/domain/meetings/briefing/party.ts'
import { membersContextOf, registerInForce } from '../../agencies/register-in-force.ts'
import type { Desk } from '../../desk.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** Names of agencies, and who answers for what, of one plan's territory on one day. */
export interface AnsweringBook {
  /** By code of the register; the plan's own name where the register has none ("Các đơn vị liên quan"). */
  readonly party: (code: string) => Party
  /** Whether these in charge are all Party and mass organisations: what they lead is a request, and never late. */
  readonly isOnlyAsked: (lead: readonly string[]) => boolean
  /** By the words of a document; without a code where they name none or several. */
  readonly named: (text: string) => Party
  readonly forUnit: (unit: ReportingUnit) => Answering
  /** Ủy viên thường trực of the plan's committee; null where the plan names none. */
  readonly standing: Party | null
}

/** The province's People's Committee founded the committee, its People's Council stands above both. */
const isAbove = ({ type, code }: Agency): boolean => type === 'ubnd_cap_tinh' || code === 'hdnd'

export function answeringBook(desk: Reading, plan: Plan, day: IsoDate): AnsweringBook {
  const inForce = registerInForce(desk, plan.meta.territory)
  const { register } = inForce
  const contacts = desk.store.contacts.list()
  const central = new Set(
    desk.catalogue.agencyLists.filter(({ territory }) => territory === null).flatMap(({ agencies }) => agencies),
  )
  const partyOf = (agency: Agency): Party => ({
    code: agency.code,
    name: agencyNameOn(agency, day).name,
    shortName: shortNameOn(agency, day),
    isAsked: isOnlyAsked(agency) || isAbove(agency) || central.has(agency),
  })
  const bare = (name: string): Party => ({ code: null, name, shortName: name, isAsked: false })
  const party = (code: string): Party => {
    const agency = register.byCode.get(code)
    return agency ? partyOf(agency) : bare(plan.agencies.find((one) => one.code === code)?.name ?? code)
  }
  const bodyOf = (unit: ReportingUnit, types: readonly Agency['type'][]): Agency | null => {
    const own = register.agencies.filter((agency) => agency.unit === unit.code && types.includes(agency.type))
    // A unit that ended is answered for by the body it had; its figures are of then.
    return own.find((agency) => agencyIsValidOn(agency, day)) ?? own[0] ?? null
  }
  const contactOf = (unit: ReportingUnit, body: Agency | null): Answering['contact'] => {
    const found =
      contacts.find(({ holderKind, holder }) => holderKind === 'unit' && holder === unit.code) ??
      contacts.find(({ holderKind, holder }) => holderKind === 'agency' && holder === body?.code)
    return found ? { personName: found.personName, post: found.post, phone: found.phone, email: found.email } : null
  }
  return {
    party,
    isOnlyAsked: (lead) => leadIsOnlyAsked(lead, register),
    named: (text) => {
      const match = findAgency(text, register, day)
      return match.kind === 'one' ? partyOf(match.agency) : bare(text)
    },
    forUnit: (unit) => {
      const body = bodyOf(unit, ['ubnd_cap_huyen', 'ubnd_cap_xa'])
      const office = bodyOf(unit, ['bhxh'])
      return {
        body: body ? partyOf(body) : bare(unitFullName(unit)),
        office: office && partyOf(office),
        contact: contactOf(unit, body),
      }
    },
    standing: standingAgency(),
  }

  function standingAgency(): Party | null {
    const seat = plan.committee.find(({ role, agency }) => role === 'uy_vien_thuong_truc' && agency !== null)
    if (!seat?.agency) return null
    const [only, second] = membersOf(membersContextOf(desk, plan, inForce), seat.agency, day).members
    return only && !second ? partyOf(only.agency) : party(seat.agency)
  }
}
