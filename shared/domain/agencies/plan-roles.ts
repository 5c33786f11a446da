import type { PlanAssignment, PlanCommitteeSeat } from '../catalogue/plan.ts'
import type { IsoDate } from '../ids.ts'
import { type ClassMembers, type MembersContext, membersOf } from './members.ts'

/** How one agency stands in one plan. */
export interface PlanRoles {
  /** Duties it leads, coordinates or carries out, counted once each; by its own name or as one of a class. */
  readonly lead: number
  readonly coordinating: number
  readonly implementing: number
  readonly receiving: number
  readonly seats: readonly PlanCommitteeSeat['role'][]
  /** Names in the plan's list under which it is meant: "Các sở, ban, ngành thành phố". */
  readonly classes: readonly string[]
}

export interface RolesContext extends MembersContext {
  readonly plan: MembersContext['plan'] & { readonly assignments: readonly PlanAssignment[] }
}

/** Roles of every agency that the plan means on a day, by agency code; those that have ended keep theirs. */
export function rolesOf(context: RolesContext, day: IsoDate): ReadonlyMap<string, PlanRoles> {
  const { plan } = context
  const entries = new Map(plan.agencies.map(({ code }) => [code, membersOf(context, code, day)]))
  const entriesOf = new Map<string, Set<string>>()
  for (const [entry, meant] of entries)
    for (const code of codesOf(meant)) entriesOf.set(code, (entriesOf.get(code) ?? new Set()).add(entry))
  const roles = new Map<string, PlanRoles>()
  for (const [code, under] of entriesOf) {
    const meets = (codes: readonly string[]) => codes.some((one) => under.has(one))
    const count = (pick: (duty: PlanAssignment) => readonly string[]) =>
      plan.assignments.filter((duty) => meets(pick(duty))).length
    roles.set(code, {
      lead: count(({ lead }) => lead),
      coordinating: count(({ coordinating }) => coordinating),
      implementing: count(({ implementers }) => implementers),
      receiving: count(({ recipient }) => recipient),
      seats: plan.committee.flatMap(({ agency, role }) => (agency !== null && under.has(agency) ? [role] : [])),
      classes: plan.agencies.flatMap(({ code: entry, name, isClass }) => (isClass && under.has(entry) ? [name] : [])),
    })
  }
  return roles
}

const codesOf = ({ members, former }: ClassMembers): readonly string[] => [
  ...members.flatMap(({ agency, inPlaceOf }) => (inPlaceOf ? [agency.code, inPlaceOf.code] : [agency.code])),
  ...former.map(({ agency }) => agency.code),
]
