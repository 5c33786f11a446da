import { decisionId, type MembersDecision } from '../../../shared/domain/agencies/members.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, planOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { unknownAgency } from './read-agency.ts'
import { agencyScope, decisionsInForce, membersCollection, registerInForce } from './register-in-force.ts'

export interface MembersChange {
  readonly planId: PlanId
  /** Code in the plan's own list of agencies. */
  readonly entry: string
  /** Null: back to how the catalogue reads the text. */
  readonly decision: Omit<MembersDecision, 'id'> | null
  readonly reason: string
  readonly expectedSequence: number
}

/** The committee decides whom an entry of the plan's list means; STALE when somebody decided meanwhile. */
export function setMembers(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { planId, entry, decision, reason, expectedSequence }: MembersChange,
  person: Person,
): { readonly sequence: number } {
  return desk.store.transaction(() => {
    const plan = planOf(desk, planId)
    const named = plan.agencies.find(({ code }) => code === entry)
    if (!named)
      throw new Refusal(
        'NOT_FOUND',
        `Danh sách cơ quan của kế hoạch không có mã “${entry}”.`,
        'Tải lại màn hình rồi chọn lại nhóm cơ quan.',
      )
    const { territory } = plan.meta
    const { register } = registerInForce(desk, territory)
    for (const code of decision?.agencies ?? []) if (!register.byCode.has(code)) throw unknownAgency(code)
    const id = decisionId(plan.meta.id, entry)
    const before = decisionsInForce(desk, territory).decisions.rows.find((one) => one.id === id) ?? null
    if (decision === null && before === null)
      throw new Refusal(
        'REFUSED',
        `Nhóm “${named.name}” đang theo danh mục, không có quyết định nào để bỏ.`,
        'Tải lại màn hình để xem nội dung mới nhất.',
      )
    const row: MembersDecision | null = decision && { id, ...decision, agencies: [...new Set(decision.agencies)] }
    const sequence = desk.store.catalogueEdits.append({
      scope: agencyScope(territory),
      collection: membersCollection,
      rowId: id,
      change: row === null ? 'restore' : 'put',
      row,
      baseRow: null,
      basis: null,
      reason,
      person,
      expectedSequence,
    })
    if (sequence === null)
      throw new Refusal(
        'STALE',
        `Nhóm “${named.name}” vừa được người khác sửa.`,
        'Xem thành viên mới nhất rồi sửa lại; quyết định trước đó vẫn được giữ.',
      )
    desk.store.audit.append({
      person,
      action: 'set_agency_members',
      subject: `plan:${planId}#${entry}`,
      before,
      after: { decision: row, reason },
    })
    return { sequence }
  })
}
