import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import type { Difference } from './archive-data.ts'

const missing = 'chưa có số liệu'

const columns = (before: string, after: string): readonly DataColumn<Difference>[] => [
  { id: 'what', header: 'Nội dung', wrap: true, value: ({ what }) => what },
  { id: 'before', header: before, align: 'right', value: (row) => row.before, render: (row) => row.before ?? missing },
  { id: 'after', header: after, align: 'right', value: (row) => row.after, render: (row) => row.after ?? missing },
]

const issuedToday = columns('Đã phát hành', 'Hiện nay')
const formerHere = columns('Văn bản trước', 'Văn bản này')

/** Figures that differ: from those of today, or from those of the document that this one takes up. */
export function DifferenceTable({ rows, against }: { rows: readonly Difference[]; against: 'today' | 'former' }) {
  return (
    <DataTable
      label={against === 'today' ? 'Số liệu đã đổi sau khi phát hành' : 'Số liệu thay đổi so với văn bản trước'}
      columns={against === 'today' ? issuedToday : formerHere}
      rows={rows}
      rowKey={({ what }) => what}
      maxHeight={320}
    />
  )
}
