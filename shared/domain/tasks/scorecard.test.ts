import { describe, expect, test } from 'vitest'
import { isoDate } from '../time/iso-date.ts'
import { occurrencesIn } from './occurrence.ts'
import { scorecard, type TaskReading } from './scorecard.ts'
import { taskOfOccurrence } from './task.ts'
import { asWritten, taskDue } from './task-due.ts'
import { leadLine, type TaskChange, type TaskEvent } from './task-event.ts'
import { sampleContext, sampleDuty } from './task-sample.ts'
import { taskState } from './task-state.ts'

const events = (changes: readonly TaskChange[]): TaskEvent[] =>
  changes.map((change, index) => ({
    ...change,
    sequence: index + 1,
    at: '2023-07-10T02:00:00.000Z',
    day: isoDate('2023-07-10'),
    personId: 'p1',
    personName: 'Nguyễn Văn Minh Họa',
  }))
const reported = (doneOn: string): TaskChange => ({
  kind: 'reported',
  line: leadLine,
  doneOn: isoDate(doneOn),
  note: '',
  product: null,
})
const accepted: TaskChange = { kind: 'accepted', line: leadLine, note: '' }

/** A task due on 30 June 2023, or a standing duty, with what was done to it. */
function reading(changes: readonly TaskChange[], part: Parameters<typeof sampleDuty>[0] = { id: 'nv' }): TaskReading {
  const [occurrence] = occurrencesIn(sampleContext([sampleDuty(part)]), {
    from: isoDate('2023-01-01'),
    to: isoDate('2023-12-31'),
  })
  if (!occurrence) throw new Error('The sample duty has no task in 2023')
  const due = occurrence.standing ? null : taskDue(isoDate('2023-06-30'), true, 'chậm nhất ngày 30/6', asWritten)
  const task = { ...taskOfOccurrence(occurrence), due }
  return { task, state: taskState(task, events(changes), asWritten) }
}
const yearly = { id: 'nv', recurrence: { kind: 'yearly', stated: true } } as const
const scoreOf = (readings: readonly TaskReading[], day = '2023-07-15') => {
  const [first] = scorecard(readings, isoDate(day))
  if (!first) throw new Error('No agency has a score')
  return first
}

describe('the scorecard of an agency', () => {
  test('counts as completed only what was accepted; a report that waits is under way, late or not by its own day', () => {
    const readings = [
      reading([reported('2023-06-20'), accepted], yearly),
      reading([reported('2023-07-04'), accepted], yearly),
      reading([reported('2023-06-20')], yearly),
      reading([reported('2023-07-06')], yearly),
      reading([], yearly),
    ]
    expect(scoreOf(readings)).toMatchObject({
      completedInTime: 1,
      completedLate: 1,
      inProgressInTime: 1,
      inProgressLate: 1,
      notStartedLate: 1,
      // One in time, over it and three late ones: 4, 6 and 15 days.
      onTimeRate: { numerator: 1n, denominator: 4n },
      meanDaysLate: { numerator: 25n, denominator: 3n },
      smallNumber: true,
    })
  })

  test('has no rate while nothing is accepted or late, and no caution then', () => {
    expect(scoreOf([reading([], yearly)], '2023-06-30')).toMatchObject({
      notStartedInTime: 1,
      onTimeRate: null,
      meanDaysLate: null,
      smallNumber: false,
    })
  })

  test('warns of a rate that rests on fewer than five tasks', () => {
    const done = () => reading([reported('2023-06-20'), accepted], yearly)
    expect(scoreOf([done(), done(), done(), done()]).smallNumber).toBe(true)
    expect(scoreOf([done(), done(), done(), done(), done()]).smallNumber).toBe(false)
  })

  test('keeps standing duties and requests outside every rate', () => {
    const judged: TaskChange = { kind: 'judged', period: '2023', outcome: 'done', note: '' }
    const readings = [reading([judged]), reading([]), reading([], { ...yearly, mode: 'request' })]
    expect(scoreOf(readings)).toMatchObject({
      standing: 2,
      standingJudgedDone: 1,
      requests: 1,
      notStartedLate: 0,
      onTimeRate: null,
    })
  })
})
