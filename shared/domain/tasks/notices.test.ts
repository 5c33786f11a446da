import { expect, it } from 'vitest'
import { dueNotices } from './notices.ts'
import type { ChasedTask } from './today-groups.ts'

const task = (part: Partial<ChasedTask>): ChasedTask => ({
  lead: ['so-y-te'],
  standing: false,
  request: false,
  stopped: false,
  timeliness: 'open_in_time',
  daysLate: 0,
  daysLeft: 10,
  opens: '2023-01-01',
  ends: '2023-12-31',
  awaiting: [],
  returned: [],
  judgedPeriods: [],
  ...part,
})
const marksOf = (...tasks: ChasedTask[]) =>
  dueNotices(tasks, [14, 7, 3, 1]).map(({ task: { daysLeft }, withinDays }) => [daysLeft, withinDays])

it('notice is given 14, 7, 3 and 1 days before, the nearest first', () => {
  expect(marksOf(task({ daysLeft: 14 }), task({ daysLeft: 7 }), task({ daysLeft: 0 }), task({ daysLeft: 15 }))).toEqual(
    [
      [0, 1],
      [7, 7],
      [14, 14],
    ],
  )
})

it('no notice is given of what is done, late, without a day, standing or asked for', () => {
  expect(
    marksOf(
      task({ timeliness: 'completed_in_time' }),
      task({ timeliness: 'open_late', daysLeft: -1 }),
      task({ timeliness: 'open', daysLeft: null }),
      task({ timeliness: 'open', request: true }),
    ),
  ).toEqual([])
  expect(dueNotices([task({})], [])).toEqual([])
})
