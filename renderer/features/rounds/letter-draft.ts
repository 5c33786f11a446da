import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatDate, parseIsoDate } from '../../../shared/domain/time/iso-date.ts'

/** A letter that came in, as typed. */
export interface LetterDraft {
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly subject: string
  readonly arrivalNumber: string
  readonly arrivalDate: string
}

export const emptyLetter = (issuer: string, subject: string): LetterDraft => ({
  number: '',
  date: '',
  issuer,
  subject,
  arrivalNumber: '',
  arrivalDate: '',
})

export type LetterFaults = Partial<Readonly<Record<keyof LetterDraft, string>>>

/** What stands against entering the letter, at each field. */
export function letterFaults({ number, date, issuer, subject }: LetterDraft, today: IsoDate): LetterFaults {
  const day = parseIsoDate(date)
  return {
    ...(number.trim() === '' ? { number: 'Chưa nhập số, ký hiệu.' } : {}),
    ...(day === null
      ? { date: 'Chưa nhập ngày văn bản.' }
      : day > today
        ? { date: `Ngày ${formatDate(day)} ở sau ngày hôm nay.` }
        : {}),
    ...(issuer.trim() === '' ? { issuer: 'Chưa nhập cơ quan ban hành.' } : {}),
    ...(subject.trim() === '' ? { subject: 'Chưa nhập trích yếu.' } : {}),
  }
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The letter as it is entered; null while it has faults. */
export function letterOf(draft: LetterDraft) {
  const date = parseIsoDate(draft.date)
  if (date === null) return null
  return {
    number: draft.number.trim(),
    date,
    issuer: draft.issuer.trim(),
    subject: draft.subject.trim(),
    arrivalNumber: filled(draft.arrivalNumber),
    arrivalDate: parseIsoDate(draft.arrivalDate),
  }
}
