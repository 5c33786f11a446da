import { formatDate, vietnameseDay } from '../../shared/domain/time/iso-date.ts'

/** "08:15 ngày 05/01/2024", on the clock of Asia/Ho_Chi_Minh (UTC+7, no summer time). */
export function formatMoment(epochMilliseconds: number): string {
  const clock = new Date(epochMilliseconds + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${clock} ngày ${formatDate(vietnameseDay(epochMilliseconds))}`
}
