import { expect, it } from 'vitest'
import { fieldsOf, printedNarrative } from '../documents/narrative.ts'
import { isoDate } from '../time/iso-date.ts'
import { citationsOf } from './citations.ts'
import { fullCitation } from './document-citation.ts'
import type { RegisterEntry } from './register-entry.ts'
import { registerFigures } from './register-figures.ts'
import {
  communicationNarrative,
  directivesNarrative,
  inspectionsNarrative,
  modelsNarrative,
  proposalsNarrative,
} from './register-narrative.ts'

const range = { from: isoDate('2023-01-01'), to: isoDate('2023-12-31'), periodWords: 'năm 2023' }

const plan = {
  register: 'directives',
  date: isoDate('2023-04-06'),
  documentType: 'Kế hoạch',
  number: '64/KH-UBND',
  issuer: 'UBND thành phố',
  subject: 'Tăng cường phát triển người tham gia BHXH tự nguyện',
  note: null,
} as const satisfies RegisterEntry

function textOf(entries: readonly RegisterEntry[], write: typeof inspectionsNarrative): string {
  const citations = citationsOf(entries, range)
  return printedNarrative(write(citations), registerFigures(citations))
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')]
      if (block.kind === 'list') return block.items.map((runs) => `- ${runs.map(({ text }) => text).join('')}`)
      return block.kind === 'note' ? [block.text] : []
    })
    .join('\n')
}

it('cites each directive as a bound citation, whatever the capitals of its number', () => {
  const citations = citationsOf([plan, { ...plan, number: '64/kh-ubnd ' }], range)
  const [key, other] = fieldsOf(directivesNarrative(citations)).filter((one) => one.startsWith('document/'))
  expect(other).toBe(key)
  expect(registerFigures(citations).filter((figure) => figure.key === key)).toMatchObject([
    {
      firstText:
        'Kế hoạch số 64/kh-ubnd ngày 06 tháng 4 năm 2023 của UBND thành phố về tăng cường phát triển người tham gia BHXH tự nguyện',
    },
  ])
})

it('keeps names at the beginning of a subject in their capitals', () => {
  const cite = (subject: string) => fullCitation({ ...plan, subject }).split('thành phố ')[1]
  expect(cite('Đà Nẵng triển khai chuyển đổi số')).toBe('về Đà Nẵng triển khai chuyển đổi số')
  expect(cite('BHXH tự nguyện')).toBe('về BHXH tự nguyện')
  expect(cite('V/v đôn đốc thu')).toBe('về việc đôn đốc thu')
  expect(cite('về việc đôn đốc thu')).toBe('về việc đôn đốc thu')
})

it('adds up money in whole đồng and says of how many inspections it does not know', () => {
  const inspection: RegisterEntry = {
    register: 'inspections',
    date: isoDate('2023-06-15'),
    kind: 'inspection',
    body: 'BHXH thành phố',
    inspected: 'Công ty A',
    units: 1,
    content: 'chậm đóng BHXH',
    conclusion: 'Kết luận số 12/KL-BHXH',
    due: 1_234_567_891,
    recovered: 234_567_890,
    policeFiles: 1,
    note: null,
  }
  const unknown: RegisterEntry = { ...inspection, inspected: 'Công ty B', conclusion: null, due: null, recovered: null }
  expect(textOf([inspection, unknown], inspectionsNarrative)).toBe(
    [
      'Trong năm 2023, đã thanh tra, kiểm tra tại 2 đơn vị; số tiền phải thu: 1.234.567.891 đồng (chưa có số liệu của 1/2 cuộc); số tiền đã thu hồi: 234.567.890 đồng (chưa có số liệu của 1/2 cuộc); số hồ sơ chuyển cơ quan Công an: 2.',
      '- Thanh tra tại Công ty A (BHXH thành phố thực hiện, theo Kết luận số 12/KL-BHXH ngày 15 tháng 6 năm 2023): chậm đóng BHXH; phải thu 1.234.567.891 đồng; đã thu hồi 234.567.890 đồng;',
      '- Thanh tra tại Công ty B (BHXH thành phố thực hiện, ngày 15 tháng 6 năm 2023): chậm đóng BHXH.',
    ].join('\n'),
  )
})

it('counts attendances of meetings only, and never takes an article as attended by nobody', () => {
  const meeting: RegisterEntry = {
    register: 'communication',
    date: isoDate('2023-03-01'),
    kind: 'conference',
    host: 'BHXH quận Hải Châu',
    content: 'Hội nghị khách hàng',
    quantity: 3,
    attendances: 250,
    note: null,
  }
  const articles: RegisterEntry = { ...meeting, kind: 'article', quantity: 12, attendances: null }
  expect(textOf([meeting, articles], communicationNarrative)).toBe(
    [
      'Công tác tuyên truyền, phổ biến chính sách, pháp luật trong năm 2023:',
      '- Tổ chức 3 hội nghị, lớp tập huấn, buổi đối thoại; số lượt người tham dự: 250;',
      '- Đăng, phát 12 tin, bài, phóng sự.',
    ].join('\n'),
  )
})

it('cites a proposal from before that was open, and takes an answer after the last day as none', () => {
  const proposal: RegisterEntry = {
    register: 'proposals',
    date: isoDate('2022-11-02'),
    kind: 'proposal',
    raisedBy: 'BHXH huyện Hòa Vang',
    addressedTo: 'Sở Tài chính',
    content: 'hỗ trợ mức đóng cho hộ cận nghèo',
    document: '45/BHXH',
    state: 'answered',
    answer: 'bố trí từ năm 2024',
    answerDocument: '9/STC-NS',
    answeredOn: isoDate('2024-01-10'),
  }
  const answeredBefore: RegisterEntry = { ...proposal, answeredOn: isoDate('2022-12-30') }
  expect(textOf([proposal, answeredBefore], proposalsNarrative)).toBe(
    [
      'Các cơ quan, đơn vị nêu 1 khó khăn, vướng mắc, kiến nghị; đến ngày 31 tháng 12 năm 2023 còn 1 nội dung chưa được trả lời:',
      '- BHXH huyện Hòa Vang (văn bản số 45/BHXH) kiến nghị Sở Tài chính: hỗ trợ mức đóng cho hộ cận nghèo – chưa có trả lời.',
    ].join('\n'),
  )
})

it('leaves out of the sentence whom nobody has counted, and says of an empty register that it has no figures', () => {
  const commendation: RegisterEntry = {
    register: 'models',
    date: isoDate('2023-12-20'),
    kind: 'commendation',
    name: 'Phòng Chế độ',
    unit: 'BHXH thành phố',
    content: 'thành tích xuất sắc năm 2023',
    award: 'Bằng khen của Chủ tịch UBND thành phố',
    decision: '999/QĐ-UBND',
    collectives: 1,
    individuals: null,
  }
  expect(textOf([commendation], modelsNarrative)).toBe(
    [
      'Trong năm 2023, đã khen thưởng 1 tập thể:',
      '- Bằng khen của Chủ tịch UBND thành phố tặng Phòng Chế độ, BHXH thành phố: thành tích xuất sắc năm 2023 (Quyết định số 999/QĐ-UBND ngày 20 tháng 12 năm 2023).',
    ].join('\n'),
  )
  expect(textOf([], modelsNarrative)).toBe('Mô hình hay, khen thưởng: chưa có số liệu năm 2023 trong sổ theo dõi.')
})
