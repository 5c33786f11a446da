import type { IsoDate } from '../ids.ts'
import { formatDate } from '../time/iso-date.ts'
import { formatPeriod, type Period } from '../time/period.ts'

/** The issued review that closes the figures of a day. */
export interface ClosingReview {
  /** "05/BC-BCĐ" */
  readonly numberText: string
  readonly date: IsoDate
}

/** Why figures of a closed period are not taken, from a file as by hand (intake.md section 4). */
export const closedPeriodRefusal = (period: Period, unitName: string, review: ClosingReview) => ({
  message: `Số liệu ${formatPeriod(period)} đã chốt theo số ${review.numberText} ngày ${formatDate(review.date)}, không nhận thêm số liệu của ${unitName}.`,
  remedy: 'Mở lại số liệu đã chốt (kèm lý do) ở phần văn bản đã phát hành rồi nhập lại.',
})
