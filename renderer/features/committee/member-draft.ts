import {
  type MemberContact,
  type MemberRole,
  type MemberTerm,
  memberRoles,
} from '../../../shared/domain/committee/member.ts'
import { formatDate, parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import type { Member } from './committee-data.ts'

/** What stands in the inputs; a day as `YYYY-MM-DD`, '' where nothing was entered. */
export interface MemberDraft {
  readonly name: string
  readonly role: string
  readonly place: string
  readonly agencyPost: string
  readonly agency: string
  readonly validFrom: string
  readonly validTo: string
  readonly delegateName: string
  readonly delegatePost: string
  readonly email: string
  readonly phone: string
  readonly note: string
  readonly replaces: string
  readonly reason: string
}

/** `new`: enters a member · `change`: mends a term · `replace`: seats a successor. */
export type MemberFormKind = 'new' | 'change' | 'replace'

const blank: MemberDraft = {
  name: '',
  role: '',
  place: '',
  agencyPost: '',
  agency: '',
  validFrom: '',
  validTo: '',
  delegateName: '',
  delegatePost: '',
  email: '',
  phone: '',
  note: '',
  replaces: '',
  reason: '',
}

/** The inputs as a form of a kind begins: all of the term, the seat alone for a successor, nothing. */
export function freshDraft(kind: MemberFormKind, member: Member | null): MemberDraft {
  if (member === null) return blank
  const { role, agencyPost, agency, place } = member
  const seat = { role, agencyPost: agencyPost ?? '', agency: agency ?? '', place: place === null ? '' : String(place) }
  if (kind !== 'change') return { ...blank, ...seat }
  return {
    ...blank,
    ...seat,
    name: member.name,
    validFrom: member.validFrom ?? '',
    validTo: member.validTo ?? '',
    delegateName: member.delegate?.name ?? '',
    delegatePost: member.delegate?.post ?? '',
    email: member.email ?? '',
    phone: member.phone ?? '',
    note: member.note ?? '',
    replaces: member.replaces ?? '',
  }
}

export type MemberFaults = Readonly<Partial<Record<keyof MemberDraft, string>>>

/** What is to be mended at which input. */
export function memberDraftFaults(kind: MemberFormKind, draft: MemberDraft, leaving: Member | null): MemberFaults {
  const faults: Partial<Record<keyof MemberDraft, string>> = {}
  if (draft.name.trim() === '') faults.name = 'Nhập họ và tên đầy đủ.'
  if (roleOf(draft) === null) faults.role = 'Chọn vai trò trong Ban Chỉ đạo hoặc Tổ thư ký.'
  if (draft.place.trim() !== '' && placeOf(draft) === null)
    faults.place = 'Ghi số thứ tự là số nguyên từ 1 đến 999, hoặc để trống.'
  if (draft.email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(draft.email.trim()))
    faults.email = 'Địa chỉ thư điện tử không đúng dạng ten@don-vi.gov.vn.'
  if (draft.delegatePost.trim() !== '' && draft.delegateName.trim() === '')
    faults.delegateName = 'Nhập họ và tên người dự thay, hoặc xóa chức vụ của người đó.'
  const { validFrom, validTo } = draft
  if (validFrom !== '' && validTo !== '' && validTo < validFrom)
    faults.validTo = 'Ngày thôi tham gia đứng trước ngày tham gia.'
  if (kind === 'replace') Object.assign(faults, replacingFaults(draft, leaving))
  else if (draft.reason.trim() !== '' && draft.reason.trim().length < 5)
    faults.reason = 'Lý do phải có ít nhất 5 ký tự.'
  return faults
}

function replacingFaults({ validFrom, reason }: MemberDraft, leaving: Member | null): MemberFaults {
  const first = leaving?.validFrom ?? null
  return {
    ...(validFrom === ''
      ? { validFrom: 'Chọn ngày người kế nhiệm bắt đầu tham gia.' }
      : first !== null && validFrom <= first
        ? { validFrom: `Chọn ngày sau ngày tham gia của người được thay thế (${formatDate(first)}).` }
        : {}),
    ...(reason.trim().length < 5 ? { reason: 'Nêu lý do hoặc căn cứ, ít nhất 5 ký tự.' } : {}),
  }
}

/** The term that the inputs make; null while something is to be mended. */
export function termOfDraft(draft: MemberDraft): MemberTerm | null {
  const role = roleOf(draft)
  if (role === null) return null
  return {
    name: draft.name.trim(),
    role,
    place: placeOf(draft),
    agencyPost: textOf(draft.agencyPost),
    agency: textOf(draft.agency),
    validFrom: parseIsoDate(draft.validFrom),
    validTo: parseIsoDate(draft.validTo),
    delegate:
      draft.delegateName.trim() === '' ? null : { name: draft.delegateName.trim(), post: textOf(draft.delegatePost) },
    note: textOf(draft.note),
    replaces: textOf(draft.replaces),
  }
}

export const contactOfDraft = ({ email, phone }: MemberDraft): MemberContact => ({
  email: textOf(email),
  phone: textOf(phone),
})

export const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const roleOf = ({ role }: MemberDraft): MemberRole | null => memberRoles.find((one) => one === role) ?? null

const placeOf = ({ place }: MemberDraft): number | null =>
  /^[1-9]\d{0,2}$/.test(place.trim()) ? Number(place.trim()) : null
