import { cleanText } from '../text/fold-text.ts'
import { formatDate } from '../time/iso-date.ts'
import { type CommitteeMember, isSecretariat, type MemberTerm, memberRoleWords, shareADay } from './member.ts'

/** Vietnamese sentences: what is wrong, and what to do about it. */
export interface CommitteeFault {
  readonly message: string
  readonly remedy: string
}

/** A term beside the others of its committee; `id` null for one that is not stored yet. */
export type CheckedTerm = MemberTerm & { readonly id: string | null }

/** What keeps a term from being stored. `others` are the committee's terms; the term's own row among them is passed over. */
export function memberFaults(term: CheckedTerm, others: readonly CommitteeMember[]): readonly CommitteeFault[] {
  const rest = others.filter(({ id }) => id !== term.id)
  return [
    ...ownFaults(term),
    ...chairFaults(term, rest),
    ...twiceFaults(term, rest),
    ...successionFaults(term, rest),
    ...successorFaults(term, rest),
  ]
}

function ownFaults({ name, validFrom, validTo, delegate }: CheckedTerm): CommitteeFault[] {
  const faults: CommitteeFault[] = []
  if (name.trim() === '') faults.push({ message: 'Thành viên chưa có họ và tên.', remedy: 'Nhập họ và tên đầy đủ.' })
  if (delegate !== null && delegate.name.trim() === '')
    faults.push({
      message: `Người dự thay của ${name} chưa có họ và tên.`,
      remedy: 'Nhập họ và tên người dự thay, hoặc bỏ trống cả chức vụ.',
    })
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push({
      message: `${name}: ngày thôi tham gia ${formatDate(validTo)} đứng trước ngày tham gia ${formatDate(validFrom)}.`,
      remedy: 'Sửa một trong hai ngày theo quyết định.',
    })
  return faults
}

/** A committee has one head at a time. */
function chairFaults(term: CheckedTerm, rest: readonly CommitteeMember[]): CommitteeFault[] {
  if (term.role !== 'truong_ban') return []
  return rest
    .filter((other) => other.role === 'truong_ban' && shareADay(term, other))
    .map((other) => ({
      message: `${term.name} và ${other.name} cùng là Trưởng ban trong một số ngày (${termWords(other)}).`,
      remedy:
        other.validTo === null
          ? `Ghi ngày thôi tham gia của ${other.name}, hoặc dùng “Thay thế” để ghi người kế nhiệm.`
          : `Ghi ngày tham gia của ${term.name} sau ngày ${formatDate(other.validTo)}, hoặc sửa thời gian của ${other.name}.`,
    }))
}

/** The same person twice among the members, or twice in the secretariat; in both of them somebody may well be. */
function twiceFaults(term: CheckedTerm, rest: readonly CommitteeMember[]): CommitteeFault[] {
  const name = asWritten(term.name)
  const post = asWritten(term.agencyPost ?? '')
  return rest
    .filter(
      (other) =>
        name !== '' &&
        isSecretariat(other.role) === isSecretariat(term.role) &&
        asWritten(other.name) === name &&
        asWritten(other.agencyPost ?? '') === post &&
        shareADay(term, other),
    )
    .map((other) => ({
      message: `${term.name} đã là ${memberRoleWords[other.role]} (${termWords(other)}).`,
      remedy: 'Sửa mục đã có; nếu giữ vai trò khác, ghi ngày thôi vai trò trước rồi thêm mục mới.',
    }))
}

function successionFaults(term: CheckedTerm, rest: readonly CommitteeMember[]): CommitteeFault[] {
  if (term.replaces === null) return []
  const before = rest.find(({ id }) => id === term.replaces)
  if (!before)
    return [
      {
        message: `Người mà ${term.name} thay thế không có trong danh sách này.`,
        remedy: 'Chọn người được thay thế trong cùng Ban Chỉ đạo.',
      },
    ]
  const faults = follows(before, term) ? [] : [orderFault(before, term)]
  const rival = rest.find(({ replaces }) => replaces === term.replaces)
  if (rival)
    faults.push({
      message: `${before.name} đã được ${rival.name} thay thế.`,
      remedy: `Sửa mục của ${rival.name}, hoặc chọn ${rival.name} là người được thay thế.`,
    })
  return faults
}

/** A former member's last day cannot move past the first one of who came after. */
const successorFaults = (term: CheckedTerm, rest: readonly CommitteeMember[]): CommitteeFault[] =>
  rest
    .filter(({ replaces }) => term.id !== null && replaces === term.id)
    .filter((successor) => !follows(term, successor))
    .map((successor) => orderFault(term, successor))

/** Whoever takes over begins on a known day after the last day of the one before; so no two can replace each other. */
const follows = (before: MemberTerm, after: MemberTerm): boolean =>
  before.validTo !== null && after.validFrom !== null && before.validTo < after.validFrom

const orderFault = (before: MemberTerm, successor: MemberTerm): CommitteeFault => ({
  message: `${successor.name} thay ${before.name} nhưng không tham gia sau ngày ${before.name} thôi tham gia (${before.name}: ${termWords(before)}; ${successor.name}: ${termWords(successor)}).`,
  remedy: `Ghi ngày thôi tham gia của ${before.name} và ngày tham gia của ${successor.name}, ngày sau phải muộn hơn.`,
})

/** Marks stay: Bình and Bính are two people. */
const asWritten = (text: string): string => cleanText(text).toLocaleLowerCase('vi')

/** "từ 01/02/2021 đến 30/06/2023" */
export function termWords({ validFrom, validTo }: Pick<MemberTerm, 'validFrom' | 'validTo'>): string {
  const words = [
    validFrom === null ? null : `từ ${formatDate(validFrom)}`,
    validTo === null ? null : `đến ${formatDate(validTo)}`,
  ].filter((part) => part !== null)
  return words.length === 0 ? 'không ghi thời hạn' : words.join(' ')
}
