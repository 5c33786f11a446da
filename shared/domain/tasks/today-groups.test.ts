import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { period, periodKey } from '../time/period.ts'
import { type ChasedTask, isDueSoon, todayGroups } from './today-groups.ts'

interface Named extends ChasedTask {
  readonly name: string
}

const task = (name: string, part: Partial<ChasedTask> = {}): Named => ({
  name,
  lead: ['so-y-te'],
  standing: false,
  request: false,
  stopped: false,
  timeliness: 'open_in_time',
  daysLate: 0,
  daysLeft: 100,
  opens: '2022-01-01',
  ends: '2022-12-31',
  awaiting: [],
  returned: [],
  judgedPeriods: [],
  ...part,
})
const settings = { noticeDays: [14, 7, 3, 1], reportingPeriod: periodKey(period('2022')) }
const groupsOf = (tasks: readonly Named[], changed: Partial<typeof settings> = {}) =>
  todayGroups(tasks, { ...settings, ...changed }).map(({ kind, withinDays, tasks: rows }) => [
    withinDays === null ? kind : `${kind} ${withinDays}`,
    rows.map(({ name }) => name),
  ])

describe('what needs doing today', () => {
  test('puts what is overdue first, the latest on top', () => {
    const late = (name: string, daysLate: number) =>
      task(name, { timeliness: 'open_late', daysLate, daysLeft: -daysLate })
    expect(groupsOf([late('two', 2), late('forty', 40), late('nine', 9)])).toEqual([
      ['overdue', ['forty', 'nine', 'two']],
    ])
  })

  test('parts what is due soon by the notices, today and the last notice day included', () => {
    const due = (days: number) => task(`in ${days}`, { daysLeft: days })
    expect(groupsOf([15, 14, 8, 7, 4, 3, 2, 1, 0].map(due))).toEqual([
      ['due_soon 1', ['in 0', 'in 1']],
      ['due_soon 3', ['in 2', 'in 3']],
      ['due_soon 7', ['in 4', 'in 7']],
      ['due_soon 14', ['in 8', 'in 14']],
    ])
    expect(groupsOf([due(14)], { noticeDays: [] })).toEqual([])
  })

  test('asks for an answer to what is reported, by the lead or a coordinating agency, and for what was returned', () => {
    const tasks = [
      task('of the lead', { timeliness: 'completed_in_time', awaiting: ['lead'] }),
      task('of one that coordinates', { awaiting: ['so-tai-chinh'] }),
      task('sent back', { returned: ['lead'] }),
      task('accepted', { timeliness: 'completed_in_time' }),
    ]
    expect(groupsOf(tasks)).toEqual([
      ['awaiting', ['of the lead', 'of one that coordinates']],
      ['returned', ['sent back']],
    ])
  })

  test('shows what nobody leads until it is done or stopped, beside its lateness', () => {
    const tasks = [
      task('late and without a lead', { lead: [], timeliness: 'open_late', daysLate: 3, daysLeft: -3 }),
      task('done', { lead: [], timeliness: 'completed' }),
      task('stopped', { lead: [], timeliness: 'stopped', stopped: true }),
    ]
    expect(groupsOf(tasks)).toEqual([
      ['overdue', ['late and without a lead']],
      ['unassigned', ['late and without a lead']],
    ])
  })

  test('asks for a judgement of each standing duty once per reporting period, in its own year', () => {
    const standing = (name: string, part: Partial<ChasedTask> = {}) =>
      task(name, { standing: true, timeliness: 'open', daysLeft: null, ...part })
    const tasks = [
      standing('this year'),
      standing('judged', { judgedPeriods: ['2022'] }),
      standing('judged at mid-year only', { judgedPeriods: ['2022-H1'] }),
      standing('of the year before', { opens: '2021-01-01', ends: '2021-12-31' }),
      standing('stopped', { stopped: true, timeliness: 'stopped' }),
    ]
    expect(groupsOf(tasks)).toEqual([['to_judge', ['this year', 'judged at mid-year only']]])
    expect(groupsOf(tasks, { reportingPeriod: periodKey(period('2022-H1')) })).toEqual([
      ['to_judge', ['this year', 'judged']],
    ])
  })

  test('never calls a task without a due date overdue or due soon, and loses none that is due soon', () => {
    const days = fc.option(fc.integer({ min: -30, max: 30 }), { nil: null })
    fc.assert(
      fc.property(fc.array(days), fc.uniqueArray(fc.integer({ min: 0, max: 20 })), (lefts, noticeDays) => {
        const tasks = lefts.map((daysLeft, index) =>
          task(String(index), {
            daysLeft,
            daysLate: daysLeft === null ? 0 : Math.max(0, -daysLeft),
            timeliness: daysLeft === null ? 'open' : daysLeft < 0 ? 'open_late' : 'open_in_time',
          }),
        )
        const groups = todayGroups(tasks, { ...settings, noticeDays })
        const shown = groups.flatMap((group) => group.tasks)
        expect(shown.filter(({ daysLeft }) => daysLeft === null)).toEqual([])
        expect(new Set(shown).size).toBe(shown.length)
        const soon = groups.filter(({ kind }) => kind === 'due_soon').flatMap((group) => group.tasks)
        expect(new Set(soon)).toEqual(new Set(tasks.filter((one) => isDueSoon(one, noticeDays))))
      }),
    )
  })
})
