import { sameContent } from '../../../shared/domain/catalogue/same-content.ts'
import type { MetaField, Review, ReviewRow, ReviewSection } from './review.ts'

export interface Doubt {
  readonly level: 'medium' | 'low'
  /** A sentence for people. */
  readonly reason: string
}

/** Why a row wants a person's eye; null where the text left no doubt, and for what a person wrote. */
export function doubtOf({ section, read }: ReviewRow): Doubt | null {
  if (read === null) return null
  if (section === 'agencies')
    return read.known ? null : { level: 'medium', reason: 'Chưa có trong danh mục cơ quan: xem lại tên và loại.' }
  if (read.confidence === 'high') return null
  if (section === 'meta' && read.value === null && read.field !== 'territory')
    return {
      level: read.confidence,
      reason: needed.has(read.field) ? 'Phải điền trước khi lưu.' : 'Điền nếu biết, hoặc đánh dấu đã soát.',
    }
  return { level: read.confidence, reason: read.reason ?? 'Chưa chắc chắn: đối chiếu với văn bản.' }
}

/** Facts that no plan can do without. */
const needed: ReadonlySet<MetaField> = new Set(['title', 'documentType', 'locality', 'yearFrom', 'yearTo'])

export const needsLook = (row: ReviewRow): boolean => !row.checked && doubtOf(row) !== null

export const isChanged = ({ read, value }: ReviewRow): boolean => read !== null && !sameContent(read, value)

export interface Progress {
  /** Rows with a doubt that a person has looked at. */
  readonly checked: number
  /** Rows with a doubt. */
  readonly doubtful: number
}

export function progressOf(rows: readonly ReviewRow[]): Progress {
  const doubtful = rows.filter((row) => doubtOf(row) !== null)
  return { checked: doubtful.filter(({ checked }) => checked).length, doubtful: doubtful.length }
}

/** Whether a person did anything that would be lost. */
export const isTouched = ({ rows, dropped }: Review): boolean =>
  dropped.length > 0 || rows.some((row) => row.checked || row.read === null || isChanged(row))

export interface SectionCount {
  readonly total: number
  readonly needing: number
}

export function sectionCounts(rows: readonly ReviewRow[]): ReadonlyMap<ReviewSection, SectionCount> {
  const counts = new Map<ReviewSection, { total: number; needing: number }>()
  for (const row of rows) {
    const count = counts.get(row.section) ?? { total: 0, needing: 0 }
    count.total += 1
    if (needsLook(row)) count.needing += 1
    counts.set(row.section, count)
  }
  return counts
}
