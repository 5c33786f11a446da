import type { PlanMeta } from '../../shared/domain/catalogue/plan.ts'
import type { LetterForm } from '../../shared/domain/documents/kinds/letters-form.ts'
import { opinionRequestContent } from '../../shared/domain/documents/kinds/letters-opinion-request.ts'
import { opinionReportContent, type TabledOpinion } from '../../shared/domain/documents/kinds/letters-opinion-table.ts'
import { reportRequestContent } from '../../shared/domain/documents/kinds/letters-report-request.ts'
import { submissionContent } from '../../shared/domain/documents/kinds/letters-submission.ts'
import { planId, unitCode } from '../../shared/domain/ids.ts'
import { proposedOutline, reportSubject } from '../../shared/domain/rounds/round-words.ts'
import { isoDate } from '../../shared/domain/time/iso-date.ts'
import { period } from '../../shared/domain/time/period.ts'

/** Letters of a round with illustrative contents, for tests and for people to look at. */

const form: LetterForm = {
  committee: 'Ban Chỉ đạo thực hiện chính sách BHXH, BHYT thành phố Đà Nẵng',
  parentAgency: 'Ủy ban nhân dân thành phố Đà Nẵng',
  number: null,
  issuerCode: 'BCĐ',
  drafterCode: 'BHXH',
  place: 'Đà Nẵng',
  date: null,
  signatureTitles: ['TM. Ban Chỉ đạo', 'Trưởng ban'],
  agencyPost: 'Chủ tịch UBND thành phố',
  signerName: 'Nguyễn Văn Minh Họa',
  recipients: ['Trưởng ban (để báo cáo)', 'Lưu: VT, BHXH'],
}

const plan: PlanMeta = {
  id: planId('da-nang-64-kh-ubnd-2021'),
  number: '64/KH-UBND',
  title: 'Kế hoạch BHXH, BHYT',
  subject: 'về triển khai thực hiện Nghị quyết số 03-NQ/TU',
  documentType: 'Kế hoạch',
  issuer: 'UBND thành phố',
  date: isoDate('2021-04-12'),
  signer: null,
  signerPost: null,
  locality: 'Đà Nẵng',
  territory: unitCode('48'),
  yearFrom: 2021,
  yearTo: 2025,
  parents: [],
  recipients: [],
  note: null,
}

const subject = reportSubject(plan, 'annual', period('2022'))

export const reportRequestSample = (how: {
  readonly tasks: number
  readonly isRequest: boolean
  readonly asksFigures: boolean
}) =>
  reportRequestContent({
    form,
    receiver: how.asksFigures ? 'UBND quận Hải Châu' : 'Sở Lao động - Thương binh và Xã hội',
    asksFigures: how.asksFigures,
    isRequest: how.isRequest,
    plan,
    subject,
    cutOff: isoDate('2022-12-31'),
    deadline: isoDate('2023-01-05'),
    inclusive: false,
    outline: proposedOutline(plan, 'annual', period('2022')),
    tasks: Array.from({ length: how.tasks }, (_, index) => ({
      clause: `III.2.${index + 1}`,
      title: `Nhiệm vụ minh họa số ${index + 1}: rà soát đơn vị chưa tham gia bảo hiểm xã hội trên địa bàn`,
      periodLabel: 'năm 2022',
      role: index % 3 === 0 ? 'coordinating' : 'lead',
    })),
    isIllustrative: true,
  })

export const opinionRequestSample = () =>
  opinionRequestContent({
    form,
    receiver: 'Sở Tài chính',
    isRequest: false,
    plan,
    subject,
    deadline: isoDate('2023-01-20'),
    inclusive: true,
    isIllustrative: true,
  })

const opinions = (count: number): readonly TabledOpinion[] =>
  Array.from({ length: count }, (_, index) => {
    const from = `Sở, ngành minh họa ${index + 1}`
    const letter = index % 2 === 0 ? `${200 + index}/SNG-VP ngày 16/01/2023` : null
    if (index % 4 === 0) return { from, letter, about: '', text: '', outcome: 'agreed', answer: null }
    return {
      from,
      letter,
      about: `Mục II.${index}, trang ${index + 2}`,
      text: 'Đề nghị bổ sung số người tham gia BHXH tự nguyện được ngân sách hỗ trợ mức đóng, so với cùng kỳ năm 2021.',
      outcome: index % 3 === 0 ? 'accepted' : 'explained',
      answer: index % 3 === 0 ? null : 'số liệu lấy theo báo cáo của BHXH thành phố đến 31/12/2022.',
    }
  })

export const opinionTableSample = (count: number) =>
  opinionReportContent({
    form,
    plan,
    subject,
    opinions: opinions(count),
    asked: count + 1,
    silent: ['Sở Y tế'],
    day: isoDate('2023-01-21'),
    isIllustrative: true,
  })

export const submissionSample = () =>
  submissionContent({
    form,
    to: 'Trưởng Ban Chỉ đạo',
    plan,
    subject,
    course: [
      'Ngày 10/12/2022 đã đề nghị 7 quận, huyện và 12 cơ quan báo cáo (Công văn số 15/BCĐ-BHXH)',
      'Đã nhận số liệu của 7/7 quận, huyện; báo cáo bằng văn bản của 17/19 nơi',
      'Đã lấy ý kiến 19 cơ quan, đơn vị: 8 ý kiến, tiếp thu 5, giải trình 3',
    ],
    remarks: ['Sở Y tế chưa gửi báo cáo bằng văn bản'],
    enclosures: ['Dự thảo Báo cáo', 'Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý (Phụ lục)'],
    opinions: { opinions: opinions(6), asked: 7, silent: ['Sở Y tế'] },
    drafter: 'Nguyễn Thị Thử',
    head: 'Trần Văn Mẫu',
    day: isoDate('2023-01-22'),
    isIllustrative: true,
  })
