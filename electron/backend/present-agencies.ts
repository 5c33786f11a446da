import { type Agency, agencyHasEndedBy, agencyIsValidOn, agencyNameOn } from '../../shared/domain/agencies/agency.ts'
import type { AgencyRegister } from '../../shared/domain/agencies/register.ts'
import type { Successor } from '../../shared/domain/agencies/successors.ts'
import type { CatalogueEdit } from '../../shared/domain/catalogue/catalogue-edit.ts'
import { unitFullName, unitIsValidOn } from '../../shared/domain/catalogue/unit.ts'
import type { IsoDate } from '../../shared/domain/ids.ts'
import type { EntryMembers } from '../usecases/agencies/read-members.ts'
import type { RegisterInForce } from '../usecases/agencies/register-in-force.ts'

/** Shapes of the contract out of what the use cases of agencies return. No rule lives here. */

export function presentName(agency: Agency, day: IsoDate) {
  const { name, shortName } = agencyNameOn(agency, day)
  return { code: agency.code, name, shortName }
}

export const presentSuccessor = ({ agency, functions, from }: Pick<Successor, 'agency' | 'functions' | 'from'>) => ({
  // A successor is named as it was when it took over.
  ...presentName(agency, from),
  functions: [...functions],
  from,
})

export function presentAgency(inForce: RegisterInForce, agency: Agency, day: IsoDate) {
  const { register } = inForce
  const named = presentName(agency, day)
  const spellings = [...agency.names.flatMap(({ name, shortName }) => [name, shortName ?? name]), ...agency.aliases]
  return {
    ...named,
    type: agency.type,
    state: stateOf(agency, day),
    unit: presentTie(agency, register, day),
    validFrom: agency.validFrom,
    validTo: agency.validTo,
    successors: agency.successions.flatMap((line) => {
      const next = register.byCode.get(line.to)
      return next ? [presentSuccessor({ agency: next, ...line })] : []
    }),
    otherNames: [...new Set(spellings)].filter((spelling) => spelling !== named.name),
    standing: standingOf(inForce, agency),
  }
}

const stateOf = (agency: Agency, day: IsoDate) =>
  agencyIsValidOn(agency, day)
    ? ('at_work' as const)
    : agencyHasEndedBy(agency, day)
      ? ('ended' as const)
      : ('not_yet' as const)

function presentTie(agency: Agency, { units }: AgencyRegister, day: IsoDate) {
  const candidates = units.filter(({ code }) => code === agency.unit)
  const until = agency.validTo
  const then = until !== null && until < day ? until : day
  const unit = candidates.find((one) => unitIsValidOn(one, then)) ?? candidates[0]
  return unit ? { code: unit.code, fullName: unitFullName(unit) } : null
}

function standingOf({ edited, made }: RegisterInForce, { code }: Agency) {
  const mark = edited.marks.get(code)
  if (mark) return mark.standing === 'own' ? ('own' as const) : ('changed' as const)
  return made.has(code) ? ('made' as const) : ('catalogue' as const)
}

export const presentSignature = <Row>({ change, basis, reason, person, at }: CatalogueEdit<Row>) => ({
  change,
  basis,
  reason,
  person,
  at,
})

export function presentEntry({ entry, meant, decision, history, lastChange }: EntryMembers, day: IsoDate) {
  return {
    code: entry.code,
    name: entry.name,
    isClass: entry.isClass,
    members: meant.members.map(({ agency, inPlaceOf }) => ({
      ...presentName(agency, day),
      type: agency.type,
      unit: agency.unit,
      inPlaceOf: inPlaceOf && { ...presentName(inPlaceOf, day), endedOn: inPlaceOf.validTo },
    })),
    former: meant.former.map(({ agency, successors }) => ({
      ...presentName(agency, day),
      endedOn: agency.validTo,
      successors: successors.map(presentSuccessor),
    })),
    open: meant.open,
    note: meant.note,
    notListed: meant.notListed,
    basis: meant.basis,
    decision: decision && { agencies: [...decision.agencies], open: decision.open, note: decision.note },
    history: history.map(presentSignature),
    lastChange,
  }
}
