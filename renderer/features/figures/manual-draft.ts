import { parseIsoDate } from '../../../shared/domain/time/iso-date.ts'

/** The manual entry form as typed; nothing of it is checked before it is sent. */
export interface ManualDraft {
  readonly unit: string | null
  readonly variable: string | null
  readonly period: string
  readonly text: string
  readonly number: string
  readonly date: string | null
  readonly issuer: string
  readonly reason: string
}

export const emptyDraft = (period: string): ManualDraft => ({
  unit: null,
  variable: null,
  period,
  text: '',
  number: '',
  date: null,
  issuer: '',
  reason: '',
})

/** What was typed before, as far as it can still be read; a draft of an older form never breaks the new one. */
export function readDraft(stored: string | undefined, fresh: ManualDraft): ManualDraft {
  if (!stored) return fresh
  try {
    const parsed: unknown = JSON.parse(stored)
    if (typeof parsed !== 'object' || parsed === null) return fresh
    const entries = Object.entries(fresh).map(([key, fallback]) => {
      const value = (parsed as Record<string, unknown>)[key]
      return [key, typeof value === 'string' ? value : fallback]
    })
    return Object.fromEntries(entries) as ManualDraft
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts empty.', error)
    return fresh
  }
}

/** Sentences for the fields that keep the form from being sent, by field. */
export function draftFaults(draft: ManualDraft): Partial<Record<keyof ManualDraft, string>> {
  return {
    ...(draft.unit ? {} : { unit: 'Chưa chọn đơn vị.' }),
    ...(draft.variable ? {} : { variable: 'Chưa chọn số liệu.' }),
    ...(draft.text.trim() ? {} : { text: 'Chưa nhập giá trị.' }),
    ...(draft.number.trim() ? {} : { number: 'Chưa nhập số, ký hiệu văn bản.' }),
    ...(draft.date && parseIsoDate(draft.date) ? {} : { date: 'Chưa chọn ngày văn bản.' }),
    ...(draft.issuer.trim() ? {} : { issuer: 'Chưa nhập cơ quan ban hành.' }),
    ...(draft.reason.trim().length >= 5 ? {} : { reason: 'Lý do phải có ít nhất 5 ký tự.' }),
  }
}
