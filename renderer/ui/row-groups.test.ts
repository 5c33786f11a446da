import { expect, test } from 'vitest'
import { type RowGrouping, tableLines } from './row-groups.ts'

interface Row {
  readonly id: number
  readonly agencies: readonly string[]
}
const rows: readonly Row[] = [
  { id: 1, agencies: ['b'] },
  { id: 2, agencies: ['a', 'b'] },
  { id: 3, agencies: ['a'] },
]
const byAgency: RowGrouping<Row> = {
  groupsOf: ({ agencies }) => agencies.map((key) => ({ key, label: `Agency ${key}` })),
  compare: (left, right) => (left.key < right.key ? -1 : 1),
}
const told = (grouping: RowGrouping<Row> | null, closed: readonly string[] = []) =>
  tableLines(rows, grouping, new Set(closed)).map((line) =>
    line.kind === 'row' ? line.row.id : `${line.group.label} (${line.rows.length})`,
  )

test('rows stand below each group they belong to, groups in their own order', () => {
  expect(told(byAgency)).toEqual(['Agency a (2)', 2, 3, 'Agency b (2)', 1, 2])
})

test('a closed group shows its heading and count alone', () => {
  expect(told(byAgency, ['a'])).toEqual(['Agency a (2)', 'Agency b (2)', 1, 2])
})

test('without groups the rows stand as they come', () => {
  expect(told(null)).toEqual([1, 2, 3])
})
