import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { changesOf, emptyTaskDraft, type TaskAction, type TaskDraft, taskFaults } from './task-form.ts'

const today = isoDate('2023-01-15')
const decision = { number: '12/TB-BCĐ', date: '2023-01-10', issuer: 'Ban Chỉ đạo' }
const faults = (action: TaskAction, part: Partial<TaskDraft>) =>
  Object.keys(taskFaults(action, { ...emptyTaskDraft, ...part }, today)).sort()
const changes = (action: TaskAction, part: Partial<TaskDraft>) =>
  changesOf(action, 'lead', { ...emptyTaskDraft, ...part })

describe('the form of an action', () => {
  test('asks for progress in whole percent, or for words', () => {
    expect(faults('progress', {})).toEqual(['note'])
    expect(faults('progress', { percent: '40' })).toEqual([])
    expect(faults('progress', { percent: '101' })).toEqual(['percent'])
    expect(faults('progress', { percent: '4,5', note: 'đang làm' })).toEqual(['percent'])
    expect(changes('progress', { percent: '40 %', note: ' đang làm ' })).toEqual([
      { kind: 'progress', line: 'lead', percent: 40, note: 'đang làm', product: null },
    ])
    expect(changes('progress', { note: 'chưa nêu tỷ lệ' })).toMatchObject([{ percent: null }])
  })

  test('takes no day of completion that has not come, and accepts in the same step where asked', () => {
    expect(faults('reported', { doneOn: '2023-01-16' })).toEqual(['doneOn'])
    expect(faults('reported', { doneOn: '' })).toEqual(['doneOn'])
    const draft = { doneOn: '2023-01-14', note: 'xong', product: '3/BC-SYT' }
    expect(changes('reported', draft).map(({ kind }) => kind)).toEqual(['reported'])
    expect(changes('reported', { ...draft, accept: 'yes' })).toEqual([
      { kind: 'reported', line: 'lead', doneOn: '2023-01-14', note: 'xong', product: '3/BC-SYT' },
      { kind: 'accepted', line: 'lead', note: '' },
    ])
  })

  test('wants a decision in full for an extension, and keeps whether its day counts', () => {
    expect(faults('extended', {})).toEqual(['date', 'due', 'issuer', 'number', 'reason'])
    const draft = { ...decision, due: '2023-03-05', inclusive: 'no', reason: 'chờ hướng dẫn' }
    expect(faults('extended', draft)).toEqual([])
    expect(faults('extended', { ...draft, date: '2023-02-01' })).toEqual(['date'])
    expect(changes('extended', draft)).toEqual([
      { kind: 'extended', decision, due: '2023-03-05', inclusive: false, reason: 'chờ hướng dẫn' },
    ])
  })

  test('names a lead with a reason; a decision is wanted in full or not at all', () => {
    const draft = { lead: ['so-y-te'], reason: 'kết luận cuộc họp' }
    expect(faults('assigned', { reason: 'kết luận cuộc họp' })).toEqual(['lead'])
    expect(faults('assigned', draft)).toEqual([])
    expect(faults('assigned', { ...draft, number: '12/TB-BCĐ' })).toEqual(['date', 'issuer'])
    expect(changes('assigned', draft)).toMatchObject([{ decision: null, coordinating: [] }])
  })

  test('wants a reason to return, an outcome to judge, words to note', () => {
    expect(faults('returned', { reason: 'sai' })).toEqual(['reason'])
    expect(faults('judged', { period: '2022' })).toEqual(['outcome'])
    expect(faults('noted', { note: '  ' })).toEqual(['note'])
    expect(changes('judged', { period: '2022', outcome: 'not_done', note: '' })).toEqual([
      { kind: 'judged', period: '2022', outcome: 'not_done', note: '' },
    ])
  })
})
