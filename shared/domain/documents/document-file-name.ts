import type { DocumentContent } from './content.ts'
import { safeFileName } from './file-name.ts'

/**
 * The office's habit: number, type and issuer, date, then the subject, without diacritics:
 * `05-BC-BCD_2024-01-25_Ket qua thuc hien ….pdf`; a draft without number and date begins with "Du thao". A paper of the
 * office that is in no series begins with its type.
 */
export function documentFileName(
  { head, subject, documentType }: Pick<DocumentContent, 'head' | 'subject'> & { documentType?: string | null },
  extension: string,
): string {
  if (head.withoutNumber) return safeFileName([documentType ?? '', subject].join(' ').trim(), extension)
  const number = head.number === null ? null : String(head.number).padStart(2, '0')
  const series = `${head.typeCode}-${head.issuerCode}`.replaceAll('/', '-')
  const start = number === null ? `Dự thảo ${series}` : `${number}-${series}`
  const dated = head.date === null ? start : `${start}_${head.date}`
  return safeFileName(`${dated}_${subject}`, extension)
}
