import { agencyRowSchema, membersDecisionSchema } from '../../../shared/contract/agency-rows.ts'
import type { Agency } from '../../../shared/domain/agencies/agency.ts'
import type { MembersContext, MembersDecision } from '../../../shared/domain/agencies/members.ts'
import { type AgencyRegister, catalogueAgencies, registerOf } from '../../../shared/domain/agencies/register.ts'
import { applyEdits, type CatalogueEdit, type EditedRows } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { Plan } from '../../../shared/domain/catalogue/plan.ts'
import { sameContent } from '../../../shared/domain/catalogue/same-content.ts'
import type { ReportingUnit } from '../../../shared/domain/catalogue/unit.ts'
import type { PlanId, UnitCode } from '../../../shared/domain/ids.ts'
import { committeeTerritory, type Desk, planOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { storedEdits, unreadableWords } from '../stored-rows.ts'

type Reading = Pick<Desk, 'store' | 'catalogue'>

/** The agencies of a territory as they are in force, and how each changed row came to be. */
export interface RegisterInForce {
  readonly register: AgencyRegister
  readonly territory: ReportingUnit
  /** As the catalogue has them, without changes. */
  readonly base: readonly Agency[]
  /** Codes of the rows that are drawn from the list of units. */
  readonly made: ReadonlySet<string>
  readonly edited: EditedRows<Agency>
  readonly edits: readonly CatalogueEdit<Agency>[]
}

export const agencyScope = (territory: UnitCode): string => `agencies:${territory}`
export const agencyCollection = 'agencies'
export const membersCollection = 'members'

/** Null: the committee's own territory. Refuses one that the catalogue does not know. */
export function registerInForce(desk: Reading, asked: UnitCode | null): RegisterInForce {
  const code = asked ?? committeeTerritory(desk)
  const { units, agencyLists } = desk.catalogue
  const territory = units.find((unit) => unit.code === code && unit.parent === null)
  if (!territory) {
    throw new Refusal(
      'NOT_FOUND',
      `Danh mục không có địa bàn “${code}”.`,
      'Chọn tỉnh hoặc thành phố có trong danh mục đơn vị.',
    )
  }
  const base = catalogueAgencies(code, agencyLists, units)
  const listed = new Set(agencyLists.flatMap(({ agencies }) => agencies))
  const made = new Set(base.filter((agency) => !listed.has(agency)).map((agency) => agency.code))
  const { edits, unreadable } = storedEdits(desk.store, agencyScope(code), agencyCollection, agencyRowSchema)
  const edited = applyEdits(base, edits, (agency) => agency.code, sameContent, unreadable)
  return { register: registerOf(code, edited.rows, units), territory, base, made, edited, edits }
}

/** The agencies that work of a plan can be given to. */
export const registerOfPlan = (desk: Reading, planId: PlanId): AgencyRegister =>
  registerInForce(desk, planOf(desk, planId).meta.territory).register

/** The committee's decisions on the classes of plans of a territory. */
export function decisionsInForce(
  desk: Reading,
  territory: UnitCode,
): { readonly decisions: EditedRows<MembersDecision>; readonly edits: readonly CatalogueEdit<MembersDecision>[] } {
  const scope = agencyScope(territory)
  const { edits, unreadable } = storedEdits(desk.store, scope, membersCollection, membersDecisionSchema)
  return { decisions: applyEdits([], edits, ({ id }) => id, sameContent, unreadable), edits }
}

/** What the domain needs to say whom the entries of a plan mean. */
export function membersContextOf<Read extends Plan>(
  desk: Reading,
  plan: Read,
  { register }: Pick<RegisterInForce, 'register'>,
): MembersContext & { readonly plan: Read } {
  return {
    plan,
    register,
    rules: desk.catalogue.planMembers,
    decisions: decisionsInForce(desk, plan.meta.territory).decisions.rows,
  }
}

/** Sentences about changes of agencies and classes that this version cannot read. */
export function unreadableAgencies(desk: Reading): readonly string[] {
  const scope = agencyScope(committeeTerritory(desk))
  return [
    ...storedEdits(desk.store, scope, agencyCollection, agencyRowSchema).unreadable,
    ...storedEdits(desk.store, scope, membersCollection, membersDecisionSchema).unreadable,
  ].map((edit) => unreadableWords('Danh sách cơ quan', edit))
}
