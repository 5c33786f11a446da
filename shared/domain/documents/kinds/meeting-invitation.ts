import { withCapital } from '../../text/initial-letter.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { type Block, type DocumentContent, list, paragraph } from '../content.ts'
import type { DocumentKind, NarrativeSection } from '../document-kind.ts'
import { type NarrativeBlock, said } from '../narrative.ts'
import { consultationContent, consultationSections } from './meeting-consultation.ts'
import { type MeetingFacts, snapshotFrame } from './meeting-facts.ts'
import { issuerName, meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { type InvitationSnapshot, invitedTo, inviteeAppendix, isLongList } from './meeting-invitees.ts'
import { invitationNeeds } from './meeting-needs.ts'
import {
  blocksOfText,
  chairWords,
  ended,
  inviteeWords,
  isMatter,
  listed,
  type personWords,
  whenWords,
  whereWords,
  withoutStop,
} from './meeting-wording.ts'

/** What an invitation tells of the agenda itself; a longer one goes with it as the programme. */
const mostItems = 6

function agendaDraft({ agenda }: InvitationSnapshot): readonly NarrativeBlock[] {
  const matters = agenda.filter(isMatter)
  if (matters.length === 0) return []
  if (matters.length > mostItems) return [said('Nội dung: theo chương trình kèm theo.')]
  const [only] = matters
  if (only && matters.length === 1) return [said(`Nội dung: ${withoutStop(only.title)}.`)]
  return [
    said('Nội dung:'),
    { kind: 'list', items: listed(matters.map(({ title }) => title)).map((text) => [{ text }]) },
  ]
}

function noteDraft({ details, annexes, hasPack }: InvitationSnapshot): readonly NarrativeBlock[] {
  const papers =
    annexes.length > 0
      ? [said(`Tài liệu gửi kèm: ${annexes.map(withoutStop).join('; ')}.`)]
      : hasPack
        ? [said('Tài liệu phiên họp gửi kèm Giấy mời này.')]
        : []
  const by = details.date === null ? '' : ` trước ${formatDocumentDate(details.date)}`
  return [
    ...papers,
    ...blocksOfText(details.invitationNote).map(
      (block): NarrativeBlock =>
        block.kind === 'list' ? block : said(ended(block.runs.map((run) => ('text' in run ? run.text : '')).join(''))),
    ),
    said(
      `Đề nghị đại biểu xác nhận tham dự; trường hợp không dự được, ủy quyền người dự thay và báo họ tên, chức vụ về Tổ thư ký Ban Chỉ đạo${by}.`,
    ),
  ]
}

const sections = (snapshot: InvitationSnapshot): readonly NarrativeSection[] =>
  snapshot.details.kind === 'consultation'
    ? consultationSections(snapshot)
    : [
        { id: 'noi-dung', heading: 'Nội dung cuộc họp', drafted: agendaDraft(snapshot) },
        { id: 'luu-y', heading: 'Tài liệu, đề nghị đối với đại biểu', drafted: noteDraft(snapshot) },
      ]

const invited = ({ details, invitees, only }: InvitationSnapshot) =>
  only === null ? invitedTo(details, invitees) : invitees.filter(({ id }) => id === only)

/** "… trân trọng kính mời: …" (mẫu 1.7): one person on the line, several as a list, many in an appendix. */
function inviting(snapshot: InvitationSnapshot): readonly Block[] {
  const people = invited(snapshot)
  const invites = `${issuerName(snapshot.form)} trân trọng kính mời`
  const [only] = people
  if (only && people.length === 1) return [paragraph(`${invites}: ${withCapital(inviteeWords(only))}.`)]
  if (isLongList(people))
    return [
      paragraph(`${invites}: ${people.length} đại biểu có tên trong Danh sách thành phần mời kèm theo Giấy mời này.`),
    ]
  return [
    paragraph(`${invites}:`),
    ...(people.length === 0 ? [] : [list(listed(people.map((one) => withCapital(inviteeWords(one)))))]),
  ]
}

function content(snapshot: InvitationSnapshot): DocumentContent {
  if (snapshot.details.kind === 'consultation') return consultationContent(snapshot, invited(snapshot))
  const { details, form, narrative, chairSeat } = snapshot
  const people = invited(snapshot)
  const chair = details.chair === null ? 'chưa phân công' : chairWords(details.chair, chairSeat)
  return {
    ...meetingFrame(form, { code: 'GM', name: 'Giấy mời' }),
    subject: snapshot.ownSubject ?? withoutStop(details.subject),
    blocks: [
      ...inviting(snapshot),
      paragraph(`Tới dự: ${withoutStop(details.subject)}.`),
      paragraph(`Chủ trì: ${withCapital(chair)}.`),
      paragraph(`Thời gian: ${whenWords(details)}.`),
      paragraph(`Địa điểm: ${whereWords(details)}.`),
      ...sections(snapshot).flatMap((section) => sectionBlocks(section, narrative)),
    ],
    appendices: isLongList(people) ? [inviteeAppendix('Danh sách thành phần mời', people)] : [],
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Giấy mời (NĐ 30/2020/NĐ-CP, mẫu 1.7); of a consultation in writing the letter that asks the members. */
export const meetingInvitationKind: DocumentKind<MeetingFacts, InvitationSnapshot> = {
  id: 'meeting_invitation',
  name: 'Giấy mời',
  needs: invitationNeeds,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_invitation', facts),
    details: facts.details,
    chairSeat: facts.chairSeat,
    invitees: facts.invitees,
    agenda: facts.agenda,
    annexes: facts.annexes,
    hasPack: facts.hasPack,
    only: null,
  }),
  figures: () => [],
  sections,
  content,
}

/** The invitation as one invitee gets it: number, date and words of the whole one, and this person's name alone. */
export const invitationCopy = (snapshot: InvitationSnapshot, inviteeId: string): DocumentContent =>
  content({ ...snapshot, only: inviteeId })

/** Whoever gets a copy. */
export const copiedTo = ({ details, invitees }: Pick<InvitationSnapshot, 'details' | 'invitees'>) =>
  invitedTo(details, invitees)

/** How a mail or a file names whoever is invited. */
export const inviteeLabel = (invitee: Parameters<typeof personWords>[0]): string =>
  withoutStop(invitee.name) || withoutStop(invitee.post)
