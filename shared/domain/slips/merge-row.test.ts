import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../ids.ts'
import { asWritten } from '../tasks/task-due.ts'
import { leadLine, type TaskChange, type TaskEvent } from '../tasks/task-event.ts'
import { type LineState, lineOf, taskState } from '../tasks/task-state.ts'
import { addDays, isoDate } from '../time/iso-date.ts'
import { changedSince, stateAt } from './changed-since.ts'
import { conflictsOf, fieldsOf, type MergedField, mergedFields, mergeRow } from './merge-row.ts'
import { type ConflictChoices, resolveRow } from './resolve-row.ts'
import { contradictions, emptyAnswer, type SlipAnswer } from './slip-answer.ts'

const start = { lead: ['so-y-te'], coordinating: [], due: null }
const today = isoDate('2023-12-31')
const eventsOf = (changes: readonly TaskChange[]): TaskEvent[] =>
  changes.map((change, index) => ({
    ...change,
    sequence: index + 1,
    at: `2023-01-01T00:00:${String(index).padStart(2, '0')}.000Z`,
    day: isoDate('2023-01-01'),
    personId: 'p',
    personName: `Người thứ ${index + 1}`,
  }))
const lineAfter = (changes: readonly TaskChange[]): LineState =>
  lineOf(taskState(start, eventsOf(changes), asWritten), leadLine)

const progress = (percent: number | null, note: string, product: string | null = null): TaskChange => ({
  kind: 'progress',
  line: leadLine,
  percent,
  note,
  product,
})
const reported = (doneOn: string, note = ''): TaskChange => ({
  kind: 'reported',
  line: leadLine,
  doneOn: isoDate(doneOn),
  note,
  product: null,
})
const returned: TaskChange = { kind: 'returned', line: leadLine, reason: 'thiếu phụ lục' }

/** The row of a slip that was made after `before`, came back after `meanwhile`, and says `answer`. */
function row(before: readonly TaskChange[], meanwhile: readonly TaskChange[], answer: Partial<SlipAnswer>) {
  const [base, now] = [lineAfter(before), lineAfter([...before, ...meanwhile])]
  const merge = mergeRow(base, now, { ...emptyAnswer, ...answer })
  const outcomes = Object.fromEntries(
    mergedFields.flatMap((field) => (merge[field] === null ? [] : [[field, merge[field]?.outcome]])),
  )
  return { outcomes, resolve: (choices: ConflictChoices = {}) => resolveRow(merge, now, leadLine, choices) }
}

describe('a field of a slip', () => {
  it('that only the slip changed is taken, beside what the store changed meanwhile', () => {
    const { outcomes, resolve } = row([progress(20, 'a')], [progress(20, 'b')], { percent: 60 })
    expect(outcomes).toEqual({ percent: 'taken' })
    expect(resolve()).toMatchObject({ change: { kind: 'progress', percent: 60, note: 'b' } })
  })

  it('that repeats what the slip was made from gives way to what came meanwhile', () => {
    const { outcomes, resolve } = row([progress(20, 'a')], [progress(50, 'a')], { percent: 20 })
    expect(outcomes).toEqual({ percent: 'kept' })
    expect(resolve()).toMatchObject({ change: null })
  })

  it('that both sides changed to the same value is no conflict', () => {
    const { outcomes, resolve } = row([], [reported('2023-05-01')], {
      status: 'reported',
      doneOn: isoDate('2023-05-01'),
    })
    expect(outcomes).toEqual({ status: 'same', doneOn: 'same' })
    expect(resolve()).toMatchObject({ change: null })
  })

  it('that both sides changed to different values waits for a decision', () => {
    const { outcomes, resolve } = row([], [reported('2023-05-01')], {
      status: 'reported',
      doneOn: isoDate('2023-05-03'),
    })
    expect(outcomes).toEqual({ status: 'same', doneOn: 'conflict' })
    expect(resolve()).toEqual({ kind: 'open', fields: ['doneOn'] })
    expect(resolve({ doneOn: 'store' })).toMatchObject({ change: null })
    expect(resolve({ doneOn: 'slip' })).toMatchObject({ change: { kind: 'reported', doneOn: '2023-05-03' } })
  })
})

describe('a slip beside a report', () => {
  it('does not take back silently what was reported meanwhile', () => {
    const { outcomes, resolve } = row([progress(40, '')], [reported('2023-05-01')], { percent: 50 })
    expect(outcomes).toEqual({ percent: 'conflict' })
    expect(resolve({ percent: 'store' })).toMatchObject({ change: null, status: 'reported' })
    expect(resolve({ percent: 'slip' })).toMatchObject({ change: { kind: 'progress', percent: 50 } })
  })

  it('does not repeat a report that was returned meanwhile', () => {
    const before = [reported('2023-05-01')]
    const said = { status: 'reported', doneOn: isoDate('2023-05-02') } as const
    const { outcomes, resolve } = row(before, [returned], said)
    expect(outcomes).toEqual({ status: 'kept', doneOn: 'conflict' })
    expect(resolve({ doneOn: 'slip' })).toMatchObject({ change: { kind: 'reported', doneOn: '2023-05-02' } })
    expect(resolve({ doneOn: 'store' })).toMatchObject({ change: null, status: 'returned' })
  })

  it('asks once for the status, and tells what cannot be written beside the one that was chosen', () => {
    const { outcomes, resolve } = row([], [reported('2023-05-01')], { status: 'in_progress', percent: 50, note: 'x' })
    expect(outcomes).toEqual({ status: 'conflict', percent: 'conflict', note: 'taken' })
    expect(resolve({ status: 'store' })).toMatchObject({
      change: { kind: 'reported', doneOn: '2023-05-01', note: 'x' },
      moot: [],
    })
    expect(resolve({ status: 'store', percent: 'slip' })).toMatchObject({ moot: ['percent'] })
    expect(resolve({ status: 'slip' })).toEqual({ kind: 'open', fields: ['percent'] })
    expect(resolve({ status: 'slip', percent: 'store' })).toMatchObject({ change: { kind: 'progress', percent: 100 } })
    expect(resolve({ status: 'slip', percent: 'slip' })).toMatchObject({
      change: { kind: 'progress', percent: 50, note: 'x' },
    })
  })

  it('keeps a note together with the day of the report it belongs to', () => {
    const { resolve } = row([reported('2023-05-01', 'a')], [], { note: 'b' })
    expect(resolve()).toMatchObject({ change: { kind: 'reported', doneOn: '2023-05-01', note: 'b' } })
  })
})

it('progress that names no status means that work is under way', () => {
  for (const before of [[], [reported('2023-05-01'), returned]])
    expect(row(before, [], { note: 'đang bổ sung' }).resolve()).toMatchObject({
      change: { kind: 'progress', percent: null, note: 'đang bổ sung' },
      status: 'in_progress',
    })
})

it('who changed a field meanwhile is the last one who gave it another value', () => {
  const events = eventsOf([progress(10, 'a'), progress(20, 'a'), progress(20, 'b'), progress(20, 'b', 'sản phẩm')])
  const since = (field: MergedField, revision = 1) =>
    changedSince(start, events, asWritten, { revision, line: leadLine, field })?.personName
  expect([since('percent'), since('note'), since('product')]).toEqual(['Người thứ 2', 'Người thứ 3', 'Người thứ 4'])
  expect(since('percent', 2)).toBeUndefined()
  // A store that was restored to an earlier day has never been where the slip was made.
  expect(stateAt(start, events, asWritten, 9)).toBeNull()
})

const cells = {
  status: 'H9',
  percent: 'I9',
  doneOn: 'J9',
  product: 'K9',
  documentNumber: 'L9',
  documentDate: 'M9',
  note: 'N9',
}
const text = fc.constantFrom('a', 'b', 'c', 'đã làm xong phần 1\nđang làm phần 2')
const day = fc.integer({ min: 0, max: 5 }).map((days): IsoDate => addDays(isoDate('2023-05-01'), days))
const percent = fc.constantFrom(0, 20, 50, 100)
const change: fc.Arbitrary<TaskChange> = fc.oneof(
  fc.tuple(fc.option(percent), text, fc.option(text)).map((parts) => progress(...parts)),
  fc.tuple(day, text).map((parts) => reported(...parts)),
  fc.constant(returned),
  fc.constant<TaskChange>({ kind: 'noted', text: 'đã gọi điện' }),
)
const changes = fc.array(change, { maxLength: 4 })
const answers: fc.Arbitrary<SlipAnswer> = fc.record({
  status: fc.option(fc.constantFrom('in_progress' as const, 'reported' as const)),
  percent: fc.option(percent),
  doneOn: fc.option(day),
  product: fc.option(text),
  note: fc.option(text),
  document: fc.constant(null),
})
const choices = fc.record(
  Object.fromEntries(mergedFields.map((field) => [field, fc.constantFrom('slip', 'store')])) as Record<
    MergedField,
    fc.Arbitrary<'slip' | 'store'>
  >,
)

describe('a thousand slips against a store that moved on', () => {
  const runs = { numRuns: 1000 }
  const drawn = fc
    .tuple(changes, changes, answers, choices)
    .map(([before, meanwhile, answer, chosen]) => ({ before, meanwhile, answer, chosen }))
    .filter(({ before, answer }) => {
      const faulty = new Set<never>()
      return contradictions({ answer, cells, faulty }, lineAfter(before), today).length === 0
    })

  it('find exactly the fields in conflict that both sides changed to different values', () => {
    fc.assert(
      fc.property(drawn, ({ before, meanwhile, answer }) => {
        const [base, now] = [lineAfter(before), lineAfter([...before, ...meanwhile])]
        const [was, is] = [fieldsOf(base), fieldsOf(now)]
        const expected = mergedFields.filter((field) => {
          const said = answer[field]
          if (said === null || (field === 'percent' && answer.status === 'reported')) return false
          return said !== is[field] && said !== was[field] && was[field] !== is[field]
        })
        expect(conflictsOf(mergeRow(base, now, answer))).toEqual(expected)
      }),
      runs,
    )
  })

  it('arrive exactly, lose nothing of the store, and overwrite nothing that was not decided', () => {
    fc.assert(
      fc.property(drawn, ({ before, meanwhile, answer, chosen }) => {
        const all = [...before, ...meanwhile]
        const [base, now] = [lineAfter(before), lineAfter(all)]
        const merge = mergeRow(base, now, answer)
        const resolution = resolveRow(merge, now, leadLine, chosen)
        if (resolution.kind === 'open') throw new Error('Every conflict was decided')
        const after = lineAfter(resolution.change === null ? all : [...all, resolution.change])
        const [is, becomes] = [fieldsOf(now), fieldsOf(after)]
        const takes = (field: MergedField): boolean => {
          const outcome = merge[field]?.outcome
          return outcome === 'taken' || (outcome === 'conflict' && chosen[field] === 'slip')
        }
        for (const field of mergedFields) {
          const said = merge[field]?.slip
          if (takes(field) && !resolution.moot.includes(field)) expect([field, becomes[field]]).toEqual([field, said])
        }
        for (const field of ['product', 'note'] as const)
          if (!takes(field)) expect([field, becomes[field]]).toEqual([field, is[field]])
        if (mergedFields.every((field) => !takes(field))) expect(after).toEqual(now)
        // Only a decision about the status keeps a field of the slip from being written.
        if (resolution.moot.length > 0) expect([merge.status?.outcome, chosen.status]).toEqual(['conflict', 'store'])
        expect(becomes.status).toBe(resolution.status)
      }),
      runs,
    )
  })

  it('wait with every conflict until it is decided', () => {
    fc.assert(
      fc.property(drawn, ({ before, meanwhile, answer }) => {
        const [base, now] = [lineAfter(before), lineAfter([...before, ...meanwhile])]
        const merge = mergeRow(base, now, answer)
        const open = resolveRow(merge, now, leadLine, {})
        expect(open.kind === 'open' ? open.fields : []).toEqual(conflictsOf(merge))
      }),
      runs,
    )
  })
})
