import type { AgendaItem, MeetingDetails } from '../../meetings/meeting.ts'
import { agendaSchedule } from '../../meetings/meeting-times.ts'
import { type Block, type DocumentContent, paragraph, type TableCell } from '../content.ts'
import type { DocumentKind, DocumentNeed, NarrativeSection } from '../document-kind.ts'
import { said } from '../narrative.ts'
import { citedInFull } from '../related-content.ts'
import { type MeetingFacts, type MeetingSnapshot, snapshotFrame } from './meeting-facts.ts'
import { meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { blocking, lacking, meetingNeeds } from './meeting-needs.ts'
import { chairWords, isBreak, whenWords, whereWords, withoutStop } from './meeting-wording.ts'

type ProgrammeSnapshot = MeetingSnapshot<'details' | 'chairSeat' | 'agenda' | 'invitation'> & {
  readonly kind: 'meeting_programme'
}

/** "08:00" → "08 giờ 00". */
const shortClock = (time: string): string => time.replace(':', ' giờ ')

function needs(facts: MeetingFacts): readonly DocumentNeed[] {
  const { agenda, details } = facts
  const { over } = agendaSchedule(agenda, details)
  const open = agenda.filter((item) => item.presenter.trim() === '' && !isBreak(item)).map(({ title }) => `“${title}”`)
  return meetingNeeds(facts, [
    ...(agenda.length === 0
      ? [blocking('no_agenda', 'Chương trình chưa có mục nào. Thêm nội dung ở phần Chương trình.')]
      : []),
    ...(details.startTime === null
      ? [
          lacking(
            'no_start',
            'Cuộc họp chưa có giờ bắt đầu nên chương trình chỉ ghi số phút. Nhập giờ ở phần Thông tin.',
          ),
        ]
      : []),
    ...(over !== null && over > 0
      ? [
          lacking(
            'over_time',
            `Chương trình dài hơn giờ họp ${over} phút. Bớt thời lượng hoặc lùi giờ kết thúc ở phần Thông tin.`,
          ),
        ]
      : []),
    ...(open.length > 0 ? [lacking('no_presenter', `Chưa có người trình bày: ${open.join(', ')}.`)] : []),
  ])
}

/** When each item begins and who presents it. */
export function timetable(agenda: readonly AgendaItem[], details: MeetingDetails): Block {
  const { slots } = agendaSchedule(agenda, details)
  const cell = (...lines: readonly string[]): TableCell => ({ lines })
  return {
    kind: 'table',
    title: '',
    unitNote: null,
    columns: [
      { heading: 'Thời gian', align: 'center', share: 28 },
      { heading: 'Nội dung', align: 'left', share: 45 },
      { heading: 'Người trình bày, thực hiện', align: 'left', share: 27 },
    ],
    rows: agenda.map((item, index) => {
      const slot = slots[index]
      const minutes = `${item.minutes} phút`
      const span = slot && slot.from !== null && slot.to !== null ? [slot.from, slot.to].map(shortClock) : []
      const who = cell(withoutStop(item.presenter))
      if (isBreak(item))
        return [cell(span.length > 0 ? span.join(' - ') : minutes), { ...cell(item.title), italic: true }, who]
      const asked = item.decisionAsked.trim() === '' ? [] : [`Xin ý kiến: ${withoutStop(item.decisionAsked)}`]
      return [cell(span.length > 0 ? span.join(' - ') : minutes), cell(withoutStop(item.title), ...asked), who]
    }),
    notes: [],
  }
}

const sections = (): readonly NarrativeSection[] => [
  {
    id: 'ghi-chu',
    heading: 'Ghi chú của chương trình',
    drafted: [said('Trình tự, thời lượng các nội dung do chủ trì điều hành theo diễn biến cuộc họp.')],
  },
]

function content(snapshot: ProgrammeSnapshot): DocumentContent {
  const { details, form, agenda, chairSeat, invitation, narrative } = snapshot
  return {
    ...meetingFrame(form, { code: 'CTr', name: 'Chương trình' }),
    subject: snapshot.ownSubject ?? withoutStop(details.subject),
    ...(invitation === null ? {} : { accompanies: `(Kèm theo ${citedInFull(invitation)})` }),
    blocks: [
      paragraph(`Thời gian: ${whenWords(details)}.`),
      paragraph(`Địa điểm: ${whereWords(details)}.`),
      ...(details.chair === null ? [] : [paragraph(`Chủ trì: ${chairWords(details.chair, chairSeat)}.`)]),
      timetable(agenda, details),
      ...sections().flatMap((section) => sectionBlocks(section, narrative)),
    ],
    isIllustrative: snapshot.isIllustrative,
  }
}

/** Chương trình (NĐ 30/2020/NĐ-CP, mẫu 1.4): who speaks when, each item from where the one before ends. */
export const meetingProgrammeKind: DocumentKind<MeetingFacts, ProgrammeSnapshot> = {
  id: 'meeting_programme',
  name: 'Chương trình họp',
  needs,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_programme', facts),
    details: facts.details,
    chairSeat: facts.chairSeat,
    agenda: facts.agenda,
    invitation: facts.invitation,
  }),
  figures: () => [],
  sections,
  content,
}
