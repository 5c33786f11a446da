import { applyEdits, type CatalogueEdit, type EditedRows } from './catalogue-edit.ts'
import type { CataloguePlan, PlanAgency, PlanAssignment, PlanGroup, PlanObligation, PlanTarget } from './plan.ts'
import { sameContent } from './same-content.ts'

/** The collections of a plan whose rows rest on its clauses. */
export const editableCollections = ['targets', 'assignments', 'obligations'] as const
export type EditableCollection = (typeof editableCollections)[number]

/** With the plan's own lists, which those rows name: an amendment may bring an agency that the list lacks. */
export const planCollections = [...editableCollections, 'agencies', 'groups'] as const
export type PlanCollection = (typeof planCollections)[number]

export interface PlanRows {
  readonly targets: PlanTarget
  readonly assignments: PlanAssignment
  readonly obligations: PlanObligation
  readonly agencies: PlanAgency
  readonly groups: PlanGroup
}
export type PlanRow = PlanRows[PlanCollection]

/** What a row is known by within its collection. */
export const planRowKey = (row: PlanRow): string => ('code' in row ? row.code : row.id)

export type PlanEdits = {
  readonly [Collection in PlanCollection]: readonly CatalogueEdit<PlanRows[Collection]>[]
}

/** A plan with the secretariat's changes laid over it, and how each changed row came to be. */
export type EditedPlan = {
  readonly [Collection in PlanCollection]: EditedRows<PlanRows[Collection]>
} & {
  /** What is in force: screens, indicators, calendars and reports work with this. */
  readonly plan: CataloguePlan
}

/** Changes that this version cannot read, by collection. */
export type UnreadableEdits = { readonly [Collection in PlanCollection]: readonly CatalogueEdit[] }

export function editedPlan(base: CataloguePlan, edits: PlanEdits, unreadable: UnreadableEdits): EditedPlan {
  const edited = {
    targets: overlay(base.targets, edits.targets, unreadable.targets),
    assignments: overlay(base.assignments, edits.assignments, unreadable.assignments),
    obligations: overlay(base.obligations, edits.obligations, unreadable.obligations),
    agencies: overlay(base.agencies, edits.agencies, unreadable.agencies),
    groups: overlay(base.groups, edits.groups, unreadable.groups),
  }
  return {
    ...edited,
    plan: {
      ...base,
      targets: edited.targets.rows,
      assignments: edited.assignments.rows,
      obligations: edited.obligations.rows,
      agencies: edited.agencies.rows,
      groups: edited.groups.rows,
    },
  }
}

const overlay = <Row extends PlanRow>(
  base: readonly Row[],
  edits: readonly CatalogueEdit<Row>[],
  unreadable: readonly CatalogueEdit[],
): EditedRows<Row> => applyEdits(base, edits, planRowKey, sameContent, unreadable)
