import type { PlanRowEdit } from '../../../shared/contract/plan-edits.ts'
import type { EditBasis } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { EditableCollection } from '../../../shared/domain/catalogue/edited-plan.ts'
import type { PlanAssignment, PlanObligation, PlanTarget } from '../../../shared/domain/catalogue/plan.ts'
import { planReferences } from '../../../shared/domain/catalogue/plan-references.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { compareDates, formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/store.ts'
import { type Desk, editedPlanOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { type PlanInForce, planInForce, planScope, plansInForce } from './plans-in-force.ts'

export interface RowChange {
  readonly edit: PlanRowEdit
  /** The amending document; null for a correction or an own row. */
  readonly basis: EditBasis | null
  readonly reason: string
  /** The row's last change as the person saw it; 0 for none. */
  readonly expectedSequence: number
}

type Row = PlanTarget | PlanAssignment | PlanObligation
type Put = Extract<PlanRowEdit, { change: 'put' }>

const rowWords: Readonly<Record<EditableCollection, string>> = {
  targets: 'Mục tiêu',
  assignments: 'Nhiệm vụ',
  obligations: 'Báo cáo phải gửi',
}

/**
 * Changes one row of a plan without touching the catalogue: the change lies over it, and every earlier version stays.
 * Refuses what the plan could not carry, and answers STALE when somebody changed the row meanwhile.
 */
export function editPlan(
  desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>,
  planId: PlanId,
  change: RowChange,
  person: Person,
): { readonly rowId: string; readonly sequence: number } {
  return desk.store.transaction(() => {
    const plan = editedPlanOf(desk, planId)
    const { edit, basis, reason, expectedSequence } = change
    requireBasis(desk, basis)
    const rows = rowsOf(plan, edit.collection)
    const rowId = edit.rowId ?? ownRowId(rows)
    const current = rows.find((row) => row.id === rowId) ?? null
    const base = (plan.base[edit.collection] as readonly Row[]).find((row) => row.id === rowId) ?? null
    if (edit.rowId !== null && current === null && base === null)
      throw new Refusal(
        'NOT_FOUND',
        `${rowWords[edit.collection]} “${rowId}” không có trong kế hoạch.`,
        'Tải lại màn hình rồi chọn lại.',
      )
    const row: Row | null = edit.change === 'put' ? { ...edit.row, id: rowId } : null
    if (edit.change === 'put') requireUsable(desk, plan, { ...edit, row: { ...edit.row, id: rowId } } as Put)
    const sequence = desk.store.catalogueEdits.append({
      scope: planScope(planId),
      collection: edit.collection,
      rowId,
      change: edit.change,
      row,
      baseRow: base,
      basis,
      reason,
      person,
      expectedSequence,
    })
    if (sequence === null)
      throw new Refusal(
        'STALE',
        `${rowWords[edit.collection]} “${rowId}” vừa được người khác sửa.`,
        'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
      )
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

/** Every row that was ever there, withdrawn ones included: an id is never used twice. */
const rowsOf = (plan: PlanInForce, collection: EditableCollection): readonly Row[] => [
  ...plan[collection].rows,
  ...plan[collection].withdrawn,
]

function ownRowId(rows: readonly Row[]): string {
  const used = new Set(rows.map((row) => row.id))
  for (let number = 1; ; number += 1) if (!used.has(`rieng-${number}`)) return `rieng-${number}`
}

function requireBasis(desk: Pick<Desk, 'store' | 'catalogue' | 'clock'>, basis: EditBasis | null): void {
  if (basis === null) return
  if (compareDates(basis.date, todayOf(desk)) > 0)
    throw new Refusal(
      'REFUSED',
      `Ngày văn bản sửa đổi ${formatDate(basis.date)} ở sau ngày hôm nay.`,
      'Nhập đúng ngày ghi trên văn bản.',
    )
  if (basis.planId !== null && planInForce(desk, basis.planId) === null)
    throw new Refusal(
      'NOT_FOUND',
      `Không có kế hoạch “${basis.planId}” để làm căn cứ sửa đổi.`,
      'Chọn văn bản sửa đổi trong danh sách kế hoạch, hoặc chỉ nhập số và ngày.',
    )
}

/** Codes that the row names exist, and its years lie in the plan. */
function requireUsable(desk: Pick<Desk, 'store' | 'catalogue'>, plan: PlanInForce, edit: Put): void {
  if (edit.collection === 'targets') {
    const { indicator, yearFrom, yearTo } = edit.row
    if (!desk.catalogue.indicators.some((one) => one.code === indicator))
      throw new Refusal('REFUSED', `Không có chỉ tiêu “${indicator}” trong danh mục.`, 'Chọn một chỉ tiêu có sẵn.')
    const { meta } = plan.base
    if (yearFrom < meta.yearFrom || yearTo > meta.yearTo)
      throw new Refusal(
        'REFUSED',
        `Năm ${yearFrom === yearTo ? yearFrom : `${yearFrom}–${yearTo}`} nằm ngoài giai đoạn ${meta.yearFrom}–${meta.yearTo} của kế hoạch.`,
        'Nhập năm trong giai đoạn của kế hoạch.',
      )
  }
  const changed = withRow(plan, edit)
  const others = plansInForce(desk).map((one) => one.plan)
  const fault = planReferences(
    changed,
    others.map((one) => (one.meta.id === changed.meta.id ? changed : one)),
  ).find(({ place }) => place === edit.row.id)
  if (fault)
    throw new Refusal(
      'REFUSED',
      `${rowWords[edit.collection]} “${edit.row.clause}”: không có ${fault.what}.`,
      'Chọn trong danh sách của kế hoạch rồi lưu lại.',
    )
}

function withRow({ plan }: PlanInForce, edit: Put): PlanInForce['plan'] {
  const place = <One extends Row>(rows: readonly One[], row: One): One[] => [
    ...rows.filter(({ id }) => id !== row.id),
    row,
  ]
  switch (edit.collection) {
    case 'targets':
      return { ...plan, targets: place(plan.targets, edit.row) }
    case 'assignments':
      return { ...plan, assignments: place(plan.assignments, edit.row) }
    case 'obligations':
      return { ...plan, obligations: place(plan.obligations, edit.row) }
  }
}
