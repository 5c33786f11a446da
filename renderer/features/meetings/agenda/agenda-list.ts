import { type AgendaItem, type AgendaKind, agendaKinds } from '../../../../shared/domain/meetings/meeting.ts'
import type { AgendaSchedule } from '../../../../shared/domain/meetings/meeting-times.ts'
import { minutesText } from '../meeting-words.ts'
import { newId } from '../new-id.ts'

/** What an item of each kind is called until somebody says it better. */
const usualTitles: Readonly<Record<AgendaKind, string>> = {
  opening: 'Khai mạc, tuyên bố lý do, giới thiệu đại biểu',
  earlier_conclusions: 'Kết quả thực hiện kết luận của cuộc họp trước',
  indicators: 'Báo cáo kết quả thực hiện các chỉ tiêu',
  tasks: 'Báo cáo tình hình thực hiện nhiệm vụ',
  reports: 'Tình hình thực hiện chế độ báo cáo',
  decision: 'Xin ý kiến Ban Chỉ đạo',
  discussion: 'Thảo luận',
  closing: 'Kết luận cuộc họp',
}

const usualMinutes: Readonly<Record<AgendaKind, number>> = {
  opening: 5,
  earlier_conclusions: 10,
  indicators: 20,
  tasks: 20,
  reports: 5,
  decision: 15,
  discussion: 30,
  closing: 10,
}

export const newItem = (kind: AgendaKind): AgendaItem => ({
  id: newId(),
  kind,
  title: usualTitles[kind],
  basis: '',
  minutes: usualMinutes[kind],
  presenter: '',
  decisionAsked: '',
  links: [],
})

/** A new item stands before the conclusion, which ends the day; a conclusion goes to the end. */
export function withItem(items: readonly AgendaItem[], item: AgendaItem): readonly AgendaItem[] {
  const last = items.at(-1)
  return item.kind !== 'closing' && last?.kind === 'closing' ? [...items.slice(0, -1), item, last] : [...items, item]
}

/** An item that the data proposes, as the agenda keeps it. */
export const keptItem = ({
  id,
  kind,
  title,
  basis,
  minutes,
  presenter,
  decisionAsked,
  links,
}: AgendaItem): AgendaItem => ({
  id,
  kind,
  title,
  basis,
  minutes,
  presenter,
  decisionAsked,
  links,
})

export function isAgendaItem(value: unknown): value is AgendaItem {
  if (typeof value !== 'object' || value === null) return false
  const { id, kind, title, minutes, links } = value as Readonly<Record<string, unknown>>
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    typeof minutes === 'number' &&
    Array.isArray(links) &&
    agendaKinds.some((known) => known === kind)
  )
}

/** Why the agenda cannot be stored as it stands; null: it can. */
export function agendaHindrance(items: readonly AgendaItem[]): string | null {
  const untitled = items.findIndex(({ title }) => title.trim() === '')
  return untitled < 0 ? null : `mục ${untitled + 1} chưa ghi nội dung.`
}

/** "Cộng 1 giờ 55 phút; còn 5 phút đến giờ kết thúc 10:00." */
export function timeSentence({ total, over }: AgendaSchedule, endTime: string | null): string {
  const sum = `Cộng ${minutesText(total)}`
  if (over === null) return `${sum}; chưa có giờ bắt đầu, kết thúc nên chưa biết thừa hay thiếu.`
  if (over === 0) return `${sum}; vừa đến giờ kết thúc ${endTime}.`
  return over > 0
    ? `${sum}; vượt ${minutesText(over)} so với giờ kết thúc ${endTime}.`
    : `${sum}; còn ${minutesText(-over)} đến giờ kết thúc ${endTime}.`
}
