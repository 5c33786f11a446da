import type { PlanId } from '../../../shared/domain/ids.ts'
import { entryOfValues, valuesOfEntry } from '../../../shared/domain/registers/check-entry.ts'
import { entryIdentity, entryTitle } from '../../../shared/domain/registers/entry-identity.ts'
import type { RegisterEntry } from '../../../shared/domain/registers/register-entry.ts'
import { registerNames } from '../../../shared/domain/registers/register-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Person } from '../../store/person.ts'
import type { NewRegisterVersion, RegisterVersion } from '../../store/register-records.ts'
import { type Desk, planOf, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'

type Writing = Pick<Desk, 'store' | 'catalogue' | 'clock'>

export interface EntryInput {
  /** Null: for every plan of the committee. */
  readonly planId: PlanId | null
  readonly entry: RegisterEntry
}

export interface EntryStep {
  readonly id: string
  /** Of the version that the person saw. */
  readonly expectedRevision: number
}

/** Enters something new; the same thing is never entered twice. */
export function addEntry(desk: Writing, { planId, entry }: EntryInput, person: Person): RegisterVersion {
  requireSound(desk, planId, entry)
  return desk.store.transaction(() => {
    refuseTwice(desk, entry, null)
    const version = { id: null, planId, entry, withdrawn: false, reason: null, origin: null, person } as const
    const added = append(desk, { ...version, expectedRevision: 0 })
    record(desk, 'add_register_entry', null, added, person)
    return added
  })
}

/** Changes an entry; what it said before stays in its history. */
export function changeEntry(
  desk: Writing,
  { id, expectedRevision, planId, entry, reason }: EntryStep & EntryInput & { readonly reason: string | null },
  person: Person,
): RegisterVersion {
  requireSound(desk, planId, entry)
  return desk.store.transaction(() => {
    const before = requireEntry(desk, id)
    if (before.entry.register !== entry.register)
      throw new Refusal('REFUSED', 'Một mục không chuyển được sang sổ khác.', 'Thu hồi mục này rồi ghi vào đúng sổ.')
    if (before.withdrawn)
      throw new Refusal('REFUSED', `Mục “${entryTitle(before.entry)}” đã thu hồi.`, 'Khôi phục mục rồi sửa.')
    refuseTwice(desk, entry, id)
    const version = { id, planId, entry, withdrawn: false, reason, origin: before.origin, person } as const
    const after = append(desk, { ...version, expectedRevision })
    record(desk, 'change_register_entry', before, after, person)
    return after
  })
}

/** Takes an entry back: no report cites it any more, its history stays readable. */
export const withdrawEntry = (desk: Writing, step: EntryStep & { readonly reason: string }, person: Person) =>
  turn(desk, step, true, step.reason, person)

/** Puts a withdrawn entry into force again. */
export const restoreEntry = (desk: Writing, step: EntryStep, person: Person): RegisterVersion =>
  turn(desk, step, false, null, person)

function turn(
  desk: Writing,
  { id, expectedRevision }: EntryStep,
  withdrawn: boolean,
  reason: string | null,
  person: Person,
): RegisterVersion {
  return desk.store.transaction(() => {
    const before = requireEntry(desk, id)
    if (before.withdrawn === withdrawn && before.revision === expectedRevision)
      throw new Refusal(
        'REFUSED',
        `Mục “${entryTitle(before.entry)}” ${withdrawn ? 'đã thu hồi từ trước' : 'đang có hiệu lực'}.`,
        'Tải lại sổ để xem tình trạng hiện tại.',
      )
    if (!withdrawn) refuseTwice(desk, before.entry, id)
    const { planId, entry, origin } = before
    const after = append(desk, { id, planId, entry, withdrawn, reason, origin, person, expectedRevision })
    record(desk, withdrawn ? 'withdraw_register_entry' : 'restore_register_entry', before, after, person)
    return after
  })
}

/** The newest version, or a refusal. */
export function requireEntry(desk: Pick<Desk, 'store'>, id: string): RegisterVersion {
  const found = desk.store.registers.byId(id)
  if (found) return found
  throw new Refusal('NOT_FOUND', 'Sổ theo dõi không có mục này.', 'Tải lại sổ rồi chọn một mục trong danh sách.')
}

function append(desk: Pick<Desk, 'store'>, version: NewRegisterVersion): RegisterVersion {
  const stored = desk.store.registers.append(version)
  if (stored) return stored
  throw new Refusal(
    'STALE',
    `Mục “${entryTitle(version.entry)}” vừa được người khác sửa.`,
    'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
  )
}

function requireSound(desk: Writing, planId: PlanId | null, entry: RegisterEntry): void {
  if (planId !== null) planOf(desk, planId)
  const check = entryOfValues(entry.register, valuesOfEntry(entry), todayOf(desk))
  const [first] = check.kind === 'faults' ? check.faults : []
  if (first) throw new Refusal('REFUSED', first.message, first.remedy)
}

function refuseTwice(desk: Pick<Desk, 'store'>, entry: RegisterEntry, ownId: string | null): void {
  const identity = entryIdentity(entry)
  const same = desk.store.registers
    .list(entry.register)
    .find((kept) => !kept.withdrawn && kept.id !== ownId && entryIdentity(kept.entry) === identity)
  if (!same) return
  throw new Refusal(
    'REFUSED',
    `Sổ “${registerNames[entry.register]}” đã có “${entryTitle(same.entry)}” ngày ${formatDate(same.entry.date)}.`,
    'Mở mục đã có để sửa; nếu là việc khác, ghi rõ nội dung để phân biệt.',
  )
}

function record(
  desk: Pick<Desk, 'store'>,
  action: string,
  before: RegisterVersion | null,
  after: RegisterVersion,
  person: Person,
): void {
  const shown = ({ revision, planId, entry, withdrawn }: RegisterVersion) => ({ revision, planId, entry, withdrawn })
  desk.store.audit.append({
    person,
    action,
    subject: `register:${after.entry.register}/${after.id}`,
    before: before && shown(before),
    after: { ...shown(after), reason: after.reason },
  })
}
