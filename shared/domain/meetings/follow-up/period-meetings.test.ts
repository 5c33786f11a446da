import { expect, it } from 'vitest'
import { printedNarrative } from '../../documents/narrative.ts'
import { isoDate } from '../../time/iso-date.ts'
import { meetingFigures, meetingsNarrative, type PeriodMeetings } from './period-meetings.ts'

const meetings: PeriodMeetings = {
  periodWords: 'năm 2023',
  day: isoDate('2023-12-31'),
  held: 3,
  consultations: 1,
  notices: [
    {
      documentType: 'Thông báo',
      number: '12/TB-BCĐ',
      date: isoDate('2023-01-10'),
      issuer: 'Ban Chỉ đạo',
      subject: 'Kết luận phiên họp quý IV/2022',
    },
  ],
  conclusions: 9,
  tasks: 7,
  done: 4,
  late: 2,
}

const printed = (told: PeriodMeetings): readonly string[] =>
  printedNarrative(meetingsNarrative(told), meetingFigures(told)).flatMap((block) => {
    if (block.kind === 'list') return block.items.map((runs) => runs.map(({ text }) => text).join(''))
    return block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []
  })

it('tells how many were held, the notices, and what became of the work, every figure bound', () => {
  expect(printed(meetings)).toEqual([
    'Trong năm 2023, Ban Chỉ đạo đã tổ chức 3 cuộc họp, lấy ý kiến thành viên bằng văn bản 1 lần, ban hành 1 thông báo kết luận:',
    'Thông báo số 12/TB-BCĐ.',
    'Các kết luận gồm 9 nội dung, giao 7 nhiệm vụ; đến ngày 31/12/2023 đã hoàn thành 4 nhiệm vụ, còn 2 nhiệm vụ chưa xong và đã quá hạn.',
  ])
  expect(meetingFigures(meetings).find(({ text }) => text === 'Thông báo số 12/TB-BCĐ')?.firstText).toContain(
    'Thông báo số 12/TB-BCĐ ngày 10 tháng 01 năm 2023 của Ban Chỉ đạo',
  )
})

it('cites no notice before one is issued, and no work where none was given', () => {
  const quiet = { ...meetings, consultations: 0, notices: [], tasks: 0, done: 0, late: 0 }
  expect(printed(quiet)).toEqual([
    'Trong năm 2023, Ban Chỉ đạo đã tổ chức 3 cuộc họp; chưa ban hành thông báo kết luận.',
    'Các kết luận gồm 9 nội dung.',
  ])
  expect(printed({ ...quiet, conclusions: 0 })).toHaveLength(1)
})
