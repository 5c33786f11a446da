import {
  type CommitteeDecision,
  type CommitteeRecord,
  decisionTitle,
  recordFaults,
} from '../../../shared/domain/committee/committee-record.ts'
import type { CommitteeScope } from '../../../shared/domain/committee/member.ts'
import { foldText } from '../../../shared/domain/text/fold-text.ts'
import type { KeptFile, NewRecordVersion, RecordVersion } from '../../store/committee-records.ts'
import type { Person } from '../../store/person.ts'
import { type Desk, todayOf } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import { requireScope } from './committee-scopes.ts'

type Writing = Pick<Desk, 'store' | 'catalogue' | 'clock'>

export interface RecordInput {
  /** Null: a new decision or predecessor. Regulations are one to a committee, whatever stands here. */
  readonly id: string | null
  readonly expectedRevision: number
  readonly scope: CommitteeScope
  readonly record: CommitteeRecord
  /** `keep`: the file that is there, if any. */
  readonly file: 'keep' | null | { readonly name: string; readonly bytes: Uint8Array }
}

export interface RecordStep {
  readonly id: string
  readonly expectedRevision: number
}

/** Records a decision, the working regulations or a predecessor; what was recorded before stays readable. */
export function keepRecord(desk: Writing, input: RecordInput, person: Person): RecordVersion {
  const { scope, record } = input
  requireScope(desk, scope)
  const [fault] = recordFaults(record, todayOf(desk))
  if (fault) throw new Refusal('REFUSED', fault.message, fault.remedy)
  // Bytes are on the disk before the row that names them.
  const brought = input.file === 'keep' || input.file === null ? null : keptFile(desk, input.file)
  return desk.store.transaction(() => {
    const id = record.kind === 'regulations' ? regulationsId(scope) : input.id
    const before = id === null ? null : desk.store.committee.recordById(id)
    if (before && (before.scope !== scope || before.record.kind !== record.kind)) throw unknownRecord()
    if (record.kind === 'decision') refuseTwice(desk, scope, record, id)
    const file = input.file === 'keep' ? (before ? before.file : null) : brought
    const { expectedRevision } = input
    const version = { id, scope, record, file, person, expectedRevision, withdrawn: false, reason: null }
    return append(desk, 'save_committee_record', before, version)
  })
}

/** Takes a record back that was entered by mistake. */
export function withdrawRecord(
  desk: Writing,
  { id, expectedRevision, reason }: RecordStep & { readonly reason: string },
  person: Person,
): RecordVersion {
  return desk.store.transaction(() => {
    const before = requireRecord(desk, id)
    if (before.record.kind === 'regulations')
      throw new Refusal(
        'REFUSED',
        'Quy chế làm việc không rút được, chỉ thay bằng nội dung mới.',
        'Bấm “Sửa quy chế” và ghi lại nội dung đang áp dụng.',
      )
    if (before.withdrawn)
      throw new Refusal('REFUSED', 'Mục này đã được rút từ trước.', 'Mở lại trang để xem tình trạng hiện tại.')
    const { scope, record, file } = before
    const version = { id, scope, record, file, person, expectedRevision, withdrawn: true, reason }
    return append(desk, 'withdraw_committee_record', before, version)
  })
}

/** The newest version, or a refusal. */
export function requireRecord(desk: Pick<Desk, 'store'>, id: string): RecordVersion {
  const found = desk.store.committee.recordById(id)
  if (found) return found
  throw unknownRecord()
}

/** The file as it came, or a refusal. */
export function readRecordFile(
  desk: Pick<Desk, 'store'>,
  id: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { file } = requireRecord(desk, id)
  const bytes = file && desk.store.originals.read(file.sha256)
  if (file && bytes) return { name: file.name, bytes }
  throw new Refusal(
    'NOT_FOUND',
    file ? `Tệp “${file.name}” không còn trong kho dữ liệu.` : 'Văn bản này chưa kèm tệp.',
    file ? 'Chạy kiểm tra kho dữ liệu và lấy lại tệp từ bản sao lưu.' : 'Bấm “Sửa” và chọn tệp của văn bản.',
  )
}

const regulationsId = (scope: CommitteeScope): string => `regulations/${scope}`

const keptFile = (
  desk: Pick<Desk, 'store'>,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): KeptFile => ({ name, sha256: desk.store.originals.keep(bytes) })

const unknownRecord = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Ban Chỉ đạo này không có quyết định hoặc quy chế ở địa chỉ đã mở.',
    'Mở lại thẻ “Quyết định, quy chế” rồi chọn một mục trong danh sách.',
  )

function refuseTwice(desk: Writing, scope: CommitteeScope, decision: CommitteeDecision, ownId: string | null): void {
  const same = desk.store.committee
    .records(scope, 'decision')
    .find(
      ({ id, withdrawn, record }) =>
        id !== ownId &&
        !withdrawn &&
        record.date === decision.date &&
        foldText(record.number) === foldText(decision.number) &&
        foldText(record.issuer) === foldText(decision.issuer),
    )
  if (!same) return
  throw new Refusal('REFUSED', `Đã có ${decisionTitle(same.record)}.`, 'Mở mục đã có để sửa hoặc kèm tệp.')
}

function append(desk: Writing, action: string, before: RecordVersion | null, version: NewRecordVersion): RecordVersion {
  const after = desk.store.committee.appendRecord(version)
  if (after === null)
    throw new Refusal(
      'STALE',
      'Nội dung này vừa được người khác sửa.',
      'Xem nội dung mới rồi sửa lại; thay đổi trước đó vẫn được giữ.',
    )
  const shown = ({ revision, scope, record, file, withdrawn }: RecordVersion) => ({
    revision,
    scope,
    record,
    file,
    withdrawn,
  })
  desk.store.audit.append({
    person: version.person,
    action,
    subject: `committee-record:${after.id}`,
    before: before && shown(before),
    after: { ...shown(after), reason: after.reason },
  })
  return after
}
