import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../ids.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import { asWritten, taskDue, workingDayFrom } from './task-due.ts'
import { leadLine, type TaskChange, type TaskEvent } from './task-event.ts'
import { refuseChange } from './task-rules.ts'
import { lineOf, standingOf, type TaskStart, taskState } from './task-state.ts'

const start: TaskStart = {
  lead: ['so-y-te'],
  coordinating: ['bhxh-thanh-pho'],
  due: taskDue(isoDate('2023-06-30'), true, 'chậm nhất ngày 30/6', asWritten),
}
const decision = { number: '15/TB-BCĐ', date: isoDate('2023-05-02'), issuer: 'Ban Chỉ đạo' }

const events = (...changes: readonly (readonly [day: string, change: TaskChange])[]): TaskEvent[] =>
  changes.map(([day, change], index) => ({
    ...change,
    sequence: index + 1,
    at: `${day}T02:00:00.000Z`,
    day: isoDate(day),
    personId: 'p1',
    personName: 'Nguyễn Văn Minh Họa',
  }))
const reported = (doneOn: string): TaskChange => ({
  kind: 'reported',
  line: leadLine,
  doneOn: isoDate(doneOn),
  note: 'đã xong',
  product: null,
})
const accepted: TaskChange = { kind: 'accepted', line: leadLine, note: '' }
const extended = (due: string): TaskChange => ({
  kind: 'extended',
  decision,
  due: isoDate(due),
  inclusive: true,
  reason: 'chờ hướng dẫn của Bộ',
})
const standing = (list: readonly TaskEvent[], day: string) =>
  standingOf(taskState(start, list, asWritten), leadLine, isoDate(day), { neverLate: false })

describe('in time or late', () => {
  it('is measured on the day the work was done, and stays for ever', () => {
    expect(standing(events(['2023-07-03', reported('2023-06-30')], ['2023-07-05', accepted]), '2025-01-01')).toEqual({
      timeliness: 'completed_in_time',
      daysLate: 0,
    })
    const late = events(['2023-07-10', reported('2023-07-09')], ['2023-07-12', accepted])
    expect(standing(late, '2025-01-01')).toEqual({ timeliness: 'completed_late', daysLate: 9 })
  })

  it('of open work follows the day it is looked at', () => {
    expect(standing([], '2023-06-30')).toEqual({ timeliness: 'open_in_time', daysLate: 0 })
    expect(standing([], '2023-07-02')).toEqual({ timeliness: 'open_late', daysLate: 2 })
  })

  it('follows an extension by decision, which keeps the old date; no extension mends a late report', () => {
    const state = taskState(start, events(['2023-06-20', extended('2023-09-30')]), asWritten)
    expect(state.extensions.map(({ before, due }) => [before, due.date])).toEqual([['2023-06-30', '2023-09-30']])
    expect(standing(events(['2023-06-20', extended('2023-09-30')]), '2023-07-02').timeliness).toBe('open_in_time')
    const late = events(
      ['2023-07-10', reported('2023-07-09')],
      ['2023-07-12', accepted],
      ['2023-07-13', extended('2023-12-31')],
    )
    expect(standing(late, '2023-08-01')).toEqual({ timeliness: 'completed_late', daysLate: 9 })
  })

  it('stays as it was when the day off is read in another way afterwards', () => {
    // 30 June 2023, then read as working days: a later setting moves the day to 5 July.
    const days = {
      rule: 'next_working_day',
      holidays: new Set(['2023-06-30', '2023-07-03', '2023-07-04'].map(isoDate)),
    } as const
    const moved = { ...start, due: taskDue(isoDate('2023-06-30'), true, 'chậm nhất ngày 30/6', days) }
    const told = { ...reported('2023-07-02'), lastDay: isoDate('2023-06-30') } as TaskChange
    const state = taskState(moved, events(['2023-07-02', told]), days)
    expect(moved.due.lastDay).toBe('2023-07-05')
    expect(standingOf(state, leadLine, isoDate('2025-01-01'), { neverLate: false })).toEqual({
      timeliness: 'completed_late',
      daysLate: 2,
    })
  })

  it('means nothing for a request, a standing duty or a task without a day', () => {
    const state = taskState(start, [], asWritten)
    expect(standingOf(state, leadLine, isoDate('2030-01-01'), { neverLate: true })).toEqual({
      timeliness: 'open',
      daysLate: 0,
    })
    const noDay = taskState({ ...start, due: null }, events(['2023-07-10', reported('2023-07-09')]), asWritten)
    expect(standingOf(noDay, leadLine, isoDate('2030-01-01'), { neverLate: false }).timeliness).toBe('completed')
  })
})

describe('who may do what', () => {
  const refuse = (change: TaskChange, list: readonly TaskEvent[], agency: string | null, request = false) =>
    refuseChange(
      taskState(start, list, asWritten),
      change,
      agency === null ? { kind: 'secretariat' } : { kind: 'liaison', agency },
      isoDate('2023-07-01'),
      request,
    )

  it('lets a liaison answer for the own agency only, and leaves acceptance to the secretariat', () => {
    expect(refuse(reported('2023-06-30'), [], 'so-y-te')).toBeNull()
    expect(refuse(reported('2023-06-30'), [], 'so-tai-chinh')?.message).toContain('không giao cho cơ quan')
    expect(refuse({ ...reported('2023-06-30'), line: 'bhxh-thanh-pho' } as TaskChange, [], 'bhxh-thanh-pho')).toBeNull()
    expect(refuse(accepted, events(['2023-06-30', reported('2023-06-30')]), 'so-y-te')?.message).toContain('Tổ thư ký')
  })

  it('accepts and returns only what was reported, and closes what was accepted', () => {
    expect(refuse(accepted, [], null)?.message).toContain('chưa báo cáo hoàn thành')
    expect(refuse(accepted, events(['2023-06-30', reported('2023-06-30')]), null)).toBeNull()
    const done = events(['2023-06-30', reported('2023-06-30')], ['2023-06-30', accepted])
    expect(refuse(reported('2023-06-30'), done, null)?.message).toContain('đã hoàn thành')
  })

  it('extends only open orders, to a later day, by a decision that exists', () => {
    expect(refuse(extended('2023-09-30'), [], null)).toBeNull()
    expect(refuse(extended('2023-06-30'), [], null)?.message).toContain('không sau hạn')
    expect(refuse(extended('2023-09-30'), [], null, true)?.message).toContain('đề nghị')
    expect(refuse(extended('2023-09-30'), events(['2023-06-30', reported('2023-06-30')]), null)?.remedy).toContain(
      'Trả lại',
    )
    const tomorrow = { ...decision, date: isoDate('2023-07-02') }
    expect(refuse({ ...extended('2023-09-30'), decision: tomorrow } as TaskChange, [], null)?.message).toContain(
      'sau ngày hôm nay',
    )
  })

  it('stops by decision; a stopped task takes nothing but its resumption', () => {
    const stopped = events(['2023-06-01', { kind: 'stopped', decision, reason: 'chính sách thay đổi' }])
    expect(refuse(reported('2023-06-30'), stopped, null)?.message).toContain('đã dừng')
    expect(refuse({ kind: 'resumed', decision, reason: 'thực hiện lại' }, stopped, null)).toBeNull()
    expect(standing(stopped, '2030-01-01').timeliness).toBe('stopped')
  })
})

describe('agencies that change', () => {
  it('hand over with all that was said, and the successor answers from then on', () => {
    const list = events(
      ['2023-03-01', { kind: 'progress', line: leadLine, percent: 40, note: 'đang khảo sát', product: null }],
      [
        '2023-03-02',
        { kind: 'moved', from: 'so-y-te', to: 'so-noi-vu', on: isoDate('2023-03-01'), reason: 'sắp xếp tổ chức' },
      ],
    )
    const state = taskState(start, list, asWritten)
    expect([state.lead, lineOf(state, leadLine).percent]).toEqual([['so-noi-vu'], 40])
    expect(state.movedFrom).toEqual([{ from: 'so-y-te', to: 'so-noi-vu', on: '2023-03-01' }])
  })
})

describe('adding events up', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(isoDate('2023-01-01'), days))
  const change: fc.Arbitrary<TaskChange> = fc.oneof(
    fc.record({
      kind: fc.constant('progress' as const),
      line: fc.constantFrom(leadLine, 'bhxh-thanh-pho'),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      note: fc.string(),
      product: fc.option(fc.string()),
    }),
    fc.record({
      kind: fc.constant('reported' as const),
      line: fc.constantFrom(leadLine, 'bhxh-thanh-pho'),
      doneOn: day,
      note: fc.string(),
      product: fc.option(fc.string()),
    }),
    fc.record({ kind: fc.constant('accepted' as const), line: fc.constant(leadLine), note: fc.string() }),
    fc.record({ kind: fc.constant('returned' as const), line: fc.constant(leadLine), reason: fc.string() }),
    day.map((due) => extended(due)),
  )
  const history = fc.array(fc.tuple(day, change), { maxLength: 20 })
  const made = (drawn: readonly (readonly [IsoDate, TaskChange])[]) => events(...drawn)

  it('gives the same state in whatever order they are read', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const list = made(drawn)
        expect(taskState(start, [...list].reverse(), asWritten)).toEqual(taskState(start, list, asWritten))
      }),
    )
  })

  it('never turns finished late into finished in time by anything but a new report after a return', () => {
    fc.assert(
      fc.property(history, day, (drawn, later) => {
        const list = made(drawn)
        const before = standing(list, later)
        if (before.timeliness !== 'completed_late') return
        const [next] = events(['2023-12-31', extended('2024-12-31')])
        const after = next ? standing([...list, { ...next, sequence: list.length + 1 }], later) : null
        expect(after).toEqual(before)
      }),
    )
  })
})

it('a last day on a weekend or holiday moves to the next working day where the committee says so', () => {
  const holidays = new Set([isoDate('2023-09-01'), isoDate('2023-09-04')])
  // 2 September 2023 is a Saturday.
  expect(workingDayFrom(isoDate('2023-09-01'), { holidays })).toBe('2023-09-05')
  const days = { rule: 'next_working_day', holidays } as const
  expect(taskDue(isoDate('2023-09-02'), true, 'chậm nhất ngày 02/9', days).lastDay).toBe('2023-09-05')
  expect(taskDue(isoDate('2023-09-02'), true, 'chậm nhất ngày 02/9', asWritten).lastDay).toBe('2023-09-02')
})
