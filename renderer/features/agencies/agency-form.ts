import type { Agency, AgencyType } from '../../../shared/domain/agencies/agency.ts'
import { agencyTypes } from '../../../shared/domain/agencies/agency.ts'
import { endedOn, renamedFrom } from '../../../shared/domain/agencies/agency-changes.ts'
import type { EditBasis } from '../../../shared/domain/catalogue/catalogue-edit.ts'
import { type IsoDate, parseUnitCode } from '../../../shared/domain/ids.ts'
import { formatDate, parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import type { AgencyDetail, Register } from './agencies-data.ts'

/** What is done to an agency, as it stands in the drawer's address. */
export const formKinds = ['moi', 'ten-khac', 'doi-ten', 'don-vi', 'ket-thuc', 'bo-sua', 'khoi-phuc'] as const
export type FormKind = (typeof formKinds)[number]

/** Forms that take the last step back instead of writing a new row. */
export type StepBack = 'bo-sua' | 'khoi-phuc'
export const isStepBack = (kind: FormKind): kind is StepBack => kind === 'bo-sua' || kind === 'khoi-phuc'

export const formTitles: Readonly<Record<FormKind, string>> = {
  moi: 'Thêm cơ quan',
  'ten-khac': 'Sửa tên gọi khác',
  'doi-ten': 'Đổi tên từ một ngày',
  'don-vi': 'Gắn với đơn vị báo cáo',
  'ket-thuc': 'Kết thúc, chuyển chức năng',
  'bo-sua': 'Bỏ thay đổi của Tổ thư ký',
  'khoi-phuc': 'Đưa lại vào danh mục',
}

/** One function line of an ending: to whom, and what (empty: everything else). */
export interface HeirDraft {
  readonly to: string
  readonly functions: readonly string[]
}

/** Every field of every form as typed; each form shows some of them. */
export interface AgencyDraft {
  readonly name: string
  readonly shortName: string
  readonly type: string
  readonly from: string | null
  readonly aliases: readonly string[]
  readonly unit: string | null
  readonly lastDay: string | null
  readonly heirs: readonly HeirDraft[]
  readonly number: string
  readonly date: string | null
  readonly issuer: string
  readonly reason: string
}

/** What the fields of a form work with. */
export interface FieldsProps {
  readonly kind: FormKind
  readonly detail: AgencyDetail | null
  readonly register: Register
  readonly draft: AgencyDraft
  readonly faults: DraftFaults
  readonly onChange: (part: Partial<AgencyDraft>) => void
}

export const freshDraft = (row: Agency | null): AgencyDraft => ({
  name: '',
  shortName: '',
  type: 'so_nganh',
  from: null,
  aliases: row?.aliases ?? [],
  unit: row?.unit ?? null,
  lastDay: null,
  heirs: [{ to: '', functions: [] }],
  number: '',
  date: null,
  issuer: '',
  reason: '',
})

export type DraftFaults = Partial<Record<keyof AgencyDraft, string>>

/** Sentences for the fields that keep a form from being sent; what the register cannot carry the backend says. */
export function draftFaults(kind: FormKind, draft: AgencyDraft): DraftFaults {
  const named = kind === 'moi' || kind === 'doi-ten'
  const hasBasis = draft.number.trim() !== '' || draft.date !== null || draft.issuer.trim() !== ''
  return {
    ...(named && draft.name.trim() === '' ? { name: 'Chưa nhập tên cơ quan.' } : {}),
    ...(kind === 'doi-ten' && !parseIsoDate(draft.from ?? '') ? { from: 'Chưa chọn ngày bắt đầu mang tên mới.' } : {}),
    ...(kind === 'ket-thuc' && !parseIsoDate(draft.lastDay ?? '')
      ? { lastDay: 'Chưa chọn ngày hoạt động cuối cùng.' }
      : {}),
    ...(hasBasis && draft.number.trim() === '' ? { number: 'Chưa nhập số, ký hiệu văn bản.' } : {}),
    ...(hasBasis && !parseIsoDate(draft.date ?? '') ? { date: 'Chưa chọn ngày văn bản.' } : {}),
    ...(hasBasis && draft.issuer.trim() === '' ? { issuer: 'Chưa nhập cơ quan ban hành.' } : {}),
    ...(draft.reason.trim().length >= 5 ? {} : { reason: 'Lý do phải có ít nhất 5 ký tự.' }),
  }
}

/** The document that orders the change; null where none was given. */
export function basisOf({ number, date, issuer }: AgencyDraft): EditBasis | null {
  const day = parseIsoDate(date ?? '')
  if (number.trim() === '' || day === null || issuer.trim() === '') return null
  return { number: number.trim(), date: day, issuer: issuer.trim(), clause: null, planId: null }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** How the change's document stands beside a name or a succession; null where none was given. */
function documentText(draft: AgencyDraft): string | null {
  const basis = basisOf(draft)
  return basis && `${basis.number} ngày ${formatDate(basis.date)} của ${basis.issuer}`
}

/** The row as it stands after the form; faults were told before. */
export function rowOf(kind: Exclude<FormKind, StepBack>, row: Agency | null, draft: AgencyDraft): Agency {
  const day = (text: string | null): IsoDate | null => parseIsoDate(text ?? '')
  const unit = draft.unit === null ? null : parseUnitCode(draft.unit)
  if (row === null || kind === 'moi') {
    return {
      // The backend gives the code.
      code: 'moi',
      type: typeOf(draft.type),
      names: [
        {
          name: draft.name.trim(),
          shortName: orNull(draft.shortName),
          from: null,
          to: null,
          document: documentText(draft),
        },
      ],
      aliases: [...draft.aliases],
      unit,
      validFrom: day(draft.from),
      validTo: null,
      successions: [],
      note: null,
    }
  }
  if (kind === 'ten-khac') return { ...row, aliases: [...draft.aliases] }
  if (kind === 'don-vi') return { ...row, unit }
  if (kind === 'doi-ten') {
    const name = { name: draft.name.trim(), shortName: orNull(draft.shortName), document: documentText(draft) }
    return renamedFrom(row, name, required(day(draft.from)))
  }
  const lines = draft.heirs
    .filter(({ to }) => to !== '')
    .map(({ to, functions }) => ({ to, functions: [...functions], document: documentText(draft), note: null }))
  return endedOn(row, required(day(draft.lastDay)), lines)
}

const typeOf = (text: string): AgencyType => agencyTypes.find((type) => type === text) ?? 'don_vi_khac'

function required(day: IsoDate | null): IsoDate {
  if (day === null) throw new Error('The form was sent without its day.')
  return day
}
