import { expect, test } from 'vitest'
import { isoDate } from '../../../../shared/domain/time/iso-date.ts'
import { tableLines } from '../../../ui/row-groups.ts'
import { sampleNames, sampleStanding, sampleTask } from '../task-sample.ts'
import { type GroupingKind, taskGrouping } from './task-grouping.ts'

const due = (day: string) => ({ date: isoDate(day), inclusive: true, lastDay: isoDate(day), text: day })
const rows = [
  sampleTask({ group: 'ii-10', lead: ['so-y-te', 'dac-khu'], due: due('2023-12-25') }),
  sampleTask({ group: 'ii-2', lead: ['so-tai-chinh'], due: due('2024-01-05') }),
  sampleTask({ group: null, isOwn: true, lead: [] }),
  sampleStanding({ group: 'ii-2' }),
]
const groups = [
  { id: 'ii-10', clause: 'II.10', title: 'Tổ chức' },
  { id: 'ii-2', clause: 'II.2', title: 'Tuyên truyền' },
]
const headings = (kind: GroupingKind) =>
  tableLines(rows, taskGrouping(kind, groups, sampleNames), new Set()).flatMap((line) =>
    line.kind === 'group' ? [`${line.group.label} ${line.rows.length}`] : [],
  )

test('clauses follow their document, own tasks come last', () => {
  expect(headings('muc')).toEqual(['II.2. Tuyên truyền 2', 'II.10. Tổ chức 1', 'Nhiệm vụ riêng 1'])
})

test('a task of several agencies stands under each, agencies by name, tasks of nobody first', () => {
  expect(headings('co-quan')).toEqual(['Chưa phân công 1', 'Sở Tài chính 1', 'Sở Y tế 2', 'Ủy ban nhân dân đặc khu 1'])
})

test('months follow one another over the turn of the year, tasks without a day come last', () => {
  expect(headings('thang')).toEqual([
    'Đến hạn tháng 1/2023 1',
    'Đến hạn tháng 12/2023 1',
    'Đến hạn tháng 1/2024 1',
    'Không đặt hạn 1',
  ])
})
