import type { PlanRowEdit } from '../../../shared/contract/plan-edits.ts'
import type { EditBasis } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import { type PlanCollection, type PlanRow, planRowKey } from '../../../shared/domain/catalogue/edited-plan.ts'
import { planCollectionWords } from '../../../shared/domain/catalogue/plan-row-words.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, editedPlanOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { planChoices } from './plan-choices.ts'
import { type AskedChange, planRowName, requireBasis, requireChange, requireUsable } from './plan-edit-checks.ts'
import type { PlanInForce } from './plans-in-force.ts'

export interface RowChange {
  readonly edit: PlanRowEdit
  /** The amending document; null for a correction or an own row. */
  readonly basis: EditBasis | null
  readonly reason: string
  /** The row's last change as the person saw it; 0 for none. */
  readonly expectedSequence: number
}

/**
 * Changes one row of a plan without touching the catalogue: the change lies over it, and every earlier version stays.
 * Refuses what the plan could not carry, and answers STALE when somebody changed the row meanwhile.
 */
export function editPlan(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  planId: PlanId,
  { edit, basis, reason, expectedSequence }: RowChange,
  person: Person,
): { readonly rowId: string; readonly sequence: number } {
  return desk.store.transaction(() => {
    const plan = editedPlanOf(desk, planId)
    const asked = readChange(desk, plan, edit)
    const { collection, rowId, row, current, base } = asked
    const name = planRowName(desk, current ?? base ?? row) ?? `“${rowId}”`
    if ((plan[collection].lastChanges.get(rowId) ?? 0) !== expectedSequence) throw stale(collection, name)
    requireBasis(desk, plan, basis)
    requireChange(plan, asked, basis, name)
    const next = edit.change === 'restore' ? base : row
    if (next) requireUsable(desk, plan, collection, next)
    const sequence = desk.store.catalogueEdits.append({
      scope: plan.scope,
      collection,
      rowId,
      change: edit.change,
      row,
      baseRow: base,
      basis,
      reason,
      person,
      expectedSequence,
    })
    if (sequence === null) throw stale(collection, name)
    desk.store.audit.append({
      person,
      action: 'edit_plan_row',
      subject: `plan:${planId}#${rowId}`,
      before: current,
      after: { change: edit.change, row, basis, reason },
    })
    return { rowId, sequence }
  })
}

function readChange(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  plan: PlanInForce,
  edit: PlanRowEdit,
): AskedChange {
  const { collection, change } = edit
  const base: readonly PlanRow[] = plan.base[collection]
  const known: readonly PlanRow[] = [...plan[collection].rows, ...plan[collection].withdrawn]
  const rowId = edit.rowId ?? newKey(desk, plan, edit)
  const asked = {
    collection,
    change,
    rowId,
    row: edit.change === 'put' ? withKey(edit, rowId) : null,
    current: known.find((row) => planRowKey(row) === rowId) ?? null,
    base: base.find((row) => planRowKey(row) === rowId) ?? null,
  }
  if (edit.rowId !== null && asked.current === null && asked.base === null)
    throw new Refusal(
      'NOT_FOUND',
      `${planCollectionWords[collection]} “${rowId}” không có trong kế hoạch.`,
      'Tải lại màn hình rồi chọn lại.',
    )
  return asked
}

type Put = Extract<PlanRowEdit, { change: 'put' }>

const withKey = ({ collection, row }: Put, key: string): PlanRow =>
  collection === 'agencies' ? { ...row, code: key } : { ...row, id: key }

/**
 * A key that no row of the plan has or ever had. An agency that another list knows keeps the code it has there, so that
 * the two stay one; any other gets a code of its name.
 */
function newKey(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>, plan: PlanInForce, edit: PlanRowEdit): string {
  const used = new Set([
    ...(plan.base[edit.collection] as readonly PlanRow[]).map(planRowKey),
    ...plan.edits[edit.collection].map(({ rowId }) => rowId),
  ])
  const free = (keyOf: (number: number) => string): string => {
    for (let number = 1; ; number += 1) if (!used.has(keyOf(number))) return keyOf(number)
  }
  if (edit.change !== 'put' || edit.collection !== 'agencies') return free((number) => `rieng-${number}`)
  const { code, name } = edit.row
  const isKnown = planChoices(desk).agencies.some((one) => one.code === code && one.name === name)
  const stem = isKnown ? code : foldWords(name).replaceAll(' ', '-') || 'co-quan'
  return free((number) => (number === 1 ? stem : `${stem}-${number}`))
}

const stale = (collection: PlanCollection, name: string): Refusal =>
  new Refusal(
    'STALE',
    `${planCollectionWords[collection]} ${name} vừa được người khác sửa.`,
    'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
  )
