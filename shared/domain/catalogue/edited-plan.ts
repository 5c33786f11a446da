import { applyEdits, type CatalogueEdit, type EditedRows } from './catalogue-edit.ts'
import type { CataloguePlan, PlanAssignment, PlanObligation, PlanTarget } from './plan.ts'
import { sameContent } from './same-content.ts'

/** The collections of a plan whose rows the secretariat may change. */
export const editableCollections = ['targets', 'assignments', 'obligations'] as const
export type EditableCollection = (typeof editableCollections)[number]

export interface PlanEdits {
  readonly targets: readonly CatalogueEdit<PlanTarget>[]
  readonly assignments: readonly CatalogueEdit<PlanAssignment>[]
  readonly obligations: readonly CatalogueEdit<PlanObligation>[]
}

/** A plan with the secretariat's changes laid over it, and how each changed row came to be. */
export interface EditedPlan {
  /** What is in force: screens, indicators, calendars and reports work with this. */
  readonly plan: CataloguePlan
  readonly targets: EditedRows<PlanTarget>
  readonly assignments: EditedRows<PlanAssignment>
  readonly obligations: EditedRows<PlanObligation>
}

export function editedPlan(base: CataloguePlan, edits: PlanEdits): EditedPlan {
  const targets = overlay(base.targets, edits.targets)
  const assignments = overlay(base.assignments, edits.assignments)
  const obligations = overlay(base.obligations, edits.obligations)
  return {
    plan: { ...base, targets: targets.rows, assignments: assignments.rows, obligations: obligations.rows },
    targets,
    assignments,
    obligations,
  }
}

const overlay = <Row extends { readonly id: string }>(
  base: readonly Row[],
  edits: readonly CatalogueEdit<Row>[],
): EditedRows<Row> => applyEdits(base, edits, (row) => row.id, sameContent)
