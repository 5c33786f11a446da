import type { Agency } from '../../../shared/domain/agencies/agency.ts'
import type { CatalogueEdit } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import type { Person } from '../../store/person.ts'
import type { Desk } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { unknownAgency } from './read-agency.ts'
import { agencyCollection, agencyScope, type RegisterInForce, registerInForce } from './register-in-force.ts'
import { requireSound, staleAgency } from './save-agency.ts'

export interface TakeBack {
  readonly territory: UnitCode | null
  readonly code: string
  readonly reason: string
  /** The row's last change as the person saw it. */
  readonly expectedSequence: number
}

/**
 * Takes the secretariat's last step back: a changed row of the catalogue returns to it, a row of its own leaves the
 * register, and one that left comes back. STALE when somebody changed the row meanwhile.
 */
export function takeBackAgency(
  desk: Pick<Desk, 'store' | 'catalogue'>,
  { territory, code, reason, expectedSequence }: TakeBack,
  person: Person,
): { readonly sequence: number } {
  return desk.store.transaction(() => {
    const inForce = registerInForce(desk, territory)
    const step = stepBack(inForce, code)
    const sequence = desk.store.catalogueEdits.append({
      scope: agencyScope(inForce.register.territory),
      collection: agencyCollection,
      rowId: code,
      change: step.change,
      row: step.change === 'put' ? step.after : null,
      baseRow: inForce.base.find((agency) => agency.code === code) ?? null,
      basis: null,
      reason,
      person,
      expectedSequence,
    })
    if (sequence === null) throw staleAgency(step.agency)
    desk.store.audit.append({
      person,
      action: 'take_back_agency_edit',
      subject: `agency:${inForce.register.territory}/${code}`,
      before: step.before,
      after: { change: step.change, row: step.after, reason },
    })
    return { sequence }
  })
}

interface Step {
  readonly change: CatalogueEdit['change']
  readonly agency: Agency
  readonly before: Agency | null
  readonly after: Agency | null
}

function stepBack(inForce: RegisterInForce, code: string): Step {
  const { register, edited, base } = inForce
  const withdrawn = edited.withdrawn.find((agency) => agency.code === code)
  if (withdrawn) {
    requireSound(inForce, withdrawn)
    return { change: 'put', agency: withdrawn, before: null, after: withdrawn }
  }
  const current = register.byCode.get(code)
  if (!current) throw unknownAgency(code)
  if (!edited.marks.has(code))
    throw new Refusal(
      'REFUSED',
      `“${current.names[0].name}” đang đúng như danh mục, không có thay đổi nào của Tổ thư ký để bỏ.`,
      'Tải lại màn hình để xem nội dung mới nhất.',
    )
  const own = base.find((agency) => agency.code === code) ?? null
  if (own === null) requireUnneeded(inForce, current)
  else requireSound(inForce, own)
  return { change: own === null ? 'withdraw' : 'restore', agency: current, before: current, after: own }
}

/** An own agency that others pass their work to cannot leave before they name somebody else. */
function requireUnneeded({ register }: RegisterInForce, current: Agency): void {
  const heirOf = register.agencies.find((agency) => agency.successions.some(({ to }) => to === current.code))
  if (heirOf)
    throw new Refusal(
      'REFUSED',
      `“${current.names[0].name}” đang kế thừa “${heirOf.names[0].name}” nên chưa rút được.`,
      'Sửa việc kế thừa của cơ quan đó trước.',
    )
}
