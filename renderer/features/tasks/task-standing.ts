import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { statusWords } from '../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { StateTone } from '../../ui/state-chip.tsx'
import type { TaskPart, TaskRow } from './tasks-data.ts'

type Kind = Pick<TaskRow, 'standing' | 'request'>
type Part = Pick<TaskPart, 'status' | 'timeliness' | 'daysLate'>

/** Days before the last one from which a task is said to be due soon, where no setting is at hand. */
export const usualNotice = 14

/** How a part of a task stands, for a chip: "chưa thực hiện, quá hạn 16 ngày". A request is asked for, never late. */
export function partStanding({ status, timeliness, daysLate }: Part, { standing, request }: Kind) {
  const late = daysLate > 0 ? `, quá hạn ${formatInteger(daysLate)} ngày` : ''
  const word = statusWords[status]
  const said = (tone: StateTone, text: string): readonly [StateTone, string] => [tone, text]
  switch (status) {
    case 'stopped':
      return said('none', word)
    case 'completed':
      if (timeliness === 'completed_late') return said('partial', `${word} quá hạn ${formatInteger(daysLate)} ngày`)
      return said('met', timeliness === 'completed_in_time' ? `${word} đúng hạn` : word)
    case 'reported':
      return said('partial', `chờ chấp nhận${late}`)
    case 'returned':
      return said('wrong', `${word}${late}`)
    case 'in_progress':
      return timeliness === 'open_late' ? said('wrong', `${word}${late}`) : said('partial', word)
    case 'not_started':
      if (request) return said('none', 'đề nghị quan tâm phối hợp')
      if (standing) return said('none', 'thường xuyên')
      return said(timeliness === 'open_late' ? 'wrong' : 'none', `${word}${late}`)
  }
}

/** How a task stands in a list: its lead's part, what is left until it is due, or that a standing duty was judged. */
export function taskStanding(row: TaskRow, noticeDays: readonly number[]): readonly [StateTone, string] {
  const [tone, word] = partStanding(row, row)
  if (row.standing && row.status === 'not_started' && row.judgedPeriods.length > 0) return ['met', 'đã đánh giá']
  const isSoon = row.timeliness === 'open_in_time' && row.daysLeft !== null && row.daysLeft <= longest(noticeDays)
  return isSoon && row.daysLeft !== null ? ['partial', `${word}, ${daysLeftText(row.daysLeft)}`] : [tone, word]
}

const longest = (noticeDays: readonly number[]): number => Math.max(-1, ...noticeDays)

export const daysLeftText = (days: number): string =>
  days === 0 ? 'hôm nay là ngày cuối' : `còn ${formatInteger(days)} ngày`

type Due = NonNullable<TaskRow['due']>

/** "trước 05/01/2015", "25/01/2015": what a column has room for. */
export const dueShort = ({ date, inclusive }: Pick<Due, 'date' | 'inclusive'>): string =>
  `${inclusive ? '' : 'trước '}${formatDate(date)}`

/** "trước ngày 05/01/2015 (ngày cuối trong hạn: 04/01/2015)" */
export function dueInFull({ date, inclusive, lastDay }: Pick<Due, 'date' | 'inclusive' | 'lastDay'>): string {
  const day = `${inclusive ? 'chậm nhất ngày' : 'trước ngày'} ${formatDate(date)}`
  return lastDay === date ? day : `${day} (ngày cuối trong hạn: ${formatDate(lastDay)})`
}

/** What sets a task apart from an order with a deadline; empty for one of those. */
export const kindWords = ({ standing, request, isOwn }: Kind & Pick<TaskRow, 'isOwn'>): readonly string[] => [
  ...(isOwn ? ['nhiệm vụ riêng'] : []),
  ...(request ? ['đề nghị'] : []),
  ...(standing ? ['thường xuyên'] : []),
]
