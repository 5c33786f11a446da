import { memberRoleWords } from '../../../shared/domain/committee/member.ts'
import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { StateTone } from '../../ui/state-chip.tsx'
import type { Member, Seat } from './committee-data.ts'

export const standingWords: Readonly<Record<Member['standing'], string>> = {
  in_office: 'đương nhiệm',
  past: 'đã thôi tham gia',
  ahead: 'chưa bắt đầu',
  withdrawn: 'đã rút (ghi nhầm)',
}

export const standingTones: Readonly<Record<Member['standing'], StateTone>> = {
  in_office: 'met',
  past: 'none',
  ahead: 'partial',
  withdrawn: 'none',
}

/** "01/02/2021 – 30/06/2023", "từ 01/02/2021"; empty where no day is known. */
export function termText({
  validFrom,
  validTo,
}: {
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}) {
  if (validFrom !== null && validTo !== null) return `${formatDate(validFrom)} – ${formatDate(validTo)}`
  if (validFrom !== null) return `từ ${formatDate(validFrom)}`
  return validTo === null ? '' : `đến hết ${formatDate(validTo)}`
}

/** "Ủy viên: thủ trưởng, lãnh đạo ngành y tế" */
export function seatText({ role, post, agencyName }: Seat): string {
  const who = post ?? agencyName
  return who === null ? memberRoleWords[role] : `${memberRoleWords[role]}: ${who}`
}

export const readOnlyWords = 'Kho chỉ đọc: không ghi được'

/** Seats with their place, which alone tells those of one wording apart. */
export const placed = (seats: readonly Seat[]): readonly { readonly seat: Seat; readonly place: number }[] =>
  seats.map((seat, place) => ({ seat, place }))
