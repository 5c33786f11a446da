import type { DocumentContent } from '../../shared/domain/documents/content.ts'
import type { DocumentKind, DocumentSnapshot } from '../../shared/domain/documents/document-kind.ts'
import { meetingBriefingKind } from '../../shared/domain/documents/kinds/meeting-briefing.ts'
import { briefedPage } from '../../shared/domain/documents/kinds/meeting-briefing-facts.ts'
import type { MeetingFacts, PutOff } from '../../shared/domain/documents/kinds/meeting-facts.ts'
import { invitationCopy, meetingInvitationKind } from '../../shared/domain/documents/kinds/meeting-invitation.ts'
import { meetingMinutesKind } from '../../shared/domain/documents/kinds/meeting-minutes.ts'
import { meetingNoticeKind } from '../../shared/domain/documents/kinds/meeting-notice.ts'
import { meetingPostponementKind } from '../../shared/domain/documents/kinds/meeting-postponement.ts'
import { meetingProgrammeKind } from '../../shared/domain/documents/kinds/meeting-programme.ts'
import { meetingScriptKind } from '../../shared/domain/documents/kinds/meeting-script.ts'
import { health, sampleFacts, sampleTask, tasksOf } from '../../shared/domain/meetings/briefing/agenda-sample.ts'
import { chairScript } from '../../shared/domain/meetings/briefing/chair-script.ts'
import { chairSpeech } from '../../shared/domain/meetings/briefing/chair-speech.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { agendaItem, manyInvitees, meetingForm, meetingSample, named, partyForm, social } from './meeting-samples.ts'

const print = <Snapshot extends DocumentSnapshot>(
  kind: DocumentKind<MeetingFacts, Snapshot>,
  part: Partial<MeetingFacts>,
): DocumentContent => kind.content(kind.snapshot(meetingSample(part)))

const { details, agenda } = meetingSample()
const party5 = { ...partyForm, profile: 'party_05' } as const
const cited = {
  title: 'Giấy mời',
  numberText: '12/GM-BCĐ',
  date: isoDate('2023-09-28'),
  issuingBody: meetingForm.issuingBody,
}
const postponed: PutOff = {
  kind: 'postponed',
  before: { date: details.date, startTime: details.startTime, place: details.place },
  after: { date: isoDate('2023-10-12'), startTime: '14:00', place: 'Hội trường UBND thành phố' },
  reason: 'Chủ trì dự kỳ họp của HĐND thành phố',
  invitation: cited,
}
const many = manyInvitees(40)
const longItem =
  'Nội dung minh họa rất dài về tình hình thực hiện nhiệm vụ phát triển người tham gia bảo hiểm xã hội, bảo hiểm y tế trên địa bàn các quận, huyện'

/** Everything that forty people, twenty-five items and thirty conclusions make long. */
export const longMeeting: Partial<MeetingFacts> = {
  invitees: many,
  agenda: Array.from({ length: 25 }, (_, index) =>
    agendaItem(`x${index}`, `${longItem}, mục ${index + 1}`, {
      minutes: 7,
      presenter: `Đại diện Sở Minh Họa ${index + 1}`,
    }),
  ),
  attendance: many.map(({ id }, index) => {
    if (index % 9 === 0)
      return { inviteeId: id, state: 'absent', delegate: null, reason: index % 2 === 0 ? 'đi công tác' : '' }
    return index % 6 === 0
      ? {
          inviteeId: id,
          state: 'delegate',
          delegate: { name: `Trần Văn Thay ${index}`, post: 'Phó Giám đốc' },
          reason: '',
        }
      : { inviteeId: id, state: 'present', delegate: null, reason: '' }
  }),
  notes: Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`x${index}`, `${longItem}.\n- Ý kiến thứ nhất\n- Ý kiến thứ hai`]),
  ),
  conclusions: Array.from({ length: 30 }, (_, index) => ({
    id: `k${index}`,
    text:
      index % 4 === 0
        ? `Về nội dung ${index + 1}:\n- Rà soát, đối chiếu dữ liệu người tham gia giữa hai cơ quan\n- Báo cáo tại phiên họp sau`
        : `Rà soát, đối chiếu dữ liệu lao động của các doanh nghiệp trên địa bàn, xử lý dứt điểm việc chậm đóng (nội dung ${index + 1}).`,
    task:
      index % 3 === 0
        ? null
        : {
            mode: index % 5 === 0 ? 'request' : 'order',
            lead: [social],
            coordinating: [named('Cục Thuế thành phố'), named('Sở Lao động - Thương binh và Xã hội', 'Sở LĐTBXH')],
            due: { date: isoDate('2023-12-05'), inclusive: index % 2 === 0 },
            deliverable: 'Báo cáo kết quả',
          },
  })),
}

/** Asking in writing in place of a meeting. */
export const consultation = (count: number): Partial<MeetingFacts> => ({
  details: {
    ...details,
    kind: 'consultation',
    subject: 'Dự thảo báo cáo kết quả 9 tháng đầu năm 2023',
    startTime: null,
    endTime: null,
    answerBy: isoDate('2023-10-12'),
  },
  invitees: manyInvitees(count),
  agenda: agenda.filter(({ id }) => id === 'chi-tieu' || id === 'xin-y-kien'),
  annexes: ['Dự thảo báo cáo 9 tháng'],
  attendance: [],
  votes: [],
  notes: {},
  answers: (['agree', 'disagree', 'other'] as const).slice(0, count - 1).map((stance, index) => ({
    inviteeId: `i${index}`,
    stance,
    text: stance === 'agree' ? '' : 'Đề nghị bổ sung số liệu theo quận, huyện.',
    answeredOn: isoDate('2023-10-10'),
  })),
})

const amendment = {
  day: isoDate('2023-10-09'),
  personName: 'Phạm Thị D',
  about: 'Mục 2',
  text: 'Sửa “9 tháng” thành “8 tháng”',
  reason: 'ghi nhầm',
}
const office = {
  ...meetingForm,
  issuingBody: 'Văn phòng',
  issuerCode: 'VP',
  signatureTitles: ['TL. Chủ tịch', 'Chánh Văn phòng'],
  agencyPost: null,
}
const undated = { ...meetingForm, number: null, date: null, draftNumber: 2, signerName: null }

const agendaFacts = sampleFacts({ overdue: [tasksOf(health, [sampleTask()])], unassigned: [sampleTask()] })
const page = {
  ...briefedPage(agendaFacts, []),
  indicators: [
    ['Tỷ lệ dân số tham gia BHYT', '97,54%', 'từ 97,5% trở lên; cao hơn mục tiêu 0,04 điểm %', '–', 'chưa có số liệu'],
  ],
  gaps: [
    { title: 'Tỷ lệ dân số tham gia BHYT', rows: [['quận Minh Họa', '217 người', 'Ủy ban nhân dân quận Minh Họa']] },
  ],
  conclusions: ['Giao Sở Y tế chủ trì báo cáo kết quả năm.'],
} as const
const briefing = (part: Partial<MeetingFacts>): DocumentContent =>
  meetingBriefingKind.content(meetingBriefingKind.snapshot({ ...meetingSample(part), page }))
const script = (part: Partial<MeetingFacts>): DocumentContent =>
  meetingScriptKind.content(
    meetingScriptKind.snapshot({
      ...meetingSample(part),
      script: chairScript(agenda, agendaFacts, '08:00'),
      speech: chairSpeech(agendaFacts),
      cited: [],
    }),
  )

export const meetingPaperSamples: Readonly<Record<string, DocumentContent>> = {
  'giấy mời': print(meetingInvitationKind, {}),
  'giấy mời, 40 người, dự thảo': print(meetingInvitationKind, { invitees: many, form: undated }),
  'giấy mời của Đảng, HD 36': print(meetingInvitationKind, { form: partyForm, annexes: ['Báo cáo 9 tháng'] }),
  'giấy mời của Đảng, HD 05, 40 người': print(meetingInvitationKind, { form: party5, invitees: many }),
  'giấy mời một người': invitationCopy(meetingInvitationKind.snapshot(meetingSample()), 'e'),
  'công văn lấy ý kiến': print(meetingInvitationKind, consultation(4)),
  'công văn lấy ý kiến 40 người': print(meetingInvitationKind, consultation(40)),
  'công văn lấy ý kiến một người': invitationCopy(meetingInvitationKind.snapshot(meetingSample(consultation(4))), 'i0'),
  'công văn lấy ý kiến của Đảng, HD 36': print(meetingInvitationKind, { ...consultation(3), form: partyForm }),
  'công văn lấy ý kiến của Đảng, HD 05': print(meetingInvitationKind, { ...consultation(3), form: party5 }),
  'chương trình kèm giấy mời': print(meetingProgrammeKind, { invitation: cited }),
  'chương trình 25 mục': print(meetingProgrammeKind, { ...longMeeting, form: undated }),
  'chương trình của Đảng, HD 36, kèm giấy mời': print(meetingProgrammeKind, { form: partyForm, invitation: cited }),
  'chương trình của Đảng, HD 05': print(meetingProgrammeKind, { form: party5 }),
  'thông báo hoãn': print(meetingPostponementKind, { putOff: postponed }),
  'thông báo hoãn, chưa có ngày mới, của Đảng, HD 36': print(meetingPostponementKind, {
    form: partyForm,
    putOff: { ...postponed, invitation: null, after: { ...postponed.after, date: null } },
  }),
  'thông báo không tổ chức, của Đảng, HD 05': print(meetingPostponementKind, {
    form: party5,
    putOff: { ...postponed, kind: 'cancelled' },
  }),
  'biên bản có sửa đổi': print(meetingMinutesKind, { amendments: [amendment] }),
  'biên bản dài': print(meetingMinutesKind, longMeeting),
  'biên bản lấy ý kiến': print(meetingMinutesKind, consultation(6)),
  'biên bản của Đảng, HD 36': print(meetingMinutesKind, { form: partyForm }),
  'biên bản của Đảng, HD 05, dài': print(meetingMinutesKind, { ...longMeeting, form: party5 }),
  'thông báo kết luận': print(meetingNoticeKind, {}),
  'thông báo kết luận, 30 kết luận': print(meetingNoticeKind, longMeeting),
  'thông báo kết luận của Văn phòng': print(meetingNoticeKind, { form: office }),
  'thông báo kết luận sau lấy ý kiến': print(meetingNoticeKind, consultation(6)),
  'thông báo kết luận của Đảng, HD 36': print(meetingNoticeKind, { form: partyForm }),
  'thông báo kết luận của Đảng, HD 05, dài': print(meetingNoticeKind, { ...longMeeting, form: party5 }),
  'tài liệu của chủ trì': briefing({}),
  'tài liệu của chủ trì, HD 36, số liệu minh họa': briefing({ form: partyForm, isIllustrative: true }),
  'kịch bản điều hành': script({}),
  'kịch bản điều hành, HD 05': script({ form: party5 }),
}
