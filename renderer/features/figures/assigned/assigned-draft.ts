import { parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'

/** The form of one assigned figure as typed; nothing of it is checked before it is sent. */
export interface AssignedDraft {
  readonly holder: string | null
  readonly variable: string | null
  readonly year: string
  readonly measure: string
  readonly source: string | null
  readonly text: string
  readonly number: string
  readonly date: string | null
  readonly issuer: string
  readonly reason: string
}

export const emptyAssignedDraft = (year: number): AssignedDraft => ({
  holder: null,
  variable: null,
  year: String(year),
  measure: 'count',
  source: null,
  text: '',
  number: '',
  date: null,
  issuer: '',
  reason: '',
})

/** What was typed before, as far as it can still be read; a draft of an older form never breaks the new one. */
export function readAssignedDraft(stored: string | undefined, fresh: AssignedDraft): AssignedDraft {
  if (!stored) return fresh
  try {
    const parsed: unknown = JSON.parse(stored)
    if (typeof parsed !== 'object' || parsed === null) return fresh
    const entries = Object.entries(fresh).map(([key, fallback]) => {
      const value = (parsed as Record<string, unknown>)[key]
      return [key, typeof value === 'string' ? value : fallback]
    })
    return Object.fromEntries(entries) as AssignedDraft
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts empty.', error)
    return fresh
  }
}

/** Sentences for the fields that keep the form from being sent, by field. */
export function assignedDraftFaults(
  draft: AssignedDraft,
  adjusts: boolean,
): Partial<Record<keyof AssignedDraft, string>> {
  return {
    ...(draft.holder ? {} : { holder: 'Chưa chọn nơi được giao.' }),
    ...(draft.variable ? {} : { variable: 'Chưa chọn chỉ tiêu.' }),
    ...(draft.source ? {} : { source: 'Chưa chọn nguồn giao.' }),
    ...(draft.text.trim() ? {} : { text: 'Chưa nhập giá trị.' }),
    ...(draft.number.trim() ? {} : { number: 'Chưa nhập số quyết định.' }),
    ...(draft.date && parseIsoDate(draft.date) ? {} : { date: 'Chưa chọn ngày quyết định.' }),
    ...(draft.issuer.trim() ? {} : { issuer: 'Chưa nhập cơ quan ban hành.' }),
    ...(adjusts && draft.reason.trim().length < 5 ? { reason: 'Lý do điều chỉnh phải có ít nhất 5 ký tự.' } : {}),
  }
}
