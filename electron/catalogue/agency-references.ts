import { agencyFaults } from '../../shared/domain/agencies/agency-faults.ts'
import type { MemberRule, PlanMembers } from '../../shared/domain/agencies/members.ts'
import {
  type AgencyList,
  type AgencyRegister,
  catalogueAgencies,
  registerOf,
} from '../../shared/domain/agencies/register.ts'
import type { CataloguePlan } from '../../shared/domain/catalogue/plan.ts'
import type { ReportingUnit } from '../../shared/domain/catalogue/unit.ts'

/** A row of the register or a rule that leads nowhere. */
export interface AgencyProblem {
  readonly file: string
  readonly place: string
  /** A whole Vietnamese sentence. */
  readonly sentence: string
}

interface Lists {
  readonly agencyLists: readonly AgencyList[]
  readonly planMembers: readonly PlanMembers[]
  readonly plans: readonly CataloguePlan[]
  readonly units: readonly ReportingUnit[]
}

/**
 * Each agency is sound and every successor there; every entry of a plan's list of agencies has a rule, and a rule names
 * only what exists in the register of the plan's territory (of every territory for a plan without one).
 */
export function agencyReferences({ agencyLists, planMembers, plans, units }: Lists): readonly AgencyProblem[] {
  const territories = agencyLists.flatMap(({ territory }) => territory ?? [])
  const registers = territories.map((territory) =>
    registerOf(territory, catalogueAgencies(territory, agencyLists, units), units),
  )
  return [
    ...registers.flatMap(registerProblems),
    ...planMembers.flatMap((members) => ruleProblems(members, plans, registers)),
    ...plans.flatMap((plan) => uncovered(plan, planMembers)),
  ]
}

function registerProblems(register: AgencyRegister): AgencyProblem[] {
  const file = `agencies (địa bàn ${register.territory})`
  const codes = register.agencies.map(({ code }) => code)
  const repeated = codes.filter((code, at) => codes.indexOf(code) !== at)
  return [
    ...repeated.map((code) => ({ file, place: code, sentence: `Mã cơ quan “${code}” bị trùng.` })),
    ...register.agencies.flatMap((agency) =>
      agencyFaults(agency, register).map((sentence) => ({ file, place: agency.code, sentence })),
    ),
  ]
}

function ruleProblems(
  { plan: planId, rules }: PlanMembers,
  plans: readonly CataloguePlan[],
  registers: readonly AgencyRegister[],
): AgencyProblem[] {
  const file = `agencies/members/${planId ?? 'chung'}.json`
  const plan = plans.find(({ meta }) => meta.id === planId)
  // A plan that could not be read is a problem of its own.
  if (planId !== null && !plan) return []
  const entries = plan && new Set(plan.agencies.map(({ code }) => code))
  const territory = plan?.meta.territory ?? null
  const reached = registers.filter((register) => territory === null || register.territory === territory)
  return Object.entries(rules).flatMap(([entry, rule]) => {
    const unknown = entries && !entries.has(entry) ? [`Kế hoạch không có cơ quan “${entry}”.`] : []
    return [...unknown, ...ruleFaults(rule, entries ?? new Set(Object.keys(rules)), reached)].map((sentence) => ({
      file,
      place: entry,
      sentence,
    }))
  })
}

function ruleFaults(rule: MemberRule, entries: ReadonlySet<string>, registers: readonly AgencyRegister[]): string[] {
  if ('notListed' in rule) return []
  return rule.parts.flatMap((part) => {
    if (part.by === 'same' && !entries.has(part.as)) return [`Không có nhóm “${part.as}”.`]
    if (part.by !== 'agency') return []
    return registers
      .filter(({ byCode }) => !byCode.has(part.code))
      .map(({ territory }) => `Danh mục cơ quan của địa bàn ${territory} không có mã “${part.code}”.`)
  })
}

function uncovered(plan: CataloguePlan, planMembers: readonly PlanMembers[]): AgencyProblem[] {
  const rules = planMembers.find((one) => one.plan === plan.meta.id)?.rules ?? {}
  return plan.agencies
    .filter(({ code }) => !Object.hasOwn(rules, code))
    .map(({ code, name }) => ({
      file: `agencies/members/${plan.meta.id}.json`,
      place: code,
      sentence: `Chưa nêu “${name}” là những cơ quan nào.`,
    }))
}
