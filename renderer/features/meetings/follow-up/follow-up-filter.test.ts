import { expect, it } from 'vitest'
import { planId } from '../../../../shared/domain/ids.ts'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import type { FollowedRow } from './follow-up-data.ts'
import { filterFollowUp, unassigned } from './follow-up-filter.ts'

type Task = NonNullable<FollowedRow['task']>
const row = (conclusionId: string, task: Partial<Task> | null, isSettled = false): FollowedRow => ({
  meeting: {
    id: 'meeting',
    planId: planId('da-nang-64-kh-ubnd-2021'),
    subject: 'Phiên họp',
    scope: 'own',
    day: isoDate('2023-01-05'),
    isConsultation: false,
    notice: null,
  },
  conclusionId,
  clause: 1,
  text: 'Giao rà soát.',
  task: task && {
    key: `rieng/${conclusionId}`,
    title: 'Rà soát',
    lead: ['so-y-te'],
    coordinating: [],
    due: null,
    product: null,
    isRequest: false,
    status: 'not_started',
    timeliness: 'open',
    daysLate: 0,
    percent: null,
    note: null,
    ...task,
  },
  isSettled,
  stateLabel: '',
  meetingsWaited: 0,
})

const rows = [
  row('tre', { timeliness: 'open_late', daysLate: 4, coordinating: ['bhxh'] }),
  row('chua-ai', { lead: [] }),
  row('cho', { status: 'reported', timeliness: 'completed_in_time' }),
  row('xong', { status: 'completed', timeliness: 'completed_late', daysLate: 2 }, true),
  row('tin', null, true),
]
const everything = { state: 'tat-ca', agency: null, onlyOpen: false } as const
const ids = (filter: Partial<Parameters<typeof filterFollowUp>[1]>) =>
  filterFollowUp(rows, { ...everything, ...filter }).map(({ conclusionId }) => conclusionId)

it('leaves what is not done, late or not; work that was done late is done', () => {
  expect(ids({})).toHaveLength(5)
  expect(ids({ onlyOpen: true })).toEqual(['tre', 'chua-ai', 'cho'])
  expect(ids({ state: 'qua-han' })).toEqual(['tre'])
  expect(ids({ state: 'hoan-thanh' })).toEqual(['xong'])
  expect(ids({ state: 'thong-tin', onlyOpen: true })).toEqual([])
})

it('finds an agency that leads or takes part, and what nobody leads', () => {
  expect(ids({ agency: 'bhxh' })).toEqual(['tre'])
  expect(ids({ agency: 'so-y-te' })).toEqual(['tre', 'cho', 'xong'])
  expect(ids({ agency: unassigned })).toEqual(['chua-ai'])
})
