import type { CataloguePlan } from '../catalogue/plan.ts'
import type { IsoDate, PlanId } from '../ids.ts'
import { isoDateOf } from '../time/iso-date.ts'
import { type Agency, type AgencyType, agencyHasEndedBy, agencyIsValidOn } from './agency.ts'
import { type DistrictBody, isBodyOfLevel, type UnitLevel } from './district-bodies.ts'
import { findAgency } from './find-agency.ts'
import type { AgencyRegister } from './register.ts'
import { type Successor, soleHeirOf, successorsOf } from './successors.ts'

/** One way of naming agencies for an entry of a plan's list. */
export type MemberPart =
  | { readonly by: 'agency'; readonly code: string }
  /** The bodies of every unit of a level: "UBND các quận, huyện". */
  | { readonly by: 'level'; readonly level: UnitLevel; readonly body: DistrictBody }
  /** Those who sit in the committee that the plan names, of these types. */
  | { readonly by: 'committee'; readonly types: readonly AgencyType[] }
  /** Those that the plan names one by one, of these types. */
  | { readonly by: 'named'; readonly types: readonly AgencyType[] }
  /** The members of another entry of the plan. */
  | { readonly by: 'same'; readonly as: string }

/** How the text of a plan is read: whom an entry of its list means, or why nobody can be named. */
export type MemberRule =
  | {
      readonly parts: readonly MemberPart[]
      /** The text leaves room for more. */
      readonly open: boolean
      readonly note: string | null
    }
  | { readonly notListed: string }

/** A file of the catalogue: the entries of one plan's list of agencies; plan null: of any plan that has no own rule. */
export interface PlanMembers {
  readonly plan: PlanId | null
  readonly rules: Readonly<Record<string, MemberRule>>
}

/** What the committee itself decided on an entry; it goes before the catalogue. */
export interface MembersDecision {
  /** `<plan id>/<entry>` */
  readonly id: string
  readonly agencies: readonly string[]
  readonly open: boolean
  readonly note: string | null
}

export interface Member {
  readonly agency: Agency
  /** The agency that was meant and whose whole work passed to this one; null: it was meant itself. */
  readonly inPlaceOf: Agency | null
}

/** Meant by the text and at an end by the day; to whom its work went is for a person to decide, function by function. */
export interface FormerMember {
  readonly agency: Agency
  readonly successors: readonly Successor[]
}

export interface ClassMembers {
  readonly members: readonly Member[]
  readonly former: readonly FormerMember[]
  readonly open: boolean
  readonly note: string | null
  /** Why nobody can be named; null where somebody can. */
  readonly notListed: string | null
  /** `committee`: the secretariat's own decision; `name`: found by its name, no rule says so. */
  readonly basis: 'catalogue' | 'committee' | 'name'
}

export interface MembersContext {
  readonly plan: Pick<CataloguePlan, 'agencies' | 'committee'> & {
    readonly meta: Pick<CataloguePlan['meta'], 'id' | 'date' | 'yearFrom'>
  }
  readonly register: AgencyRegister
  /** Rules of the plan, then those for any plan. */
  readonly rules: readonly PlanMembers[]
  readonly decisions: readonly MembersDecision[]
}

export const decisionId = (planId: PlanId, entry: string): string => `${planId}/${entry}`

/** The day from which the plan is carried out: bodies that had ended by then are not meant. */
export const firstDayOf = ({ meta }: MembersContext['plan']): IsoDate => {
  const first = meta.date ?? isoDateOf({ year: meta.yearFrom, month: 1, day: 1 })
  if (first === null) throw new Error(`Plan ${meta.id} begins in no year: ${meta.yearFrom}`)
  return first
}

/**
 * Whom an entry of the plan's list of agencies means on a day. A class expands to its members, an agency to itself;
 * one that ended gives way to its successor where a single one took over everything.
 */
export function membersOf(context: MembersContext, entry: string, day: IsoDate): ClassMembers {
  const reading = readingOf(context, entry)
  if ('notListed' in reading.rule) return nobody(reading.rule.notListed, reading.basis)
  const { parts, open, note } = reading.rule
  const meant = agenciesOf(context, parts, new Set([entry])).filter(
    (agency) => !agencyHasEndedBy(agency, firstDayOf(context.plan)),
  )
  return { ...placedOn(context.register, meant, day), open, note, notListed: null, basis: reading.basis }
}

const nobody = (notListed: string, basis: ClassMembers['basis']): ClassMembers => ({
  members: [],
  former: [],
  open: true,
  note: null,
  notListed,
  basis,
})

/** The rule by which an entry is read: the committee's decision, the plan's rule, the common one, the name alone. */
function readingOf(
  context: MembersContext,
  entry: string,
): { readonly rule: MemberRule; readonly basis: ClassMembers['basis'] } {
  const { plan, rules, decisions } = context
  const decision = decisions.find(({ id }) => id === decisionId(plan.meta.id, entry))
  if (decision) {
    const parts = decision.agencies.map((code) => ({ by: 'agency', code }) as const)
    return { rule: { parts, open: decision.open, note: decision.note }, basis: 'committee' }
  }
  const own = rules.find((one) => one.plan === plan.meta.id)?.rules[entry]
  const rule = own ?? rules.find((one) => one.plan === null)?.rules[entry]
  return rule ? { rule, basis: 'catalogue' } : { rule: ruleByName(context, entry), basis: 'name' }
}

/** A plan that came by import has no rules: its agencies are found by name, and what is ambiguous is asked. */
function ruleByName({ plan, register }: MembersContext, entry: string): MemberRule {
  const agency = plan.agencies.find(({ code }) => code === entry)
  if (!agency) return { notListed: `Danh sách cơ quan của văn bản không có mã “${entry}”.` }
  if (agency.isClass) return { notListed: 'Văn bản nêu theo nhóm; Tổ thư ký chưa xác định thành viên.' }
  const several = new Set<string>()
  for (const name of [agency.name, ...agency.aliases]) {
    const match = findAgency(name, register, firstDayOf(plan))
    if (match.kind === 'one')
      return { parts: [{ by: 'agency', code: match.agency.code }], open: false, note: 'Gắn theo tên gọi.' }
    if (match.kind === 'several') for (const { code } of match.agencies) several.add(code)
  }
  if (several.size === 0) return { notListed: 'Danh mục cơ quan không có tên này; Tổ thư ký chưa gắn cơ quan.' }
  return { notListed: `Tên gọi khớp với ${several.size} cơ quan trong danh mục; Tổ thư ký chưa chọn.` }
}

/** Every agency that the parts mean, whatever the day, each once. */
function agenciesOf(context: MembersContext, parts: readonly MemberPart[], seen: ReadonlySet<string>): Agency[] {
  const { register, plan } = context
  /** An entry that is met on its own way round adds nothing. */
  const ofEntry = (entry: string): readonly Agency[] => {
    if (seen.has(entry)) return []
    const { rule } = readingOf(context, entry)
    return 'notListed' in rule ? [] : agenciesOf(context, rule.parts, new Set([...seen, entry]))
  }
  const ofTypes = (entries: readonly string[], types: readonly AgencyType[]): readonly Agency[] =>
    entries.flatMap(ofEntry).filter(({ type }) => types.includes(type))
  const ofPart = (part: MemberPart): readonly Agency[] => {
    switch (part.by) {
      case 'agency':
        return [register.byCode.get(part.code)].filter((agency) => agency !== undefined)
      case 'level':
        return register.agencies.filter((agency) => isBodyOfLevel(agency, part.body, part.level, register.units))
      case 'committee':
        return ofTypes(
          plan.committee.flatMap(({ agency }) => agency ?? []),
          part.types,
        )
      case 'named':
        return ofTypes(
          plan.agencies.filter(({ isClass }) => !isClass).map(({ code }) => code),
          part.types,
        )
      case 'same':
        return ofEntry(part.as)
    }
  }
  return [...new Set(parts.flatMap(ofPart))]
}

/** Sorts the agencies that are meant by what became of them until the day. */
function placedOn(
  register: AgencyRegister,
  meant: readonly Agency[],
  day: IsoDate,
): Pick<ClassMembers, 'members' | 'former'> {
  const members = new Map<string, Member>()
  const former: FormerMember[] = []
  for (const agency of meant) if (agencyIsValidOn(agency, day)) members.set(agency.code, { agency, inPlaceOf: null })
  for (const agency of meant) {
    if (!agencyHasEndedBy(agency, day)) continue
    const heir = soleHeirOf(register, agency, day)
    if (heir === null) former.push({ agency, successors: successorsOf(register, agency, null, day) })
    else if (!members.has(heir.code)) members.set(heir.code, { agency: heir, inPlaceOf: agency })
  }
  return { members: [...members.values()], former }
}
