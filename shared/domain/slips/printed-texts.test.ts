import { expect, it } from 'vitest'
import { occurrencesIn } from '../tasks/occurrence.ts'
import { taskOfOccurrence, taskOfOwn } from '../tasks/task.ts'
import { asWritten } from '../tasks/task-due.ts'
import { leadLine, type TaskChange } from '../tasks/task-event.ts'
import { sampleContext, sampleDuty } from '../tasks/task-sample.ts'
import { taskState } from '../tasks/task-state.ts'
import { isoDate } from '../time/iso-date.ts'
import { printedTexts } from './printed-texts.ts'

const own = taskOfOwn(
  {
    id: 'a',
    planId: null,
    title: ' Rà soát\u0001 doanh nghiệp\n chậm đóng ',
    sourceKind: 'meeting',
    source: { number: '12/TB-BCĐ', date: isoDate('2023-01-04'), issuer: 'Ban Chỉ đạo', clause: 'khoản 3' },
    mode: 'order',
    lead: ['so-y-te'],
    coordinating: ['bhxh'],
    due: { date: isoDate('2023-01-20'), inclusive: false },
    deliverable: null,
    createdAt: '2023-01-05T00:00:00.000Z',
    createdOn: isoDate('2023-01-05'),
    createdBy: 'Nguyễn Văn Minh Họa',
  },
  asWritten,
)

function texts(changes: readonly TaskChange[], day: string, line: string = leadLine) {
  const events = changes.map((change, index) => ({
    ...change,
    sequence: index + 1,
    at: '2023-01-06T00:00:00.000Z',
    day: isoDate('2023-01-06'),
    personId: 'p',
    personName: 'Nguyễn Văn Minh Họa',
  }))
  return printedTexts({ task: own, state: taskState(own, events, asWritten) }, line, isoDate(day))
}

it('prints where a task comes from, whose part it is, until when and how it stands', () => {
  expect(texts([], '2023-01-15')).toEqual({
    clause: 'văn bản số 12/TB-BCĐ, khoản 3',
    title: 'Rà soát doanh nghiệp chậm đóng',
    role: 'chủ trì',
    period: 'năm 2023',
    due: 'trước 20/01/2023',
    current: 'chưa thực hiện',
  })
  expect(texts([], '2023-01-25', 'bhxh')).toMatchObject({ role: 'phối hợp', current: 'chưa thực hiện; quá hạn 6 ngày' })
  const duty = sampleDuty({ id: 'b', clause: 'III.2.đ', bullet: 2 })
  const [standing] = occurrencesIn(sampleContext([duty]), { from: isoDate('2021-01-01'), to: isoDate('2021-12-31') })
  if (!standing) throw new Error(`No task of ${duty.id}`)
  const task = taskOfOccurrence(standing)
  const printed = printedTexts({ task, state: taskState(task, [], asWritten) }, leadLine, isoDate('2030-01-01'))
  expect(printed).toMatchObject({ clause: 'III.2.đ, gạch 2', due: 'thường xuyên', current: 'chưa thực hiện' })
})

it('repeats what was said last, and why a report came back', () => {
  const line = leadLine
  const progress: TaskChange = { kind: 'progress', line, percent: 40, note: 'đang\nrà soát', product: null }
  expect(texts([progress], '2023-01-15').current).toBe('đang thực hiện 40%. Đã ghi: đang rà soát')
  const reported: TaskChange = { kind: 'reported', line, doneOn: isoDate('2023-01-10'), note: '', product: null }
  expect(texts([reported], '2023-01-15').current).toBe('báo cáo hoàn thành; ngày 10/01/2023, chờ Tổ thư ký xem xét')
  const returned: TaskChange = { kind: 'returned', line, reason: 'thiếu phụ lục' }
  expect(texts([reported, returned], '2023-01-15').current).toBe('trả lại; lý do: thiếu phụ lục')
  const long: TaskChange = { kind: 'progress', line, percent: null, note: '😀'.repeat(200), product: null }
  expect(texts([long], '2023-01-15').current).toBe(`đang thực hiện. Đã ghi: ${'😀'.repeat(160)}…`)
})
