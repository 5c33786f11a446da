import { expect, test } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { dayCounts, tasksByDay } from './calendar-days.ts'
import { sampleStanding, sampleTask } from './task-sample.ts'

test('a task stands on the last day on which it is in time, a stopped or undated one on none', () => {
  const due = { date: isoDate('2023-01-05'), inclusive: false, lastDay: isoDate('2023-01-04'), text: 'trước ngày 05' }
  const days = tasksByDay([
    sampleTask({ key: 'a', due }),
    sampleTask({ key: 'b' }),
    sampleTask({ key: 'c', stopped: true }),
    sampleStanding(),
  ])
  expect([...days].map(([day, rows]) => [day, rows.map(({ key }) => key)])).toEqual([
    ['2023-01-04', ['a']],
    ['2023-01-25', ['b']],
  ])
})

test('a day counts each task once, what is late first', () => {
  const rows = [
    sampleTask({ timeliness: 'open_late', daysLate: 2 }),
    sampleTask({ status: 'reported', timeliness: 'completed_late', awaiting: ['lead'] }),
    sampleTask({ status: 'completed', timeliness: 'completed_in_time' }),
    sampleTask(),
    sampleTask({ request: true, timeliness: 'open' }),
  ]
  expect(dayCounts(rows).map(({ word, count }) => `${count} ${word}`)).toEqual([
    '1 quá hạn',
    '1 chờ chấp nhận',
    '2 chưa hoàn thành',
    '1 hoàn thành',
  ])
})
