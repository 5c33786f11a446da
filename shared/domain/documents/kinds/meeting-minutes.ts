import { withCapital, withSmallInitial } from '../../text/initial-letter.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { type Block, type DocumentContent, heading, note, paragraph } from '../content.ts'
import type { DocumentKind, DocumentNeed } from '../document-kind.ts'
import { silentMembers } from './meeting-answers.ts'
import { attendanceBlocks, unnoted } from './meeting-attendance.ts'
import { conclusionBlocks } from './meeting-conclusions.ts'
import { aside, course, isWritten, type MinutesSnapshot, minutesSections, sectionId } from './meeting-course.ts'
import { type MeetingFacts, snapshotFrame } from './meeting-facts.ts'
import { meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { blocking, lacking, meetingNeeds } from './meeting-needs.ts'
import {
  chairWords,
  ended,
  isMatter,
  joined,
  meetingName,
  personWords,
  whenWords,
  whereWords,
  withoutStop,
} from './meeting-wording.ts'

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
  const off = aside(facts).filter(({ isOff }) => isOff)
  return meetingNeeds(signedByChair(facts), [
    ...(stage === 'concluded' || stage === 'announced' || stage === 'cancelled'
      ? []
      : [blocking('not_concluded', 'Cuộc họp chưa kết thúc. Bấm “Kết thúc, kết luận” ở trang cuộc họp.', 'Chủ tọa')]),
    ...(details.secretary === null
      ? [blocking('no_secretary', 'Cuộc họp chưa có thư ký ký biên bản. Chọn thư ký ở phần Thông tin.')]
      : []),
    ...(off.length > 0
      ? [
          lacking(
            'notes_off_agenda',
            `Có ghi chép hoặc biểu quyết về nội dung đã bỏ khỏi chương trình: ${off.map(({ title }) => (title === '' ? 'không rõ tên' : `“${title}”`)).join(', ')}. Biên bản ghi ở “Nội dung khác”; thêm lại vào chương trình nếu bỏ nhầm.`,
          ),
        ]
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
  const last = minutesSections(snapshot).find(({ id }) => id === 'ket-thuc')
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
    formerItems: facts.formerItems,
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
  sections: minutesSections,
  content,
}
