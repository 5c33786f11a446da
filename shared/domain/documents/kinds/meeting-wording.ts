import type { AgendaItem, Invitee, MeetingDetails, MeetingPerson } from '../../meetings/meeting.ts'
import { clockWords } from '../../meetings/meeting-times.ts'
import { withSmallInitial } from '../../text/initial-letter.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { weekdayWords } from '../../time/weekday.ts'
import type { NarrativeBlock } from '../narrative.ts'
import type { NamedAgency } from './meeting-facts.ts'

/** "08 giờ 00 phút, thứ Năm, ngày 05 tháng 10 năm 2023"; what is not set yet is said to be open. */
export function whenWords({ date, startTime }: Pick<MeetingDetails, 'date' | 'startTime'>): string {
  const day = date === null ? 'ngày họp chưa ấn định' : `${weekdayWords(date)}, ${formatDocumentDate(date)}`
  return startTime === null ? day : `${clockWords(startTime)}, ${day}`
}

export const whereWords = ({ place }: Pick<MeetingDetails, 'place'>): string =>
  place.trim() === '' ? 'chưa ấn định' : withoutStop(place)

/** Text without the full stop or semicolon that the sentence around it sets. */
export const withoutStop = (text: string): string => text.trim().replace(/[\s.;]+$/u, '')

/** Text that ends like a sentence. */
export const ended = (text: string): string => (/[.!?…:]$/u.test(text.trim()) ? text.trim() : `${withoutStop(text)}.`)

/** "đồng chí Nguyễn Văn A, Chủ tịch UBND thành phố"; somebody known by the post alone: "đồng chí Giám đốc Sở Y tế". */
export function personWords({ name, post }: Pick<MeetingPerson, 'name' | 'post'>, address = 'đồng chí'): string {
  const parts = [name, post].map(withoutStop).filter((part) => part !== '')
  return `${address} ${parts.join(', ')}`
}

/** A guest is addressed as ông/bà, since nobody's standing in the Party is known of one. */
export const inviteeWords = (invitee: Pick<Invitee, 'name' | 'post' | 'role'>): string =>
  personWords(invitee, invitee.role === 'guest' && invitee.name.trim() !== '' ? 'ông/bà' : 'đồng chí')

/** The chair with the post in the agency and the seat in the committee, each once. */
export function chairWords(chair: MeetingPerson, seat: string | null): string {
  const post = withoutStop(chair.post)
  const said = seat === null || post.toLocaleLowerCase('vi').includes(seat.toLocaleLowerCase('vi'))
  return personWords({ name: chair.name, post: said ? post : [post, seat].filter((one) => one !== '').join(', ') })
}

/** The meeting inside a sentence: "phiên họp Ban Chỉ đạo quý III năm 2023". */
export const meetingName = ({ subject }: Pick<MeetingDetails, 'subject'>): string =>
  withSmallInitial(withoutStop(subject))

/** Items of a list in one paragraph: "a, b và c". */
export const joined = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`

/** As many whole names as still read as one sentence; more of them stand in their short forms. */
const mostLongNames = 3

/** "Sở Y tế thành phố Đà Nẵng và Công an thành phố Đà Nẵng"; "Sở Y tế, Sở Nội vụ, …" of many. */
export const agencyNames = (agencies: readonly NamedAgency[]): string =>
  joined(agencies.map(({ name, shortName }) => (agencies.length > mostLongNames ? shortName : name)))

/** Items of a dash list: ";" after each, "." after the last. */
export const listed = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => `${withoutStop(item)}${index === items.length - 1 ? '.' : ';'}`)

/** Lines that somebody typed, as paragraphs; those that begin with "- " as a list. Each ends as its form asks. */
export function blocksOfText(text: string): readonly NarrativeBlock[] {
  const blocks: NarrativeBlock[] = []
  let items: string[] = []
  const close = () => {
    if (items.length > 0) blocks.push({ kind: 'list', items: listed(items).map((item) => [{ text: item }]) })
    items = []
  }
  for (const line of text.split(/\r?\n/u).map((one) => one.trim())) {
    const [, item] = /^[-–•+*]\s+(.*)$/u.exec(line) ?? []
    if (item !== undefined) items.push(item)
    else if (line !== '') {
      close()
      blocks.push({ kind: 'paragraph', runs: [{ text: ended(line) }] })
    }
  }
  close()
  return blocks
}

/** "Giải lao": nobody presents it, nothing is noted of it. */
export const isBreak = ({ title }: Pick<AgendaItem, 'title'>): boolean => /^(nghỉ )?giải lao/iu.test(title.trim())

/** What is discussed and noted: opening, closing and breaks belong to the course of the meeting. */
export const isMatter = (item: Pick<AgendaItem, 'kind' | 'title'>): boolean =>
  item.kind !== 'opening' && item.kind !== 'closing' && !isBreak(item)
