import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { Figure } from './figures-data.ts'

export const statusWords: Readonly<Record<Figure['status'], string>> = {
  estimate: 'ước thực hiện',
  preliminary: 'sơ bộ',
  actual: 'chính thức',
}

/** Where a figure was read, in one line. */
export function sourceText({ provenance }: Pick<Figure, 'provenance'>): string {
  if (provenance.kind === 'file') {
    return `${provenance.fileName}, trang “${provenance.sheet}”, ô ${provenance.cell}`
  }
  const { number, date, issuer } = provenance.document
  return `Văn bản số ${number} ngày ${formatDate(date)} của ${issuer}`
}
