import type { IsoDate } from '../../../shared/domain/ids.ts'
import { formatDate } from '../../../shared/domain/time/iso-date.ts'
import { daysLeftText, isAhead } from './meeting-words.ts'
import type { ListedMeeting } from './meetings-data.ts'

const longestSubject = 80

/** A long subject by its beginning, cut between words. */
function shortened(subject: string): string {
  if (subject.length <= longestSubject) return subject
  const cut = subject.slice(0, longestSubject)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}

type Told = Pick<ListedMeeting, 'stage' | 'date' | 'subject'>

/** "2 cuộc họp đang chuẩn bị; gần nhất: … ngày 15/06/2023 (còn 5 ngày); 1 cuộc họp chưa ban hành thông báo kết luận." */
export function stateOfMeetings(meetings: readonly Told[], today: IsoDate): string {
  const ahead = meetings.filter(isAhead)
  const [next] = ahead
    .flatMap(({ date, subject }) => (date !== null && date >= today ? [{ date, subject }] : []))
    .toSorted((left, right) => (left.date < right.date ? -1 : 1))
  const open = ahead.filter(({ date }) => date !== null && date < today).length
  const unannounced = meetings.filter(({ stage }) => stage === 'concluded').length
  const told = [
    ahead.length === 0 ? 'Không có cuộc họp nào đang chuẩn bị' : `${ahead.length} cuộc họp đang chuẩn bị`,
    next
      ? `gần nhất: ${shortened(next.subject)}, ngày ${formatDate(next.date)} (${daysLeftText(next.date, today)})`
      : '',
    open === 0 ? '' : `${open} cuộc họp đã qua ngày mà chưa kết luận`,
    unannounced === 0 ? '' : `${unannounced} cuộc họp chưa ban hành thông báo kết luận`,
  ]
  return `${told.filter(Boolean).join('; ')}.`
}
