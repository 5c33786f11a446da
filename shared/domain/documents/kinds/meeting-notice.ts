import { type Conclusion, conclusionLacks } from '../../meetings/conclusion.ts'
import type { AgendaItem, Invitee } from '../../meetings/meeting.ts'
import { withCapital } from '../../text/initial-letter.ts'
import { formatDocumentDate } from '../../time/iso-date.ts'
import { type DocumentContent, note } from '../content.ts'
import type { DocumentKind, DocumentNeed, NarrativeSection } from '../document-kind.ts'
import { type NarrativeBlock, said } from '../narrative.ts'
import { memberAnswers } from './meeting-answers.ts'
import { conclusionBlocks } from './meeting-conclusions.ts'
import { type MeetingFacts, type MeetingSnapshot, snapshotFrame } from './meeting-facts.ts'
import { issuerName, meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { blocking, lacking, meetingNeeds } from './meeting-needs.ts'
import { agencyNames, chairWords, joined, meetingName, whereWords, withoutStop } from './meeting-wording.ts'

type NoticeSnapshot = MeetingSnapshot<
  'details' | 'chairSeat' | 'invitees' | 'agencies' | 'agenda' | 'attendance' | 'answers' | 'conclusions' | 'kept'
> & { readonly kind: 'meeting_notice' }

function needs(facts: MeetingFacts): readonly DocumentNeed[] {
  const { stage, details, conclusions, lostWork } = facts
  const from = details.chair === null ? 'Chủ tọa cuộc họp' : details.chair.name || details.chair.post
  const numbers = (lack: 'lead' | 'due') =>
    conclusionLacks(
      conclusions.map((one) => ({
        ...one,
        task: one.task && { ...one.task, title: '', lead: one.task.lead.map(({ name }) => name), coordinating: [] },
        itemId: null,
      })),
    )
      .filter((one) => one.lack === lack)
      .map(({ index }) => String(index + 1))
  const [noLead, noDay] = [numbers('lead'), numbers('due')]
  return meetingNeeds(facts, [
    ...(stage === 'concluded' || stage === 'announced' || stage === 'cancelled'
      ? []
      : [blocking('not_concluded', 'Cuộc họp chưa kết luận. Bấm “Kết thúc, kết luận” ở trang cuộc họp.', from)]),
    ...(conclusions.length === 0
      ? [blocking('no_conclusions', 'Cuộc họp chưa có kết luận nào. Ghi kết luận ở phần Kết luận.', from)]
      : []),
    ...(lostWork.length > 0
      ? [
          blocking(
            'lost_work',
            `Khoản ${lostWork.join(', ')} của thông báo đã ban hành giao việc đang được thực hiện nhưng thông báo này không còn. Ghi lại kết luận đó, hoặc dừng nhiệm vụ bằng văn bản ở màn hình Nhiệm vụ.`,
          ),
        ]
      : []),
    ...(details.chair === null ? [blocking('no_chair', 'Cuộc họp chưa có người chủ trì. Chọn ở phần Thông tin.')] : []),
    ...(noLead.length > 0
      ? [lacking('conclusion_lead', `Kết luận ${noLead.join(', ')} giao việc nhưng chưa có cơ quan chủ trì.`, from)]
      : []),
    ...(noDay.length > 0
      ? [lacking('conclusion_due', `Kết luận ${noDay.join(', ')} giao việc nhưng chưa có thời hạn.`, from)]
      : []),
  ])
}

/** More names than these make nobody wiser. */
const mostAgencies = 15

/** Who took part, beside the chair: agencies that sent somebody, then by the post whoever came from none. */
function participants({ invitees, attendance, agencies, details }: NoticeSnapshot): string {
  const here = new Set(attendance.flatMap(({ inviteeId, state }) => (state === 'absent' ? [] : [inviteeId])))
  const came = invitees.filter(
    ({ id, memberId }) => here.has(id) && (memberId === null || memberId !== details.chair?.memberId),
  )
  const agencyOf = ({ agency }: Invitee) => (agency === null ? undefined : agencies[agency])
  const bodies = [...new Map(came.flatMap((one) => agencyOf(one) ?? []).map((body) => [body.name, body])).values()]
  const others = [
    ...new Set(came.flatMap((one) => (agencyOf(one) === undefined ? [withoutStop(one.post || one.name)] : []))),
  ]
  if (bodies.length + others.length === 0) return ''
  if (bodies.length + others.length > mostAgencies)
    return ' Tham dự có các thành viên Ban Chỉ đạo và đại diện các cơ quan, đơn vị liên quan.'
  const sent = bodies.length === 0 ? [] : [`đại diện ${agencyNames(bodies)}`]
  return ` Tham dự có ${[...sent, ...(others.length === 0 ? [] : [joined(others)])].join('; ')}.`
}

/** Whoever reported to the meeting; the chair opens and closes and reports nothing. */
function reporters({ agenda, details }: NoticeSnapshot): readonly string[] {
  const speaks = ({ kind, presenter }: AgendaItem) =>
    kind !== 'opening' &&
    kind !== 'closing' &&
    presenter.trim() !== '' &&
    !/^(người )?chủ (trì|tọa)/iu.test(presenter.trim()) &&
    withoutStop(presenter) !== details.chair?.name &&
    withoutStop(presenter) !== details.chair?.post
  return [...new Set(agenda.filter(speaks).map(({ presenter }) => withoutStop(presenter)))]
}

/** "tại phiên họp …"; a consultation is held nowhere: "về dự thảo …". */
function about(details: NoticeSnapshot['details']): string {
  const name = meetingName(details)
  if (details.kind !== 'consultation') return `tại ${name}`
  return `về ${name.replace(/^(lấy ý kiến (về )?)/iu, '')}`
}

function opening(snapshot: NoticeSnapshot): readonly NarrativeBlock[] {
  const { details, chairSeat } = snapshot
  const chair = details.chair === null ? 'chủ trì' : chairWords(details.chair, chairSeat)
  const day = details.date === null ? '' : formatDocumentDate(details.date)
  if (details.kind === 'consultation')
    return [
      said(
        `Trên cơ sở ý kiến bằng văn bản của ${memberAnswers(snapshot).length} thành viên Ban Chỉ đạo ${about(details)}${day === '' ? '' : ` (lấy ý kiến từ ${day})`}, ${chair} kết luận như sau:`,
      ),
    ]
  const place = details.place.trim() === '' ? '' : `, tại ${whereWords(details)}`
  const attended = participants(snapshot)
  const heard = reporters(snapshot)
  const reports = heard.length === 0 ? 'báo cáo' : `${joined(heard)} báo cáo`
  return [
    said(withCapital(`${day}${place}, ${chair} chủ trì ${meetingName(details)}.${attended}`.replace(/^, /u, ''))),
    said(`Sau khi nghe ${reports} và ý kiến của các đại biểu, ${chairTitle(snapshot)} kết luận như sau:`),
  ]
}

/** The chair at the second mention: by the seat, else by the post. */
function chairTitle({ details, chairSeat }: NoticeSnapshot): string {
  if (chairSeat !== null) return `đồng chí ${chairSeat}`
  return details.chair === null
    ? 'chủ trì cuộc họp'
    : `đồng chí ${withoutStop(details.chair.post || details.chair.name)}`
}

const sections = (snapshot: NoticeSnapshot): readonly NarrativeSection[] => [
  { id: 'mo-dau', heading: 'Mở đầu', drafted: opening(snapshot) },
  {
    id: 'ket-thuc',
    heading: 'Kết thúc',
    drafted: [
      said(
        `Trên đây là thông báo kết luận của ${chairTitle(snapshot)} ${about(snapshot.details)}; ${issuerName(snapshot.form)} thông báo đến các cơ quan, đơn vị biết, thực hiện.`,
      ),
    ],
  },
]

function content(snapshot: NoticeSnapshot): DocumentContent {
  const { details, chairSeat, conclusions, form, narrative } = snapshot
  const chair = details.chair === null ? 'chủ trì' : chairWords(details.chair, chairSeat)
  const [opens, closes] = sections(snapshot).map((section) => sectionBlocks(section, narrative))
  return {
    ...meetingFrame(form, { code: 'TB', name: 'Thông báo' }),
    subject: snapshot.ownSubject ?? `Kết luận của ${chair} ${about(details)}`,
    blocks: [
      ...(opens ?? []),
      ...(conclusions.length === 0 ? [note('Chưa có kết luận.')] : conclusionBlocks(conclusions)),
      ...(closes ?? []),
    ],
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Thông báo kết luận (documents.md section 3; NĐ 30/2020/NĐ-CP, mẫu 1.4): each conclusion a khoản of its own. */
export const meetingNoticeKind: DocumentKind<MeetingFacts, NoticeSnapshot> = {
  id: 'meeting_notice',
  name: 'Thông báo kết luận',
  needs,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_notice', facts),
    details: facts.details,
    chairSeat: facts.chairSeat,
    invitees: facts.invitees,
    agencies: facts.agencies,
    agenda: facts.agenda,
    attendance: facts.attendance,
    answers: facts.answers,
    conclusions: facts.conclusions,
    kept: facts.kept,
  }),
  figures: () => [],
  sections,
  content,
}

/**
 * What an issued notice concludes, from its frozen snapshot, in the order of its khoản; null of a snapshot without such a
 * list. Issued snapshots were written by this program and are held against their hash by `verify`.
 */
export const noticeConclusions = (snapshot: unknown): readonly Conclusion[] | null =>
  isNotice(snapshot) && Array.isArray(snapshot.kept) ? snapshot.kept : null

const isNotice = (snapshot: unknown): snapshot is NoticeSnapshot =>
  typeof snapshot === 'object' && snapshot !== null && 'kind' in snapshot && snapshot.kind === 'meeting_notice'
