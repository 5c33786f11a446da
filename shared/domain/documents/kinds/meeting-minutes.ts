import type { IsoDate } from '../../ids.ts'
import { generalNotes } from '../../meetings/meeting.ts'
import { minutesOf } from '../../meetings/meeting-times.ts'
import { withCapital, withSmallInitial } from '../../text/initial-letter.ts'
import { addDays, formatDocumentDate } from '../../time/iso-date.ts'
import { type Block, type DocumentContent, heading, note, paragraph } from '../content.ts'
import type { DocumentKind, DocumentNeed, NarrativeSection } from '../document-kind.ts'
import { said } from '../narrative.ts'
import { answerBlocks, silentMembers } from './meeting-answers.ts'
import { attendanceBlocks, unnoted } from './meeting-attendance.ts'
import { conclusionBlocks } from './meeting-conclusions.ts'
import { type MeetingFacts, type MeetingSnapshot, snapshotFrame } from './meeting-facts.ts'
import { meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { blocking, lacking, meetingNeeds } from './meeting-needs.ts'
import {
  blocksOfText,
  chairWords,
  clockWords,
  ended,
  isBreak,
  isMatter,
  joined,
  meetingName,
  personWords,
  whenWords,
  whereWords,
  withoutStop,
} from './meeting-wording.ts'

export type MinutesSnapshot = MeetingSnapshot<
  | 'details'
  | 'chairSeat'
  | 'invitees'
  | 'agenda'
  | 'attendance'
  | 'votes'
  | 'answers'
  | 'notes'
  | 'startedAt'
  | 'concludedAt'
  | 'conclusions'
  | 'amendments'
> & { readonly kind: 'meeting_minutes' }

const isWritten = ({ details }: Pick<MinutesSnapshot, 'details'>): boolean => details.kind === 'consultation'

/** Chair and secretary sign, whoever signs the committee's other papers. */
const signedByChair = (facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  form: {
    ...facts.form,
    signerName: facts.details.chair?.name.trim() || null,
    signatureTitles: ['Chủ tọa'],
    agencyPost: null,
  },
})

function needs(facts: MeetingFacts): readonly DocumentNeed[] {
  const { stage, details, agenda, notes, narrative } = facts
  const open = unnoted(facts)
  const silent = agenda.filter(
    (item) => isMatter(item) && (notes[item.id] ?? '').trim() === '' && narrative[sectionId(item.id)] === undefined,
  )
  return meetingNeeds(signedByChair(facts), [
    ...(stage === 'concluded' || stage === 'announced' || stage === 'cancelled'
      ? []
      : [blocking('not_concluded', 'Cuộc họp chưa kết thúc. Bấm “Kết thúc, kết luận” ở trang cuộc họp.', 'Chủ tọa')]),
    ...(details.secretary === null
      ? [blocking('no_secretary', 'Cuộc họp chưa có thư ký ký biên bản. Chọn thư ký ở phần Thông tin.')]
      : []),
    ...(isWritten(facts)
      ? silentMembers(facts).map((name) => lacking('no_answer', `${name} chưa trả lời.`, name))
      : [
          ...(open.length > 0 ? [lacking('no_attendance', `Chưa điểm danh: ${joined(open)}.`)] : []),
          ...(silent.length > 0
            ? [
                lacking(
                  'no_notes',
                  `Chưa có ghi chép: ${silent.map(({ title }) => `“${withoutStop(title)}”`).join(', ')}.`,
                ),
              ]
            : []),
        ]),
  ])
}

const sectionId = (itemId: string): string => `muc-${itemId}`

/** One section for each item of the agenda that was dealt with, one for the other notes, one for the ending. */
function sections(snapshot: MinutesSnapshot): readonly NarrativeSection[] {
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
    { id: 'chung', heading: 'Ghi chép khác', drafted: blocksOfText(general) },
    { id: 'ket-thuc', heading: 'Kết thúc', drafted: [said(ending(snapshot))] },
  ]
}

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

function votesOn(itemId: string, { votes }: MinutesSnapshot): readonly Block[] {
  return votes
    .filter((vote) => vote.itemId === itemId)
    .map(({ question, inFavour, against, abstained }) => {
      const about = question.trim() === '' ? '' : ` về “${withoutStop(question)}”`
      return paragraph(
        `Kết quả biểu quyết${about}: ${inFavour} tán thành, ${against} không tán thành, ${abstained} không có ý kiến.`,
      )
    })
}

/** The course of the meeting, item by item; of a consultation the answers in place of a discussion. */
function course(snapshot: MinutesSnapshot): readonly Block[] {
  const { agenda, narrative } = snapshot
  const all = sections(snapshot)
  const printed = (id: string) => {
    const section = all.find((one) => one.id === id)
    return section === undefined ? [] : sectionBlocks(section, narrative)
  }
  const general = printed('chung')
  if (isWritten(snapshot)) return [...answerBlocks(snapshot), ...general]
  // The conclusions have a part of their own.
  const items = agenda.filter(
    (item) => !isBreak(item) && (item.kind !== 'closing' || printed(sectionId(item.id)).length > 0),
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
    ...(general.length === 0 ? [] : [heading(2, String(items.length + 1), 'Nội dung khác'), ...general]),
  ]
}

/** What was changed after the minutes were closed stays visible beside them. */
const amended = ({ amendments }: MinutesSnapshot): readonly Block[] =>
  amendments.length === 0
    ? []
    : [
        heading(1, 'III', 'Sửa đổi, bổ sung biên bản'),
        ...amendments.map(({ day, personName, about, text, reason }, index) =>
          paragraph(
            `${index + 1}. ${withCapital(formatDocumentDate(day))}, ${personName} ghi sửa đổi, bổ sung${about.trim() === '' ? '' : ` về ${withSmallInitial(withoutStop(about))}`}: ${ended(text)} Lý do: ${ended(reason)}`,
          ),
        ),
      ]

function opening(snapshot: MinutesSnapshot): readonly Block[] {
  const { details, chairSeat, startedAt } = snapshot
  const chair = details.chair === null ? 'Chưa ghi nhận' : withCapital(chairWords(details.chair, chairSeat))
  const secretary = details.secretary === null ? 'Chưa ghi nhận' : withCapital(personWords(details.secretary))
  if (isWritten(snapshot))
    return [
      paragraph(
        `Ban Chỉ đạo lấy ý kiến bằng văn bản${details.date === null ? '' : ` từ ${formatDocumentDate(details.date)}`}${details.answerBy === null ? '' : ` đến ${formatDocumentDate(details.answerBy)}`} về ${meetingName(details)}.`,
      ),
      paragraph(`Người chủ trì: ${chair}.`),
      paragraph(`Thư ký: ${secretary}.`),
    ]
  return [
    paragraph(`Thời gian bắt đầu: ${whenWords({ ...details, startTime: startedAt ?? details.startTime })}.`),
    paragraph(`Địa điểm: ${whereWords(details)}.`),
    paragraph('Thành phần tham dự:'),
    ...attendanceBlocks(snapshot),
    paragraph(`Chủ trì (chủ tọa): ${chair}.`),
    paragraph(`Thư ký (người ghi biên bản): ${secretary}.`),
  ]
}

function content(snapshot: MinutesSnapshot): DocumentContent {
  const { details, form, conclusions, narrative } = snapshot
  const frame = meetingFrame(form, { code: 'BB', name: 'Biên bản' })
  const last = sections(snapshot).find(({ id }) => id === 'ket-thuc')
  return {
    ...frame,
    head: { ...frame.head, withoutPlaceAndDate: true },
    subject:
      snapshot.ownSubject ??
      (isWritten(snapshot)
        ? `Tổng hợp ý kiến bằng văn bản của thành viên Ban Chỉ đạo về ${meetingName(details)}`
        : withoutStop(details.subject)),
    blocks: [
      ...opening(snapshot),
      heading(1, 'I', isWritten(snapshot) ? 'Ý kiến của thành viên' : 'Nội dung'),
      ...course(snapshot),
      heading(1, 'II', 'Kết luận'),
      ...(conclusions.length === 0 ? [note('Cuộc họp không có kết luận.')] : conclusionBlocks(conclusions)),
      ...amended(snapshot),
      ...(last === undefined ? [] : sectionBlocks(last, narrative)),
    ],
    leftSignature: { titles: ['Thư ký'], agencyPost: null, name: details.secretary?.name.trim() || null },
    signature: { titles: ['Chủ tọa'], agencyPost: null, name: details.chair?.name.trim() || null },
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Biên bản (NĐ 30/2020/NĐ-CP, mẫu 1.9): what was said, who was there, what was concluded. */
export const meetingMinutesKind: DocumentKind<MeetingFacts, MinutesSnapshot> = {
  id: 'meeting_minutes',
  name: 'Biên bản họp',
  needs,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_minutes', facts),
    details: facts.details,
    chairSeat: facts.chairSeat,
    invitees: facts.invitees,
    agenda: facts.agenda,
    attendance: facts.attendance,
    votes: facts.votes,
    answers: facts.answers,
    notes: facts.notes,
    startedAt: facts.startedAt,
    concludedAt: facts.concludedAt,
    conclusions: facts.conclusions,
    amendments: facts.amendments,
  }),
  figures: () => [],
  sections,
  content,
}
