import type { IsoDate } from '../../../shared/domain/ids.ts'
import type { MeetingDetails, MeetingPerson } from '../../../shared/domain/meetings/meeting.ts'
import type { MeetingStage } from '../../../shared/domain/meetings/meeting-state.ts'
import { daysBetween, formatDate } from '../../../shared/domain/time/iso-date.ts'
import { weekdayOf } from '../../ui/month-weeks.ts'
import type { StateTone } from '../../ui/state-chip.tsx'

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const

/** "Thứ Năm, 15/06/2023" */
export const dayText = (day: IsoDate): string => `${weekdays[weekdayOf(day)]}, ${formatDate(day)}`

/** "08:00–10:00"; '' while no start is set. */
export const hoursText = ({ startTime, endTime }: Pick<MeetingDetails, 'startTime' | 'endTime'>): string =>
  startTime === null ? '' : endTime === null ? startTime : `${startTime}–${endTime}`

type When = Pick<MeetingDetails, 'kind' | 'date' | 'startTime' | 'endTime'>

/** "Thứ Năm, 15/06/2023, 08:00–10:00"; what is not set yet is said. */
export function whenText({ kind, date, startTime, endTime }: When): string {
  if (kind === 'consultation') return date === null ? 'chưa định ngày gửi' : `gửi ${formatDate(date)}`
  if (date === null) return 'chưa định ngày'
  const hours = hoursText({ startTime, endTime })
  return hours === '' ? `${dayText(date)}, chưa định giờ` : `${dayText(date)}, ${hours}`
}

/** "hôm nay", "còn 5 ngày", "đã qua 2 ngày" */
export function daysLeftText(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'hôm nay'
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`
}

/** A person as lists name them: by name, else by post. */
export const personText = ({ name, post }: Pick<MeetingPerson, 'name' | 'post'>): string => name.trim() || post.trim()

export const stageTones: Readonly<Record<MeetingStage, StateTone>> = {
  planned: 'none',
  invited: 'partial',
  in_session: 'partial',
  concluded: 'partial',
  announced: 'met',
  cancelled: 'none',
}

/** Whether a meeting still lies ahead: its conclusions are not drawn yet. */
export const isAhead = ({ stage }: { readonly stage: MeetingStage }): boolean =>
  stage === 'planned' || stage === 'invited' || stage === 'in_session'

/** "12 phút", "1 giờ 05 phút" */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${String(rest).padStart(2, '0')} phút`
}
