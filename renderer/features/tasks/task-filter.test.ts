import { describe, expect, test } from 'vitest'
import { period, periodKey } from '../../../shared/domain/time/period.ts'
import { everyTask, filterTasks, isNarrowed, readFilter, type TaskFilter } from './task-filter.ts'
import { sampleNames, sampleStanding, sampleTask } from './task-sample.ts'

const context = { names: sampleNames, noticeDays: [14, 7], reportingPeriod: periodKey(period('2022')) }
const rows = [
  sampleTask({ key: 'late', timeliness: 'open_late', daysLate: 3, daysLeft: -3, group: 'ii-2', clause: 'II.1.d' }),
  sampleTask({ key: 'soon', daysLeft: 14, lead: ['so-tai-chinh'], coordinating: ['so-y-te'] }),
  sampleTask({ key: 'accepted', status: 'completed', timeliness: 'completed_in_time' }),
  sampleTask({ key: 'waits', status: 'reported', timeliness: 'completed_in_time', awaiting: ['lead'] }),
  sampleTask({ key: 'part waits', awaiting: ['so-tai-chinh'], coordinating: ['so-tai-chinh'] }),
  sampleTask({ key: 'nobody', lead: [], title: 'Vận động đoàn viên tham gia' }),
  sampleStanding({ key: 'standing' }),
  sampleStanding({ key: 'judged', judgedPeriods: ['2022'] }),
  sampleTask({ key: 'asked', request: true, timeliness: 'open', note: 'đã điện thoại' }),
]
const found = (part: Partial<TaskFilter>) => filterTasks(rows, { ...everyTask, ...part }, context).map(({ key }) => key)

describe('the list of tasks', () => {
  test('is narrowed by how a task stands in time', () => {
    expect(found({ timeliness: 'late' })).toEqual(['late'])
    expect(found({ timeliness: 'due_soon' })).toEqual(['soon'])
    // Reported in time, and not accepted: not done yet.
    expect(found({ timeliness: 'done_in_time' })).toEqual(['accepted'])
    expect(found({ timeliness: 'undated' })).toEqual(['standing', 'judged'])
  })

  test('shows what waits for an answer whichever agency reported it', () => {
    expect(found({ status: 'reported' })).toEqual(['waits', 'part waits'])
  })

  test('is narrowed to an agency in either part, or in one of them', () => {
    expect(found({ agency: 'so-tai-chinh' })).toEqual(['soon', 'part waits'])
    expect(found({ agency: 'so-tai-chinh', role: 'lead' })).toEqual(['soon'])
    expect(found({ agency: 'so-tai-chinh', role: 'coordinating' })).toEqual(['part waits'])
  })

  test('tells kinds apart; standing duties without a judgement for the period among them', () => {
    expect(found({ kind: 'standing' })).toEqual(['standing', 'judged'])
    expect(found({ kind: 'to_judge' })).toEqual(['standing'])
    expect(found({ kind: 'request' })).toEqual(['asked'])
    expect(found({ kind: 'own' })).toEqual([])
    expect(found({ kind: 'dated' })).not.toContain('asked')
  })

  test('combines conditions: all of them must hold', () => {
    expect(found({ agency: 'so-y-te', timeliness: 'late', group: 'ii-2' })).toEqual(['late'])
    expect(found({ agency: 'so-tai-chinh', timeliness: 'late' })).toEqual([])
    expect(found({ unassigned: 'yes', kind: 'standing' })).toEqual([])
    expect(found({ unassigned: 'yes' })).toEqual(['nobody'])
  })

  test('is searched without diacritics, in titles, agencies and notes', () => {
    expect(found({ text: 'van dong doan vien' })).toEqual(['nobody'])
    expect(found({ text: 'TAI CHINH' })).toEqual(['soon', 'part waits'])
    expect(found({ text: 'dien thoai' })).toEqual(['asked'])
    // A word counts from its beginning: "te" is not found inside "tế" of another word's end.
    expect(found({ text: 'oan vien' })).toEqual([])
  })

  test('keeps points d) and đ) apart when a clause is typed', () => {
    expect(found({ text: 'II.1.d' })).toEqual(['late'])
    expect(found({ text: 'ii.1.đ' })).not.toContain('late')
    expect(found({ text: 'II.1.' })).toHaveLength(rows.length)
  })
})

test('a kept filter that a later version cannot read shows everything it does not know', () => {
  expect(readFilter('')).toEqual(everyTask)
  expect(readFilter('{"status":"completed","timeliness":"some day","agency":7}')).toEqual({
    ...everyTask,
    status: 'completed',
  })
  expect(readFilter('{broken')).toEqual(everyTask)
  expect(isNarrowed(everyTask)).toBe(false)
  expect(isNarrowed({ ...everyTask, role: 'lead' })).toBe(true)
})
