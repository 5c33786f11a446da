import { planId } from '../../../shared/domain/ids.ts'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { namesOf, type TaskRow } from './tasks-data.ts'

/** A task for tests: an invented one of 2022, due by 25 January 2023, led by an invented agency. */
export const sampleTask = (part: Partial<TaskRow> = {}): TaskRow => ({
  key: 'ke-hoach-mau/bao-cao/2022',
  planId: planId('ke-hoach-mau'),
  assignmentId: 'bao-cao',
  title: 'Báo cáo kết quả bảo hiểm y tế',
  clause: 'II.1.đ',
  bullet: null,
  group: 'ii-1',
  periodKey: '2022',
  periodLabel: 'năm 2022',
  opens: isoDate('2022-01-01'),
  ends: isoDate('2022-12-31'),
  lead: ['so-y-te'],
  coordinating: [],
  due: {
    date: isoDate('2023-01-25'),
    inclusive: true,
    lastDay: isoDate('2023-01-25'),
    text: 'chậm nhất ngày 25/01 năm sau',
  },
  deliverable: null,
  standing: false,
  request: false,
  isOwn: false,
  stopped: false,
  extended: false,
  status: 'not_started',
  timeliness: 'open_in_time',
  daysLate: 0,
  daysLeft: 40,
  percent: null,
  note: null,
  coordinatingOpen: 0,
  awaiting: [],
  returned: [],
  judgedPeriods: [],
  revision: 0,
  ...part,
})

export const sampleStanding = (part: Partial<TaskRow> = {}): TaskRow =>
  sampleTask({ standing: true, due: null, daysLeft: null, timeliness: 'open', ...part })

export const sampleNames = namesOf([
  { code: 'so-y-te', name: 'Sở Y tế', shortName: null },
  { code: 'so-tai-chinh', name: 'Sở Tài chính', shortName: null },
  { code: 'dac-khu', name: 'Ủy ban nhân dân đặc khu', shortName: 'UBND đặc khu' },
])
