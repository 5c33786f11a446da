import type { IsoDate } from '../../ids.ts'
import { generalNotes } from '../../meetings/meeting.ts'
import { clockWords, minutesOf } from '../../meetings/meeting-times.ts'
import { addDays, formatDocumentDate } from '../../time/iso-date.ts'
import { type Block, heading, note, paragraph } from '../content.ts'
import type { NarrativeSection } from '../document-kind.ts'
import { type Narrative, said } from '../narrative.ts'
import { answerBlocks } from './meeting-answers.ts'
import type { MeetingSnapshot } from './meeting-facts.ts'
import { sectionBlocks } from './meeting-frame.ts'
import { blocksOfText, isBreak, isMatter, withoutStop } from './meeting-wording.ts'

/** What the minutes keep of a meeting. */
export type MinutesSnapshot = MeetingSnapshot<
  | 'details'
  | 'chairSeat'
  | 'invitees'
  | 'agenda'
  | 'formerItems'
  | 'attendance'
  | 'votes'
  | 'answers'
  | 'notes'
  | 'startedAt'
  | 'concludedAt'
  | 'conclusions'
  | 'amendments'
> & { readonly kind: 'meeting_minutes' }

/** Asked in writing: there was no discussion. */
export const isWritten = ({ details }: Pick<MinutesSnapshot, 'details'>): boolean => details.kind === 'consultation'

/** The notes on an item as a section that people may write. */
export const sectionId = (itemId: string): string => `muc-${itemId}`

/** One section for each item of the agenda that was dealt with, one for the other notes, one for the ending. */
export function minutesSections(snapshot: MinutesSnapshot): readonly NarrativeSection[] {
  const { agenda, notes } = snapshot
  const general = notes[generalNotes] ?? ''
  const discussed = isWritten(snapshot) ? [] : agenda.filter((item) => !isBreak(item))
  return [
    ...discussed.map(
      ({ id, title }, index): NarrativeSection => ({
        id: sectionId(id),
        heading: `${index + 1}. ${withoutStop(title)}`,
        drafted: blocksOfText(notes[id] ?? ''),
      }),
    ),
    ...(aside(snapshot).length === 0 ? [] : [{ id: asideId, heading: 'Nội dung khác', drafted: asideWords(snapshot) }]),
    { id: 'chung', heading: 'Ghi chép khác', drafted: blocksOfText(general) },
    { id: 'ket-thuc', heading: 'Kết thúc', drafted: [said(ending(snapshot))] },
  ]
}

const asideId = 'ngoai-chuong-trinh'

/** What was noted or voted on and stands under no item of the course: its item was taken off, or is a break. */
export function aside(noted: Noted): readonly AsideItem[] {
  const { agenda, formerItems, notes, votes } = noted
  const printed = new Set(isWritten(noted) ? [] : agenda.flatMap((item) => (isBreak(item) ? [] : [item.id])))
  const titles = new Map([...formerItems, ...agenda].map(({ id, title }) => [id, withoutStop(title)]))
  const written = Object.entries(notes).flatMap(([id, text]) => (text.trim() === '' ? [] : [id]))
  const ids = new Set([...written, ...votes.map(({ itemId }) => itemId)])
  return [...ids]
    .filter((id) => id !== generalNotes && !printed.has(id))
    .map((id) => ({ id, title: titles.get(id) ?? '', isOff: !agenda.some((item) => item.id === id) }))
}

type Noted = Pick<MinutesSnapshot, 'details' | 'agenda' | 'formerItems' | 'notes' | 'votes'>

interface AsideItem {
  readonly id: string
  /** '' where the history of the agenda does not know it. */
  readonly title: string
  /** It stands on the agenda no more. */
  readonly isOff: boolean
}

const asideWords = (snapshot: MinutesSnapshot): Narrative =>
  aside(snapshot).flatMap(({ id, title }) => {
    const words = blocksOfText(snapshot.notes[id] ?? '')
    return words.length === 0 || title === '' ? words : [said(`Về “${title}”:`), ...words]
  })

/** "Cuộc họp kết thúc vào hồi 10 giờ 15 phút cùng ngày." */
function ending({ details, startedAt, concludedAt }: MinutesSnapshot): string {
  const copies = 'Biên bản được lập thành 02 bản có giá trị như nhau.'
  if (isWritten({ details })) {
    const by = details.answerBy === null ? '' : ` ${formatDocumentDate(details.answerBy)}`
    return `Việc lấy ý kiến kết thúc${by}. ${copies}`
  }
  if (concludedAt === null) return `Thời gian kết thúc: chưa ghi nhận. ${copies}`
  return `Cuộc họp kết thúc vào hồi ${clockWords(concludedAt)} ${endingDay(details.date, startedAt ?? details.startTime, concludedAt)}. ${copies}`
}

/** A meeting that began in the evening may end after midnight. */
function endingDay(date: IsoDate | null, start: string | null, end: string): string {
  const [from, to] = [start === null ? null : minutesOf(start), minutesOf(end)]
  const isNext = date !== null && from !== null && to !== null && to < from
  return isNext ? formatDocumentDate(addDays(date, 1)) : 'cùng ngày'
}

/** @param title what was voted on where no question was written down; '' where its heading says it */
function votesOn(itemId: string, { votes }: MinutesSnapshot, title = ''): readonly Block[] {
  return votes
    .filter((vote) => vote.itemId === itemId)
    .map(({ question, inFavour, against, abstained }) => {
      const matter = withoutStop(question) || title
      const about = matter === '' ? '' : ` về “${matter}”`
      return paragraph(
        `Kết quả biểu quyết${about}: ${inFavour} tán thành, ${against} không tán thành, ${abstained} không có ý kiến.`,
      )
    })
}

/** The course of the meeting, item by item; of a consultation the answers in place of a discussion. */
export function course(snapshot: MinutesSnapshot): readonly Block[] {
  const { agenda, narrative } = snapshot
  const all = minutesSections(snapshot)
  const printed = (id: string) => {
    const section = all.find((one) => one.id === id)
    return section === undefined ? [] : sectionBlocks(section, narrative)
  }
  const general = printed('chung')
  const others = [
    ...printed(asideId),
    ...aside(snapshot).flatMap(({ id, title }) => votesOn(id, snapshot, title)),
    ...general,
  ]
  if (isWritten(snapshot)) return [...answerBlocks(snapshot), ...others]
  // The conclusions have a part of their own.
  const items = agenda.filter(
    (item) =>
      !isBreak(item) &&
      (item.kind !== 'closing' || printed(sectionId(item.id)).length + votesOn(item.id, snapshot).length > 0),
  )
  return [
    ...items.flatMap((item, index): readonly Block[] => {
      const words = printed(sectionId(item.id))
      const presented =
        item.presenter.trim() === '' ? [] : [paragraph(`Người trình bày: ${withoutStop(item.presenter)}.`)]
      return [
        heading(2, String(index + 1), withoutStop(item.title)),
        ...presented,
        ...(words.length === 0 && isMatter(item) ? [note('Không ghi chép nội dung thảo luận.')] : words),
        ...votesOn(item.id, snapshot),
      ]
    }),
    ...(others.length === 0 ? [] : [heading(2, String(items.length + 1), 'Nội dung khác'), ...others]),
  ]
}
