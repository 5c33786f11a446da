import type { IsoDate } from '../ids.ts'
import type { FormProfile } from './content.ts'

/** Head, signature and receivers of a document: from the issuer's profile and the draft's own fields. */
export interface DocumentForm {
  readonly profile: FormProfile
  /** In running text, "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố"; the head prints it in capitals. */
  readonly issuingBody: string
  readonly parentAgency: string | null
  /** Code in the number series: "BCĐ". */
  readonly issuerCode: string
  readonly place: string
  readonly number: number | null
  readonly date: IsoDate | null
  /** Printed in the head while the date is blank. */
  readonly yearWhileUndated: number
  /** "TM. Ban Chỉ đạo", "Trưởng ban" … from the top. */
  readonly signatureTitles: readonly string[]
  /** "Chủ tịch UBND thành phố", above the name; null where the body has its own seal. */
  readonly agencyPost: string | null
  readonly signerName: string | null
  /** Without dashes; the last one "Lưu: VT, …". */
  readonly recipients: readonly string[]
  /** "Dự thảo lần 2"; null for one that is signed or issued. */
  readonly draftNumber: number | null
}

/** What every kind of document lacks before it can be issued, apart from its own data. */
export type FormLack = 'signer' | 'signature_titles' | 'recipients' | 'number' | 'date'

export function formLacks(form: DocumentForm): readonly FormLack[] {
  return [
    ...(form.signerName === null ? (['signer'] as const) : []),
    ...(form.signatureTitles.length === 0 ? (['signature_titles'] as const) : []),
    ...(form.recipients.length === 0 ? (['recipients'] as const) : []),
    ...(form.number === null ? (['number'] as const) : []),
    ...(form.date === null ? (['date'] as const) : []),
  ]
}
