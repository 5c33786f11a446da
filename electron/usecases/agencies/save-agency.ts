import type { Agency } from '../../../shared/domain/agencies/agency.ts'
import { agencyFaults } from '../../../shared/domain/agencies/agency-faults.ts'
import { findAgency } from '../../../shared/domain/agencies/find-agency.ts'
import { type AgencyRegister, registerOf } from '../../../shared/domain/agencies/register.ts'
import type { EditBasis } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import type { UnitCode } from '../../../shared/domain/ids.ts'
import { foldWords } from '../../../shared/domain/text/fold-text.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { unknownAgency } from './read-agency.ts'
import { agencyCollection, agencyScope, type RegisterInForce, registerInForce } from './register-in-force.ts'

export interface AgencyChange {
  readonly territory: UnitCode | null
  /** Null: a new agency, which gets its code from its name. */
  readonly code: string | null
  readonly row: Agency
  readonly basis: EditBasis | null
  readonly reason: string
  /** The row's last change as the person saw it; 0 for none. */
  readonly expectedSequence: number
}

type Writing = Pick<Desk, 'store' | 'catalogue' | 'clock'>

/**
 * Adds an agency of the committee's own, or lays a new version over one: a name from a day on, an alias, a unit, an end
 * with its successors. The catalogue stays as it is. Refuses what the register could not carry; STALE when somebody
 * changed the row meanwhile.
 */
export function saveAgency(
  desk: Writing,
  change: AgencyChange,
  person: Person,
): { readonly code: string; readonly sequence: number } {
  return desk.store.transaction(() => {
    const inForce = registerInForce(desk, change.territory)
    const known = [...inForce.register.agencies, ...inForce.edited.withdrawn]
    const current = known.find(({ code }) => code === change.code) ?? null
    if (change.code !== null && current === null) throw unknownAgency(change.code)
    const code = change.code ?? ownCode(change.row, known, inForce.edited.lastChanges)
    const row: Agency = { ...change.row, code }
    requireSound(inForce, row)
    requireOwnAliases(desk, inForce.register, row, current)
    if (change.basis !== null && change.basis.date > todayOf(desk))
      throw new Refusal(
        'REFUSED',
        `Ngày văn bản ${formatDate(change.basis.date)} ở sau ngày hôm nay.`,
        'Nhập đúng ngày ghi trên văn bản.',
      )
    const sequence = desk.store.catalogueEdits.append({
      scope: agencyScope(inForce.register.territory),
      collection: agencyCollection,
      rowId: code,
      change: 'put',
      row,
      baseRow: inForce.base.find((agency) => agency.code === code) ?? null,
      basis: change.basis,
      reason: change.reason,
      person,
      expectedSequence: change.expectedSequence,
    })
    if (sequence === null) throw staleAgency(row)
    desk.store.audit.append({
      person,
      action: current === null ? 'add_agency' : 'edit_agency',
      subject: `agency:${inForce.register.territory}/${code}`,
      before: current,
      after: { row, basis: change.basis, reason: change.reason },
    })
    return { code, sequence }
  })
}

export const staleAgency = (agency: Agency): Refusal =>
  new Refusal(
    'STALE',
    `“${agency.names[0].name}” vừa được người khác sửa.`,
    'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
  )

/** A code is never given twice, also not after its row was withdrawn. */
function ownCode(row: Agency, known: readonly Agency[], used: ReadonlyMap<string, number>): string {
  const slug = foldWords(row.names[0].name).replaceAll(' ', '-').slice(0, 70).replace(/-+$/, '')
  const taken = new Set([...known.map(({ code }) => code), ...used.keys()])
  if (slug !== '' && !taken.has(slug)) return slug
  const stem = slug === '' ? 'co-quan' : slug
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}

/** The row itself, and those that name it as their successor. */
export function requireSound({ register }: RegisterInForce, row: Agency): void {
  const others = register.agencies.filter(({ code }) => code !== row.code)
  const changed = registerOf(register.territory, [...others, row], register.units)
  const [fault] = agencyFaults(row, changed)
  if (fault !== undefined)
    throw new Refusal('REFUSED', `“${row.names[0].name}”: ${fault}`, 'Sửa nội dung này rồi lưu lại.')
  for (const other of others.filter((one) => one.successions.some(({ to }) => to === row.code))) {
    const [broken] = agencyFaults(other, changed)
    if (broken !== undefined)
      throw new Refusal(
        'REFUSED',
        `Cơ quan này kế thừa “${other.names[0].name}”: ${broken}`,
        'Sửa việc kế thừa của cơ quan đó trước, rồi lưu lại.',
      )
  }
}

/** A new alias must not name somebody else at work today: a text with it could no longer be read. */
function requireOwnAliases(
  desk: Pick<Desk, 'clock'>,
  register: AgencyRegister,
  row: Agency,
  current: Agency | null,
): void {
  const others = registerOf(
    register.territory,
    register.agencies.filter(({ code }) => code !== row.code),
    register.units,
  )
  for (const alias of row.aliases.filter((one) => !current?.aliases.includes(one))) {
    const match = findAgency(alias, others, todayOf(desk))
    const other = match.kind === 'one' ? match.agency : match.kind === 'several' ? match.agencies[0] : undefined
    if (other)
      throw new Refusal(
        'REFUSED',
        `Tên gọi khác “${alias}” đang chỉ “${other.names[0].name}”.`,
        'Bỏ tên gọi này, hoặc viết đầy đủ hơn để không lẫn hai cơ quan.',
      )
  }
}
