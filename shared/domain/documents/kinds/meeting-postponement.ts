import { withCapital } from '../../text/initial-letter.ts'
import type { DocumentContent } from '../content.ts'
import type { DocumentKind, DocumentNeed, NarrativeSection } from '../document-kind.ts'
import { type NarrativeBlock, said } from '../narrative.ts'
import { citedInFull } from '../related-content.ts'
import { type MeetingFacts, type MeetingSnapshot, snapshotFrame } from './meeting-facts.ts'
import { issuerName, meetingFrame, sectionBlocks } from './meeting-frame.ts'
import { blocking } from './meeting-needs.ts'
import { ended, meetingName, whenWords, whereWords, withoutStop } from './meeting-wording.ts'
import { formNeeds } from './period-needs.ts'

type PostponementSnapshot = MeetingSnapshot<'details' | 'putOff'> & { readonly kind: 'meeting_postponement' }

const needs = (facts: MeetingFacts): readonly DocumentNeed[] => [
  ...(facts.putOff === null
    ? [
        blocking(
          'not_put_off',
          'Cuộc họp không bị hoãn nên chưa có gì để thông báo. Ghi việc hoãn hoặc không tổ chức ở trang cuộc họp.',
        ),
      ]
    : []),
  ...formNeeds(facts),
]

const does = ({ putOff }: PostponementSnapshot): string => (putOff?.kind === 'cancelled' ? 'không tổ chức' : 'hoãn')

function drafted(snapshot: PostponementSnapshot): readonly NarrativeBlock[] {
  const { putOff, details, form } = snapshot
  if (putOff === null) return []
  const { before, after, reason, invitation, kind } = putOff
  const name = meetingName(details)
  const set = before.date === null ? '' : ` vào hồi ${whenWords(before)}, tại ${whereWords(before)}`
  const announced =
    invitation === null
      ? `Theo kế hoạch, ${name} được tổ chức${set}.`
      : `Theo ${citedInFull(invitation)}, ${name} được tổ chức${set}.`
  const moved = after.date !== null && kind === 'postponed'
  const place =
    after.place.trim() === '' || withoutStop(after.place) === withoutStop(before.place)
      ? 'Địa điểm không thay đổi.'
      : `Địa điểm: ${whereWords(after)}.`
  return [
    said(announced),
    said(`Vì lý do: ${ended(reason)}`),
    said(`${issuerName(form)} thông báo ${does(snapshot)} ${name} nêu trên.`),
    ...(kind === 'cancelled'
      ? []
      : moved
        ? [said(`Thời gian họp mới: ${whenWords(after)}. ${place}`), said('Thành phần và nội dung họp không thay đổi.')]
        : [said('Thời gian, địa điểm họp mới sẽ được thông báo sau.')]),
    said(`${withCapital(issuerName(form))} thông báo để các đại biểu biết.`),
  ]
}

const sections = (snapshot: PostponementSnapshot): readonly NarrativeSection[] => [
  { id: 'noi-dung', heading: 'Nội dung thông báo', drafted: drafted(snapshot) },
]

const content = (snapshot: PostponementSnapshot): DocumentContent => ({
  ...meetingFrame(snapshot.form, { code: 'TB', name: 'Thông báo' }),
  subject: snapshot.ownSubject ?? `Về việc ${does(snapshot)} ${meetingName(snapshot.details)}`,
  blocks: sections(snapshot).flatMap((section) => sectionBlocks(section, snapshot.narrative)),
  isIllustrative: snapshot.isIllustrative,
})

/** Thông báo hoãn họp, or that a meeting is not held (NĐ 30/2020/NĐ-CP, mẫu 1.4). */
export const meetingPostponementKind: DocumentKind<MeetingFacts, PostponementSnapshot> = {
  id: 'meeting_postponement',
  name: 'Thông báo hoãn họp',
  needs,
  snapshot: (facts) => ({
    ...snapshotFrame('meeting_postponement', facts),
    details: facts.details,
    putOff: facts.putOff,
  }),
  figures: () => [],
  sections,
  content,
}
