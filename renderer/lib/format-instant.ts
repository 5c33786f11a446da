import { formatDate, vietnameseDay } from '../../shared/domain/time/iso-date.ts'

const clock = new Intl.DateTimeFormat('vi', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant (ISO 8601 UTC) as `14:05 ngày 05/01/2024`, on the Vietnamese clock whatever the PC's zone says. */
export function formatInstant(instant: string): string {
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) return instant
  return `${clock.format(moment)} ngày ${formatDate(vietnameseDay(moment))}`
}

/** The day alone: `05/01/2024`. */
export function formatInstantDay(instant: string): string {
  const moment = Date.parse(instant)
  return Number.isNaN(moment) ? instant : formatDate(vietnameseDay(moment))
}
