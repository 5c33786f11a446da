import {
  meetingRhythms,
  signingForms,
  type WorkingRegulations,
} from '../../../shared/domain/committee/committee-record.ts'
import { memberRoles } from '../../../shared/domain/committee/member.ts'
import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'
import { textOf } from './member-draft.ts'

export interface SigningDraft extends Readonly<Record<string, string>> {
  readonly role: string
  readonly form: string
  readonly papers: string
}

/** What stands in the inputs; '' where nothing was entered. */
export interface RegulationsDraft {
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly rhythm: string
  readonly usualDay: string
  readonly usualTime: string
  readonly usualPlace: string
  readonly chairRole: string
  readonly signing: readonly SigningDraft[]
}

export const regulationsDraft = (record: WorkingRegulations | null): RegulationsDraft => ({
  number: record?.number ?? '',
  date: record?.date ?? '',
  issuer: record?.issuer ?? '',
  rhythm: record?.rhythm ?? 'quarterly',
  usualDay: record?.usualDay ?? '',
  usualTime: record?.usualTime ?? '',
  usualPlace: record?.usualPlace ?? '',
  chairRole: record?.chairRole ?? 'truong_ban',
  signing: (record?.signing ?? []).map(({ role, form, papers }) => ({ role, form, papers })),
})

/** "8:00", "8h30" and "14 giờ" as `HH:MM`; null where it is no time of day. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})\s*(?:[:.hg]|giờ)?\s*(\d{2})?\s*(?:phút)?$/i.exec(text.trim())
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export interface RegulationsFaults {
  readonly usualTime?: string
  /** By the place of the line. */
  readonly papers: ReadonlyMap<number, string>
}

export function regulationsFaults({ usualTime, signing }: RegulationsDraft): RegulationsFaults {
  const papers = new Map<number, string>()
  for (const [place, line] of signing.entries())
    if (line.papers.trim() === '') papers.set(place, 'Nêu loại văn bản được ký, hoặc bỏ dòng này.')
  const isWrong = usualTime.trim() !== '' && readTime(usualTime) === null
  return { ...(isWrong ? { usualTime: 'Giờ họp ghi dạng giờ:phút, ví dụ 08:00.' } : {}), papers }
}

/** The regulations that the inputs make; null while something is to be mended. */
export function regulationsOf(draft: RegulationsDraft): WorkingRegulations | null {
  const faults = regulationsFaults(draft)
  const rhythm = meetingRhythms.find((one) => one === draft.rhythm)
  const chairRole = memberRoles.find((one) => one === draft.chairRole)
  if (faults.usualTime !== undefined || faults.papers.size > 0 || !rhythm || !chairRole) return null
  return {
    kind: 'regulations',
    number: textOf(draft.number),
    date: parseIsoDate(draft.date),
    issuer: textOf(draft.issuer),
    rhythm,
    usualDay: textOf(draft.usualDay),
    usualTime: readTime(draft.usualTime),
    usualPlace: textOf(draft.usualPlace),
    chairRole,
    signing: draft.signing.flatMap((line) => {
      const role = memberRoles.find((one) => one === line.role)
      const form = signingForms.find((one) => one === line.form)
      return role && form ? [{ role, form, papers: line.papers.trim() }] : []
    }),
  }
}
