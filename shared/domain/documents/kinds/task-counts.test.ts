import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taskKey } from '../../tasks/occurrence.ts'
import { scorecard, type TaskReading } from '../../tasks/scorecard.ts'
import type { Task } from '../../tasks/task.ts'
import { asWritten, taskDue } from '../../tasks/task-due.ts'
import type { TaskChange, TaskEvent } from '../../tasks/task-event.ts'
import { taskState } from '../../tasks/task-state.ts'
import { addDays, isoDate } from '../../time/iso-date.ts'
import { snapshotTasks } from './snapshot-tasks.ts'
import { countTasks, isOpenLate, tasksByLead } from './task-counts.ts'

const day = isoDate('2022-12-31')
const line = 'lead'

const steps = {
  progress: { kind: 'progress', line, percent: null, note: 'đang làm', product: null },
  reported: { kind: 'reported', line, doneOn: isoDate('2022-12-10'), note: 'xong', product: null },
  accepted: { kind: 'accepted', line, note: '' },
  returned: { kind: 'returned', line, reason: 'thiếu văn bản' },
  stopped: {
    kind: 'stopped',
    decision: { number: '1/QĐ', date: isoDate('2022-12-01'), issuer: 'Ban Chỉ đạo' },
    reason: 'không còn phù hợp',
  },
  judged: { kind: 'judged', period: '2022', outcome: 'done', note: '' },
} satisfies Readonly<Record<string, TaskChange>>

interface Drawn {
  readonly lead: readonly string[]
  readonly dueIn: number | null
  readonly standing: boolean
  readonly request: boolean
  readonly changes: readonly (keyof typeof steps)[]
}

const drawnTask: fc.Arbitrary<Drawn> = fc.record({
  lead: fc.subarray(['so-y-te', 'bhxh', 'cong-an']),
  dueIn: fc.option(fc.integer({ min: -60, max: 60 })),
  standing: fc.boolean(),
  request: fc.boolean(),
  changes: fc.array(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), { maxLength: 4 }),
})

function readingOf({ lead, dueIn, standing, request, changes }: Drawn, index: number): TaskReading {
  const due = dueIn === null || standing ? null : taskDue(addDays(day, dueIn), true, 'chậm nhất', asWritten)
  const task: Task = {
    key: taskKey(`mau/${index}/2022`),
    planId: null,
    assignmentId: `nhiem-vu-${index}`,
    title: 'Tuyên truyền',
    clause: 'III.1',
    bullet: null,
    group: 'iii-1',
    periodKey: '2022',
    periodLabel: 'năm 2022',
    opens: isoDate('2022-01-01'),
    ends: day,
    lead,
    coordinating: [],
    due,
    deliverable: null,
    standing,
    request,
    own: null,
  }
  const events = changes.map((kind, order): TaskEvent => {
    const change = steps[kind]
    return {
      ...change,
      sequence: order + 1,
      day: isoDate('2022-12-20'),
      at: '2022-12-20T02:00:00Z',
      personId: 'p',
      personName: 'Thử',
    }
  })
  return { task, state: taskState({ lead, coordinating: [], due }, events, asWritten) }
}

const snapshotOf = (readings: readonly TaskReading[]) => snapshotTasks(readings, { day, documents: {} }, '2022')

describe('counts of tasks', () => {
  it('property: every task counts exactly once, and requests and standing duties are never late', () => {
    fc.assert(
      fc.property(fc.array(drawnTask, { maxLength: 20 }), (drawn) => {
        const tasks = snapshotOf(drawn.map(readingOf))
        const counts = countTasks(tasks)
        expect(counts.orders + counts.standing + counts.requests).toBe(counts.all)
        expect(
          counts.completedInTime +
            counts.completedLate +
            counts.completed +
            counts.inProgressInTime +
            counts.inProgressLate +
            counts.notStartedInTime +
            counts.notStartedLate +
            counts.stopped,
        ).toBe(counts.orders)
        expect(counts.all).toBe(drawn.length)
        expect(tasks.filter(isOpenLate).some(({ standing, request }) => standing || request)).toBe(false)
        expect(tasks.filter(isOpenLate)).toHaveLength(counts.inProgressLate + counts.notStartedLate)
      }),
    )
  })

  it('property: agree with the scorecard, agency by agency', () => {
    fc.assert(
      fc.property(fc.array(drawnTask, { maxLength: 20 }), (drawn) => {
        const readings = drawn.map(readingOf)
        const byLead = tasksByLead(snapshotOf(readings))
        for (const score of scorecard(readings, day).filter(({ role }) => role === 'lead')) {
          const counts = countTasks(byLead.get(score.agency) ?? [])
          expect([
            counts.completedInTime,
            counts.completedLate,
            counts.completed,
            counts.inProgressLate,
            counts.notStartedLate,
            counts.inProgressInTime + counts.notStartedInTime,
            counts.stopped,
            counts.standing,
            counts.requests,
          ]).toEqual([
            score.completedInTime,
            score.completedLate,
            score.completed,
            score.inProgressLate,
            score.notStartedLate,
            score.inProgressInTime + score.notStartedInTime + score.openWithoutDue,
            score.stopped,
            score.standing,
            score.requests,
          ])
        }
      }),
    )
  })

  it('puts tasks without a lead apart', () => {
    const tasks = snapshotOf([
      readingOf({ lead: [], dueIn: 5, standing: false, request: false, changes: [] }, 1),
      readingOf({ lead: ['bhxh', 'so-y-te'], dueIn: 5, standing: false, request: false, changes: [] }, 2),
    ])
    expect([...tasksByLead(tasks)].map(([code, own]) => [code, own.length])).toEqual([
      ['', 1],
      ['bhxh', 1],
      ['so-y-te', 1],
    ])
  })
})
