import { Text } from '@mantine/core'
import type { AssignedPreview } from '../../../../../shared/contract/assigned-import.ts'
import { holderText } from '../../../../../shared/domain/assigned/assigned-figure.ts'
import { type DataColumn, DataTable } from '../../../../ui/data-table.tsx'
import { StateChip } from '../../../../ui/state-chip.tsx'
import { assignedText } from '../assigned-text.ts'

type Change = AssignedPreview['changes'][number]

const kinds = {
  new: ['met', 'Mới'],
  changed: ['partial', 'Thay đổi'],
  restated: ['partial', 'Giao lại theo quyết định mới'],
  same: ['none', 'Giữ nguyên'],
} as const

const columns: readonly DataColumn<Change>[] = [
  { id: 'holder', header: 'Nơi được giao', value: ({ holderName }) => holderName },
  { id: 'label', header: 'Chỉ tiêu', wrap: true, value: ({ label }) => label },
  {
    id: 'before',
    header: 'Đang áp dụng',
    align: 'right',
    value: ({ before }) => (before ? before.amount / 10 ** before.scale : null),
    render: ({ before, measure }) => (before ? assignedText(before, measure) : '–'),
  },
  {
    id: 'after',
    header: 'Trong bảng',
    align: 'right',
    value: ({ after }) => after.amount / 10 ** after.scale,
    render: ({ after, measure }) => assignedText(after, measure),
  },
  { id: 'read', header: 'Đọc được', align: 'right', value: ({ read }) => read },
  { id: 'beforeDecision', header: 'Quyết định đang áp dụng', value: ({ beforeDecision }) => beforeDecision ?? '–' },
  { id: 'cell', header: 'Ô', value: ({ cell, sheet }) => `${sheet}!${cell}` },
  {
    id: 'kind',
    header: 'So sánh',
    value: ({ kind }) => kinds[kind][1],
    render: ({ kind }) => <StateChip tone={kinds[kind][0]}>{kinds[kind][1]}</StateChip>,
  },
]

/** Old → new of every figure, with the cell it was read from. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) {
    return (
      <Text c="dimmed" py="md">
        Chưa so sánh được: còn điều chưa rõ ở trên, hoặc bảng không có chỉ tiêu giao nào đọc được.
      </Text>
    )
  }
  return (
    <DataTable
      label="Chỉ tiêu giao trong bảng"
      columns={columns}
      rows={changes}
      rowKey={({ holder, variable, measure }) => `${holderText(holder)} ${variable} ${measure}`}
      maxHeight={360}
    />
  )
}
