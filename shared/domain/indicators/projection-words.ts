import type { IsoDate } from '../ids.ts'
import { formatScaled } from '../numbers/format-number.ts'
import type { Fraction } from '../numbers/fraction.ts'
import { roundAwayFromZero } from '../numbers/fraction-arithmetic.ts'
import { formatDate } from '../time/iso-date.ts'
import type { NoLine, Outlook } from './projection.ts'

/** The verdict on the final year's target, for screen and print alike. */
export const outlookWords: Readonly<Record<Outlook, string>> = {
  met: 'đạt',
  likely: 'có khả năng đạt',
  unlikely: 'khó đạt',
}

/** Why nothing is projected, as a sentence without its point. */
export const noLineWords: Readonly<Record<NoLine, string>> = {
  no_points: 'chưa có số liệu đầy đủ',
  too_few_points: 'không dự báo: có dưới hai mốc số liệu đầy đủ',
  territory_changed: 'không dự báo: địa giới thay đổi giữa các mốc số liệu hoặc trước thời điểm của mục tiêu',
  goal_day_passed: 'đã có số liệu của thời điểm đánh giá',
}

/** The method in print (issue: "method stated in print"). */
export const projectionMethod = (goalDay: IsoDate): string =>
  `Phương pháp dự báo: kéo dài đến ngày ${formatDate(goalDay)} đường thẳng khớp nhất (bình phương nhỏ nhất) qua các mốc số liệu đầy đủ gần nhất, ít nhất hai mốc và nhiều nhất ba mốc, tính thời gian theo ngày của số liệu; không dự báo khi có dưới hai mốc và không nối các mốc thuộc hai địa giới khác nhau.`

/** The rule of the verdict in print. */
export const outlookRule = (goalYear: number): string =>
  `Nhận định: “đạt” khi kết quả gần nhất đã đạt mục tiêu năm ${goalYear}; “có khả năng đạt” khi giá trị dự báo đạt mục tiêu; “khó đạt” khi giá trị dự báo không đạt mục tiêu. Tốc độ cần đạt là phần còn thiếu chia đều cho thời gian còn lại.`

/** "+1,34": the pace needed, rounded away from zero so that the printed pace suffices. */
export function paceText(perYear: Fraction): string {
  const scaled = roundAwayFromZero(perYear, 2)
  return `${scaled > 0n ? '+' : ''}${formatScaled(scaled, 2)}`
}
