import { formatInteger } from '../../../shared/domain/numbers/format-number.ts'
import { statusWords } from '../../../shared/domain/tasks/task-words.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import type { StateTone } from '../../ui/state-chip.tsx'
import type { TaskPart, TaskRow } from './tasks-data.ts'

type Kind = Pick<TaskRow, 'standing' | 'request'>
type Part = Pick<TaskPart, 'status' | 'timeliness' | 'daysLate'>

/** Days before the last one from which a task is said to be due soon, where no setting is at hand. */
export const usualNotice = 14

/** How something stands: a tone, the status in words, and what lateness adds to it (empty: nothing). */
export interface Standing {
  readonly tone: StateTone
  readonly word: string
  readonly more: string
}

/** How a part of a task stands: "chưa thực hiện", "quá hạn 16 ngày". A request is asked for, never late. */
export function partStanding({ status, timeliness, daysLate }: Part, { standing, request }: Kind): Standing {
  const late = daysLate > 0 ? `quá hạn ${formatInteger(daysLate)} ngày` : ''
  const said = (tone: StateTone, word: string = statusWords[status], more = late): Standing => ({ tone, word, more })
  const inTime = timeliness === 'completed_in_time' ? 'đúng hạn' : late
  switch (status) {
    case 'stopped':
      return said('none')
    case 'completed':
      return said(timeliness === 'completed_late' ? 'partial' : 'met', statusWords[status], inTime)
    case 'reported':
      return said('partial', 'chờ chấp nhận', inTime)
    case 'returned':
      return said('wrong')
    case 'in_progress':
      return said(timeliness === 'open_late' ? 'wrong' : 'partial')
    case 'not_started':
      if (request) return said('none', 'đề nghị phối hợp')
      if (standing) return said('none', 'thường xuyên')
      return said(timeliness === 'open_late' ? 'wrong' : 'none')
  }
}

/** How a task stands in a list: its lead's part, what is left until it is due, or whether a standing duty was judged. */
export function taskStanding(row: TaskRow, noticeDays: readonly number[]): Standing {
  const standing = partStanding(row, row)
  const { tone } = standing
  if (row.standing && row.status === 'not_started')
    return row.judgedPeriods.length > 0
      ? { tone: 'met', word: 'đã đánh giá', more: '' }
      : { tone: 'none', word: 'chưa đánh giá', more: '' }
  const isSoon = row.timeliness === 'open_in_time' && row.daysLeft !== null && row.daysLeft <= longest(noticeDays)
  if (!isSoon || row.daysLeft === null) return standing
  return { ...standing, tone: tone === 'wrong' ? tone : 'partial', more: daysLeftText(row.daysLeft) }
}

/** The same in one line: "chưa thực hiện, quá hạn 16 ngày". */
export const standingText = ({ word, more }: Standing): string => (more === '' ? word : `${word}, ${more}`)

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
