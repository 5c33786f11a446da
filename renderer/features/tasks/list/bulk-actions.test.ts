import { describe, expect, test } from 'vitest'
import { emptyTaskDraft } from '../task-form.ts'
import { sampleStanding, sampleTask } from '../task-sample.ts'
import { bulkSteps } from './bulk-actions.ts'

describe('one form for many tasks', () => {
  test('names a lead only where nobody leads, and keeps who coordinates', () => {
    const rows = [
      sampleTask({ key: 'led' }),
      sampleTask({ key: 'nobody', lead: [], coordinating: ['so-y-te', 'so-tai-chinh'], revision: 4 }),
    ]
    const draft = { ...emptyTaskDraft, lead: ['so-y-te'], coordinating: ['dac-khu'], reason: 'kết luận họp' }
    expect(bulkSteps('assigned', rows, draft)).toEqual([
      {
        key: 'nobody',
        expectedRevision: 4,
        change: {
          kind: 'assigned',
          lead: ['so-y-te'],
          coordinating: ['so-tai-chinh', 'dac-khu'],
          decision: null,
          reason: 'kết luận họp',
        },
      },
    ])
  })

  test('accepts every part that waits, of the lead and of those who coordinate', () => {
    const rows = [sampleTask({ key: 'a', awaiting: ['lead', 'so-tai-chinh'] }), sampleTask({ key: 'b' })]
    expect(bulkSteps('accepted', rows, emptyTaskDraft).map(({ key, change }) => ({ key, ...change }))).toEqual([
      { key: 'a', kind: 'accepted', line: 'lead', note: '' },
      { key: 'a', kind: 'accepted', line: 'so-tai-chinh', note: '' },
    ])
  })

  test('reports no standing duty, nothing done, nothing stopped', () => {
    const rows = [
      sampleTask({ key: 'open' }),
      sampleTask({ key: 'done', status: 'completed' }),
      sampleTask({ key: 'waits', status: 'reported' }),
      sampleTask({ key: 'stopped', stopped: true, status: 'stopped' }),
      sampleStanding({ key: 'standing' }),
    ]
    const steps = bulkSteps('reported', rows, { ...emptyTaskDraft, doneOn: '2023-01-14' })
    expect(steps.map(({ key }) => key)).toEqual(['open'])
  })

  test('judges standing duties of the period that were not judged for it', () => {
    const rows = [
      sampleStanding({ key: 'open' }),
      sampleStanding({ key: 'judged', judgedPeriods: ['2022'] }),
      sampleTask({ key: 'dated' }),
    ]
    const draft = { ...emptyTaskDraft, period: '2022', outcome: 'done' }
    expect(bulkSteps('judged', rows, draft).map(({ key }) => key)).toEqual(['open'])
    expect(bulkSteps('judged', rows, { ...draft, period: '2021' })).toEqual([])
    expect(bulkSteps('judged', rows, { ...draft, period: '' })).toEqual([])
  })
})
