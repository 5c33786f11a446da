import { expect, test } from 'vitest'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { sampleNames, sampleTask } from '../task-sample.ts'
import type { TaskDetail, TaskEntry } from '../tasks-data.ts'
import { entryWords } from './history-words.ts'

const decision = { number: '12/TB-BCĐ', date: isoDate('2023-01-10'), issuer: 'Ban Chỉ đạo' }
const task: TaskDetail = {
  row: sampleTask(),
  lines: [],
  extensions: [],
  stopped: null,
  judgements: [],
  movedFrom: [],
  source: null,
  history: [],
  documents: [
    {
      ...decision,
      id: 'd1',
      subject: 'Báo cáo kết quả',
      arrivalNumber: null,
      arrivalDate: null,
      fileName: null,
      enteredAt: '2023-01-11T02:00:00.000Z',
      enteredBy: 'Nguyễn Thị Thử',
    },
  ],
  agencies: [],
}
const told = (change: TaskEntry['change']) => {
  const { what, details } = entryWords({ change }, task, sampleNames)
  return [what, ...details]
}

test('each step is told with who, what and by which document', () => {
  expect(told({ kind: 'progress', line: 'so-tai-chinh', percent: 40, note: 'đã trình', product: '3/BC' })).toEqual([
    'Sở Tài chính (phối hợp): cập nhật tiến độ 40%',
    'đã trình',
    'Sản phẩm: 3/BC',
  ])
  expect(told({ kind: 'reported', line: 'lead', doneOn: isoDate('2023-01-09'), note: '', product: null })).toEqual([
    'Báo cáo hoàn thành ngày 09/01/2023',
  ])
  expect(
    told({ kind: 'extended', decision, due: isoDate('2023-03-05'), inclusive: false, reason: 'chờ hướng dẫn' }),
  ).toEqual([
    'Gia hạn đến trước ngày 05/03/2023',
    'Theo văn bản số 12/TB-BCĐ ngày 10/01/2023 của Ban Chỉ đạo',
    'Lý do: chờ hướng dẫn',
  ])
  expect(
    told({ kind: 'moved', from: 'so-y-te', to: 'dac-khu', on: isoDate('2025-03-01'), reason: 'sáp nhập' }),
  ).toEqual(['Chuyển cơ quan: từ Sở Y tế sang Ủy ban nhân dân đặc khu từ ngày 01/03/2025', 'Lý do: sáp nhập'])
  expect(told({ kind: 'judged', period: '2022-H1', outcome: 'well_done', note: '' })).toEqual([
    'Đánh giá 6 tháng đầu năm 2022: thực hiện tốt',
  ])
  expect(told({ kind: 'evidence', line: 'lead', documentId: 'd1' })).toEqual([
    'Gắn văn bản: văn bản số 12/TB-BCĐ ngày 10/01/2023 của Ban Chỉ đạo',
    'Báo cáo kết quả',
  ])
})
