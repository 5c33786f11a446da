import { basisText } from '../../../../shared/domain/catalogue/basis-words.ts'
import type { Assignment, PlannedReport, Target } from '../plans-data.ts'

type AnyMark = NonNullable<(Target | Assignment | PlannedReport)['mark']>
export type Signature = Pick<AnyMark, 'basis' | 'reason' | 'person' | 'at'>

/** How a row came to differ from the document, and all of its earlier versions. */
export type Mark<Row = unknown> = Omit<AnyMark, 'earlier' | 'catalogueRow'> & {
  readonly catalogueRow: Row | null
  readonly earlier: readonly { readonly row: Row; readonly signature: Signature | null }[]
}

/** "Sửa đổi theo Quyết định số 1203/QĐ-UBND ngày …", or that the secretariat made the change by itself. */
export function changeText({ basis }: Pick<Signature, 'basis'>, standing: Mark['standing']): string {
  return basis === null ? byTheSecretariat[standing] : `${byDocument[standing]} theo ${basisText(basis)}`
}

const byDocument = { own: 'Thêm', changed: 'Sửa đổi', withdrawn: 'Bãi bỏ' } as const
const byTheSecretariat = {
  own: 'Tổ thư ký thêm, không theo văn bản',
  changed: 'Tổ thư ký đính chính',
  withdrawn: 'Tổ thư ký bãi bỏ, không theo văn bản',
} as const

/** "Đã sửa đổi theo Quyết định số …; trước đó: ≥ 95%.": what a cell says when it is pointed at. */
export function markHint<Row>(mark: Mark<Row>, words: (row: Row) => string): string {
  const previous = mark.standing === 'changed' ? mark.earlier[0] : undefined
  return `${changeText(mark, mark.standing)}${previous ? `; trước đó: ${words(previous.row)}` : ''}.`
}
