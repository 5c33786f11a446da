import { expect, test } from 'vitest'
import { isoDate } from '../../../shared/domain/time/iso-date.ts'
import { emptyOwnTask, ownTaskFaults, ownTaskOf } from './own-task-draft.ts'

const today = isoDate('2023-01-15')
const empty = emptyOwnTask('')

test('a task from a conclusion names its document, one by hand needs words alone', () => {
  expect(Object.keys(ownTaskFaults(empty, today)).sort()).toEqual(['date', 'issuer', 'number', 'title'])
  const byHand = { ...empty, sourceKind: 'hand', title: 'Rà soát hồ sơ' }
  expect(ownTaskFaults(byHand, today)).toEqual({})
  expect(ownTaskOf(byHand, null)).toMatchObject({ sourceKind: 'hand', source: null, due: null, mode: 'order' })
})

test('its deadline does not lie before the document, and keeps whether its day counts', () => {
  const draft = {
    ...empty,
    title: 'Báo cáo tiến độ',
    number: '12/TB-BCĐ',
    date: '2023-01-10',
    issuer: 'Ban Chỉ đạo',
    clause: 'mục 3',
    lead: ['so-y-te'],
    coordinating: ['so-y-te', 'so-tai-chinh'],
    due: '2023-01-09',
    inclusive: 'no',
  }
  expect(Object.keys(ownTaskFaults(draft, today))).toEqual(['due'])
  expect(ownTaskOf({ ...draft, due: '2023-02-05' }, null)).toMatchObject({
    source: { number: '12/TB-BCĐ', date: '2023-01-10', issuer: 'Ban Chỉ đạo', clause: 'mục 3' },
    due: { date: '2023-02-05', inclusive: false },
    // Who leads does not also coordinate itself.
    lead: ['so-y-te'],
    coordinating: ['so-tai-chinh'],
  })
})
