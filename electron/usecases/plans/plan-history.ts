import { type CatalogueEdit, editHistory } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { PlanCollection, PlanRows } from '../../../shared/domain/catalogue/edited-plan.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { type Desk, editedPlanOf } from '../desk.ts'
import { planRowName } from './plan-edit-checks.ts'

/** Every change that was ever made to a plan, newest first, those of restored rows included. */
export function planHistory(desk: Pick<Desk, 'store' | 'catalogue'>, planId: PlanId) {
  const { edits } = editedPlanOf(desk, planId)
  return [
    ...told(desk, 'targets', edits.targets),
    ...told(desk, 'assignments', edits.assignments),
    ...told(desk, 'obligations', edits.obligations),
    ...told(desk, 'agencies', edits.agencies),
    ...told(desk, 'groups', edits.groups),
  ].sort((left, right) => right.sequence - left.sequence)
}

const told = <Collection extends PlanCollection>(
  desk: Pick<Desk, 'catalogue'>,
  collection: Collection,
  edits: readonly CatalogueEdit<PlanRows[Collection]>[],
) =>
  editHistory(edits).map(({ edit, before, after }) => ({
    collection,
    sequence: edit.sequence,
    basis: edit.basis,
    reason: edit.reason,
    person: edit.person,
    at: edit.at,
    change: edit.change,
    rowId: edit.rowId,
    /** How people name the row: “Tỷ lệ bao phủ BHYT năm 2023”. */
    name: planRowName(desk, after ?? before ?? edit.baseRow) ?? `“${edit.rowId}”`,
    before,
    after,
  }))
