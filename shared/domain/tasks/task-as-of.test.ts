import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../ids.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import { eventsAsOf } from './task-as-of.ts'
import { asWritten, taskDue } from './task-due.ts'
import type { TaskChange, TaskEvent } from './task-event.ts'
import { lineOf, taskState } from './task-state.ts'

const due = taskDue(isoDate('2022-12-15'), true, 'trước ngày 15/12', asWritten)
const start = { lead: ['so-y-te'], coordinating: [], due }
const cutOff = isoDate('2022-12-31')

const event = (sequence: number, day: IsoDate, change: TaskChange): TaskEvent => ({
  ...change,
  sequence,
  day,
  at: `${day}T02:00:00.000Z`,
  personId: 'p',
  personName: 'Nguyễn Thị Thử',
})
const progress: TaskChange = { kind: 'progress', line: 'lead', percent: 50, note: 'đang làm', product: null }
const reported = (doneOn: IsoDate): TaskChange => ({
  kind: 'reported',
  line: 'lead',
  doneOn,
  note: 'xong',
  product: null,
})
const accepted: TaskChange = { kind: 'accepted', line: 'lead', note: '' }
const decision = { number: '9/QĐ', date: isoDate('2023-01-10'), issuer: 'Ban Chỉ đạo' }

const statusOn = (events: readonly TaskEvent[]) =>
  lineOf(taskState(start, eventsAsOf(events, cutOff), asWritten), 'lead').status

describe('a task as a report up to 31 December sees it', () => {
  it('counts work of December that was reported and accepted in January', () => {
    const events = [
      event(1, isoDate('2023-01-04'), reported(isoDate('2022-12-28'))),
      event(2, isoDate('2023-01-09'), accepted),
    ]
    expect(statusOn(events)).toBe('completed')
  })

  it('leaves out work that was done in January, and its acceptance', () => {
    const events = [
      event(1, isoDate('2022-12-20'), progress),
      event(2, isoDate('2023-01-04'), reported(isoDate('2023-01-03'))),
      event(3, isoDate('2023-01-09'), accepted),
    ]
    expect(statusOn(events)).toBe('in_progress')
  })

  it('does not let an extension of January move the day that December was late against', () => {
    const extended: TaskChange = {
      kind: 'extended',
      decision,
      due: isoDate('2023-03-31'),
      inclusive: true,
      reason: 'gia hạn',
    }
    const state = taskState(start, eventsAsOf([event(1, isoDate('2023-01-10'), extended)], cutOff), asWritten)
    expect(state.due?.lastDay).toBe('2022-12-15')
  })

  it('property: events that were all recorded by the day count in full, none that only tells of later days does', () => {
    const changes = fc.array(
      fc.record({
        shift: fc.integer({ min: -40, max: 40 }),
        change: fc.constantFrom(progress, accepted, reported(cutOff), reported(addDays(cutOff, 1))),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(changes, (drawn) => {
        const all = drawn.map(({ shift, change }, index) => event(index + 1, addDays(cutOff, shift), change))
        const kept = eventsAsOf(all, cutOff)
        for (const one of all.filter(({ day, kind }) => day <= cutOff && kind !== 'reported'))
          expect(kept).toContain(one)
        for (const one of kept) if (one.kind === 'reported') expect(one.doneOn <= cutOff).toBe(true)
        for (const one of kept) if (one.kind === 'progress') expect(one.day <= cutOff).toBe(true)
      }),
    )
  })
})
