import type { EditBasis } from '../../../../shared/domain/catalogue/catalogue-edit.ts'
import { type IsoDate, parsePlanId } from '../../../../shared/domain/ids.ts'
import { compareDates, formatDate, parseIsoDate } from '../../../../shared/domain/time/iso-date.ts'

/** What a person can do to a row; `add` makes one of the secretariat's own. */
export type EditMode = 'amend' | 'correct' | 'withdraw' | 'restore' | 'add'

/** Who orders a change and why, as typed; empty texts stand for what was not said. */
export interface SignatureDraft {
  readonly byDocument: boolean
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly basisClause: string
  /** Id of the amending document where it is a plan of this store. */
  readonly basisPlan: string
  readonly reason: string
}

export type Faults<Draft> = Partial<Record<keyof Draft, string>>

export const freshSignature = (mode: EditMode): SignatureDraft => ({
  byDocument: mode === 'amend',
  number: '',
  date: '',
  issuer: '',
  basisClause: '',
  basisPlan: '',
  reason: '',
})

/** An amendment rests on a document, a correction and a restoration never do; else the person says. */
export const mayChooseDocument = (mode: EditMode): boolean => mode === 'withdraw' || mode === 'add'

/** Days between which an amending document can have been issued; the plan's own day may not be known. */
export interface BasisDays {
  readonly planDate: IsoDate | null
  readonly today: IsoDate
}

export function signatureFaults(draft: SignatureDraft, { planDate, today }: BasisDays): Faults<SignatureDraft> {
  const reason = draft.reason.trim().length >= 5 ? {} : { reason: 'Lý do phải có ít nhất 5 ký tự.' }
  if (!draft.byDocument) return reason
  const date = dateFault(parseIsoDate(draft.date), planDate, today)
  return {
    ...(draft.number.trim() ? {} : { number: 'Chưa nhập số, ký hiệu văn bản sửa đổi.' }),
    ...(date === null ? {} : { date }),
    ...(draft.issuer.trim() ? {} : { issuer: 'Chưa nhập cơ quan ban hành văn bản sửa đổi.' }),
    ...reason,
  }
}

function dateFault(date: IsoDate | null, planDate: IsoDate | null, today: IsoDate): string | null {
  if (date === null) return 'Chưa chọn ngày văn bản sửa đổi.'
  if (compareDates(date, today) > 0) return 'Ngày văn bản ở sau ngày hôm nay.'
  if (planDate !== null && compareDates(date, planDate) < 0)
    return `Ngày văn bản ở trước ngày ban hành kế hoạch (${formatDate(planDate)}).`
  return null
}

/** The amending document of a draft without faults; null where the secretariat itself changes the row. */
export function basisOf(draft: SignatureDraft): EditBasis | null {
  if (!draft.byDocument) return null
  const date = parseIsoDate(draft.date)
  if (date === null) throw new Error('The form was sent with faults.')
  const clause = draft.basisClause.trim()
  return {
    number: draft.number.trim(),
    date,
    issuer: draft.issuer.trim(),
    clause: clause === '' ? null : clause,
    planId: parsePlanId(draft.basisPlan),
  }
}

/** What was typed before, as far as it can still be read; a draft of an older form never breaks the new one. */
export function readDraft<Draft extends object>(stored: string | undefined, fresh: Draft): Draft {
  if (stored === undefined) return fresh
  try {
    const parsed: unknown = JSON.parse(stored)
    if (typeof parsed !== 'object' || parsed === null) return fresh
    const entries = Object.entries(fresh).map(([key, fallback]) => {
      const value: unknown = Reflect.get(parsed, key)
      return [key, sameKind(value, fallback) ? value : fallback]
    })
    return Object.fromEntries(entries) as Draft
  } catch (error) {
    console.warn('A stored draft could not be read; the form starts from what is in force.', error)
    return fresh
  }
}

const sameKind = (value: unknown, fallback: unknown): boolean =>
  Array.isArray(fallback)
    ? Array.isArray(value) && value.every((one) => typeof one === 'string')
    : typeof value === typeof fallback
