import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { sampleNames, sampleStanding, sampleTask } from '../task-sample.ts'
import { answerFaults, answerFor, emptyLetter, letterFaults, letterOf, readableAnswers } from './letter-draft.ts'
import { taskCandidates } from './task-candidates.ts'

const today = isoDate('2023-01-15')
const letter = { ...emptyLetter, number: '125/SYT-NVY', date: '2023-01-10', issuer: 'Sở Y tế', subject: 'Kết quả 2022' }

describe('a letter that answers tasks', () => {
  test('names the document in full, and came in no earlier than it was written', () => {
    expect(Object.keys(letterFaults(emptyLetter, today)).sort()).toEqual(['date', 'issuer', 'number', 'subject'])
    expect(letterFaults(letter, today)).toEqual({})
    expect(Object.keys(letterFaults({ ...letter, arrivalDate: '2023-01-09' }, today))).toEqual(['arrivalDate'])
  })

  test('answers for the part that its agency has, by what can be said of the task', () => {
    const led = answerFor(sampleTask({ revision: 7 }), 'so-y-te', '2023-01-10')
    expect(led).toMatchObject({ line: 'lead', kind: 'reported', seen: 7, doneOn: '2023-01-10' })
    const part = sampleTask({ lead: ['so-tai-chinh'], coordinating: ['so-y-te'] })
    expect(answerFor(part, 'so-y-te', '').line).toBe('so-y-te')
    expect(answerFor(sampleStanding(), 'so-y-te', '').kind).toBe('progress')
    expect(answerFor(sampleTask({ status: 'completed' }), 'so-y-te', '').kind).toBe('evidence')
  })

  test('is sent with every answer at the revision that was seen', () => {
    const done = { ...answerFor(sampleTask({ revision: 3 }), 'so-y-te', '2023-01-09'), accept: true }
    const progress = { ...answerFor(sampleStanding({ key: 'x' }), 'so-y-te', ''), percent: '50', note: ' nửa việc ' }
    const proof = { ...answerFor(sampleTask({ key: 'y' }), 'so-y-te', ''), kind: 'evidence' as const }
    expect(letterOf({ ...letter, arrivalNumber: ' 88 ', answers: [done, progress, proof] })).toEqual({
      document: {
        number: '125/SYT-NVY',
        date: '2023-01-10',
        issuer: 'Sở Y tế',
        subject: 'Kết quả 2022',
        arrivalNumber: '88',
        arrivalDate: null,
      },
      answers: [
        {
          key: 'ke-hoach-mau/bao-cao/2022',
          line: 'lead',
          expectedRevision: 3,
          step: { kind: 'reported', doneOn: '2023-01-09', note: '', accept: true },
        },
        { key: 'x', line: 'lead', expectedRevision: 0, step: { kind: 'progress', percent: 50, note: 'nửa việc' } },
        { key: 'y', line: 'lead', expectedRevision: 0, step: null },
      ],
    })
  })

  test('wants a day for what is done, and a share or words for progress', () => {
    const done = answerFor(sampleTask(), 'so-y-te', '')
    expect(Object.keys(answerFaults(done, today))).toEqual(['doneOn'])
    expect(Object.keys(answerFaults({ ...done, kind: 'progress' }, today))).toEqual(['note'])
    expect(answerFaults({ ...done, kind: 'evidence' }, today)).toEqual({})
  })

  test('drops answers of a kept draft that have lost their shape', () => {
    const good = answerFor(sampleTask(), 'so-y-te', '')
    const broken = JSON.parse('[{"key":"x"},null,7]') as (typeof good)[]
    expect(readableAnswers([good, ...broken])).toEqual([good])
  })
})

describe('tasks that a letter may answer', () => {
  const rows = [
    sampleTask({ key: 'other', lead: ['so-tai-chinh'], title: 'Bố trí kinh phí' }),
    sampleTask({ key: 'part', lead: ['so-tai-chinh'], coordinating: ['so-y-te'] }),
    sampleStanding({ key: 'standing' }),
    sampleTask({ key: 'led' }),
    sampleTask({ key: 'done', status: 'completed' }),
    sampleTask({ key: 'stopped', stopped: true, status: 'stopped' }),
  ]
  const found = (text: string) => taskCandidates(rows, { agency: 'so-y-te', text, names: sampleNames })

  test('are the open ones of its agency first: those it leads, those due first, then those it coordinates', () => {
    expect(found('').map(({ key }) => key)).toEqual(['led', 'standing', 'part'])
  })

  test('are found by words among all, those that are done last, none that was stopped', () => {
    expect(found('bao hiem y te').map(({ key }) => key)).toEqual(['led', 'standing', 'done', 'part'])
    expect(found('kinh phi').map(({ key }) => key)).toEqual(['other'])
  })
})
