import { differenceText } from '../../../../shared/domain/documents/paper-differences.ts'
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx'
import type { Difference } from './archive-data.ts'

const columns = (before: string, after: string): readonly DataColumn<Difference>[] => [
  { id: 'what', header: 'Nội dung', wrap: true, value: ({ what }) => what },
  side('before', before),
  side('after', after),
]

/** A figure stays on one line; what only one paper has may be a whole row of them. */
const side = (of: 'before' | 'after', header: string): DataColumn<Difference> => ({
  id: of,
  header,
  align: 'right',
  wrap: true,
  value: (row) => row[of],
  copied: (row) => differenceText(row, of),
  render: (row) => <span style={{ display: 'block', minWidth: 120 }}>{differenceText(row, of)}</span>,
})

const issuedToday = columns('Đã phát hành', 'Hiện nay')
const formerHere = columns('Văn bản trước', 'Văn bản này')

/** Figures that differ: from those of today, or from those of the document that this one takes up. */
export function DifferenceTable({ rows, against }: { rows: readonly Difference[]; against: 'today' | 'former' }) {
  return (
    <DataTable
      label={against === 'today' ? 'Số liệu đã đổi sau khi phát hành' : 'Số liệu thay đổi so với văn bản trước'}
      columns={against === 'today' ? issuedToday : formerHere}
      rows={rows}
      rowKey={({ what, onlyIn }) => `${what}/${onlyIn ?? ''}`}
      maxHeight={320}
    />
  )
}
