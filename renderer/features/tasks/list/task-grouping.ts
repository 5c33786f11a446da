import { compareClauses } from '../../../../shared/domain/catalogue/clause-order.ts'
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts'
import type { RowGroup, RowGrouping } from '../../../ui/row-groups.ts'
import type { Names, TaskList, TaskRow } from '../tasks-data.ts'

export const groupings = ['khong', 'muc', 'co-quan', 'thang'] as const
export type GroupingKind = (typeof groupings)[number]

export const groupingWords: Readonly<Record<GroupingKind, string>> = {
  khong: 'Không nhóm',
  muc: 'Theo mục',
  'co-quan': 'Theo cơ quan',
  thang: 'Theo tháng đến hạn',
}

/** What has no group of its own kind: no clause, no agency, no date. Sorted before or after the others by its sign. */
const first = '\u0000'
const last = '\uffff'

/** The headings of a list: clauses in the document's order, agencies by name, months by date. */
export function taskGrouping(
  kind: GroupingKind,
  groups: TaskList['groups'],
  names: Names,
): RowGrouping<TaskRow> | null {
  switch (kind) {
    case 'khong':
      return null
    case 'muc':
      return byClause(groups)
    case 'co-quan':
      return byAgency(names)
    case 'thang':
      return byDueMonth
  }
}

function byClause(groups: TaskList['groups']): RowGrouping<TaskRow> {
  const known = new Map(groups.map(({ id, clause, title }) => [id, { key: clause, label: `${clause}. ${title}` }]))
  const own: RowGroup = { key: last, label: 'Nhiệm vụ riêng' }
  return {
    groupsOf: ({ group }) => [(group === null ? undefined : known.get(group)) ?? own],
    compare: withEnds(({ key: left }, { key: right }) => compareClauses(left, right)),
  }
}

function byAgency(names: Names): RowGrouping<TaskRow> {
  const nobody: RowGroup = { key: first, label: 'Chưa phân công' }
  return {
    groupsOf: ({ lead }) => (lead.length === 0 ? [nobody] : lead.map((key) => ({ key, label: names.full(key) }))),
    compare: withEnds(({ label: left }, { label: right }) => compareVietnamese(left, right)),
  }
}

const byDueMonth: RowGrouping<TaskRow> = {
  groupsOf: ({ due }) => {
    if (due === null) return [{ key: last, label: 'Không đặt hạn' }]
    const [year, month] = due.lastDay.split('-')
    return [{ key: `${year}-${month}`, label: `Đến hạn tháng ${Number(month)}/${year}` }]
  },
  compare: withEnds(({ key: left }, { key: right }) => (left < right ? -1 : left > right ? 1 : 0)),
}

function withEnds(compare: RowGrouping<TaskRow>['compare']): RowGrouping<TaskRow>['compare'] {
  const rank = ({ key }: RowGroup): number => (key === first ? -1 : key === last ? 1 : 0)
  return (left, right) => rank(left) - rank(right) || compare(left, right)
}
