import type { RecurrenceKind } from '../catalogue/plan.ts'
import type { DraftDue } from './draft-plan.ts'

export interface ReadDue {
  readonly due: DraftDue
  /** The rhythm that the words of the deadline imply; `once` for a day of the calendar. */
  readonly every: RecurrenceKind | null
  /** Several days a year say more about the rhythm than a "hằng năm" beside them. */
  readonly overrides: boolean
}

/** The word that sets a limit, with the space behind it; a capture group. */
export const limit = String.raw`(trước|chậm nhất(?:\s+(?:là|vào|trong|đến))*|muộn nhất(?:\s+là)?|không quá|đến hết|đến|hoàn thành trong|trong|vào)\s+`

/** Day and month; two capture groups. */
export const dayMonth = String.raw`(\d{1,2})(?:\s+tháng\s+|\s*[/-]\s*)(\d{1,2})`

/** "Trước ngày 05" leaves the 5th out, "chậm nhất ngày 05" takes it. */
export const isInclusive = (word: string | undefined): boolean => !/^trước/iu.test(word ?? '')

const next = '(?:sau|kế tiếp|tiếp theo|kế sau|liền kề|liền sau)'
export const nextOf = (unit: string): string => String.raw`${unit}\s+${next}`
export const eachOf = (unit: string): string => String.raw`(?:hằng|hàng|mỗi|từng)\s+${unit}`

export const eachYear = new RegExp(eachOf('năm'), 'iu')
