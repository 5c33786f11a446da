import type { DocumentForm } from '../../shared/domain/documents/document-form.ts'
import type { MeetingFacts } from '../../shared/domain/documents/kinds/meeting-facts.ts'
import type { AgendaItem, Invitee } from '../../shared/domain/meetings/meeting.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { periodKey as key } from '../../shared/domain/time/period.ts'

/** A meeting that is made up, in every part that a paper prints. */

export const meetingForm: DocumentForm = {
  profile: 'nd30',
  issuingBody: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố Đà Nẵng',
  parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
  issuerCode: 'BCĐ',
  place: 'Đà Nẵng',
  number: 12,
  date: isoDate('2023-09-28'),
  yearWhileUndated: 2023,
  signatureTitles: ['TM. Ban Chỉ đạo', 'KT. Trưởng ban', 'Phó Trưởng ban thường trực'],
  agencyPost: 'Phó Chủ tịch UBND thành phố',
  signerName: 'Trần Thị B',
  recipients: ['Như thành phần mời', 'Lưu: VT, BHXH'],
  draftNumber: null,
}

export const partyForm: DocumentForm = {
  ...meetingForm,
  profile: 'party_36',
  issuingBody: 'Ban Chỉ đạo thực hiện Nghị quyết số 03-NQ/TU',
  parentAgency: 'Thành ủy Đà Nẵng',
  signatureTitles: ['T/M Ban Chỉ đạo', 'Trưởng ban'],
  agencyPost: null,
  signerName: 'Nguyễn Văn A',
}

export const invitee = (id: string, name: string, post: string, part: Partial<Invitee> = {}): Invitee => ({
  id,
  name,
  post,
  memberId: `m-${id}`,
  role: 'member',
  agency: null,
  ...part,
})

export const agendaItem = (id: string, title: string, part: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title,
  kind: 'discussion',
  basis: '',
  minutes: 20,
  presenter: '',
  decisionAsked: '',
  links: [],
  ...part,
})

export const named = (name: string, shortName = name) => ({ name, shortName })
export const social = named('Bảo hiểm xã hội thành phố', 'BHXH thành phố')
const health = named('Sở Y tế thành phố', 'Sở Y tế')

const chair = { memberId: 'm-a', name: 'Nguyễn Văn A', post: 'Chủ tịch UBND thành phố' }

export const meetingSample = (part: Partial<MeetingFacts> = {}): MeetingFacts => ({
  stage: 'concluded',
  details: {
    kind: 'regular',
    subject: 'Phiên họp Ban Chỉ đạo quý III năm 2023',
    scope: 'own',
    date: isoDate('2023-10-05'),
    startTime: '08:00',
    endTime: '10:00',
    place: 'Phòng họp số 2, tầng 3, Trung tâm Hành chính thành phố',
    chair,
    secretary: { memberId: 'm-s', name: 'Phạm Thị D', post: 'Trưởng phòng Quản lý Thu, BHXH thành phố' },
    figuresPeriod: key({ kind: 'quarter', year: 2023, index: 3 }),
    answerBy: null,
    invitationNote: 'Đề nghị các đại biểu mang theo báo cáo kết quả 9 tháng của đơn vị',
    withQuorum: false,
    withVotes: true,
  },
  chairSeat: 'Trưởng Ban Chỉ đạo',
  invitees: [
    invitee('a', chair.name, chair.post),
    invitee('b', 'Trần Thị B', 'Phó Chủ tịch UBND thành phố', { agency: 'ubnd' }),
    invitee('c', 'Lê Văn C', 'Giám đốc BHXH thành phố', { agency: 'bhxh' }),
    invitee('e', '', 'Giám đốc Sở Y tế', { agency: 'so-y-te' }),
    invitee('g', 'Hoàng Văn E', 'Giám đốc Công ty TNHH Minh Họa', { role: 'guest', memberId: null }),
  ],
  agenda: [
    agendaItem('mo', 'Khai mạc, thông qua chương trình', { kind: 'opening', minutes: 5, presenter: 'Chủ trì' }),
    agendaItem('truoc', 'Kết quả thực hiện kết luận kỳ trước', {
      kind: 'earlier_conclusions',
      minutes: 15,
      presenter: 'Tổ thư ký',
    }),
    agendaItem('chi-tieu', 'Kết quả thực hiện các chỉ tiêu 9 tháng đầu năm 2023', {
      kind: 'indicators',
      minutes: 30,
      presenter: 'Giám đốc BHXH thành phố',
    }),
    agendaItem('nghi', 'Giải lao', { minutes: 10 }),
    agendaItem('xin-y-kien', 'Hỗ trợ mức đóng BHXH tự nguyện cho nông dân', {
      kind: 'decision',
      minutes: 40,
      presenter: 'Giám đốc Sở LĐTBXH',
      decisionAsked: 'Thống nhất trình HĐND thành phố mức hỗ trợ thêm 10%',
    }),
    agendaItem('ket', 'Kết luận', { kind: 'closing', minutes: 20, presenter: 'Chủ trì' }),
  ],
  formerItems: [],
  invitationLacks: [],
  moved: [],
  agencies: { bhxh: social, 'so-y-te': health, ubnd: named('Ủy ban nhân dân thành phố', 'UBND thành phố') },
  attendance: [
    { inviteeId: 'a', state: 'present', delegate: null, reason: '' },
    { inviteeId: 'b', state: 'absent', delegate: null, reason: 'đi công tác' },
    { inviteeId: 'c', state: 'present', delegate: null, reason: '' },
    {
      inviteeId: 'e',
      state: 'delegate',
      delegate: { name: 'Vũ Thị H', post: 'Phó Giám đốc Sở Y tế' },
      reason: '',
    },
    { inviteeId: 'g', state: 'present', delegate: null, reason: '' },
  ],
  votes: [{ itemId: 'xin-y-kien', question: 'Trình mức hỗ trợ thêm 10%', inFavour: 3, against: 0, abstained: 1 }],
  answers: [],
  notes: {
    'chi-tieu':
      'BHXH thành phố báo cáo: độ bao phủ BHYT đạt thấp hơn mục tiêu năm.\nÝ kiến thảo luận:\n- Sở Y tế: đề nghị rà soát hộ gia đình chưa tham gia\n- Công ty Minh Họa: đề nghị hướng dẫn thủ tục',
    'xin-y-kien': 'Các thành viên thống nhất chủ trương.',
  },
  startedAt: '08:05',
  concludedAt: '10:15',
  conclusions: [
    { id: 'k1', text: 'Ghi nhận kết quả 9 tháng đầu năm 2023', task: null },
    {
      id: 'k2',
      text: 'Rà soát, lập danh sách hộ gia đình chưa tham gia BHYT theo từng tổ dân phố.',
      task: {
        mode: 'order',
        lead: [social],
        coordinating: [health, named('Ủy ban nhân dân các quận, huyện')],
        due: { date: isoDate('2023-11-15'), inclusive: false },
        deliverable: 'Danh sách theo tổ dân phố',
      },
    },
    {
      id: 'k3',
      text: 'Tuyên truyền, vận động đoàn viên, hội viên tham gia BHXH tự nguyện.',
      task: {
        mode: 'request',
        lead: [named('Ủy ban MTTQ Việt Nam thành phố')],
        coordinating: [],
        due: null,
        deliverable: null,
      },
    },
  ],
  kept: [],
  lostWork: [],
  amendments: [],
  putOff: null,
  annexes: [],
  hasPack: false,
  invitation: null,
  form: meetingForm,
  narrative: {},
  ownSubject: null,
  isIllustrative: false,
  ...part,
})

/** Names and posts as long as they come. */
export const manyInvitees = (count: number): readonly Invitee[] =>
  Array.from({ length: count }, (_, index) =>
    invitee(
      `i${index}`,
      index % 7 === 0 ? 'Nguyễn Hoàng Phương Trinh Thùy Dương Minh Họa' : `Nguyễn Văn Minh Họa ${index + 1}`,
      index % 5 === 0
        ? 'Phó Trưởng ban chuyên trách Ban Văn hóa - Xã hội Hội đồng nhân dân thành phố kiêm Phó Chủ tịch Thường trực Liên đoàn Lao động thành phố'
        : `Giám đốc Sở Minh Họa ${index + 1}`,
      { role: index % 4 === 3 ? 'guest' : 'member' },
    ),
  )
